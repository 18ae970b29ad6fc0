import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { comparable } from '../comparable.ts';

/** The folders that an editor has open. Addresses are URIs; those of folders end in `/`. */
export class WorkspaceFolders {
  #folders: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = uris.map(withSlash);
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => withSlash(uri)));
    this.#folders = [
      ...this.#folders.filter(folder => !gone.has(folder)),
      ...added.map(({ uri }) => withSlash(uri)),
    ];
  }

  /** The innermost folder that holds a file or is that folder. */
  folderOf(uri: string): string | undefined {
    return this.#folders
      .filter(folder => comparable(uri).startsWith(comparable(folder)))
      .sort((a, b) => b.length - a.length)[0];
  }

  isFolder(uri: string): boolean {
    return this.#folders.some(folder => comparable(folder) === comparable(uri));
  }

  /**
   * The address by which a document's project is found. An unsaved one belongs to the folder that it would be saved in,
   * as far as its own address tells, else to the first one.
   */
  addressOf(uri: string): string {
    if (!uri.startsWith('untitled:')) return uri;
    const [first] = this.#folders;
    if (first === undefined) return uri;
    const place = uri.slice('untitled:'.length).replace(/^(?!\/\/)/, '//');
    const saved = this.#folders
      .map(folder => folder.slice(0, folder.indexOf(':') + 1) + place)
      .find(address => this.folderOf(address) !== undefined);
    return saved ?? first + encodeURIComponent(place.replace(/^.*\//, ''));
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
