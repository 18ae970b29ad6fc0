import * as vscode from 'vscode';
import type { Postmortems } from './postmortems.ts';

/** For `when` clauses in the manifest. */
const contextKey = 'postmortem.inTable';

/**
 * Tells the manifest whether the cursor may be in a table of a postmortem, so that keys that mean something there mean what
 * they always do elsewhere. It is a hint, as cheap as a cursor move asks for: the line and a neighbour have pipes. The server knows better.
 */
export function watchTables(postmortems: Postmortems): vscode.Disposable {
  let known = false;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const isInTable =
      editor?.selection.isSingleLine === true &&
      mayBeInTable(editor.document, editor.selection.active.line, postmortems);
    if (isInTable === known) return;
    known = isInTable;
    void vscode.commands.executeCommand('setContext', contextKey, isInTable);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) update();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
    postmortems.onDidChange(update),
  );
}

/** Whether a line of a document may be one of a table in a postmortem. */
export function mayBeInTable(document: vscode.TextDocument, line: number, postmortems: Postmortems): boolean {
  if (!postmortems.find(document)) return false;
  const hasPipe = (at: number) =>
    0 <= at && at < document.lineCount && document.lineAt(at).text.includes('|');
  // A pipe in a sentence has none above or below.
  return hasPipe(line) && (hasPipe(line - 1) || hasPipe(line + 1));
}
