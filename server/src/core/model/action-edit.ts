import { fieldsOf, type Field } from './field.ts';
import { contains, shiftSpan, span, type Span, type TextEdit } from '../text/span.ts';
import { lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { columnRole } from '../vocabulary/lookup.ts';
import { statusLike } from '../vocabulary/status-words.ts';
import type { ActionStatus, ColumnRole } from '../vocabulary/vocabulary.ts';
import { actionItemsOf, type ActionItem, type Part } from './action-item.ts';
import { countingOwner, countingStatus } from './action-counting.ts';
import { dueDateIn, statusIn, type Said } from './action-words.ts';
import type { SectionContent } from './section.ts';
import { cellOf, type Row } from './table.ts';

/**
 * Edits of an action item in the text of its section, each as small as can be: what else the item says stays as it is.
 * They are undefined where the item has no place for what is to be said, such as a table without the column, and empty
 * where it says so already.
 */
type Edits = readonly TextEdit[] | undefined;

/** @param choices the statuses that the template allows, in its words. */
export function setState(
  content: SectionContent,
  item: ActionItem,
  state: Exclude<ActionStatus, 'dropped'>,
  choices: readonly string[] = [],
): Edits {
  if (item.state === state) return [];
  const written = statusForms(content, state);
  const told = item.status?.source ?? '';
  const counting = countingStatus(told);
  const before = counting ? told.slice(counting.start, counting.end) : (item.status?.text ?? '');
  const form = written ?? statusLike(before, state, choices);
  if (item.row) {
    if (!hasColumn(item, 'status') && item.status) {
      const isLoud = before === before.toUpperCase();
      return [{ span: countingSpan(item.status), text: isLoud ? form.toUpperCase() : form }];
    }
    const part = counting && { ...counting, reads: (text: string) => statusIn(text) === state };
    return setCell(content, item, 'status', form, part);
  }
  if (!item.item) return set(content, item, 'status', form, form);
  const place = item.item;
  if (place.box && state !== 'inProgress')
    return [{ span: place.box, text: state === 'done' ? 'x' : ' ' }, ...outdated(item, form)];
  if (isOwn(item, item.status)) return [{ span: countingSpan(item.status), text: form }];
  if (state !== 'done') return append(content, item, form.toLowerCase());
  return [{ span: span(place.words.start, place.words.start), text: '[x] ' }];
}

function countingSpan({ span: whole, source }: Part): Span {
  const counting = countingStatus(source);
  return counting ? shiftSpan(counting, whole.start) : whole;
}

/** A status beside a box must not gainsay it. */
function outdated(item: ActionItem, form: string): TextEdit[] {
  return isOwn(item, item.status) ? [{ span: countingSpan(item.status), text: form }] : [];
}

/** How the section's other items write a state: `✅ Done`. */
function statusForms(content: SectionContent, state: ActionStatus): string | undefined {
  const other = actionItemsOf(content).find(each => each.row && each.state === state && each.status?.text);
  const source = other?.status?.source;
  const counting = source === undefined ? undefined : countingStatus(source);
  return counting ? source!.slice(counting.start, counting.end) : source;
}

/** @param date `YYYY-MM-DD`. */
export function setDue(content: SectionContent, item: ActionItem, date: string): Edits {
  if (item.date === date) return [];
  const { due } = item;
  const counting = due && dueDateIn(due.source);
  if (counting && isOwn(item, due)) return [{ span: shiftSpan(counting.span, due.span.start), text: date }];
  return set(content, item, 'due', date, `due ${date}`);
}

/** @param owner a name or a handle. */
export function setOwner(content: SectionContent, item: ActionItem, owner: string): Edits {
  const name = oneLine(owner);
  if (name === '' || item.owner?.text === name) return name === '' ? undefined : [];
  if (item.row) return setCell(content, item, 'owner', name, countingOwner(item.owner?.source ?? ''));
  const told = name.startsWith('@') ? name : `owner: ${name}`;
  const { owner: before } = item;
  // A handle is an owner wherever it stands, a name only where something says so.
  const isBare = isOwn(item, before) && before.text.startsWith('@') && !name.startsWith('@');
  if (!isBare || !item.item || item.item.details.includes(before))
    return set(content, item, 'owner', name, told);
  const isGroup = /(?:[(（,、]|\s[-–—|])\s*$/.test(content.text.slice(0, before.span.start));
  return [{ span: before.span, text: isGroup ? told : `(${told})` }];
}

/** @param priority as the document writes it: `P1`. */
export function setPriority(content: SectionContent, item: ActionItem, priority: string): Edits {
  if (item.priority?.text === priority) return [];
  return set(content, item, 'priority', priority, priority);
}

/**
 * Writes a ticket's link into the item; in a table without a column for it, behind the action.
 *
 * @param ticket a key such as `PAY-12` or an address, which is shown by what its path ends with.
 */
export function setTicket(content: SectionContent, item: ActionItem, ticket: string): Edits {
  const target = oneLine(ticket);
  if (target === '') return undefined;
  const link = linkTo(target);
  if (isOwn(item, item.ticket) && item.ticket.source === link) return [];
  if (!item.row) return set(content, item, 'ticket', link, link);
  if (hasColumn(item, 'ticket')) return setTicketCell(content, item, link);
  const { action } = item;
  if (!action) return undefined;
  if (action.source.includes(link)) return [];
  return [{ span: span(action.span.end, action.span.end), text: ` (${escaped(link)})` }];
}

/** A status in the cell, which has no column of its own, stays. */
function setTicketCell(content: SectionContent, item: ActionItem, link: string): Edits {
  if (!item.status || hasColumn(item, 'status')) return setCell(content, item, 'ticket', link);
  if (item.ticket) return [{ span: item.ticket.span, text: escaped(link) }];
  const { start } = cellOf(item.row!.table, item.row!.row, 'ticket')!.span;
  return [{ span: span(start, start), text: `${escaped(link)} ` }];
}

/** An address as a link of a few letters: `[PAY-12](https://jira.example.com/browse/PAY-12)`, `[#7](…/issues/7)`. */
function linkTo(target: string): string {
  if (!/^https?:\/\/\S+$/.test(target)) return target;
  const address = target.replace(/[()|<>]/g, sign =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  const last = /([^/?#]+)\/?(?:[?#].*)?$/.exec(target.replace(/^https?:\/\//, ''))![1]!;
  const label = /^\d+$/.test(last) ? `#${last}` : last.replace(/[[\]\\`*_|<>]/g, '');
  return `[${label || 'link'}](${address})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A part that is the item's own, in its line or in an item below it, and not one of the line or the heading above. */
function isOwn({ span: whole, item }: ActionItem, part: Part | undefined): part is Part {
  if (part === undefined || part.source === '') return false;
  return contains(whole, part.span) || (item?.details.includes(part) ?? false);
}

function set(content: SectionContent, item: ActionItem, said: Said, value: string, appended: string): Edits {
  if (item.row) return setCell(content, item, said, value);
  const part = item[said];
  if (isOwn(item, part)) return [{ span: part.span, text: value }];
  return item.last ? addLine(content, item.last, said, value) : append(content, item, appended);
}

const labels: Readonly<Record<Said, string>> = {
  owner: 'Owner',
  due: 'Due',
  status: 'Status',
  ticket: 'Ticket',
  priority: 'Priority',
};

/** Another labelled value, or that of a label without one, written as the last one of the item is. */
function addLine(content: SectionContent, last: Field, said: Said, value: string): TextEdit[] {
  const { text } = content;
  const empty = fieldsOf(content).find(field => field.value === '' && columnRole(field.label) === said);
  if (empty) {
    const { end } = empty.valueSpan;
    return [{ span: span(end, end), text: /\s$/.test(text.slice(0, end)) ? value : ` ${value}` }];
  }
  const start = lineStartAt(text, last.span.start);
  const lead = text.slice(start, last.span.start);
  const mark = last.style === 'plain' ? '' : '**';
  const { end } = last.span;
  // A line of a paragraph that goes on with others needs a paragraph of its own to be seen as one.
  const ending = lineEndingOf(text).repeat(/^\s*(?:[-*+]|\d+[.)])\s/.test(lead) ? 1 : 2);
  return [{ span: span(end, end), text: `${ending}${lead}${mark}${labels[said]}:${mark} ${value}` }];
}

/** Behind the words of a list item: within the parentheses that end it where these say such things, else in its own. */
function append(content: SectionContent, item: ActionItem, text: string): Edits {
  const { words } = item.item!;
  const source = content.text.slice(words.start, words.end).trimEnd();
  const end = words.start + source.length;
  const parts = [item.owner, item.due, item.ticket, item.priority, item.status];
  const isGroup = source.endsWith(')') && parts.some(part => isOwn(item, part) && part.span.end === end - 1);
  return [
    isGroup
      ? { span: span(end - 1, end - 1), text: `, ${text}` }
      : { span: span(end, end), text: ` (${text})` },
  ];
}

function hasColumn({ row }: ActionItem, role: ColumnRole): boolean {
  return row?.table.columns.some(column => column.role === role) ?? false;
}

/** What counts in a cell, in its source, and whether a new source is read as it should be. */
interface Counting extends Span {
  readonly reads?: (source: string) => boolean;
}

function setCell(
  content: SectionContent,
  item: ActionItem,
  role: ColumnRole,
  value: string,
  counting?: Counting,
): Edits {
  const { table, row } = item.row!;
  const column = table.columns.find(candidate => candidate.role === role);
  if (!column) return undefined;
  const text = escaped(value);
  const cell = row.cells[column.index];
  if (!cell) return lengthened(content, row, column.index, text);
  if (cell.source === text) return [];
  const { outer } = cell;
  // Between two pipes without a space.
  if (cell.source === '' && outer.end - outer.start < 2) return [{ span: outer, text: ` ${text} ` }];
  if (counting && cell.source !== '') {
    const { start, end, reads } = counting;
    const kept = cell.source.slice(0, start) + text + cell.source.slice(end);
    if (reads?.(kept) ?? true) return [{ span: shiftSpan(counting, cell.span.start), text }];
  }
  return [{ span: cell.span, text }];
}

/** The cells that a row lacks up to a column. */
function lengthened(
  { text }: SectionContent,
  { cells, span: { start, end } }: Row,
  index: number,
  value: string,
): TextEdit[] {
  const isClosed = text.slice(start, end).endsWith('|');
  const empty = '  |'.repeat(index - cells.length);
  return [{ span: span(end, end), text: `${isClosed ? '' : ' |'}${empty} ${value} |` }];
}

function escaped(value: string): string {
  return value.replace(/(?<!\\)\|/g, '\\|');
}
