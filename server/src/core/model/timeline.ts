import type { ListItem } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { day, epochOf, isDate, readTime, type ClockReading } from '../time/clock.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { zoneIn } from '../time/zone.ts';
import { sectionWithRole, type Postmortem } from './postmortem.ts';
import { examplesOf } from './example.ts';
import { incidentDaysOf } from './header-dates.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';
import { cellOf, entriesOf, tablesOf, type Row, type Table } from './table.ts';
import { withDescendants } from './tree.ts';

/** An entry of the timeline. Spans are relative to its section. */
export interface TimelineEvent {
  /** The whole entry: a table row, or a list item. */
  readonly span: Span;
  /** Where its time stands. */
  readonly timeSpan: Span;
  /** The time as written. */
  readonly time: string;
  /** Absent when the time cannot be read. */
  readonly reading?: ClockReading;
  /** In plain text. */
  readonly text: string;
  readonly action?: string;
  /** The table and the row that the event stands in, unless it stands in a list. */
  readonly row?: { readonly table: Table; readonly row: Row };
}

export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly section: Section;
  /**
   * Milliseconds from midnight of the first day; from the epoch when the timeline is dated. Days turn where the clock
   * jumps back by more than half a day, or where a date says so. Absent when the time cannot be read.
   */
  readonly at?: number;
  readonly until?: number;
}

export interface Timeline {
  /** The section of the role *timeline*; events may also stand in the sections below it. */
  readonly section: Section;
  /** In the document's order. */
  readonly events: readonly PlacedEvent[];
  /** As written in the heading, else in the first event that names one. */
  readonly zone?: string;
  /** Whether the events' days are known. */
  readonly dated: boolean;
}

/** The events in one section's tables and lists, examples of the template left out. */
export const eventsOf = derived((content: SectionContent): readonly TimelineEvent[] => {
  const examples = new Set(examplesOf(content).flatMap(example => example.blocks.map(({ node }) => node)));
  const tables = new Map(tablesOf(content).map(table => [table.span.start, table]));
  return content.blocks.flatMap(({ node, base }): TimelineEvent[] => {
    if (examples.has(node)) return [];
    if (node.type === 'table') return rowEvents(content, tables.get(spanOf({ base }, node).start)!);
    if (node.type === 'list') return node.children.flatMap(item => itemEvent(content, item, base) ?? []);
    return [];
  });
});

/** The rows of a table that has a column of times. */
function rowEvents(content: SectionContent, table: Table): TimelineEvent[] {
  if (!table.columns.some(column => column.role === 'time')) return [];
  return entriesOf(content, table).flatMap(row => {
    const time = cellOf(table, row, 'time');
    if (!time) return [];
    const reading = withDate(readTime(time.text), cellOf(table, row, 'date')?.text ?? '');
    const text = (cellOf(table, row, 'event') ?? row.cells.find(cell => cell !== time))?.text ?? '';
    const action = cellOf(table, row, 'actionTaken')?.text;
    return [
      {
        span: row.span,
        timeSpan: time.span,
        time: time.text,
        ...(reading && { reading }),
        text,
        ...(action !== undefined && { action }),
        row: { table, row },
      },
    ];
  });
}

/** A time with the date that a column of dates has beside it. */
function withDate(reading: ClockReading | undefined, date: string): ClockReading | undefined {
  return reading && reading.date === undefined && isDate(date) ? { ...reading, date } : reading;
}

/** A list item that begins with a time. */
function itemEvent(content: SectionContent, item: ListItem, base: number): TimelineEvent | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const at = spanOf({ base }, first);
  const source = content.text.slice(at.start, at.end);
  const reading = readTime(source);
  if (!reading) return undefined;
  const plain = plainText(first);
  const text = plain.slice(readTime(plain)?.length ?? 0).replace(/^[\s:：–—\-|.,]+/, '');
  return {
    span: spanOf({ base }, item),
    timeSpan: span(at.start, at.start + reading.length),
    time: source.slice(0, reading.length).replace(/[*_`[\]()]/g, ''),
    reading,
    text,
  };
}

/** @returns undefined when the document has no timeline section. */
export const timelineOf = derived((postmortem: Postmortem): Timeline | undefined => {
  const section = sectionWithRole(postmortem, 'timeline');
  if (!section) return undefined;
  const found = withDescendants(section).flatMap(part =>
    eventsOf(part.content).map(event => ({ event, section: part })),
  );
  const first = found.find(({ event }) => event.reading)?.event.reading;
  const date = epochOf(first?.date ?? incidentDaysOf(postmortem)?.first ?? '');
  const zone =
    zoneIn(section.content.heading!.title) ??
    found.find(({ event }) => event.reading?.zone)?.event.reading?.zone;
  return {
    section,
    events: placeOnDays(found, date ?? 0, date !== undefined),
    ...(zone && { zone }),
    dated: date !== undefined,
  };
});

function placeOnDays(
  found: readonly { readonly event: TimelineEvent; readonly section: Section }[],
  firstDay: number,
  dated: boolean,
): PlacedEvent[] {
  let today = firstDay;
  let before: ClockReading | undefined;
  return found.map(({ event, section }) => {
    const { reading } = event;
    if (!reading) return { event, section };
    const written = dated && reading.date !== undefined ? epochOf(reading.date) : undefined;
    if (written !== undefined) today = written;
    else if (before && passesMidnight(before, reading)) today += day;
    before = reading;
    const at = today + reading.at;
    const until =
      reading.until === undefined
        ? undefined
        : today + reading.until + (reading.until < reading.at ? day : 0);
    return until === undefined ? { event, section, at } : { event, section, at, until };
  });
}

/** Whether the clock goes back so far from one time to the next that a day has begun in between. */
export function passesMidnight(before: ClockReading, after: ClockReading): boolean {
  return before.at - after.at > day / 2;
}
