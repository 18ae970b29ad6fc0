import type { Markdown } from '../../markdown/markdown.ts';
import { contentsOf } from '../../model/table-lines.ts';
import type { Copied } from './clipboard.ts';
import { deleteColumn, insertColumn, moveColumn } from './columns.ts';
import { nextCell, nextRow, previousCell } from './navigate.ts';
import { pasteRows, type PastedRows } from './paste.ts';
import { cellAt, type CellPlace, type TableEdit } from './place.ts';
import { deleteRow, insertRow, moveRow } from './rows.ts';
import { sortRows, type Moments } from './sort.ts';

type Command = (text: string, place: CellPlace, moments?: Moments) => TableEdit | undefined;

/** What can be done at a cell of a table. */
export const tableCommands = {
  nextCell,
  previousCell: (_, place) => previousCell(place),
  nextRow,
  insertRowAbove: (text, place) => insertRow(text, place, 'above'),
  insertRowBelow: (text, place) => insertRow(text, place, 'below'),
  deleteRow: (_, place) => deleteRow(place),
  moveRowUp: (_, place) => moveRow(place, -1),
  moveRowDown: (_, place) => moveRow(place, 1),
  insertColumnLeft: (_, place) => insertColumn(place, 'left'),
  insertColumnRight: (_, place) => insertColumn(place, 'right'),
  deleteColumn: (_, place) => deleteColumn(place),
  moveColumnLeft: (_, place) => moveColumn(place, -1),
  moveColumnRight: (_, place) => moveColumn(place, 1),
  sortAscending: (_, place, moments) => sortRows(place, 'ascending', moments),
  sortDescending: (_, place, moments) => sortRows(place, 'descending', moments),
} as const satisfies Readonly<Record<string, Command>>;

export type TableCommand = keyof typeof tableCommands;

/**
 * Edits the table at an offset of a document.
 *
 * @param text of the document.
 * @param how by which column to sort, that of the offset when absent, and when the events of timelines were.
 * @returns undefined where there is no table, or nothing that the command could do.
 */
export function editTable(
  markdown: Markdown,
  text: string,
  offset: number,
  command: TableCommand,
  { column, moments }: { readonly column?: number; readonly moments?: Moments } = {},
): TableEdit | undefined {
  const place = cellAt(markdown, offset);
  if (!place) return undefined;
  const isKnown = column !== undefined && column >= 0 && column < place.table.columns;
  return tableCommands[command](text, isKnown ? { ...place, column } : place, moments);
}

/** The columns of the table at an offset, and in which of them it is; undefined where there is no table. */
export function columnsAt(
  markdown: Markdown,
  offset: number,
): { readonly titles: readonly string[]; readonly column: number } | undefined {
  const place = cellAt(markdown, offset);
  if (!place) return undefined;
  const { header, columns } = place.table;
  const titles = contentsOf(header.text).map(({ start, end }) => header.text.slice(start, end));
  return { titles: titles.slice(0, columns), column: Math.min(place.column, columns - 1) };
}

/** Pastes what was copied as rows of the table at an offset; see {@link editTable}. */
export function pasteIntoTable(
  markdown: Markdown,
  text: string,
  offset: number,
  copied: Copied,
): PastedRows | undefined {
  const place = cellAt(markdown, offset);
  return place && pasteRows(text, place, copied);
}
