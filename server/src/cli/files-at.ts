import fs from 'node:fs';
import path from 'node:path';

/** Folders in which nobody writes postmortems. */
const skipped = new Set(['node_modules']);

/**
 * The Markdown files at a path: a file stands for itself, whatever its name, a folder for the files below it that end in
 * `.md` or `.markdown`, in the order of their names. Hidden folders and links to folders are not walked.
 *
 * @throws when a folder may not be read.
 */
export function filesAt(file: string): string[] {
  return isFolder(file) ? markdownBelow(file) : [file];
}

function isFolder(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function markdownBelow(folder: string): string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of fs.readdirSync(next, { withFileTypes: true })) {
      const file = path.join(next, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) waiting.push(file);
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) found.push(file);
    }
  }
  return found.sort();
}
