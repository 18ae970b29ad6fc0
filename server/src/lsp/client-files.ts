import type { Connection, TextDocuments } from 'vscode-languageserver';
import { comparable } from '../comparable.ts';
import type { Files } from '../project.ts';
import { listFolder, readFile, type FileParams } from '../protocol.ts';
import type { OpenDocument } from './open-document.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** Files that only the client can read, such as those of a virtual workspace. It reads none outside of its folders. */
export function clientFiles(connection: Connection, folders: WorkspaceFolders): Files {
  return {
    async read(uri) {
      const params: FileParams = { uri };
      return (await connection.sendRequest<string | null>(readFile, params)) ?? undefined;
    },
    async list(uri) {
      const params: FileParams = { uri };
      const names = await connection.sendRequest<readonly string[]>(listFolder, params);
      return names.map(name => uri + encodeURIComponent(name)).sort();
    },
    isRoot: folder => Promise.resolve(folders.isFolder(folder) || folders.folderOf(folder) === undefined),
  };
}

/**
 * Files of every scheme: those of this machine are read here, others by the client.
 *
 * @param local undefined where there are none, as in a web worker.
 * @param remote undefined when the client reads no files.
 */
export function filesOfAllSchemes(local: Files | undefined, remote: Files | undefined): Files | undefined {
  if (!local || !remote) return local ?? remote;
  const filesOf = (uri: string) => (uri.startsWith('file:') ? local : remote);
  return {
    read: uri => filesOf(uri).read(uri),
    list: folder => filesOf(folder).list(folder),
    isRoot: folder => filesOf(folder).isRoot(folder),
  };
}

/** The same files, with what an editor has not saved yet in place of what is on the disk. */
export function withOpenDocuments(files: Files, documents: TextDocuments<OpenDocument>): Files {
  const openAt = (uri: string) =>
    documents.get(uri) ?? documents.all().find(document => comparable(document.uri) === comparable(uri));
  return { ...files, read: async uri => openAt(uri)?.text.getText() ?? files.read(uri) };
}
