import type { Nodes } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { isLikeDelimiter, isSurelyDelimiter } from './delimiter-row.ts';
import type { Line } from './field-line.ts';
import { flowsOf, isBlankBetween, linesIn, type Flow } from './flow.ts';
import { spanOf, type SectionContent } from './section.ts';
import { isBordered, isGluedText, isTitled, tableEnd } from './table-line.ts';
import { splitRow } from './table-row.ts';

/** A table that blank lines, or comments on lines of their own, break apart. Spans are of the section. */
export interface SplitTable {
  /** Where the header starts that stands alone above its delimiter row. */
  readonly header?: number;
  /** What stands below these and goes on the table above them: rows, or the delimiter row and what is below it. */
  readonly parts: readonly TablePart[];
}

export interface TablePart {
  readonly span: Span;
  /** Where the line above the blank lines or the comment ends, its line ending not included. */
  readonly above: number;
  /** What breaks the table where it is a comment on lines of its own, and where the table's header stands. */
  readonly comment?: { readonly span: Span; readonly header: number };
}

/** A table that may go on below. */
interface OpenTable {
  /** Where its header stands. */
  readonly start: number;
  readonly columns: number;
  /** Whether there is no more of it than its header. */
  readonly isHeader: boolean;
  /** Whether the header says so by its titles. */
  readonly isTitled: boolean;
}

/**
 * The tables of a section that blank lines or comments break apart, those in its lists and quotes included. What follows goes on a
 * table when its first row has as many cells and is no header, and none of its lines could be a delimiter row.
 */
export const splitTablesOf = derived((content: SectionContent): readonly SplitTable[] =>
  content.text.includes('|') ? flowsOf(content).flatMap(flow => splitTablesIn(content, flow)) : [],
);

function splitTablesIn(content: SectionContent, flow: Flow): SplitTable[] {
  const found: SplitTable[] = [];
  let open: OpenTable | undefined;
  let parts: TablePart[] = [];
  let header: number | undefined;
  let above = span(-1, -1);
  let comment: Span | undefined;
  const close = () => {
    if (parts.length > 0) found.push({ parts, ...(header !== undefined && { header }) });
    parts = [];
    header = undefined;
  };
  for (const block of flow.blocks) {
    const { type } = block.node;
    const whole = spanOf(block, block.node);
    if (open && !comment && isComment(block.node)) {
      comment = whole;
      continue;
    }
    const hasPipes =
      (type === 'paragraph' || type === 'table') && content.text.slice(whole.start, whole.end).includes('|');
    const lines = hasPipes ? linesIn(content, flow, whole) : [];
    const isApart =
      comment !== undefined || (above.end >= 0 && isBlankBetween(content.text, above.end, whole.start));
    if (type === 'paragraph' && open && isApart && lines.length > 0 && goesOn(lines, open)) {
      if (open.isHeader && isSurelyDelimiter(lines[0]!.text)) header = above.start;
      const breaks = comment && { comment: { span: comment, header: open.start } };
      parts.push({ span: whole, above: above.end, ...breaks });
      open = { ...open, isHeader: false };
    } else {
      close();
      open = openedBy(lines, type === 'table');
    }
    above = whole;
    comment = undefined;
  }
  close();
  return found;
}

/** Whether a block is a comment on one line; longer ones stand beside a table on purpose. */
function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--(?:(?!-->).)*-->[ \t]*$/.test(node.value);
}

function goesOn(lines: readonly Line[], open: OpenTable): boolean {
  const { columns } = open;
  const [first, ...rest] = lines as [Line, ...Line[]];
  if (splitRow(first.text).cells.length !== columns) return false;
  if (open.isHeader && isSurelyDelimiter(first.text))
    return rest.every(({ text }) => isPartRow(text, columns));
  return (
    (!open.isHeader || open.isTitled) &&
    !isTitled(first.text) &&
    lines.every(({ text }) => isPartRow(text, columns)) &&
    !(rest[0] && isLikeDelimiter(rest[0].text))
  );
}

/** Whether a line can go on a table: one without outer pipes is as likely a text that holds a pipe. */
function isPartRow(line: string, columns: number): boolean {
  const { opened, closed, cells } = splitRow(line);
  const isWhole = columns > 1 ? opened || closed : opened && closed;
  return !isSurelyDelimiter(line) && (isWhole || (cells.length === columns && columns > 2));
}

/** The table that a block ends with: one of Markdown, a broken one, or a header alone. */
function openedBy(lines: readonly Line[], isTable: boolean): OpenTable | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const opened = (header: Line, isHeader: boolean) => ({
    start: header.start,
    columns: splitRow(header.text).cells.length,
    isHeader,
    isTitled: isTitled(header.text),
  });
  if (isTable) return isGluedText(lines.at(-1)!.text, first.text) ? undefined : opened(first, false);
  if (lines.length === 1)
    return isBordered(first.text) || isTitled(first.text) ? opened(first, true) : undefined;
  for (let at = 0; at < lines.length - 1;) {
    const end = tableEnd(lines, at);
    if (end === lines.length) return opened(lines[at]!, false);
    at = Math.max(end, at + 1);
  }
  return undefined;
}
