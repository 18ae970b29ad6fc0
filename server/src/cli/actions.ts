import { exportFormats, type ExportFormat } from '../core/features/actions/export-actions.ts';
import { isWanted, type ActionFilter, type ListedAction } from '../core/features/actions/listed-action.ts';
import { templateByPath } from '../project.ts';
import { readActions } from '../read-actions.ts';
import { eachFile } from './each-file.ts';
import { filesAt } from './files-at.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

export interface ActionsOptions extends ActionFilter {
  readonly format: ExportFormat;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Prints the action items of the postmortems at some paths, in the order of the files.
 *
 * @returns the exit status: 2 when a file could not be read, else 0.
 */
export async function listActions(
  paths: readonly string[],
  { format, today, ...filter }: ActionsOptions,
  output: Output,
): Promise<number> {
  const items: ListedAction[] = [];
  const seen = new Set<string>();
  const readFile = async (file: string) => {
    if (seen.has(file)) return exit.none;
    seen.add(file);
    const read = await actionsIn(file, output);
    if (!read) return exit.misuse;
    items.push(...read.filter(item => isWanted(item, filter, today)));
    return exit.none;
  };
  const status = await eachFile(paths, 'read', output, path =>
    eachFile(filesAt(path), 'read', output, readFile),
  );
  const text = exportFormats[format](items, today);
  // What is printed gets a line feed of its own; a carriage return before it stays.
  if (text !== '') output.out(text.replace(/\n$/, ''));
  else output.error('No action items were found.');
  return status;
}

async function actionsIn(file: string, output: Output): Promise<ListedAction[] | undefined> {
  const read = readMarkdown(file);
  if ('problem' in read) {
    output.error(`${file}: ${read.problem}`);
    return undefined;
  }
  const { project, uri } = await projectOf(file, output);
  if (project.sources.includes(uri)) return [];
  const named = templateByPath(project, uri);
  const { templates } = project;
  const options = { templates, path: file, ...(named !== undefined && { named }) };
  return readActions(read.text, options, file);
}
