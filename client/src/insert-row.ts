import * as vscode from 'vscode';
import {
  insertRow as insertRowMethod,
  type InsertRow,
  type InsertRowParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { editorFor } from './editor-for.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';
import { withoutIndentation } from './snippet-text.ts';

interface Known {
  readonly at?: number | undefined;
  readonly words?: string | undefined;
}

/**
 * Adds a row to the action items or to the timeline of the active postmortem and goes to its first cell to fill in.
 * Rejects when the server cannot be asked or the document cannot be edited.
 *
 * @param known the time of a new event or the words of a new action item, see {@link InsertRowParams}; without these, the
 * row goes below the cursor's.
 */
export async function insertRow(
  connection: Connection,
  postmortems: Postmortems,
  kind: InsertRowParams['kind'],
  known: Known = {},
): Promise<void> {
  const editor = await editorFor(postmortems);
  const row = editor && (await askForRow(connection, editor, kind, known));
  if (!row) {
    void vscode.window.showInformationMessage(
      kind === 'action'
        ? vscode.l10n.t('There is no table of action items that a row could be added to.')
        : vscode.l10n.t('There is no timeline table that a row could be added to.'),
    );
    return;
  }
  await insert(editor, row);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Each placeholder of the row becomes a tab stop, as in a new postmortem. */
async function insert(editor: vscode.TextEditor, { edits, selection, snippet }: InsertRow): Promise<void> {
  const [edit] = edits;
  const range = edit && toRange(edit.range);
  const indented =
    range && snippet !== undefined ? withoutIndentation(snippet, indentationAt(editor, range)) : undefined;
  if (range && indented !== undefined) {
    if (await editor.insertSnippet(new vscode.SnippetString(indented), range)) return;
    throw new Error(vscode.l10n.t('The row could not be inserted.'));
  }
  const edited = await editor.edit(builder => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
  if (!edited) throw new Error(vscode.l10n.t('The row could not be inserted.'));
  const { start, end } = toRange(selection);
  editor.selection = new vscode.Selection(start, end);
}

function indentationAt({ document }: vscode.TextEditor, { start }: vscode.Range): string {
  return /^[ \t]*/.exec(document.lineAt(start.line).text.slice(0, start.character))![0];
}

function askForRow(
  connection: Connection,
  { document, selection }: vscode.TextEditor,
  kind: InsertRowParams['kind'],
  { at, words }: Known,
): Promise<InsertRow | null> {
  const { line, character } = selection.active;
  return askAbout<InsertRow | null, InsertRowParams>(connection, document, insertRowMethod, {
    kind,
    position: { line, character },
    ...(at !== undefined && { at }),
    ...(words !== undefined && { words }),
  });
}
