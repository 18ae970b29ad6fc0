import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { readPostmortem, type Postmortem } from '../core/model/postmortem.ts';
import { templateByPath } from '../project.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

/**
 * Prints whether files are postmortems, of which template, with which score and why.
 *
 * @returns the exit status: 2 when a file could not be read, else 0.
 */
export async function explainFiles(files: readonly string[], output: Output): Promise<number> {
  let status: number = exit.none;
  for (const file of files) {
    const read = readMarkdown(file);
    if ('problem' in read) {
      output.error(`${file}: ${read.problem}`);
      status = exit.misuse;
      continue;
    }
    const { project, uri } = await projectOf(file, output);
    const named = templateByPath(project, uri);
    const postmortem = readPostmortem(parseMarkdown(read.text), {
      templates: project.templates,
      path: file,
      ...(named !== undefined && { named }),
    });
    for (const line of explanation(postmortem)) output.out(`${file}: ${line}`);
  }
  return status;
}

function explanation({ recognition, match, lifecycle }: Postmortem): string[] {
  const { isPostmortem, families, telling, otherKind } = recognition;
  const reasons = [
    `kinds of sections: ${families.length > 0 ? families.join(', ') : 'none'}`,
    telling ? 'its title or path tells of an incident' : 'neither title nor path tells of an incident',
    ...(otherKind ? ['its title tells of another kind of document'] : []),
  ];
  const template = match
    ? `template ${match.template.id}, score ${match.score.toFixed(2)}`
    : 'follows no known template, so nothing is said to be missing';
  return [
    isPostmortem ? `a postmortem (${lifecycle})` : 'no postmortem',
    ...reasons,
    ...(isPostmortem ? [template] : []),
  ];
}
