import { convertTo } from '../core/features/convert.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { readPostmortem, type ReadOptions } from '../core/model/postmortem.ts';
import { nearest } from '../core/text/nearest.ts';
import { templateByPath } from '../project.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';
import { replaceFile } from './write-file.ts';

export interface ConvertOptions {
  /** The id of the template to convert to. */
  readonly to: string;
  /** Writes into the file; otherwise the text is printed. */
  readonly write: boolean;
}

/**
 * Converts a postmortem to another template.
 *
 * @returns the exit status: 0, or 2 when the file cannot be read or written, is no postmortem or there is no such
 *   template. Nothing is written then.
 */
export async function convertFile(
  file: string,
  { to, write }: ConvertOptions,
  output: Output,
): Promise<number> {
  const failed = (problem: string) => {
    output.error(`${file}: ${problem}`);
    return exit.misuse;
  };
  const read = readMarkdown(file);
  if ('problem' in read) return failed(read.problem);
  const { project, uri } = await projectOf(file, output);
  if (project.sources.includes(uri)) return failed('a template, or the configuration; expected a postmortem');
  const { templates } = project;
  const template = templates.find(({ id }) => id === to);
  if (!template)
    return failed(
      unknownTemplate(
        to,
        templates.map(({ id }) => id),
      ),
    );
  const named = templateByPath(project, uri);
  const options: ReadOptions = { templates, path: file, ...(named !== undefined && { named }) };
  const postmortem = readPostmortem(parseMarkdown(read.text), options);
  if (!postmortem.recognition.isPostmortem)
    return failed(
      'no postmortem; expected one, or a file whose template is named in its front matter or in .postmortem.yaml',
    );
  const text = convertTo(postmortem, template, options);
  if (!write) output.out(text.replace(/\n$/, ''));
  else if (text !== read.text) {
    try {
      replaceFile(file, (read.isMarked ? '\ufeff' : '') + text);
    } catch (error) {
      return failed((error as Error).message);
    }
  }
  return exit.none;
}

function unknownTemplate(id: string, ids: readonly string[]): string {
  const [near] = nearest(id, ids);
  const meant = near === undefined ? '' : `; did you mean “${near}”?`;
  return `unknown template “${id}”, expected ${ids.map(known => `“${known}”`).join(' or ')}${meant}`;
}
