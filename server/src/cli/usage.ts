import { sourceIds } from './import.ts';

/** What `--help` prints. */
export const usage = `Usage: postmortem check FILE…
       postmortem explain FILE…
       postmortem convert FILE --to TEMPLATE [--write]
       postmortem format FILE… [--check | --stdout] [--style STYLE]
       postmortem timeline FILE [--json | --svg | --html | --mermaid]
       postmortem actions PATH… [--open] [--overdue] [--owner NAME] [--format FORMAT]
       postmortem import FILE [--from SOURCE] [--into POSTMORTEM [--write]]

check    checks Markdown postmortems. Prints a finding a line:
         file:line:column: severity message (code).
         A file that is no postmortem has no findings, which is said; a folder is not searched.
explain  says whether files are postmortems, of which template, and why.
convert  puts a postmortem into the form of another template and prints it.
         Every line of its author is kept; what has no place goes into an appendix.
format   aligns the tables of Markdown files, postmortems or not, and prints the files
         that it changed. Nothing but the space in tables, their dashes and missing
         outer pipes is touched.
timeline prints the events of a postmortem with their milestones, and how long it took
         from one milestone to another.
actions  lists the action items of postmortems, also of those below a folder.
import   prints what a chat, an alert or a log tells as a timeline, or puts it into the timeline
         of a postmortem: times in its zone, in order, without what is there already.
         FILE may be - for the standard input.

What .postmortem.yaml and .postmortem/templates say, in the folder of a file or above, is heeded.

Options:
  --as LIFECYCLE       checks as draft, review or published, whatever a file's status says
  --to TEMPLATE        the id of the template to convert to
  --from SOURCE        import: ${sourceIds.slice(0, 5).join(', ')},
                       ${sourceIds.slice(5).join(', ')}; else it is told from the text
  --into POSTMORTEM    import: the file whose timeline gets the events
  --write              convert, import: writes into the file instead of printing
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
