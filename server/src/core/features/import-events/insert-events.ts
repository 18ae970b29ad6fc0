import { inDocument, sectionWithRole, type Postmortem } from '../../model/postmortem.ts';
import type { Section } from '../../model/section.ts';
import { tablesOf, type Row, type Table } from '../../model/table.ts';
import { toldDaysOf } from '../../model/told-days.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { runsOf } from '../../model/timeline-run.ts';
import { timelineOf, type PlacedEvent, type Timeline } from '../../model/timeline.ts';
import { withDescendants } from '../../model/tree.ts';
import { rowText } from '../row-text.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../../text/line-ending.ts';
import { day, epochOf } from '../../time/clock.ts';
import { span, type Span, type TextEdit } from '../../text/span.ts';
import type { OfferedEvent } from './offered-events.ts';
import { eventItem } from './event-item.ts';

/** Where events go and how they are written there. */
interface Place {
  readonly section: Section;
  /** What is there, in order: an event goes behind the last one that is not later. */
  readonly events: readonly PlacedEvent[];
  /** In the section: where the line ends behind which the first event goes. */
  readonly top: number;
  readonly indentation: string;
  readonly write: (event: OfferedEvent, withDate: boolean) => string;
  /** In the section: lines that only ask for events. */
  readonly asked: readonly Span[];
}

/**
 * Puts events into the timeline, in the order of their times: as rows of its table, else as items of its list; as a new
 * table where the section has neither. Rows that hold nothing but placeholders give way to them. Dates are written where
 * the timeline writes them, and where the day would be read wrong without.
 *
 * @returns undefined when the document has no timeline section, or one that is neither a table nor a list.
 */
export function insertEvents(
  postmortem: Postmortem,
  events: readonly OfferedEvent[],
): TextEdit[] | undefined {
  const timeline = timelineOf(postmortem);
  const place = timeline ? placeIn(timeline) : undefined;
  const root = sectionWithRole(postmortem, 'timeline');
  const first = toldDaysOf(postmortem)?.first;
  const told = first === undefined ? undefined : epochOf(first);
  if (events.length === 0) return [];
  if (place) return editsAt(place, events, told);
  return root && !timeline?.events.length ? [newTable(root, events, told)] : undefined;
}

function placeIn(timeline: Timeline): Place | undefined {
  const run = runsOf(timeline).findLast(({ shape }) => shape === 'table' || shape === 'list');
  if (run?.shape === 'list') return listPlace(run.section, run.events);
  if (timeline.events.length > 0 && !run) return undefined;
  const sections = run ? [run.section] : withDescendants(timeline.section);
  for (const section of sections.reverse()) {
    const table = tablesOf(section.content).findLast(
      one => one === run?.holder || (!run && one.columns.some(({ role }) => role === 'time')),
    );
    if (table) return tablePlace(section, table, run?.events ?? []);
  }
  return undefined;
}

function tablePlace(section: Section, table: Table, events: readonly PlacedEvent[]): Place {
  const { text } = section.content;
  const sourceOf = (row: Row) => text.slice(row.span.start, row.span.end);
  const lines = [table.header, ...table.rows].map(sourceOf);
  const last = table.rows.findLast(row => row.cells.length > 1) ?? table.header;
  const untimed = events.filter(({ event }) => !event.reading);
  const asked = untimed.filter(({ event }) => isAsked(event.text)).map(({ event }) => event.span);
  return {
    section,
    events,
    top: lineEndAt(text, table.delimiter.end),
    indentation: text.slice(lineStartAt(text, last.span.start), last.span.start),
    write: (event, withDate) => rowText(lines, sourceOf(last), rowValues(table, event, withDate)).text,
    asked,
  };
}

/** `[Event]`, `[사건]`, or nothing. */
function isAsked(text: string): boolean {
  return /^(?:\[[^\]]*\])?$/.test(text.trim());
}

function rowValues(table: Table, { date, time, text }: OfferedEvent, withDate: boolean): string[] {
  const hasDates = table.columns.some(({ role }) => role === 'date');
  const timeColumn = table.columns.findIndex(({ role }) => role === 'time');
  const eventColumn = table.columns.findIndex(({ role }) => role === 'event');
  const said = eventColumn < 0 ? table.columns.findIndex(({ role }) => role === undefined) : eventColumn;
  return table.columns.map(({ role }, index) => {
    if (index === timeColumn || (timeColumn < 0 && index === 0))
      return withDate && !hasDates && date !== undefined ? `${date} ${time}` : time;
    if (role === 'date') return date ?? '';
    return index === said ? text : '-';
  });
}

function listPlace(section: Section, events: readonly PlacedEvent[]): Place {
  const { text } = section.content;
  const [first] = events as [PlacedEvent, ...PlacedEvent[]];
  const start = lineStartAt(text, first.event.span.start);
  const like = events.find(({ event }) => event.reading) ?? first;
  return {
    section,
    events,
    top: endOfLineBefore(text, start),
    indentation: text.slice(start, first.event.span.start),
    write: (event, withDate) => eventItem(text, like.event, event, withDate),
    asked: [],
  };
}

/** @param told the day that the document tells, in milliseconds from the epoch. */
function editsAt(place: Place, events: readonly OfferedEvent[], told: number | undefined): TextEdit[] {
  const { section, asked, indentation } = place;
  const { text } = section.content;
  const lead = lineEndingOf(text) + indentation;
  const timed = place.events.filter(({ at }) => at !== undefined);
  const writesDates = timed.length > 0 && timed.every(({ date }) => date !== undefined);
  const added = new Map<number, string>();
  const ends = new Map<number, number>();
  let last: { readonly place: number; readonly at: number } | undefined;
  for (const event of byTime(events)) {
    const above = timed.findLast(({ at }) => at! <= event.at);
    const at = above ? lineEndAt(text, above.event.span.end) : place.top;
    // The day that a reader takes an event without a date to be on.
    const read = last?.place === at ? last.at : ((above ?? timed[0])?.at ?? told);
    const withDate = writesDates || read === undefined || dateOf(read) !== dateOf(event.at);
    added.set(at, (added.get(at) ?? '') + lead + place.write(event, withDate));
    last = { place: at, at: event.at };
    ends.set(at, event.at);
  }
  const lines = [...added].map(([at, rows]) => ({ span: span(at, at), text: rows }));
  const dates = [...ends].flatMap(([at, end]) => {
    const below = timed.find(({ event }) => event.span.start >= at);
    return below && below.date === undefined && dayBehind(end, below.at!) !== dateOf(below.at!)
      ? [dateBefore(below)]
      : [];
  });
  return [...lines, ...dates, ...asked.map(row => withoutLine(text, row))]
    .map(edit => ({ span: inDocument(section, edit.span), text: edit.text }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The day that a time without a date is taken to be on: that of the event before it, or the next one. */
function dayBehind(before: number, at: number): string {
  const same = Math.floor(before / day) * day + (((at % day) + day) % day);
  return dateOf(before - same > day / 2 ? same + day : same);
}

/** The date of an event, written before its time. */
function dateBefore({ event, at }: PlacedEvent): TextEdit {
  const start = event.timeSpan.start;
  return { span: span(start, start), text: `${dateOf(at!)} ` };
}

/** Takes a line away with the line ending before it. */
function withoutLine(text: string, { start, end }: Span): TextEdit {
  return { span: span(endOfLineBefore(text, lineStartAt(text, start)), lineEndAt(text, end)), text: '' };
}

function endOfLineBefore(text: string, lineStart: number): number {
  return (
    lineStart - (/\r\n$|\n$|\r$/.exec(text.slice(Math.max(0, lineStart - 2), lineStart))?.[0].length ?? 0)
  );
}

/** @param told the day that the document tells, in milliseconds from the epoch. */
function newTable(
  { content, start }: Section,
  events: readonly OfferedEvent[],
  told: number | undefined,
): TextEdit {
  const { text } = content;
  const lineEnding = lineEndingOf(text);
  const header = '| Time | Event |';
  let today = told;
  const rows = byTime(events).map(({ at, date, time, text: said }) => {
    const isPlain = date === undefined || (today !== undefined && dateOf(today) === date);
    today = at;
    return rowText([header], header, [isPlain ? time : `${date} ${time}`, said]).text;
  });
  const end = text.trimEnd().length;
  const lines = ['', '', header, '|------|-------|', ...rows].join(lineEnding);
  const at = start + end;
  return { span: span(at, at), text: end === text.length ? lines + lineEnding : lines };
}

function byTime(events: readonly OfferedEvent[]): OfferedEvent[] {
  return [...events].sort((a, b) => a.at - b.at);
}
