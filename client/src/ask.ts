import type * as vscode from 'vscode';
import type { DocumentParams } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';

/**
 * Asks about a document for edits, again as long as its text changes meanwhile: edits are only right for the text that
 * they were made for. Rejects when the server cannot be asked.
 *
 * @param params what the request takes besides the document.
 */
export async function askAbout<Result, Params extends DocumentParams>(
  connection: Connection,
  document: vscode.TextDocument,
  method: string,
  params: Omit<Params, 'textDocument'>,
): Promise<Result> {
  for (;;) {
    const { version } = document;
    const textDocument = { uri: document.uri.toString() };
    const result = await connection.request<Result>(method, { ...params, textDocument });
    if (document.version === version) return result;
  }
}
