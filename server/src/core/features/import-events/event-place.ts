import type { Section } from '../../model/section.ts';
import { tablesOf, type Row, type Table } from '../../model/table.ts';
import { runsOf, type TimelineRun } from '../../model/timeline-run.ts';
import type { PlacedEvent, Timeline } from '../../model/timeline.ts';
import { withDescendants } from '../../model/tree.ts';
import { endOfLineBefore, lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import { contains, type Span } from '../../text/span.ts';
import { rowText } from '../row-text.ts';
import { eventItem } from './event-item.ts';
import { eventRow } from './event-row.ts';
import type { OfferedEvent } from './offered-events.ts';

/** A table or a list that takes events, and how they are written there. */
export interface EventPlace {
  readonly section: Section;
  /** What is there, in the document's order. */
  readonly events: readonly PlacedEvent[];
  /** In the section: the end of the line below which the first event goes. */
  readonly top: number;
  readonly indentation: string;
  /** Whether blank lines part the events. */
  readonly isLoose: boolean;
  /** Whether every event has its date. */
  readonly writesDates: boolean;
  readonly write: (event: OfferedEvent, withDate: boolean) => string;
  /** In the section: lines that only ask for events. */
  readonly asked: readonly Span[];
}

/** The tables and lists of a timeline that hold events, in the document's order; a table that waits for some where none does. */
export function placesIn(timeline: Timeline): EventPlace[] {
  const runs = runsOf(timeline);
  const places = runs
    .filter(run => (run.shape === 'table' || run.shape === 'list') && !isWithinEvent(run, runs))
    .flatMap(run => (run.shape === 'list' ? listPlace(run) : (tableOf(run) ?? [])));
  const waiting = places.length === 0 && timeline.events.length === 0 ? waitingTable(timeline) : undefined;
  return waiting ? [waiting] : places;
}

/** Whether a list stands in an event, whose steps it tells. */
function isWithinEvent({ section, events }: TimelineRun, runs: readonly TimelineRun[]): boolean {
  const [first] = events;
  return runs.some(
    other =>
      other.section === section &&
      other.events !== events &&
      other.events.some(({ event }) => contains(event.span, first!.event.span)),
  );
}

function tableOf({ section, holder, events }: TimelineRun): EventPlace | undefined {
  const table = tablesOf(section.content).find(one => one === holder);
  return table && tablePlace(section, table, events);
}

function waitingTable(timeline: Timeline): EventPlace | undefined {
  for (const section of withDescendants(timeline.section).reverse()) {
    const table = tablesOf(section.content).findLast(one => one.columns.some(({ role }) => role === 'time'));
    if (table) return tablePlace(section, table, []);
  }
  return undefined;
}

function tablePlace(section: Section, table: Table, events: readonly PlacedEvent[]): EventPlace {
  const { text } = section.content;
  const sourceOf = (row: Row) => text.slice(row.span.start, row.span.end);
  const lines = [table.header, ...table.rows].map(sourceOf);
  const last = table.rows.findLast(row => row.cells.length > 1) ?? table.header;
  const valuesOf = eventRow(table, events);
  return {
    section,
    events,
    top: lineEndAt(text, table.delimiter.end),
    indentation: text.slice(lineStartAt(text, last.span.start), last.span.start),
    isLoose: false,
    writesDates: writesDates(events),
    write: (event, withDate) => rowText(lines, sourceOf(last), valuesOf(event, withDate)).text,
    asked: askedIn(events),
  };
}

function listPlace({ section, events }: TimelineRun): EventPlace {
  const { text } = section.content;
  const [first] = events as [PlacedEvent, ...PlacedEvent[]];
  const start = lineStartAt(text, first.event.span.start);
  const like = events.find(({ event }) => event.reading) ?? first;
  const isLoose = events.length > 1 && first.event.list?.spread === true;
  return {
    section,
    events,
    top: endOfLineBefore(text, start),
    indentation: text.slice(start, first.event.span.start),
    isLoose,
    writesDates: writesDates(events),
    write: (event, withDate) => eventItem(text, like.event, event, withDate),
    asked: isLoose ? [] : askedIn(events),
  };
}

function writesDates(events: readonly PlacedEvent[]): boolean {
  const timed = events.filter(({ at }) => at !== undefined);
  return timed.length > 0 && timed.every(({ event }) => event.reading!.dates !== undefined);
}

/** Events that hold nothing but placeholders. */
function askedIn(events: readonly PlacedEvent[]): Span[] {
  return events.filter(({ event }) => !event.reading && isAsked(event.text)).map(({ event }) => event.span);
}

/** `[Event]`, `[사건]`, or nothing. */
function isAsked(text: string): boolean {
  return /^(?:\[[^\]]*\])?$/.test(text.trim());
}
