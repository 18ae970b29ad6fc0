import type { List } from 'mdast';
import type { Table } from '../model/table.ts';
import { displaced } from '../model/timeline-anew.ts';
import { isEvent, type TimelinePart } from '../model/timeline-event.ts';
import type { PlacedEvent, Timeline } from '../model/timeline.ts';
import { writtenDay, type TimelineRun } from '../model/timeline-run.ts';
import { contains, span, type Span, type TextEdit } from '../text/span.ts';
import { shiftEdits } from '../text/edit.ts';

/** A row or a list item. Its span is relative to the section. */
interface Entry {
  readonly span: Span;
  /** Absent in a row without a time; such a row belongs to the one before it. */
  readonly placed?: PlacedEvent;
}

/**
 * Puts the rows of a table, or the items of a list, into the order of their times. Each keeps its text as it is; only
 * those that stand elsewhere afterwards are touched. The numbers of an ordered list stay where they are.
 *
 * @returns edits of the document; undefined where the order would change what an entry says or how it is shown.
 */
export function sortRun(run: TimelineRun, timeline: Timeline): TextEdit[] | undefined {
  const { text } = run.section.content;
  const entries = entriesOf(run);
  const sorted = entries && inOrderOfTime(entries);
  if (!sorted || !keepTheirDay(run, timeline, sorted)) return undefined;
  const edits = entries.flatMap(({ span }, index) => {
    const other = sorted[index]!.span;
    return other.start === span.start ? [] : [{ span, text: text.slice(other.start, other.end) }];
  });
  return shiftEdits(edits, run.section.start);
}

function inOrderOfTime(entries: readonly Entry[]): Entry[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (!entry.placed && group) group.push(entry);
    else groups.push([entry]);
  }
  const timed = entries.flatMap(({ placed }) => placed ?? []);
  const isKnown = timed.every(({ instant }) => instant !== undefined);
  const timeOf = ([first]: readonly Entry[]) =>
    (isKnown ? first?.placed?.instant : first?.placed?.at) ?? -Infinity;
  return groups.sort((a, b) => timeOf(a) - timeOf(b)).flat();
}

/**
 * Whether the events mean the same in their new order: what inherits its date or its zone may not come behind another one,
 * and no dates are written in a way that cannot be read.
 */
function keepTheirDay({ events }: TimelineRun, timeline: Timeline, sorted: readonly Entry[]): boolean {
  const days = new Set(events.map(writtenDay));
  const isUnread = events.some(placed => writtenDay(placed) !== '' && placed.date === undefined);
  const isSure = events.every(({ ambiguous, event }) => !ambiguous && !event.reading?.relative);
  if (!isSure || (isUnread && days.size > 1)) return false;
  if (holdOthers(events, timeline)) return false;
  const inOrder = sorted.flatMap(({ placed }) => placed ?? []);
  const own = new Set(inOrder.map(({ event }) => event));
  const found = timeline.source.found.map(one =>
    isEvent(one.part) && own.has(one.part) ? { ...one, part: inOrder.shift()!.event } : one,
  );
  const named = found.flatMap(({ part }) => (isEvent(part) ? (part.reading?.zone ?? []) : []));
  const zone = timeline.zonePlace === undefined ? named[0] : timeline.zone;
  return displaced(timeline, found, zone).length === 0;
}

/** Whether dates or other events stand within some events: items within items, which go by what is above them. */
function holdOthers(events: readonly PlacedEvent[], { source }: Timeline): boolean {
  const own = new Set<TimelinePart>(events.map(({ event }) => event));
  const [section] = events.map(placed => placed.section);
  const others = source.found.filter(one => one.section === section && !own.has(one.part));
  return others.some(({ part }) => events.some(({ event }) => contains(event.span, part.span)));
}

/** Paragraphs and headings are left where they are: more than a line would have to move. */
function entriesOf(run: TimelineRun): Entry[] | undefined {
  if (!run.holder) return undefined;
  return 'rows' in run.holder ? rowEntries(run, run.holder) : itemEntries(run, run.holder);
}

/** All rows of a table, those without a time included. */
function rowEntries({ section, events }: TimelineRun, table: Table): Entry[] | undefined {
  const { text } = section.content;
  // A line without pipes is a paragraph that was meant to stand below the table.
  if (table.rows.some(({ span }) => !text.slice(span.start, span.end).includes('|'))) return undefined;
  const byRow = new Map(events.map(placed => [placed.event.row?.row, placed]));
  return table.rows.map(row => entryOf(row.span, byRow.get(row)));
}

/**
 * The items of a list, each with all that stands in it; undefined where an item has no time, and where lines below one
 * belong to it only in the place where they stand.
 */
function itemEntries({ section, events }: TimelineRun, list: List): Entry[] | undefined {
  const { text } = section.content;
  const isWhole =
    events.length === list.children.length &&
    events.every(
      ({ event: { span: at } }, index) =>
        list.children[index]!.children.length === 1 || isIndented(text.slice(at.start, at.end)),
    );
  if (!isWhole) return undefined;
  const entries = events.map(placed => entryOf(placed.event.span, placed));
  return list.ordered ? withoutNumbers(entries, text) : entries;
}

function isIndented(item: string): boolean {
  const [, ...others] = item.split(/\r\n?|\n/);
  return others.every(line => /^(?:\s*$| {2,}|\t)/.test(line));
}

/** Items behind their numbers; undefined where these are not as wide, so that what stands below would lose its place. */
function withoutNumbers(entries: readonly Entry[], text: string): Entry[] | undefined {
  const markers = entries.map(({ span }) => /^\d+[.)]\s+/.exec(text.slice(span.start, span.end))?.[0].length);
  if (markers.some(length => length === undefined)) return undefined;
  const isOneLine = entries.every(({ span }) => !/[\r\n]/.test(text.slice(span.start, span.end)));
  if (!isOneLine && new Set(markers).size > 1) return undefined;
  return entries.map((entry, index) => ({
    ...entry,
    span: span(entry.span.start + markers[index]!, entry.span.end),
  }));
}

function entryOf(span: Span, placed: PlacedEvent | undefined): Entry {
  return { span, ...(placed?.at !== undefined && { placed }) };
}
