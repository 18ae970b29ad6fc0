import type { Line } from '../../model/field-line.ts';
import { contentsOf, type TableLines } from '../../model/table-lines.ts';
import { splitRow, withCells } from '../../model/table-row.ts';
import { span } from '../../text/span.ts';
import { lineAt, rewrite, selectionIn, type CellPlace, type TableEdit } from './place.ts';
import { rowBelow } from './rows.ts';

/** To the next cell; behind the last one of the table into a new row, and behind that of a short row into a new cell. */
export function nextCell(text: string, { table, row, column }: CellPlace): TableEdit {
  return column + 1 < table.columns
    ? toCell(lineAt(table, row)!, column + 1)
    : toRow(text, table, row + 1, 0);
}

/** To the previous cell; from the first one of the table nowhere. */
export function previousCell({ table, row, column }: CellPlace): TableEdit {
  if (column > 0) return toCell(lineAt(table, row)!, column - 1);
  if (row < 0) return toCell(table.header, 0);
  const above = lineAt(table, row - 1)!;
  return toCell(above, Math.min(table.columns, splitRow(above.text).cells.length) - 1);
}

/** To the same column of the next row; behind the last one into a new row, and from an empty last row out of the table. */
export function nextRow(text: string, { table, row, column }: CellPlace): TableEdit {
  const line = lineAt(table, row)!;
  const isLast = row >= 0 && line === table.rows.at(-1);
  return isLast && isEmpty(line) ? leave(line) : toRow(text, table, row + 1, column);
}

function isEmpty({ text }: Line): boolean {
  return contentsOf(text).every(({ start, end }) => start === end);
}

/** An empty row becomes the blank line behind the table. */
function leave({ start, text }: Line): TableEdit {
  return { edits: [{ span: span(start, start + text.length), text: '' }], select: span(start, start) };
}

function toRow(text: string, table: TableLines, row: number, column: number): TableEdit {
  const line = lineAt(table, row);
  return line ? toCell(line, column) : rowBelow(text, table, row - 1, column);
}

/** Selects a cell, which is added to a row that ends before it. */
function toCell(line: Line, column: number): TableEdit {
  const made = withCells(line.text, cells => [
    ...cells,
    ...Array.from({ length: Math.max(0, column + 1 - cells.length) }, () => '  '),
  ]);
  const isThere = column < splitRow(line.text).cells.length;
  const edits = isThere ? [] : rewrite(line, made);
  return { edits, select: selectionIn(edits, line.start, isThere ? line.text : made, column) };
}
