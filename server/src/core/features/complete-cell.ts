import { messages } from '../messages/message.ts';
import { isActionTable } from '../model/action-item.ts';
import { windowsOf } from '../model/due-window.ts';
import { knownPeople } from '../model/people.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { allTablesOf, type Row, type Table } from '../model/table.ts';
import { splitRow } from '../model/table-row.ts';
import { isInTimeline } from '../model/timeline.ts';
import { writtenForms } from '../model/written-forms.ts';
import type { Template } from '../template/template.ts';
import { isBlank } from '../text/line-ending.ts';
import { shiftSpan, span, type Span } from '../text/span.ts';
import { dueDates, values, type Completion } from './offered-values.ts';
import { offeredTimes } from './offered-times.ts';
import { columnSchemaOf } from './schema-at.ts';

const say = messages('completion', {
  owner: 'Owner',
});

interface CellPlace {
  readonly table: Table;
  readonly row: Row;
  readonly index: number;
  /** What the cell holds; the offset itself when it holds nothing. */
  readonly span: Span;
}

/** The values that the template allows in a cell, written as the other rows write them. */
export function valuesInCell(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const place = cellAt(section, at);
  if (!place) return undefined;
  const schema = columnSchemaOf(postmortem, section, place.table, place.index);
  if (!schema) return [];
  const windows = windowsOf(postmortem);
  const offered =
    schema.role === 'due' && windows.length > 0
      ? dueDates(windows, place.span, today)
      : values(schema.shape, place.span, template, today);
  const { shape } = schema;
  const column = place.table.columns[place.index]!;
  const forms = shape.kind === 'choice' ? writtenForms(section.content, column, shape.values) : [];
  return offered.map((item, index) => {
    const form = forms[index] ?? item.label;
    return { ...item, label: form, edit: { ...item.edit, text: spaceBefore(section, place) + form } };
  });
}

/** Those who may own an action item, in a cell for its owner. */
export function ownersInCell(
  postmortem: Postmortem,
  section: Section,
  at: number,
  others: readonly string[],
): Completion[] | undefined {
  const place = cellAt(section, at);
  if (place?.table.columns[place.index]?.role !== 'owner' || !isActionTable(place.table)) return undefined;
  const { start, end } = place.span;
  const written = section.content.text.slice(start, end);
  const people = [...new Set([...knownPeople(postmortem), ...others])].filter(name => name !== written);
  return people.map(name => ({
    label: name,
    kind: 'value',
    detail: say('owner'),
    edit: { span: place.span, text: spaceBefore(section, place) + name },
    // A placeholder gives way to anybody, and behind a sign of a handle names without one are found, too.
    ...(written.startsWith('[') && { filter: written }),
    ...(written.startsWith('@') && { filter: name.replace(/^@?/, '@') }),
  }));
}

/** The times that an event may have, in a cell for its time. @param now in milliseconds from the epoch. */
export function timesInCell(
  postmortem: Postmortem,
  section: Section,
  at: number,
  now: number | undefined,
): Completion[] | undefined {
  const place = cellAt(section, at);
  if (place?.table.columns[place.index]?.role !== 'time' || !isInTimeline(section)) return undefined;
  const written = section.content.text.slice(place.span.start, at);
  return offeredTimes(postmortem, place.table, place.row, now).map(({ text, detail }) => ({
    label: text,
    kind: 'value',
    detail,
    edit: { span: place.span, text: spaceBefore(section, place) + text },
    // Another time gives way to any of these.
    ...(written.trim() !== '' && !text.startsWith(written) && { filter: written }),
  }));
}

/** Right behind the pipe of an empty cell the space between them is still to be written. */
function spaceBefore({ content }: Section, { span: { start, end } }: CellPlace): string {
  return start === end && content.text[start - 1] === '|' ? ' ' : '';
}

/** The cell that an offset is in, be it one that the row does not have yet. */
function cellAt({ content }: Section, at: number): CellPlace | undefined {
  const { text } = content;
  for (const table of allTablesOf(content)) {
    const row = table.rows.find(
      ({ span: { start, end } }) => start <= at && (at <= end || isBlank(text, end, at)),
    );
    if (!row) continue;
    const { cells, closed } = splitRow(text.slice(row.span.start, row.span.end));
    const outer = cells.map(part => shiftSpan(part, row.span.start));
    const found = outer.findIndex(({ start, end }) => start <= at && at <= end);
    const behind = at > outer.at(-1)!.end ? (closed ? outer.length : outer.length - 1) : -1;
    const index = found < 0 ? behind : found;
    if (index < 0 || index >= table.columns.length) return undefined;
    return { table, row, index, span: contentAt(text, outer[index], at) };
  }
  return undefined;
}

/** The content of a cell as far as the offset at least, or the offset alone in an empty cell. */
function contentAt(text: string, outer: Span | undefined, at: number): Span {
  const written = outer ? text.slice(outer.start, outer.end) : '';
  if (!outer || written.trim() === '') return span(at, at);
  const start = outer.start + written.length - written.trimStart().length;
  return span(Math.min(start, at), Math.max(start + written.trim().length, at));
}
