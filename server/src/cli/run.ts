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
import { parseOptions, type CommandLine } from './options.ts';
import { exit, type Output } from './output.ts';
import { printTimeline, timelineFormats } from './timeline.ts';

const usage = `Usage: postmortem check FILE…
       postmortem explain FILE…
       postmortem convert FILE --to TEMPLATE [--write]
       postmortem format FILE… [--check | --stdout] [--style STYLE]
       postmortem timeline FILE [--json | --svg | --html | --mermaid]
       postmortem actions PATH… [--open] [--overdue] [--owner NAME] [--format FORMAT]

check    checks Markdown postmortems. Prints a finding a line:
         file:line:column: severity message (code).
         A file that is no postmortem has no findings; a folder is not searched.
explain  says whether files are postmortems, of which template, and why.
convert  puts a postmortem into the form of another template and prints it.
         Every line of its author is kept; what has no place goes into an appendix.
format   aligns the tables of Markdown files, postmortems or not, and prints the files
         that it changed. Nothing but the space in tables, their dashes and missing
         outer pipes is touched.
timeline prints the events of a postmortem with their milestones, and how long it took
         from one milestone to another.
actions  lists the action items of postmortems, also of those below a folder.

What .postmortem.yaml and .postmortem/templates say, in the folder of a file or above, is heeded.

Options:
  --as LIFECYCLE       checks as draft, review or published, whatever a file's status says
  --to TEMPLATE        the id of the template to convert to
  --write              convert: writes into the file instead of printing
  --check              format: only prints the files that it would change; exit status 1 if there are any
  --stdout             format: prints the text of the one file instead of writing it
  --style STYLE        format: aligned (cells as wide as the widest of their column) or compact;
                       the default is what .postmortem.yaml says under tables, else aligned
  --json               timeline: prints JSON, as schemas/timeline.schema.json describes it
  --svg, --html        timeline: prints a picture, or a page with picture, events and metrics
  --mermaid            timeline: prints a Gantt chart of Mermaid, for a code block of that language
  --zone ZONE          timeline: the zone of a picture's times, such as UTC or Asia/Seoul
  --open               actions: only those that are open or in progress
  --overdue            actions: only those that are open and were due before today
  --owner NAME         actions: only those of this owner
  --format FORMAT      actions: table, json, csv (for Jira), markdown (a checklist), ics (a calendar)
                       or gh (lines of a shell that create issues; nothing is run)
  --today YYYY-MM-DD   the date that counts as today
  --help               shows this text
  --version            shows the version

Exit status: 0 no findings, 1 findings of severity warning or error, also in configuration and templates, or
files that format --check would change, 2 misuse or a file that cannot be read.`;

const commands = ['check', 'explain', 'convert', 'format', 'timeline', 'actions'];
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
