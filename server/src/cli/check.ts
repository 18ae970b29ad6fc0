import { analyse } from '../core/analysis.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { translate } from '../core/messages/message.ts';
import { builtinTemplates } from '../core/template/builtin.ts';
import { isDate } from '../core/time/clock.ts';
import { positionsIn } from '../core/text/position.ts';
import { localNow } from '../local-time.ts';
import { exit, type Output } from './output.ts';
import { readMarkdown } from './read-file.ts';

/**
 * Checks files and prints what is found in them, in the order in which they are given.
 *
 * @param today `YYYY-MM-DD`; the clock's date when absent.
 * @returns the exit status: 2 when a file could not be read, else 1 when there are findings that count, else 0.
 */
export function checkFiles(files: readonly string[], today: string | undefined, output: Output): number {
  if (today !== undefined && !isDate(today)) {
    output.error(`postmortem: --today: unexpected “${today}”, expected a date such as 2025-10-14`);
    return exit.misuse;
  }
  const date = today ?? localNow().slice(0, 10);
  const results = files.map(file => checkFile(file, date, output));
  return Math.max(...results);
}

function checkFile(file: string, today: string, { out, error }: Output): number {
  const read = readMarkdown(file);
  if ('problem' in read) {
    error(`${file}: ${read.problem}`);
    return exit.misuse;
  }
  const { findings } = analyse(parseMarkdown(read.text), file, {
    templates: builtinTemplates(),
    today,
    onRuleError: (rule, thrown) => error(`${file}: rule ${rule.id} failed: ${String(thrown)}`),
  });
  const positionAt = positionsIn(read.text);
  for (const { span, severity, message, rule } of findings) {
    const { line, column } = positionAt(span.start);
    out(`${file}:${line}:${column}: ${severity} ${translate(message)} (${rule.id})`);
  }
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning')
    ? exit.findings
    : exit.none;
}
