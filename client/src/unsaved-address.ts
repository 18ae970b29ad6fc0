import * as vscode from 'vscode';
import { numberedName } from './file-names.ts';

/**
 * The address of an unsaved document that belongs into a folder: under a name that no file and no open document has.
 *
 * @param fileName the name that is wanted; a number is added to it as long as it is taken.
 */
export async function unsavedAddress(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const file = vscode.Uri.joinPath(folder, numberedName(fileName, n));
    const unsaved = file.with({ scheme: 'untitled' });
    if (!isOpen(unsaved) && !(await exists(file))) return unsaved;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
