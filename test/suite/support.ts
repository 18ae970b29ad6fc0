import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PostmortemApi } from '../../client/src/extension.ts';

export const samples = {
  finished: '2025-10-14-qwen-oom.md',
  draft: 'drafts/2025-10-14-qwen-oom.md',
  defects: '2025-11-03-checkout-latency-with-defects.md',
  noPostmortem: 'notes.md',
} as const;

export function extension(): vscode.Extension<PostmortemApi> {
  const found = vscode.extensions.getExtension<PostmortemApi>('postmortem-tools.postmortem');
  assert.ok(found, 'the extension is not installed');
  return found;
}

export function api(): Promise<PostmortemApi> {
  return Promise.resolve(extension().activate());
}

export function sampleUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Opens a sample in an editor. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(sampleUri(name), { preview: false });
}

/** Closes every editor without saving and without asking. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Resolves with what `look` finds, as soon as it finds something. The limit is that of the test. */
export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Resolves with the problems of a document as soon as it has some. */
export function problems(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(uri);
    return found.length > 0 ? found : undefined;
  });
}

/** The number of the first line that contains a text. */
export function lineOf(document: vscode.TextDocument, text: string): number {
  const line = document
    .getText()
    .split(/\r?\n/)
    .findIndex(candidate => candidate.includes(text));
  assert.notEqual(line, -1, `no line contains ${text}`);
  return line;
}

export function putCursor(editor: vscode.TextEditor, line: number, character = 0): void {
  editor.selection = new vscode.Selection(line, character, line, character);
}
