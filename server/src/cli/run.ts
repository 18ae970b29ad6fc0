import { version } from '../../../package.json';
import { tableStyles } from '../core/features/align-table.ts';
import type { Lifecycle } from '../core/model/postmortem.ts';
import { isDate } from '../core/time/clock.ts';
import { offsetAt } from '../core/time/zone-offset.ts';
import { localNow } from '../local-time.ts';
import { exportFormats, type ExportFormat } from '../core/features/actions/export-actions.ts';
import { listActions } from './actions.ts';
import { checkFiles } from './check.ts';
import { convertFile } from './convert.ts';
import { eachFile } from './each-file.ts';
import { explainFiles } from './explain.ts';
import { formatFiles, type FormatOptions } from './format.ts';
import { importFile, sourceIds } from './import.ts';
import { parseOptions, type CommandLine } from './options.ts';
import { exit, type Output } from './output.ts';
import { printTimeline, timelineFormats } from './timeline.ts';
import { usage } from './usage.ts';

const commands = ['check', 'explain', 'convert', 'format', 'timeline', 'actions', 'import'];
const formats = Object.keys(exportFormats) as ExportFormat[];
const lifecycles: readonly Lifecycle[] = ['draft', 'review', 'published'];

/**
 * Runs the command line.
 *
 * @param args what stands after the command's name.
 * @returns the exit status.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const parsed = parseOptions(args);
  if (typeof parsed === 'string') return misuse(output, parsed);
  const { values, positionals } = parsed;
  if (values.help) return print(output, usage);
  if (values.version) return print(output, version);
  const [command, ...files] = positionals;
  const expected = commands.map(name => `“${name}”`).join(' or ');
  if (command === undefined) return misuse(output, `a command is missing; expected ${expected}`);
  if (!commands.includes(command))
    return misuse(output, `unknown command “${command}”; expected ${expected}`);
  if (files.length === 0)
    return misuse(output, `${command}: no file given; expected at least one Markdown file`);
  const { today = localNow().slice(0, 10), as } = values;
  if (!isDate(today))
    return misuse(output, `--today: unexpected “${today}”, expected a date such as 2025-10-14`);
  const lifecycle = lifecycles.find(name => name === as);
  if (as !== undefined && !lifecycle)
    return misuse(output, `--as: unexpected “${as}”, expected ${lifecycles.join(', ')}`);
  if (command === 'convert') {
    if (files.length > 1)
      return misuse(output, `convert: unexpected “${files[1]!}”, expected one Markdown file`);
    if (values.to === undefined)
      return misuse(output, 'convert: no template given; expected --to and the id of one');
    const convertOptions = { to: values.to, write: values.write ?? false };
    return eachFile(files, 'converted', output, file => convertFile(file, convertOptions, output));
  }
  if (command === 'timeline') {
    if (files.length > 1)
      return misuse(output, `timeline: unexpected “${files[1]!}”, expected one Markdown file`);
    const asked = timelineFormats.filter(format => format !== 'table' && values[format]);
    if (asked.length > 1)
      return misuse(output, `timeline: unexpected --${asked[1]!} with --${asked[0]!}, expected one of them`);
    const [format = 'table'] = asked;
    const { zone } = values;
    if (zone !== undefined && !['svg', 'html', 'mermaid'].includes(format))
      return misuse(output, 'timeline: unexpected --zone, expected it with --svg, --html or --mermaid');
    if (zone !== undefined && !isZone(zone))
      return misuse(
        output,
        `--zone: unexpected “${zone}”, expected a zone such as UTC, +09:00 or Asia/Seoul`,
      );
    return eachFile(files, 'read', output, file => printTimeline(file, { format, zone }, output));
  }
  if (command === 'import') {
    if (files.length > 1) return misuse(output, `import: unexpected “${files[1]!}”, expected one file`);
    const { from, into, write = false } = values;
    if (from !== undefined && !sourceIds.includes(from))
      return misuse(output, `--from: unexpected “${from}”, expected ${sourceIds.join(', ')}`);
    if (write && into === undefined)
      return misuse(output, 'import: unexpected --write, expected --into and a postmortem with it');
    const importOptions = {
      write,
      today,
      ...(from !== undefined && { from }),
      ...(into !== undefined && { into }),
    };
    return eachFile(files, 'read', output, file => importFile(file, importOptions, output));
  }
  if (command === 'actions') {
    const { open = false, overdue = false, owner } = values;
    const format = formats.find(name => name === (values.format ?? 'table'));
    if (!format)
      return misuse(output, `--format: unexpected “${values.format!}”, expected ${formats.join(', ')}`);
    const filter = { open, overdue, ...(owner !== undefined && { owner }) };
    return listActions(files, { ...filter, format, today }, output);
  }
  if (command === 'explain') return explainFiles(files, output);
  if (command === 'format') {
    const read = readFormatOptions(values, files);
    return typeof read === 'string' ? misuse(output, read) : formatFiles(files, read, output);
  }
  return checkFiles(files, { today, ...(lifecycle && { as: lifecycle }) }, output);
}

/** @returns in words what is wrong with them, if something is. */
function readFormatOptions(
  { check, stdout, style: asked }: CommandLine['values'],
  files: readonly string[],
): FormatOptions | string {
  const style = tableStyles.find(known => known === asked);
  if (asked !== undefined && !style)
    return `--style: unexpected “${asked}”, expected ${tableStyles.join(' or ')}`;
  if (check && stdout) return 'format: unexpected --stdout with --check, expected one of them';
  if (stdout && files.length > 1)
    return `format: unexpected “${files[1]!}” with --stdout, expected one Markdown file`;
  return { to: check ? 'check' : stdout ? 'print' : 'write', ...(style && { style }) };
}

function isZone(name: string): boolean {
  return offsetAt(name, 0) !== undefined;
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
