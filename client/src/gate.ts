import * as vscode from 'vscode';
import { looksLikePostmortem } from '../../server/src/hint.ts';

/** How long an author pauses before a document is looked at again, in milliseconds. */
const pause = 500;
/** How much of a document is looked at, in UTF-16 units. */
const beginning = 64 * 1024;

/**
 * Calls `open` once: as soon as a Markdown document that may be a postmortem is open, now or later. Until then a pause
 * in the typing costs one look at the document's beginning, afterwards nothing.
 */
export function openForPostmortems(open: () => void): vscode.Disposable {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lookLater(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    { dispose: () => timers.forEach(timer => clearTimeout(timer)) },
  );
  vscode.workspace.textDocuments.some(look);
  return listeners;

  function look(document: vscode.TextDocument): boolean {
    forget(document);
    if (!mayBePostmortem(document)) return false;
    listeners.dispose();
    open();
    return true;
  }

  function lookLater(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown') return;
    forget(document);
    timers.set(document, setTimeout(look, pause, document));
  }

  function forget(document: vscode.TextDocument): void {
    clearTimeout(timers.get(document));
    timers.delete(document);
  }
}

function mayBePostmortem(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const range = new vscode.Range(document.positionAt(0), document.positionAt(beginning));
  return looksLikePostmortem(document.getText(range), document.uri.path);
}
