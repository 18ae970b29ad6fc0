import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-types';
import {
  editEvent as editEventMethod,
  moveEvent as moveEventMethod,
  type EditEvent,
  type EditEventParams,
  type MoveEvent,
  type MoveEventParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { toRange } from './reveal.ts';

/** Moves an event of a document to another time, with its row. Rejects when the server cannot be asked. */
export async function moveEvent(
  connection: Connection,
  document: vscode.TextDocument,
  move: Pick<MoveEventParams, 'position' | 'by'>,
): Promise<void> {
  const moved = await askAbout<MoveEvent | null, MoveEventParams>(
    connection,
    document,
    moveEventMethod,
    move,
  );
  if (!moved) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This time cannot be changed from here. Change it in the document.'),
    );
    return;
  }
  await apply(document, moved.edits);
}

/**
 * Gives an event of a document other words or another time, as one step that can be undone. Rejects when the server cannot
 * be asked.
 *
 * @returns whether it could be done.
 */
export async function editEvent(
  connection: Connection,
  document: vscode.TextDocument,
  change: Omit<EditEventParams, 'textDocument'>,
): Promise<boolean> {
  const edited = await askAbout<EditEvent | null, EditEventParams>(
    connection,
    document,
    editEventMethod,
    change,
  );
  if (edited) await apply(document, edited.edits);
  return edited !== null;
}

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  );
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The event could not be changed.'));
}
