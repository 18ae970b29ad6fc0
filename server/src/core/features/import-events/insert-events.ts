import { inDocument, sectionWithRole, type Postmortem } from '../../model/postmortem.ts';
import { toldDaysOf } from '../../model/told-days.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { timelineOf, type PlacedEvent } from '../../model/timeline.ts';
import { day, epochOf } from '../../time/clock.ts';
import { endOfLineBefore, lineEndAt, lineEndingOf, lineStartAt } from '../../text/line-ending.ts';
import { span, type Span, type TextEdit } from '../../text/span.ts';
import { placesIn, type EventPlace } from './event-place.ts';
import { gapFor, sequenceOf, type Gap, type Sequence } from './event-gap.ts';
import { numberAt, numbersIn, renumbered } from './numbering.ts';
import { newTable } from './new-table.ts';
import { obstacleIn } from './obstacle.ts';
import type { OfferedEvent } from './offered-events.ts';

/**
 * Puts events into the timeline, where their times belong: as rows of its tables and items of its lists; as a new table
 * where the section has neither. Rows that hold nothing but placeholders give way to them. Dates are written where the
 * timeline writes them, and where the day would be read wrong without.
 *
 * @returns undefined where {@link obstacleIn} tells what is in the way.
 */
export function insertEvents(
  postmortem: Postmortem,
  events: readonly OfferedEvent[],
): TextEdit[] | undefined {
  if (events.length === 0) return [];
  const timeline = timelineOf(postmortem);
  const root = sectionWithRole(postmortem, 'timeline');
  if (!timeline || !root || obstacleIn(postmortem)) return undefined;
  const places = placesIn(timeline);
  const first = toldDaysOf(postmortem)?.first;
  const told = first === undefined ? undefined : epochOf(first);
  if (places.length === 0) return [newTable(root, events, told)];
  const sequence = sequenceOf(places);
  const gaps = new Map<number, { readonly gap: Gap; readonly events: OfferedEvent[] }>();
  for (const event of inOrder(events, sequence)) {
    const gap = gapFor(sequence, event);
    const at = gap.place.section.start + gap.at;
    const group = gaps.get(at);
    if (group) group.events.push(event);
    else gaps.set(at, { gap, events: [event] });
  }
  const groups = [...gaps.values()];
  const edits = places.flatMap(place => {
    const own = groups.filter(({ gap }) => gap.place === place);
    const insertions = own.map(({ gap, events: inserted }) => ({ at: gap.at, count: inserted.length }));
    const numbers = numbersIn(place);
    return [
      ...own.flatMap(group => {
        const number = numbers && numberAt(place, numbers, group.gap.at, insertions);
        return editsIn(group.gap, group.events, { told, number });
      }),
      ...place.asked.map(row => withoutLine(place, row)),
      ...(numbers ? renumbered(place, numbers, insertions) : []),
    ];
  });
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function inOrder(events: readonly OfferedEvent[], { newestFirst }: Sequence): OfferedEvent[] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  return newestFirst ? sorted.reverse() : sorted;
}

interface Manner {
  /** The day that the document tells, in milliseconds from the epoch. */
  readonly told: number | undefined;
  /** That of the first event in a list that counts its items. */
  readonly number: number | undefined;
}

function editsIn(gap: Gap, events: readonly OfferedEvent[], { told, number }: Manner): TextEdit[] {
  const { place, above, below, isAbove } = gap;
  const { text } = place.section.content;
  const ending = lineEndingOf(text).repeat(place.isLoose ? 2 : 1);
  let before = above?.at;
  const rows = events.map((event, index) => {
    const withDate =
      place.writesDates ||
      (before === undefined
        ? dayOfFirst(gap, told) !== dateOf(event.at)
        : dateOf(before) !== dateOf(event.at) || dayBehind(before, event.at) !== dateOf(event.at));
    before = event.at;
    const row = place.write(event, withDate);
    return place.indentation + (number === undefined ? row : row.replace(/^\d+/, String(number + index)));
  });
  const isFront = isAbove && place.isLoose;
  const at = isFront ? lineStartAt(text, below!.event.span.start) : gap.at;
  const written = rows.map(row => (isFront ? row + ending : ending + row)).join('');
  const inserted = { span: span(at, at), text: written };
  const edits = below && losesDay(gap, before!) ? [inserted, dateBefore(below)] : [inserted];
  return edits.map(edit => ({ span: inDocument(place.section, edit.span), text: edit.text }));
}

/** The day that a reader takes an event without a date to be on that has none above it. */
function dayOfFirst({ below }: Gap, told: number | undefined): string | undefined {
  const known = below && (!below.event.reading?.dates || told === undefined) ? below.at : told;
  return known === undefined ? undefined : dateOf(known);
}

/** Whether the event below would be read on another day with one before it that ends a day, or takes its date from above. */
function losesDay({ below, isAbove }: Gap, before: number): boolean {
  if (below?.at === undefined || below.event.reading!.dates) return false;
  const keepsDate = below.date !== undefined && !isAbove;
  return !keepsDate && dayBehind(before, below.at) !== dateOf(below.at);
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
function withoutLine({ section }: EventPlace, { start, end }: Span): TextEdit {
  const { text } = section.content;
  const line = span(endOfLineBefore(text, lineStartAt(text, start)), lineEndAt(text, end));
  return { span: inDocument(section, line), text: '' };
}
