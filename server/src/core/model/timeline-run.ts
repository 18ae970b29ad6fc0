import type { List } from 'mdast';
import { isDate } from '../time/clock.ts';
import { contains } from '../text/span.ts';
import { headerField, sectionWithRole, type Postmortem } from './postmortem.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';
import { cellOf, type Table } from './table.ts';
import { timelineOf, type PlacedEvent, type Timeline } from './timeline.ts';
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

interface InOrder {
  readonly contents: readonly SectionContent[];
  /** The header's date as written: events without one are on that day. */
  readonly date: string | undefined;
}

/**
 * Timelines in which nothing is out of order, by the content of their section. That is asked for after every edit and is
 * nearly always so; remembering it saves placing every event anew.
 */
const inOrder = new WeakMap<SectionContent, InOrder>();

/** The runs of a postmortem's timeline in which an event is earlier than the one before it. */
export function disorderedRuns(postmortem: Postmortem): DisorderedRun[] {
  const section = sectionWithRole(postmortem, 'timeline');
  if (!section) return [];
  const contents = withDescendants(section).map(({ content }) => content);
  const date = headerField(postmortem, 'date')?.field.value;
  const known = inOrder.get(section.content);
  const isKnown =
    known?.date === date &&
    known?.contents.length === contents.length &&
    known.contents.every((content, i) => content === contents[i]);
  if (isKnown) return [];
  const runs = runsOf(timelineOf(postmortem)!).map(run => ({ run, disorders: disordersIn(run) }));
  const found = runs.filter(({ disorders }) => disorders.length > 0);
  if (found.length === 0) inOrder.set(section.content, { contents, date });
  return found;
}
