import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { translate } from '../core/messages/message.ts';
import { positionsIn } from '../core/text/position.ts';
import { nodeFiles, toUri } from '../node-files.ts';
import { loadProject, type FileProblem, type Project } from '../project.ts';
import type { Output } from './output.ts';

const told = new WeakMap<Output, Set<string>>();

/** The project that a file belongs to. What is wrong with the project's own files is said once. */
export async function projectOf(
  file: string,
  output: Output,
): Promise<{ readonly project: Project; readonly uri: string }> {
  const uri = toUri(path.resolve(file));
  const project = await loadProject(uri, nodeFiles);
  const said = told.get(output) ?? new Set<string>();
  told.set(output, said);
  for (const line of project.problems.map(lineOf).filter(problem => !said.has(problem))) {
    said.add(line);
    output.error(line);
  }
  return { project, uri };
}

function lineOf({ uri, text, span, message }: FileProblem): string {
  const { line, column } = positionsIn(text)(span.start);
  return `${path.relative('.', fileURLToPath(uri))}:${line}:${column}: warning ${translate(message)} (configuration)`;
}
