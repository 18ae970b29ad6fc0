import * as vscode from 'vscode';
import { looksLikePostmortem } from '../../server/src/hint.ts';
import { ProjectFolders } from './project-folders.ts';

/** How long an author pauses before a document is looked at again, in milliseconds. */
const pause = 500;
/** How much of a document is looked at, in UTF-16 units. */
const beginning = 64 * 1024;

/**
 * Calls `open` once: as soon as a Markdown document that may be a postmortem is open, now or later. That is one whose
 * words tell of it, and any in a folder that has templates or a configuration of its own. Until then a pause in the
 * typing costs one look at the document's beginning, afterwards nothing.
 */
export function openForPostmortems(open: () => void): vscode.Disposable {
  let isOpen = false;
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const projects = new ProjectFolders(lookAtAll);
  const listeners = vscode.Disposable.from(
    projects,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lookLater(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    { dispose: () => timers.forEach(timer => clearTimeout(timer)) },
  );
  lookAtAll();
  return listeners;

  function lookAtAll(): void {
    vscode.workspace.textDocuments.some(look);
  }

  function look(document: vscode.TextDocument): boolean {
    forget(document);
    if (isOpen || document.languageId !== 'markdown') return isOpen;
    if (!isTelling(document) && !projects.hold(document)) return false;
    isOpen = true;
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

function isTelling(document: vscode.TextDocument): boolean {
  const range = new vscode.Range(document.positionAt(0), document.positionAt(beginning));
  return looksLikePostmortem(document.getText(range), document.uri.path);
}
