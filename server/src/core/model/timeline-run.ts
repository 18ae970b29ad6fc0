import type { List } from 'mdast';
import { isDate } from '../time/clock.ts';
import { derived } from '../text/derived.ts';
import { contains } from '../text/span.ts';
import { sectionWithRole, type Postmortem } from './postmortem.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';
import { cellOf, type Table } from './table.ts';
import { eventsOf, passesMidnight, timelineOf, type PlacedEvent, type Timeline } from './timeline.ts';
import { withDescendants } from './tree.ts';

/** The events of one table or one list, in the document's order. */
export interface TimelineRun {
  readonly section: Section;
  /** What holds the events. */
  readonly holder: Table | List;
  readonly events: readonly PlacedEvent[];
}

/** The tables and lists of a timeline that hold events. */
export function runsOf({ events }: Timeline): TimelineRun[] {
  const runs = new Map<Table | List, { section: Section; events: PlacedEvent[] }>();
  for (const placed of events) {
    const holder = placed.event.row?.table ?? listAround(placed);
    const run = runs.get(holder);
    if (run) run.events.push(placed);
    else runs.set(holder, { section: placed.section, events: [placed] });
  }
  return [...runs].map(([holder, run]) => ({ holder, ...run }));
}

/** An event that stands in no table stands in a list at the top level of its section. */
function listAround({ event, section }: PlacedEvent): List {
  const block = section.content.blocks.find(
    ({ node, base }) => node.type === 'list' && contains(spanOf({ base }, node), event.span),
  );
  return block!.node as List;
}

export interface Disorder {
  readonly event: PlacedEvent;
  /** The event before it, which happened later. */
  readonly before: PlacedEvent;
}

/** The events of a run that are earlier than the one right before them. Those without a time are passed over. */
function disordersIn({ events }: TimelineRun): Disorder[] {
  const timed = events.filter(({ at }) => at !== undefined);
  return timed.flatMap((event, index) => {
    const before = timed[index - 1];
    return before && event.at! < before.at! && areComparable(before, event) ? [{ event, before }] : [];
  });
}

/** Two times of different zones are not compared, nor are two of days that are written in a way which cannot be read. */
function areComparable(a: PlacedEvent, b: PlacedEvent): boolean {
  const [zoneA, zoneB] = [a.event.reading?.zone, b.event.reading?.zone];
  if (zoneA !== undefined && zoneB !== undefined && zoneA !== zoneB) return false;
  const [dayA, dayB] = [writtenDay(a), writtenDay(b)];
  return dayA === dayB || (isDate(dayA) && isDate(dayB));
}

/** What stands in a table's column of dates. */
export function writtenDay({ event: { row } }: PlacedEvent): string {
  return (row && cellOf(row.table, row.row, 'date')?.text) ?? '';
}

/** A run and what is out of order in it. */
export interface DisorderedRun {
  readonly run: TimelineRun;
  readonly disorders: readonly Disorder[];
}

/**
 * Whether the events of a section are in order whatever day they are on. It is nearly always so, and asked for after
 * every edit; knowing it section by section saves placing every event of a long timeline anew.
 */
const isInOrder = derived((content: SectionContent): boolean => {
  const readings = eventsOf(content).flatMap(({ reading }) => reading ?? []);
  return readings.every((reading, index) => {
    const before = readings[index - 1];
    if (reading.date !== undefined) return false;
    return !before || before.at <= reading.at || passesMidnight(before, reading);
  });
});

/** The runs of a postmortem's timeline in which an event is earlier than the one before it. */
export function disorderedRuns(postmortem: Postmortem): DisorderedRun[] {
  const section = sectionWithRole(postmortem, 'timeline');
  if (!section || withDescendants(section).every(({ content }) => isInOrder(content))) return [];
  const runs = runsOf(timelineOf(postmortem)!).map(run => ({ run, disorders: disordersIn(run) }));
  return runs.filter(({ disorders }) => disorders.length > 0);
}
