import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { checkFiles } from './check.ts';
import { exit, type Output } from './output.ts';

const usage = `Usage: postmortem check FILE…

Checks Markdown postmortems. Prints a finding a line: file:line:column: severity message (code).
A file that is no postmortem has no findings; a folder is not searched.

Options:
  --today YYYY-MM-DD   the date that counts as today
  --help               shows this text
  --version            shows the version

Exit status: 0 no findings, 1 findings of severity warning or error, 2 misuse or a file that cannot be read.`;

/**
 * Runs the command line.
 *
 * @param args what stands after the command's name.
 * @returns the exit status.
 */
export function run(args: readonly string[], output: Output): number {
  const parsed = parse(args);
  if (typeof parsed === 'string') return misuse(output, parsed);
  const { values, positionals } = parsed;
  if (values.help) return print(output, usage);
  if (values.version) return print(output, version);
  const [command, ...files] = positionals;
  if (command === undefined) return misuse(output, 'a command is missing; expected “check”');
  if (command !== 'check') return misuse(output, `unknown command “${command}”; expected “check”`);
  if (files.length === 0) return misuse(output, 'check: no file given; expected at least one Markdown file');
  return checkFiles(files, values.today, output);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        today: { type: 'string' },
      },
    });
  } catch (error) {
    return (error as Error).message;
  }
}

function print({ out }: Output, text: string): number {
  out(text);
  return exit.none;
}

function misuse({ error }: Output, problem: string): number {
  error(`postmortem: ${problem}`);
  error('Try “postmortem --help”.');
  return exit.misuse;
}
