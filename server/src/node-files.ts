import fs from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './project.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The files of this machine. Addresses of other schemes than `file:` are of files that are not there. */
export const nodeFiles: Files = {
  async read(uri) {
    const path = toPath(uri);
    const found = path && (await fs.stat(path).catch(ifMissing));
    if (!path || !found) return undefined;
    // Reading a pipe or a device may never end.
    if (!found.isFile()) throw new Error('it is no regular file');
    const bytes = await fs.readFile(path).catch(ifMissing);
    return bytes && decode(bytes);
  },
  async list(folder) {
    const path = toPath(folder);
    if (path === undefined) return [];
    const entries = (await fs.readdir(path, { withFileTypes: true }).catch(ifMissing)) ?? [];
    const isFile = await Promise.all(
      entries.map(entry => (entry.isSymbolicLink() ? leadsToFile(join(path, entry.name)) : entry.isFile())),
    );
    return entries
      .filter((_, index) => isFile[index])
      .map(({ name }) => new URL(encodeURIComponent(name), folder).href)
      .sort();
  },
  async isRoot(folder) {
    const path = toPath(new URL('.git', folder).href);
    return (
      path === undefined ||
      (await fs.stat(path).then(
        () => true,
        () => false,
      ))
    );
  },
};

/** @returns undefined for what is no path of this machine, such as an address that names another one. */
function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function leadsToFile(link: string): Promise<boolean> {
  return fs.stat(link).then(
    target => target.isFile(),
    () => false,
  );
}

/** The URI of a path, as this machine writes it. */
export function toUri(path: string): string {
  return pathToFileURL(path).href;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error('it is not UTF-8');
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
