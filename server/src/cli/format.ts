import { alignTables, type TableStyle } from '../core/features/align-table.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { applyEdits } from '../core/text/edit.ts';
import { eachFile } from './each-file.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';
import { replaceFile } from './write-file.ts';

export interface FormatOptions {
  /** `write` and `check` name the files that change; `print` prints the one that there is. */
  readonly to: 'write' | 'check' | 'print';
  /** Otherwise each file's project says it. */
  readonly style?: TableStyle;
}

/**
 * Aligns the tables of Markdown files, of postmortems and of others: who names a file wants it aligned.
 *
 * @returns the exit status: 2 when a file could not be read or written, else 1 when one would change and is only checked,
 *   else 0.
 */
export function formatFiles(
  files: readonly string[],
  options: FormatOptions,
  output: Output,
): Promise<number> {
  return eachFile(files, 'formatted', output, file => formatFile(file, options, output));
}

async function formatFile(file: string, { to, style }: FormatOptions, output: Output): Promise<number> {
  const read = readMarkdown(file);
  if ('problem' in read) {
    output.error(`${file}: ${read.problem}`);
    return exit.misuse;
  }
  const { project } = await projectOf(file, output);
  const edits = alignTables(parseMarkdown(read.text), style ?? project.configuration.tableStyle ?? 'aligned');
  const text = applyEdits(read.text, edits);
  if (to === 'print') output.out(text.replace(/\n$/, ''));
  else if (edits.length > 0) {
    if (to === 'write') replaceFile(file, (read.isMarked ? '\ufeff' : '') + text);
    output.out(file);
    if (to === 'check') return exit.findings;
  }
  return exit.none;
}
