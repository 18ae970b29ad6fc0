import type { List } from 'mdast';
import { derived } from '../text/derived.ts';
import { isDate, minute } from '../time/clock.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import type { Table } from './table.ts';
import { isEvent, type Shape } from './timeline-event.ts';
import { commonUnit, mayBeTheSame, timeBetween } from './timeline-instant.ts';
import { areComparableZones, passesMidnight } from './timeline-place.ts';
import { timelineSections } from './timeline-source.ts';
import { dateCells } from './timeline-table.ts';
import { eventsOf, timelineParts, timelinesOf, type PlacedEvent, type Timeline } from './timeline.ts';

/** Events that stand together, in the document's order: the rows of a table, the items of a list, a section's paragraphs. */
export interface TimelineRun {
  readonly section: Section;
  readonly shape: Shape;
  /** The table or the list that holds the events; absent where they stand in paragraphs, code or headings. */
  readonly holder?: Table | List;
  readonly events: readonly PlacedEvent[];
}

/** The runs of a timeline, in the document's order. */
export function runsOf({ events }: Timeline): TimelineRun[] {
  const runs = new Map<object, Omit<TimelineRun, 'events'> & { events: PlacedEvent[] }>();
  for (const placed of events) {
    const { event, section } = placed;
    const holder = event.row?.table ?? event.list;
    const key = holder ?? (event.shape === 'heading' ? (section.parent ?? section) : section.content);
    const run = runs.get(key);
    if (run) run.events.push(placed);
    else runs.set(key, { section, shape: event.shape, ...(holder && { holder }), events: [placed] });
  }
  return [...runs.values()];
}

export interface Disorder {
  readonly event: PlacedEvent;
  /** The event before it, which happened later. */
  readonly before: PlacedEvent;
}

/**
 * The events of a run that are earlier than the one right before them. Those without a time are passed over; what is told
 * label by label (`Repaired: …`, `Declared: …`) stands in the order of its labels.
 */
function disordersIn({ events }: TimelineRun): Disorder[] {
  if (events.every(({ event }) => event.isLabelled)) return [];
  const timed = events.filter(({ at }) => at !== undefined);
  return timed.flatMap((event, index) => {
    const before = timed[index - 1];
    return before && isEarlier(event, before) && areComparable(before, event) ? [{ event, before }] : [];
  });
}

/** How far times that are said to be approximate may be off, in milliseconds. */
const leeway = 30 * minute;

/**
 * Whether an event is earlier than another one as far as both say: `10:15` may be later than `10:15:30`. Instants that share
 * an hour or a day need not do so on the clocks.
 */
function isEarlier(a: PlacedEvent, b: PlacedEvent): boolean {
  const [first, second] = [a.event.reading!, b.event.reading!];
  const between = commonUnit(first, second) > minute ? a.at! - b.at! : timeBetween(b, a);
  // A time that clocks skip when they are put forward is later than some that they show next.
  const isSkipped = between < 0 && a.at! >= b.at! && zoneOf(a) === zoneOf(b);
  if (isSkipped || mayBeTheSame(a, b)) return false;
  return -between > (first.approximate || second.approximate ? leeway : 0);
}

/** Times of zones that are not known are not compared, nor are those of days that cannot be read for sure. */
function areComparable(a: PlacedEvent, b: PlacedEvent): boolean {
  const [zoneA, zoneB] = [zoneOf(a), zoneOf(b)];
  if (a.ambiguous || b.ambiguous || !areComparableZones(zoneA, zoneB, a.at!)) return false;
  const [dayA, dayB] = [writtenDay(a), writtenDay(b)];
  return dayA === dayB || (isKnownDay(a, dayA) && isKnownDay(b, dayB));
}

function zoneOf({ event }: PlacedEvent): string | undefined {
  return event.reading?.zone ?? event.zone;
}

/** A day that stands in a column and that could not be read leaves the event without a date. */
function isKnownDay({ date }: PlacedEvent, written: string): boolean {
  return isDate(written) || date !== undefined;
}

/** What stands in a table's columns of dates. */
export function writtenDay({ event }: PlacedEvent): string {
  return dateCells(event)
    .map(cell => cell.text)
    .join(' ');
}

/** A run and what is out of order in it. */
export interface DisorderedRun {
  readonly timeline: Timeline;
  readonly run: TimelineRun;
  readonly disorders: readonly Disorder[];
}

/**
 * Whether the events of a section are in order whatever day they are on. It is nearly always so, and asked for after
 * every edit; knowing it section by section saves placing every event of a long timeline anew.
 */
const isInOrder = derived((content: SectionContent): boolean => {
  const parts = timelineParts(content);
  // A date, or a heading that is an event of a run over several sections.
  if (!parts.every(part => isEvent(part) && part.shape !== 'heading')) return false;
  const readings = eventsOf(content).flatMap(({ reading }) => reading ?? []);
  return readings.every((reading, index) => {
    const before = readings[index - 1];
    if (reading.dates || reading.relative || reading.zone !== readings[0]!.zone) return false;
    return !before || before.at <= reading.at || passesMidnight(before, reading);
  });
});

/** The runs of a postmortem's timelines in which an event is earlier than the one before it. */
export function disorderedRuns(postmortem: Postmortem): DisorderedRun[] {
  if (timelineSections(postmortem).every(({ content }) => isInOrder(content))) return [];
  const runs = timelinesOf(postmortem).flatMap(timeline =>
    runsOf(timeline).map(run => ({ timeline, run, disorders: disordersIn(run) })),
  );
  return runs.filter(({ disorders }) => disorders.length > 0);
}
