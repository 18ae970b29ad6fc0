import * as vscode from 'vscode';
import type { Postmortems } from './postmortems.ts';

/** The active Markdown editor, else that of the postmortem that was active last, which gets the focus. */
export async function editorFor(postmortems: Postmortems): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  const document = postmortems.active;
  if (!document) return undefined;
  const visible = vscode.window.visibleTextEditors.find(candidate => candidate.document === document);
  return vscode.window.showTextDocument(document, visible?.viewColumn);
}
