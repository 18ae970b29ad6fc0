import { explanationOf, sourceExplanation } from '../core/features/explain.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { translate } from '../core/messages/message.ts';
import { readPostmortem } from '../core/model/postmortem.ts';
import { templateByPath } from '../project.ts';
import { eachFile } from './each-file.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

/**
 * Prints whether files are postmortems, of which template, with which score and why.
 *
 * @returns the exit status: 2 when a file could not be read, else 0.
 */
export function explainFiles(files: readonly string[], output: Output): Promise<number> {
  return eachFile(files, 'explained', output, file => explainFile(file, output));
}

async function explainFile(file: string, output: Output): Promise<number> {
  const read = readMarkdown(file);
  if ('problem' in read) {
    output.error(`${file}: ${read.problem}`);
    return exit.misuse;
  }
  const { project, uri } = await projectOf(file, output);
  if (project.sources.includes(uri)) {
    output.out(`${file}: ${translate(sourceExplanation())}`);
    return exit.none;
  }
  const named = templateByPath(project, uri);
  const postmortem = readPostmortem(parseMarkdown(read.text), {
    templates: project.templates,
    path: file,
    ...(named !== undefined && { named }),
  });
  for (const line of explanationOf(postmortem)) output.out(`${file}: ${translate(line)}`);
  return exit.none;
}
