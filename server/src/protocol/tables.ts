/** Tables: aligned, edited and pasted into. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { DocumentParams } from './document.ts';

// --- client → server, request: tables aligned --------------------------------------------------------------

/** Params: {@link AlignTablesParams}. Result: {@link AlignTables}, or null when the document is no postmortem. */
export const alignTables = 'postmortem/alignTables';

export interface AlignTablesParams extends DocumentParams {
  /** Where the cursors are: the tables that they stand in are aligned. Without it, all tables of the document are. */
  readonly positions?: readonly Position[];
}

export interface AlignTables {
  /** None when the tables are aligned already, or when there is none. */
  readonly edits: readonly TextEdit[];
}

// --- client → server, requests: a table is edited ------------------------------------------------------------

/**
 * Params: {@link EditTableParams}. Result: {@link EditTable}, or null when the document is no postmortem, the position is in
 * no table, or there is nothing that the command could do there.
 */
export const editTable = 'postmortem/editTable';

export interface EditTableParams extends DocumentParams {
  /** Where the cursor is: the command is about this cell, its row or its column. */
  readonly position: Position;
  /**
   * Where further cursors are. What several of them mean alike is done once; keys that go to a cell know one cursor. With a
   * column to sort by, only the table at the position is sorted, and the others stay.
   */
  readonly others?: readonly Position[];
  readonly command: TableCommand;
  /** The column to sort by, from 0; that of the cursor when absent. */
  readonly column?: number;
}

/** Going to a cell behind the last row, or below it, adds a row; from an empty last row it goes out of the table. */
export type TableCommand =
  | 'nextCell'
  | 'previousCell'
  | 'nextRow'
  | 'insertRowAbove'
  | 'insertRowBelow'
  | 'deleteRow'
  | 'moveRowUp'
  | 'moveRowDown'
  | 'insertColumnLeft'
  | 'insertColumnRight'
  | 'deleteColumn'
  | 'moveColumnLeft'
  | 'moveColumnRight'
  | 'sortAscending'
  | 'sortDescending';

export interface EditTable {
  /** None when it is only gone to another cell. */
  readonly edits: readonly TextEdit[];
  /** What to select after the edits: the content of a cell. */
  readonly selection: Range;
  /** The same for further cursors. */
  readonly others?: readonly Range[];
}

/** Params: {@link TableColumnsParams}. Result: {@link TableColumns}, or null when there is no table at the position. */
export const tableColumns = 'postmortem/tableColumns';

export interface TableColumnsParams extends DocumentParams {
  readonly position: Position;
}

export interface TableColumns {
  /** The titles of the columns; empty where there is none. */
  readonly titles: readonly string[];
  /** The one that the position is in, from 0. */
  readonly column: number;
}

/** Params: {@link PasteRowsParams}. Result: {@link PasteRows}, or null as that of {@link editTable}. */
export const pasteRows = 'postmortem/pasteRows';

export interface PasteRowsParams extends DocumentParams {
  /** Below the row in which the cursor is the new ones are put. */
  readonly position: Position;
  /** Where further cursors are, which stay. */
  readonly others?: readonly Position[];
  /** What was copied: cells separated by tabs, commas or semicolons, or lines. */
  readonly text: string;
  /** The same as HTML, if the editor can tell: a table in it counts more than the text. */
  readonly html?: string;
  /** Whether nothing is pasted unless what was copied has at least two columns. */
  readonly onlyTables?: boolean;
}

export interface PasteRows extends EditTable {
  /** How many rows there are. */
  readonly count: number;
  /** The columns of what was copied that the table has not: their titles, or their numbers, from 1. */
  readonly left: readonly string[];
}
