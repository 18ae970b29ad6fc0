import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { isLikeDelimiter } from './delimiter-row.ts';
import { linesOf, type Line } from './field-line.ts';
import { flowsOf, isNextLine, leadAt, type Flow } from './flow.ts';
import { spanOf, type SectionContent } from './section.ts';
import { isBordered, isTitled } from './table-line.ts';
import { splitRow } from './table-row.ts';

/** Lines of a table that lack what sets a quote or a list apart, or that have too little of it. Spans are of the section. */
export interface StrayedRows {
  readonly span: Span;
  /**
   * - `outside`: rows below the table of a quote, without the quote's mark;
   * - `inside`: a table right below a list's or a quote's paragraph, of which it became a part.
   */
  readonly fault: 'outside' | 'inside';
  /** Where each line starts. */
  readonly lines: readonly number[];
  /** The mark that the lines lack. */
  readonly mark: string;
}

/** The rows of tables that stand on the wrong side of the edge of a quote or a list. */
export const strayedRowsOf = derived((content: SectionContent): readonly StrayedRows[] =>
  content.text.includes('|')
    ? flowsOf(content).flatMap(flow => [...outsideOf(content, flow), ...insideOf(content, flow)])
    : [],
);

function outsideOf(content: SectionContent, { blocks }: Flow): StrayedRows[] {
  return blocks.flatMap((block, index): StrayedRows[] => {
    const quote = blocks[index - 1];
    if (block.node.type !== 'paragraph' || quote?.node.type !== 'blockquote') return [];
    const table = quote.node.children.at(-1);
    const whole = spanOf(block, block.node);
    const above = spanOf(quote, quote.node);
    if (table?.type !== 'table' || !isNextLine(content.text, above.end, whole.start)) return [];
    const columns = table.children[0]!.children.length;
    const lines = linesOf(content.text, whole.start, whole.end);
    const isRow = ({ text }: Line) => isBordered(text) && splitRow(text).cells.length === columns;
    const isTable = lines[1] !== undefined && isLikeDelimiter(lines[1].text);
    if (!lines.every(isRow) || isTable) return [];
    const mark = leadAt(content.text, spanOf(quote, table).start);
    return [{ span: whole, fault: 'outside', lines: lines.map(({ start }) => start), mark }];
  });
}

/** A delimiter row below titles or below a whole row tells the table in a paragraph that goes on over the edge. */
function insideOf(content: SectionContent, { blocks, isNested }: Flow): StrayedRows[] {
  if (!isNested) return [];
  return blocks.flatMap((block): StrayedRows[] => {
    if (block.node.type !== 'paragraph') return [];
    const whole = spanOf(block, block.node);
    const lines = linesOf(content.text, whole.start, whole.end);
    const at = lines.findIndex(
      ({ text }, index) =>
        index > 0 &&
        (isBordered(text) || isTitled(text)) &&
        lines[index + 1] !== undefined &&
        isLikeDelimiter(lines[index + 1]!.text) &&
        splitRow(lines[index + 1]!.text).cells.length === splitRow(text).cells.length,
    );
    const rows = at < 0 ? [] : lines.slice(at);
    const isOutside = rows.every(({ text }) => !/^\s*>/.test(text));
    return rows.length > 0 && isOutside
      ? [{ span: span(rows[0]!.start, whole.end), fault: 'inside', lines: [rows[0]!.start], mark: '' }]
      : [];
  });
}
