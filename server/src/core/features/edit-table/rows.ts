import { leadAt } from '../../model/flow.ts';
import { rowsOf, type TableLines } from '../../model/table-lines.ts';
import { lineEndingOf } from '../../text/line-ending.ts';
import { shiftSpan, span } from '../../text/span.ts';
import { rowText } from '../row-text.ts';
import { endOf, lineAt, rewrite, selectionIn, type CellPlace, type TableEdit } from './place.ts';

/** A new row of empty cells above or below the one of a place; at the header it becomes the first one. */
export function insertRow(
  text: string,
  { table, row, column }: CellPlace,
  side: 'above' | 'below',
): TableEdit {
  return rowBelow(text, table, side === 'above' ? Math.max(-1, row - 1) : row, column);
}

/**
 * A new row of empty cells.
 *
 * @param row below which it goes; -1 for the header.
 * @param column whose cell is selected.
 */
export function rowBelow(text: string, table: TableLines, row: number, column: number): TableEdit {
  return rowsBelow(text, table, row, [[]], column);
}

/** New rows with such cells below a row; see {@link rowBelow}. The cell of the first one is selected. */
export function rowsBelow(
  text: string,
  table: TableLines,
  row: number,
  values: readonly (readonly string[])[],
  column: number,
): TableEdit {
  const above = row < 0 ? table.delimiter : lineAt(table, row)!;
  const lines = [table.header, ...rowsOf(table)].map(line => line.text.trimEnd());
  const made = values.map(cells => rowText(lines, lines[row + 1]!, cells));
  // A document may have several line endings: those of the table count.
  const lead =
    lineEndingOf(text.slice(endOf(table.header), table.delimiter.start)) + leadAt(text, above.start);
  const at = endOf(above);
  return {
    edits: [{ span: span(at, at), text: made.map(line => lead + line.text).join('') }],
    select: shiftSpan(made[0]!.cells[column]!, at + lead.length),
  };
}

/** Deletes a row. The header is none. */
export function deleteRow({ table, row, column }: CellPlace): TableEdit | undefined {
  const rows = rowsOf(table);
  const line = rows[row];
  if (!line) return undefined;
  // A text that sticks to the table may stand between two rows.
  const above = table.rows[table.rows.indexOf(line) - 1] ?? table.delimiter;
  const edits = [{ span: span(endOf(above), endOf(line)), text: '' }];
  const next = rows[row + 1] ?? rows[row - 1] ?? table.header;
  return { edits, select: selectionIn(edits, next.start, next.text, column) };
}

/** Puts a row in the place of its neighbour, and that in its own; undefined where there is no such neighbour. */
export function moveRow({ table, row, column }: CellPlace, by: -1 | 1): TableEdit | undefined {
  const rows = rowsOf(table);
  const [line, other] = [rows[row], rows[row + by]];
  if (!line || !other) return undefined;
  const edits = [...rewrite(line, other.text), ...rewrite(other, line.text)];
  return { edits, select: selectionIn(edits, other.start, line.text, column) };
}
