import type { Markdown } from '../markdown/markdown.ts';
import { alignmentsOf, delimiterOf, isTight } from '../model/delimiter-row.ts';
import type { Line } from '../model/field-line.ts';
import {
  commentsBehind,
  contentsOf,
  isSoundRow,
  tableLinesAt,
  tableLinesIn,
  type TableLines,
} from '../model/table-lines.ts';
import { splitRow } from '../model/table-row.ts';
import { displayWidth } from '../text/display-width.ts';
import { narrowed, shiftEdits } from '../text/edit.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

/**
 * - `aligned`: every cell as wide as the widest of its column, in a font of fixed width, and rows that end early as long as
 *   the others;
 * - `compact`: one space around every cell and three dashes a column.
 */
export type TableStyle = 'aligned' | 'compact';

export const tableStyles: readonly TableStyle[] = ['aligned', 'compact'];

/** The edits that align all tables of a document, those in lists and quotes included. */
export function alignTables(markdown: Markdown, style: TableStyle): TextEdit[] {
  return tableLinesIn(markdown).flatMap(table => alignTable(table, style));
}

/** The edits that align the tables at some offsets, each once. */
export function alignTablesAt(markdown: Markdown, offsets: readonly number[], style: TableStyle): TextEdit[] {
  const found = offsets.flatMap(offset => tableLinesAt(markdown, offset) ?? []);
  const distinct = new Map(found.map(table => [table.header.start, table]));
  return [...distinct.values()].flatMap(table => alignTable(table, style));
}

/**
 * The edits that align a table: they change the space around its cells, its dashes, and the outer pipes of lines that have
 * none in a table that has them. A row whose cells are not where its author meant them to be is left alone, and with such a
 * header the table is; so is a table without outer pipes that would become something else.
 */
export function alignTable(table: TableLines, style: TableStyle): TextEdit[] {
  if (!isSoundRow(table, table.header)) return [];
  const rows = [table.header, ...table.rows.filter(row => isSoundRow(table, row))].map(line =>
    readRow(table, line),
  );
  const outer = {
    opened: rows.some(({ opened }) => opened) || splitRow(table.delimiter.text).opened,
    closed: rows.some(({ closed }) => closed) || splitRow(table.delimiter.text).closed,
  };
  if (!outer.opened && rows.some(beginsWithMark)) return [];
  const isFilled = outer.opened && outer.closed && isTight(table.delimiter.text);
  const layout: Layout = {
    ...outer,
    widths: style === 'aligned' ? columnWidths(rows, table.columns, isFilled ? 1 : 3) : [],
    sides: alignmentsOf(table.delimiter.text).map(({ left, right }, index) => {
      // What stands before the first cell of an open row is indentation.
      if (!right || (index === 0 && !outer.opened)) return 'left';
      return left ? 'center' : 'right';
    }),
  };
  return [
    ...alignRow(rows[0]!, layout),
    ...alignDelimiter(table, layout),
    ...rows.slice(1).flatMap(row => alignRow(row, layout)),
  ];
}

/** Whether a row without an outer pipe would begin a list or be a heading once space follows its first cell. */
function beginsWithMark({ text, contents: [first] }: SoundRow): boolean {
  return first !== undefined && /^(?:[-+*]|\d{1,9}[.)]|#{1,6})$/.test(text.slice(first.start, first.end));
}

interface SoundRow extends Line {
  readonly opened: boolean;
  readonly closed: boolean;
  /** Of the cells that the header knows, without the space around them; offsets in the line. */
  readonly contents: readonly Span[];
  /** Of the contents. */
  readonly widths: readonly number[];
  /** Where the comments behind the last cell start, if there are any. */
  readonly comments?: number;
}

interface Layout {
  readonly opened: boolean;
  readonly closed: boolean;
  /** Of the contents by column; 0 where they are as wide as they are. */
  readonly widths: readonly number[];
  readonly sides: readonly ('left' | 'center' | 'right')[];
}

function readRow({ columns }: TableLines, { start, text }: Line): SoundRow {
  const { opened, closed } = splitRow(text);
  const comments = commentsBehind(text, columns);
  const contents = contentsOf(text).slice(0, columns);
  return {
    start,
    text,
    opened,
    closed: closed || comments !== undefined,
    contents,
    widths: contents.map(({ start, end }) => displayWidth(text.slice(start, end))),
    ...(comments !== undefined && { comments }),
  };
}

function columnWidths(rows: readonly SoundRow[], columns: number, least: number): number[] {
  const most = Array.from({ length: columns }, () => least);
  for (const { widths } of rows)
    for (const [index, width] of widths.entries()) most[index] = Math.max(most[index]!, width);
  return most;
}

/** One edit for each gap between cells that changes, so that nothing is touched that the cells say. */
function alignRow(row: SoundRow, layout: Layout): TextEdit[] {
  const { text, contents, comments } = row;
  const { opened, closed, widths, sides } = layout;
  const edits: TextEdit[] = [];
  let from = 0;
  let written = opened ? '| ' : '';
  contents.forEach(({ start, end }, index) => {
    const missing = Math.max(0, (widths[index] ?? 0) - row.widths[index]!);
    const side = start === end ? 'left' : sides[index];
    const before = side === 'right' ? missing : side === 'center' ? missing >> 1 : 0;
    if (index > 0) written += ' | ';
    edits.push({ span: span(from, start), text: written + ' '.repeat(before) });
    written = ' '.repeat(missing - before);
    from = end;
  });
  // The pipes of the cells that a short row lacks stand below those of the others.
  if (closed) for (const width of widths.slice(contents.length)) written += ` | ${' '.repeat(width)}`;
  const behind = closed ? `${written} |` : '';
  edits.push({
    span: span(from, comments ?? text.length),
    text: comments === undefined ? behind : `${behind} `,
  });
  return inLine(row, edits);
}

function alignDelimiter({ delimiter }: TableLines, { opened, closed, widths, sides }: Layout): TextEdit[] {
  const between = sides.map((_, index) => {
    const pipes = Number(index > 0 || opened) + Number(index < sides.length - 1 || closed);
    return (widths[index] ?? 0) + pipes;
  });
  const text = delimiterOf(between, { opened, closed }, delimiter.text);
  return inLine(delimiter, [{ span: span(0, delimiter.text.length), text }]);
}

/** Edits of a line, without what they leave as it is, as edits of the document. */
function inLine({ start, text }: Line, edits: readonly TextEdit[]): TextEdit[] {
  const changes = edits.flatMap(edit => narrowed(text.slice(edit.span.start, edit.span.end), edit) ?? []);
  return shiftEdits(changes, start);
}
