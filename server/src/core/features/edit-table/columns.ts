import { isTight } from '../../model/delimiter-row.ts';
import type { Line } from '../../model/field-line.ts';
import { isSoundRow, rowsOf, type TableLines } from '../../model/table-lines.ts';
import { withCells } from '../../model/table-row.ts';
import { columnWidths } from '../row-text.ts';
import { lineAt, rewrite, selectionIn, type CellPlace, type TableEdit } from './place.ts';

/** What happens to the cells of a line. */
type Change = (cells: readonly string[], line: Line) => readonly string[];

/** A new column without a title. Rows that end before it stay as they are. */
export function insertColumn({ table, column }: CellPlace, side: 'left' | 'right'): TableEdit | undefined {
  const index = side === 'left' ? column : column + 1;
  const isAligned =
    columnWidths([table.header, ...rowsOf(table)].map(line => line.text.trimEnd())).length > 0;
  const dashes = isTight(table.delimiter.text) ? (isAligned ? '-----' : '---') : ' --- ';
  const empty = isAligned ? '     ' : '  ';
  const change: Change = (cells, line) =>
    cells.length < index ? cells : cells.toSpliced(index, 0, line === table.delimiter ? dashes : empty);
  return edited(table, change, -1, index);
}

/** Deletes a column with all that stands in it; the last one stays. */
export function deleteColumn({ table, row, column }: CellPlace): TableEdit | undefined {
  if (table.columns === 1) return undefined;
  const change: Change = cells => {
    const rest = cells.toSpliced(column, 1);
    return rest.length > 0 ? rest : ['  '];
  };
  return edited(table, change, row, Math.min(column, table.columns - 2));
}

/** Puts a column in the place of its neighbour, and that in its own; undefined where there is no such neighbour. */
export function moveColumn({ table, row, column }: CellPlace, by: -1 | 1): TableEdit | undefined {
  const other = column + by;
  if (other < 0 || other >= table.columns) return undefined;
  const change: Change = cells => {
    if (cells.length <= Math.min(column, other)) return cells;
    const all = cells.length <= Math.max(column, other) ? [...cells, '  '] : cells;
    return all.with(column, all[other]!).with(other, all[column]!);
  };
  return edited(table, change, row, other);
}

/** Changes all lines of a table, unless one of them has cells that are not where they were meant to be. */
function edited(table: TableLines, change: Change, row: number, column: number): TableEdit | undefined {
  const rows = rowsOf(table);
  if ([table.header, ...rows].some(line => !isSoundRow(table, line))) return undefined;
  const made = (line: Line) => withCells(line.text, cells => change(cells, line));
  const edits = [table.header, table.delimiter, ...rows].flatMap(line => rewrite(line, made(line)));
  const selected = lineAt(table, row)!;
  return { edits, select: selectionIn(edits, selected.start, made(selected), column) };
}
