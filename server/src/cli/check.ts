import { analyse } from '../core/analysis.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { translate } from '../core/messages/message.ts';
import type { Lifecycle } from '../core/model/postmortem.ts';
import { positionsIn } from '../core/text/position.ts';
import { templateByPath } from '../project.ts';
import { eachFile } from './each-file.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Checks every file as one of this lifecycle, whatever its status says. */
  readonly as?: Lifecycle;
}

/**
 * Checks files and prints what is found in them, in the order in which they are given.
 *
 * @returns the exit status: 2 when a file could not be read or checked, else 1 when there are findings that count or
 *   something is wrong with configuration or templates, else 0.
 */
export async function checkFiles(
  files: readonly string[],
  options: CheckOptions,
  output: Output,
): Promise<number> {
  const others: string[] = [];
  const status = await eachFile(files, 'checked', output, file =>
    checkFile(file, options, output, () => others.push(file)),
  );
  // Nothing else would tell such a file from one without findings.
  if (others.length === 1)
    output.error(
      `${others[0]!}: not taken for a postmortem, so not checked; “postmortem explain” tells why it is not`,
    );
  else if (others.length > 1)
    output.error(
      `${others.length} of ${files.length} files: not taken for postmortems, so not checked; “postmortem explain” tells why they are not`,
    );
  return status;
}

/** @param isOther called for a file that is no postmortem. */
async function checkFile(
  file: string,
  { today, as }: CheckOptions,
  output: Output,
  isOther: () => void,
): Promise<number> {
  const { out, error } = output;
  const read = readMarkdown(file);
  if ('problem' in read) {
    error(`${file}: ${read.problem}`);
    return exit.misuse;
  }
  const { project, uri } = await projectOf(file, output);
  // A template is full of what a document must not hold; what is wrong with it has been said.
  if (project.sources.includes(uri)) return project.problems.length > 0 ? exit.findings : exit.none;
  const named = templateByPath(project, uri);
  const { postmortem, findings } = analyse(parseMarkdown(read.text), file, {
    templates: project.templates,
    configuration: project.configuration,
    ...(named !== undefined && { named }),
    ...(as && { lifecycle: as }),
    today,
    onRuleError: (rule, thrown) => error(`${file}: rule ${rule.id} failed: ${String(thrown)}`),
  });
  if (!postmortem.recognition.isPostmortem) isOther();
  const positionAt = positionsIn(read.text);
  for (const { span, severity, message, rule } of findings) {
    const { line, column } = positionAt(span.start);
    out(`${file}:${line}:${column}: ${severity} ${translate(message)} (${rule.id})`);
  }
  const counts =
    project.problems.length > 0 ||
    findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return counts ? exit.findings : exit.none;
}
