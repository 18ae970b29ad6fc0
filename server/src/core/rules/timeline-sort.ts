import type { List } from 'mdast';
import type { Table } from '../model/table.ts';
import type { PlacedEvent } from '../model/timeline.ts';
import { writtenDay, type TimelineRun } from '../model/timeline-run.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { shiftEdits } from '../text/edit.ts';

/** A row or a list item. Its span is relative to the section. */
interface Entry {
  readonly span: Span;
  /** Absent in a row without a time; such a row belongs to the one before it. */
  readonly placed?: PlacedEvent;
}

/**
 * Puts the rows of a table, or the items of a list, into the order of their times. Each keeps its text as it is; only
 * those that stand elsewhere afterwards are touched.
 *
 * @returns edits of the document; undefined where the order would change what an entry says or how it is shown.
 */
export function sortRun(run: TimelineRun): TextEdit[] | undefined {
  const { text } = run.section.content;
  const entries = keepTheirDay(run.events) ? entriesOf(run) : undefined;
  const sorted = entries && inOrderOfTime(entries);
  const edits = entries?.flatMap(({ span }, index) => {
    const other = sorted![index]!.span;
    return other.start === span.start ? [] : [{ span, text: text.slice(other.start, other.end) }];
  });
  return edits && shiftEdits(edits, run.section.start);
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
 * Whether the events mean the same in any order: none inherits its date from a dated one before it, all are of one zone,
 * and no dates are written in a way that cannot be read.
 */
function keepTheirDay(events: readonly PlacedEvent[]): boolean {
  const readings = events.flatMap(({ event }) => event.reading ?? []);
  const dated = events.filter(({ event: { reading }, date }) => reading?.dates && date !== undefined).length;
  const zones = new Set(readings.flatMap(({ zone }) => zone ?? []));
  const days = new Set(events.map(writtenDay));
  const isSure = readings.every(({ relative }) => !relative) && events.every(({ ambiguous }) => !ambiguous);
  return isSure && zones.size <= 1 && (dated === readings.length || (dated === 0 && days.size <= 1));
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

/** The items of a list in which each is an event of one paragraph; numbers of an ordered list would be mixed up. */
function itemEntries({ events }: TimelineRun, list: List): Entry[] | undefined {
  const isPlain = !list.ordered && list.children.every(({ children }) => children.length === 1);
  if (!isPlain || list.children.length !== events.length) return undefined;
  return events.map(placed => entryOf(placed.event.span, placed));
}

function entryOf(span: Span, placed: PlacedEvent | undefined): Entry {
  return { span, ...(placed?.at !== undefined && { placed }) };
}
