/** The action items of many postmortems, and what is done about them. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { DocumentParams } from './document.ts';

// --- client → server, request: the action items of many postmortems -----------------------------------------

/**
 * Params: {@link ActionItemsParams}. Result: {@link ActionItemView}s in the order of the files. Each file is read once:
 * the client says which files have changed since it last asked. Open documents count as they are in the editor.
 */
export const actionItems = 'postmortem/actionItems';

export interface ActionItemsParams {
  /** The addresses of the files to look into; what is no postmortem, or outside of the workspace, has no items. */
  readonly files: readonly string[];
  /**
   * Files that have changed, were deleted or made since the client last asked. Without it, the server has the client watch
   * all Markdown files (`workspace/didChangeWatchedFiles`), if the client can be asked to, and finds out by itself.
   */
  readonly changed?: readonly string[];
  /** Only those about which something is still to be done. */
  readonly open?: boolean;
  /** Only those that are open and were due before today. */
  readonly overdue?: boolean;
  /** Only those of this owner, in any case and with or without `@`. */
  readonly owner?: string;
}

export interface ActionItemView {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** The title of the postmortem. */
  readonly title: string;
  readonly action: string;
  readonly owners: readonly string[];
  /** As written. */
  readonly priority?: string;
  /** For comparing, 0 for the most urgent. */
  readonly grade?: number;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  /** A key, or the address of a link. */
  readonly ticket?: string;
  readonly kind?: string;
  readonly status: 'open' | 'inProgress' | 'done' | 'dropped';
  readonly open: boolean;
  readonly overdue: boolean;
}

/**
 * Params: {@link ActionItemChangesParams}. Result: {@link ActionItemChanges}, or null when the server failed. For lists that
 * are kept: only what has changed is told, file by file, and as much of it as can be read in a moment.
 */
export const actionItemChanges = 'postmortem/actionItemChanges';

export interface ActionItemChangesParams {
  /** As in {@link ActionItemsParams}; without it, those that were asked about last. */
  readonly files?: readonly string[];
  readonly changed?: readonly string[];
  /** The version of the answer that the client knows; absent where it knows nothing. */
  readonly since?: number;
}

export interface ActionItemChanges {
  readonly version: number;
  /** Whether there is more to be asked for, since this version. */
  readonly more: boolean;
  /** Whether this is where a list begins: what the client knew before holds no more. */
  readonly all: boolean;
  /** Those whose items are others than before, in any order; without items where none are left. */
  readonly files: readonly FileActionItems[];
}

export interface FileActionItems {
  readonly uri: string;
  /** In the order of the document; each says everything, its file and title included. */
  readonly items: readonly ActionItemView[];
}

/** Params: {@link EditActionItemParams}. Result: {@link EditActionItem}, or null when the item is not there any more. */
export const editActionItem = 'postmortem/editActionItem';

export interface EditActionItemParams extends DocumentParams {
  /** Where the item was listed, from 0, and what it said. */
  readonly line: number;
  readonly action: string;
  readonly change: ActionItemChange;
}

/** One of them: the date is `YYYY-MM-DD`, a ticket a key or an address. */
export type ActionItemChange =
  | { readonly status: 'done' }
  | { readonly due: string }
  | { readonly owner: string }
  | { readonly ticket: string };

export interface EditActionItem {
  /** None where the item says so already; absent where it has no place for it, such as a table without the column. */
  readonly edits?: readonly TextEdit[];
}

/** Params: {@link ExportActionItemsParams}. Result: {@link ExportedActionItems}. */
export const exportActionItems = 'postmortem/exportActionItems';

export interface ExportActionItemsParams extends ActionItemsParams {
  readonly format: 'table' | 'json' | 'csv' | 'markdown' | 'ics' | 'gh';
  /** Which of the items; without it all. */
  readonly items?: readonly Pick<ActionItemView, 'uri' | 'line'>[];
}

export interface ExportedActionItems {
  readonly text: string;
}

// --- server → client, notification: action items may have changed --------------------------------------------
// Sent, without params, to clients that have asked for action items once: some time after an open
// document or a file has changed.

export const didChangeActionItems = 'postmortem/didChangeActionItems';

// --- client → server, notification: who may own an action item -----------------------------------------------

/**
 * Params: {@link CommittersParams}. They are offered behind those who own action items. Git is asked by the client, which
 * knows whether a folder is trusted.
 */
export const committers = 'postmortem/committers';

export interface CommittersParams {
  /** Those who wrote the repositories of the workspace, who wrote most first. */
  readonly names: readonly string[];
}
