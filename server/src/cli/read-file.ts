import fs from 'node:fs';
import path from 'node:path';

const byteOrderMark = Buffer.from('\ufeff');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a file of UTF-8, without its byte order mark.
 *
 * @returns the text, and whether a byte order mark stands before it, or in words why there is none.
 */
export function readMarkdown(
  file: string,
): { readonly text: string; readonly isMarked: boolean } | { readonly problem: string } {
  let bytes: Buffer;
  try {
    const found = fs.statSync(file);
    if (found.isDirectory())
      return { problem: `a folder; expected Markdown files, such as ${path.join(file, '*.md')}` };
    // Reading these may never end.
    if (!found.isFile()) return { problem: 'a pipe or a device; expected a Markdown file' };
    bytes = fs.readFileSync(file);
  } catch (error) {
    return { problem: reason(error as NodeJS.ErrnoException) };
  }
  try {
    return { text: utf8.decode(bytes), isMarked: bytes.subarray(0, 3).equals(byteOrderMark) };
  } catch {
    return {
      problem: `not UTF-8 in line ${lineOfFirstBadByte(bytes)}; expected a Markdown file encoded in UTF-8`,
    };
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'may not be read';
  return message;
}

/** The first line that cannot be decoded, counted from 1. Line feeds are never part of a longer UTF-8 sequence. */
function lineOfFirstBadByte(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (found < 0) return line;
    line += 1;
    start = end;
  }
}
