import * as vscode from 'vscode';
import {
  moveEvent as moveEventMethod,
  type MoveEvent,
  type MoveEventParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { toRange } from './reveal.ts';

type Move = Pick<MoveEventParams, 'position' | 'by' | 'time'>;

/** Moves an event of a document to another time, with its row. Rejects when the server cannot be asked. */
export async function moveEvent(
  connection: Connection,
  document: vscode.TextDocument,
  move: Move,
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
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    moved.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  );
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The event could not be moved.'));
}

/** Asks for the new time of an event. */
export async function askForTime(
  connection: Connection,
  document: vscode.TextDocument,
  { position, time: old }: Move & { readonly time: string },
): Promise<void> {
  const title = vscode.l10n.t('Time of the Event');
  const time = await vscode.window.showInputBox({ title, value: old, placeHolder: '10:15' });
  if (time !== undefined && time.trim() !== old.trim())
    await moveEvent(connection, document, { position, time });
}
