import * as vscode from 'vscode';
import { decodeText, leadsUp } from './file-names.ts';

/** Answers the server, which cannot read files of other schemes itself. Nothing outside of the workspace is read. */

/** The text of a file of UTF-8 without its byte order mark; null when it is missing. Rejects when it is no UTF-8. */
export async function readFile(uri: vscode.Uri): Promise<string | null> {
  if (!isInWorkspace(uri)) return null;
  const bytes = await ifThere(vscode.workspace.fs.readFile(uri));
  return bytes ? decodeText(bytes) : null;
}

/** The names of the files directly in a folder; none when it is missing. */
export async function listFolder(uri: vscode.Uri): Promise<string[]> {
  if (!isInWorkspace(uri)) return [];
  const entries = (await ifThere(vscode.workspace.fs.readDirectory(uri))) ?? [];
  return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
}

function isInWorkspace(uri: vscode.Uri): boolean {
  return !leadsUp(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Undefined for what is missing. */
async function ifThere<Result>(reading: Thenable<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && missing.has(error.code)) return undefined;
    throw error;
  }
}

const missing: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);
