import * as vscode from 'vscode';
import {
  alignTables as alignTablesMethod,
  type AlignTables,
  type AlignTablesParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';
import { tell } from './tell.ts';

/**
 * Aligns tables of the active postmortem, as one step that can be undone. Rejects when the server cannot be asked or the
 * document cannot be edited.
 *
 * @param which those that hold a cursor, or all.
 */
export async function alignTables(connection: Connection, which: 'here' | 'all'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return sayNoPostmortem();
  const { document, selections } = editor;
  const positions = selections.map(({ active: { line, character } }) => ({ line, character }));
  const params = which === 'here' ? { positions } : {};
  const aligned = await askAbout<AlignTables | null, AlignTablesParams>(
    connection,
    document,
    alignTablesMethod,
    params,
  );
  if (!aligned) return sayNoPostmortem();
  if (aligned.edits.length === 0) return tell(vscode.l10n.t('There is nothing to align.'));
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(aligned));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The tables could not be aligned.'));
}

function sayNoPostmortem(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a postmortem first.'));
}

/** Aligns all tables of a postmortem when its author saves it, where the settings say so. */
export function alignOnSave(connection: Connection, postmortems: Postmortems): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument(event => {
    const { document, reason } = event;
    // What VS Code saves by itself while somebody writes must not move under the cursor.
    if (reason === vscode.TextDocumentSaveReason.AfterDelay || !postmortems.find(document)) return;
    if (!vscode.workspace.getConfiguration('postmortem.tables', document).get('alignOnSave', false)) return;
    const params: AlignTablesParams = { textDocument: { uri: document.uri.toString() } };
    event.waitUntil(
      connection
        .query<AlignTables | null>(alignTablesMethod, params)
        .then(aligned => (aligned ? toTextEdits(aligned) : [])),
    );
  });
}

function toTextEdits({ edits }: AlignTables): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText));
}
