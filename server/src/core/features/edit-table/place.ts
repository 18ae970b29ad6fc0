import type { Markdown } from '../../markdown/markdown.ts';
import type { Line } from '../../model/field-line.ts';
import { contentsOf, rowsOf, tableLinesAt, type TableLines } from '../../model/table-lines.ts';
import { splitRow } from '../../model/table-row.ts';
import { applyEdits, narrowed, shiftEdits } from '../../text/edit.ts';
import { shiftSpan, span, type Span, type TextEdit } from '../../text/span.ts';

/** A cell of a table. */
export interface CellPlace {
  readonly table: TableLines;
  /** Of the table's rows; -1 in the header, which the delimiter row counts to. */
  readonly row: number;
  readonly column: number;
}

/** A change of a table, and where to go on writing. Undo is the editor's: the edits are one step. */
export interface TableEdit {
  readonly edits: readonly TextEdit[];
  /** The content of a cell, in the document after the edits; where a table was left, an empty span behind it. */
  readonly select: Span;
}

/** The cell at an offset of a document; undefined where there is no table, and in a text right below one. */
export function cellAt(markdown: Markdown, offset: number): CellPlace | undefined {
  const table = tableLinesAt(markdown, offset);
  return table && cellIn(table, offset);
}

/** As {@link cellAt}, in a table that reaches to the offset. */
export function cellIn(table: TableLines, offset: number): CellPlace | undefined {
  const isIn = ({ start, text }: Line) => start <= offset && offset <= start + text.length;
  // Before a row stand the marks of quotes and lists.
  const rows = rowsOf(table);
  const row = rows.findIndex(line => offset <= line.start + line.text.length);
  const isAbove = offset <= table.delimiter.start + table.delimiter.text.length;
  if (!isAbove && row < 0) return undefined;
  const line = !isAbove ? rows[row]! : isIn(table.delimiter) ? table.delimiter : table.header;
  const cells = splitRow(line.text).cells.slice(0, table.columns);
  const column = cells.findIndex(({ end }) => offset - line.start <= end);
  return { table, row: isAbove ? -1 : row, column: column < 0 ? cells.length - 1 : column };
}

/** The header, or a row. */
export function lineAt(table: TableLines, row: number): Line | undefined {
  return row < 0 ? table.header : rowsOf(table)[row];
}

/**
 * A table after edits of its lines, as it would be read from the text after them, which no command makes a text of another
 * kind.
 *
 * @param text of the document before them.
 */
export function tableAfter(text: string, table: TableLines, edits: readonly TextEdit[]): TableLines {
  const { start } = table.header;
  const region = text.slice(start, endOf(table.rows.at(-1) ?? table.delimiter));
  const edited = applyEdits(region, shiftEdits(edits, -start));
  const lines = linesOf(edited).map(line => ({ ...line, start: line.start + start }));
  const [header, delimiter, ...rows] = lines as [Line, Line, ...Line[]];
  // Where a table was left, its last row has become a blank line.
  const isLeft = rows.at(-1)?.text.trim() === '';
  return {
    header,
    delimiter,
    rows: isLeft ? rows.slice(0, -1) : rows,
    columns: splitRow(header.text).cells.length,
  };
}

/** The lines of a table without the marks of quotes and the space before them. */
function linesOf(text: string): Line[] {
  return Array.from(
    text.matchAll(/(?:^|\r\n|\n|\r)[ \t>]*([^\r\n]*)/g),
    ({ 0: whole, 1: line = '', index }) => ({
      start: index + whole.length - line.length,
      text: line,
    }),
  );
}

export function endOf({ start, text }: Line): number {
  return start + text.length;
}

/** The edits that put a text in the place of a line's, as few as can be. */
export function rewrite({ start, text }: Line, made: string): TextEdit[] {
  const edit = narrowed(text, { span: span(0, text.length), text: made });
  return edit ? shiftEdits([edit], start) : [];
}

/**
 * The content of a cell after some edits.
 *
 * @param start where its line starts, before the edits.
 * @param text the line after them.
 */
export function selectionIn(edits: readonly TextEdit[], start: number, text: string, column: number): Span {
  const shift = edits
    .filter(({ span: { end } }) => end <= start)
    .reduce((sum, { span: { start: from, end }, text: made }) => sum + made.length - (end - from), 0);
  const contents = contentsOf(text);
  return shiftSpan(contents[Math.min(column, contents.length - 1)]!, start + shift);
}
