import type { Table as TableNode } from 'mdast';
import { chunkIndexAt, type Chunk, type Markdown } from '../markdown/markdown.ts';
import { nodesIn } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { lineEndAt } from '../text/line-ending.ts';
import { span, type Span } from '../text/span.ts';
import type { Line } from './field-line.ts';
import { isGluedText } from './table-line.ts';
import { pipesInCode, splitRow } from './table-row.ts';

/**
 * A table as lines, wherever it stands: at the top level, in a list or in a quote. A line begins behind indentation and the
 * marks of quotes and lists, and ends before its line ending; its `start` counts from the start of the document.
 */
export interface TableLines {
  readonly header: Line;
  readonly delimiter: Line;
  readonly rows: readonly Line[];
  /** How many cells the header has. */
  readonly columns: number;
}

/** The rows of a table without the texts that were put right below it. */
export function rowsOf({ header, rows }: TableLines): readonly Line[] {
  return rows.filter(({ text }) => !isGluedText(text, header.text));
}

/** All tables of a document that Markdown takes for such, in order. */
export function tableLinesIn({ chunks, starts }: Markdown): TableLines[] {
  return chunks.flatMap((chunk, index) => linesOf(chunk).map(table => shifted(table, starts[index]!)));
}

/** The table that has a line, or an end of one, at an offset. */
export function tableLinesAt(markdown: Markdown, offset: number): TableLines | undefined {
  const index = chunkIndexAt(markdown, offset);
  const start = markdown.starts[index]!;
  const at = offset - start;
  const table = linesOf(markdown.chunks[index]!).find(({ header, delimiter, rows }) => {
    const last = rows.at(-1) ?? delimiter;
    return header.start <= at && at <= last.start + last.text.length;
  });
  return table && shifted(table, start);
}

function shifted({ header, delimiter, rows, columns }: TableLines, offset: number): TableLines {
  const shift = ({ start, text }: Line): Line => ({ start: start + offset, text });
  return { header: shift(header), delimiter: shift(delimiter), rows: rows.map(shift), columns };
}

const linesOf = derived((chunk: Chunk): readonly TableLines[] =>
  chunk.text.includes('|') || chunk.text.includes(':-') || chunk.text.includes('-:')
    ? chunk.nodes.flatMap(root =>
        Array.from(nodesIn(root, mayHoldTable)).flatMap(node =>
          node.type === 'table' ? [readLines(chunk.text, node)] : [],
        ),
      )
    : [],
);

function mayHoldTable({ type }: { readonly type: string }): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

function readLines(text: string, node: TableNode): TableLines {
  const [header, ...rows] = node.children.map(row => lineFrom(text, row.position!.start.offset!, /[ \t]*/y));
  return {
    header: header!,
    delimiter: lineFrom(text, header!.start + header!.text.length, /(?:\r\n|\n|\r)[ \t>]*/y),
    rows,
    columns: node.children[0]!.children.length,
  };
}

/** The rest of a line behind what a sticky pattern skips. */
function lineFrom(text: string, offset: number, skipped: RegExp): Line {
  skipped.lastIndex = offset;
  skipped.test(text);
  const start = Math.max(offset, skipped.lastIndex);
  return { start, text: text.slice(start, lineEndAt(text, start)) };
}

/** What the cells of a line say, without the space around it; in an empty cell an empty span behind the first space. */
export function contentsOf(line: string): Span[] {
  return splitRow(line).cells.map(({ start, end }) => {
    const content = trimmed(line, start, end);
    return content.start < content.end ? content : span(Math.min(start + 1, end), Math.min(start + 1, end));
  });
}

function trimmed(line: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (end > start && isSpace(line[end - 1])) end--;
  while (start < end && isSpace(line[start])) start++;
  return span(start, end);
}

/** What Markdown drops around a cell; other space, such as a full-width one, is the author's. */
function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

/**
 * Whether a line of a table is a row of it with cells that are where their author meant them to be. It is not where it has
 * cells beyond the header's, unless these are comments; where pipes in its code cut its cells; and where it is a text that
 * was put right below the table.
 */
export function isSoundRow({ header, columns }: TableLines, { text }: Line): boolean {
  const isLonger = splitRow(text).cells.length > columns && commentsBehind(text, columns) === undefined;
  return !isGluedText(text, header.text) && !isLonger && pipesInCode(text).length === 0;
}

/** The offset in a row of the comments behind the last cell that its header knows; undefined when something else is there. */
export function commentsBehind(text: string, columns: number): number | undefined {
  const beyond = splitRow(text).cells[columns];
  if (!beyond) return undefined;
  const at = trimmed(text, beyond.start, text.length).start;
  return /^(?:<!--(?:(?!-->).)*-->[ \t]*)+\|?[ \t]*$/.test(text.slice(at)) ? at : undefined;
}
