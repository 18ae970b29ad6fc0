import stringWidth from 'string-width';
import { isOpen } from '../../model/action-item.ts';
import type { ActionStatus } from '../../vocabulary/vocabulary.ts';
import { toCalendar } from './calendar.ts';
import { isOverdue, type ListedAction } from './listed-action.ts';

/** Items as text, with a line ending at the end; an empty text for none where the format has no frame. */
type Export = (items: readonly ListedAction[], today: string) => string;

export type ExportFormat = 'table' | 'json' | 'csv' | 'markdown' | 'ics' | 'gh';

/** The formats that action items are exported in; `docs/actions.md` describes them. */
export const exportFormats: Readonly<Record<ExportFormat, Export>> = {
  table: toTable,
  json: toJson,
  csv: toCsv,
  markdown: toChecklist,
  ics: toCalendar,
  gh: toScript,
};

const words: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  inProgress: 'in progress',
  done: 'done',
  dropped: 'dropped',
};

function ownerOf({ owners }: ListedAction): string {
  return owners.join(', ');
}

/** For people: columns as wide as their widest cell. What is overdue has an exclamation mark. */
function toTable(items: readonly ListedAction[], today: string): string {
  if (items.length === 0) return '';
  const head = ['DUE', 'PRIORITY', 'STATUS', 'OWNER', 'ACTION', 'WHERE'];
  const rows = items.map(item => [
    `${item.due ?? '-'}${isOverdue(item, today) ? ' !' : ''}`,
    item.priority ?? '-',
    words[item.status],
    ownerOf(item) || '-',
    item.action,
    `${item.file}:${item.line}`,
  ]);
  const plain = [head, ...rows].map(row => row.map(printable));
  const widths = head.map((_, column) => Math.max(...plain.map(row => stringWidth(row[column]!))));
  const padded = (cell: string, column: number) =>
    cell + ' '.repeat(Math.max(0, widths[column]! - stringWidth(cell)));
  return plain.map(row => `${row.map(padded).join('  ').trimEnd()}\n`).join('');
}

/** Without control characters, which a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function toJson(items: readonly ListedAction[], today: string): string {
  const plain = items.map(item => ({
    action: item.action,
    owner: ownerOf(item) || null,
    priority: item.priority ?? null,
    due: item.due ?? null,
    status: words[item.status],
    open: isOpen({ state: item.status }),
    overdue: isOverdue(item, today),
    file: item.file,
    line: item.line,
    ...(item.ticket !== undefined && { ticket: item.ticket }),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

const jiraPriorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

/** For Jira's import: the columns are named as its fields are. RFC 4180. */
function toCsv(items: readonly ListedAction[]): string {
  const head = ['Summary', 'Assignee', 'Priority', 'Due Date', 'Status', 'Labels', 'Description'];
  const rows = items.map(item => [
    item.action,
    ownerOf(item).replace(/(^|, )@/g, '$1'),
    item.grade === undefined ? (item.priority ?? '') : (jiraPriorities[item.grade] ?? 'Lowest'),
    item.due ?? '',
    { open: 'To Do', inProgress: 'In Progress', done: 'Done', dropped: "Won't Do" }[item.status],
    'postmortem',
    sourceOf(item),
  ]);
  return [head, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell that no spreadsheet takes for a formula, in quotes where it has to be. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function sourceOf({ title, file, line, ticket }: ListedAction): string {
  return `${title} (${file}:${line})${ticket === undefined ? '' : `, ${ticket}`}`;
}

function toChecklist(items: readonly ListedAction[]): string {
  return items
    .map(item => {
      const box = isOpen({ state: item.status }) ? ' ' : 'x';
      const said = [
        ownerOf(item),
        item.priority ?? '',
        item.due === undefined ? '' : `due ${item.due}`,
        ...(item.status === 'inProgress' || item.status === 'dropped' ? [words[item.status]] : []),
      ].filter(part => part !== '');
      const beside = said.length > 0 ? ` (${said.map(markdownText).join(', ')})` : '';
      const link = `[${markdownText(item.title)}](<${item.file.replace(/[<>\\\r\n]/g, encodeURIComponent)}#L${item.line}>)`;
      return `- [${box}] ${markdownText(item.action)}${beside} – ${link}\n`;
    })
    .join('');
}

/** A text in which no sign is taken for markup. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}

/** Lines for a POSIX shell that create an issue for each open item that has no ticket. They are shown and never run. */
function toScript(items: readonly ListedAction[]): string {
  const lines = items
    .filter(item => isOpen({ state: item.status }) && item.ticket === undefined)
    .map(item => {
      const facts = [ownerOf(item), item.priority ?? '', item.due === undefined ? '' : `due ${item.due}`];
      const body = [facts.filter(fact => fact !== '').join(', '), sourceOf(item)]
        .filter(Boolean)
        .join('\n\n');
      const handles = item.owners.filter(owner => /^@[\w-]+$/.test(owner)).map(owner => owner.slice(1));
      const assignees = handles.map(handle => ` --assignee ${quoted(handle)}`).join('');
      return `gh issue create --title ${quoted(item.action)} --body ${quoted(body)} --label postmortem${assignees}\n`;
    });
  return lines.join('');
}

/** One word of a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replace(/(?!\n)\p{Cc}/gu, ' ').replaceAll("'", "'\\''")}'`;
}
