import { day, epochOf } from '../time/clock.ts';
import { derived } from '../text/derived.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** An event whose date is probably mistyped. */
export interface DateTypo {
  readonly placed: PlacedEvent;
  /** What is written, `YYYY-MM-DD`. */
  readonly written: string;
  /** What was probably meant. */
  readonly meant: string;
}

/** In days: events that are so near to each other are of the same incident. */
const near = 7;

/**
 * The dates of a timeline that do not fit the dates before and behind them: another year with nearly the same day, or a day
 * that stands out between two that are near to each other.
 */
export const dateTyposIn = derived(({ events, dated }: Timeline): readonly DateTypo[] => {
  const written = dated ? events.filter(({ date, ambiguous }) => date !== undefined && !ambiguous) : [];
  return written.flatMap((placed, index) => {
    const dateAt = (at: number) => written[at]?.date;
    // At an end of the timeline the two events on the other side speak.
    const before = dateAt(index - 1) ?? dateAt(index + 2);
    const after = dateAt(index + 1) ?? dateAt(index - 2);
    const isWithin = index > 0 && index < written.length - 1;
    const meant = before && after && intendedDate(placed.date!, before, after, isWithin);
    return meant === undefined ? [] : [{ placed, written: placed.date!, meant }];
  });
});

/** @param isWithin whether one of the others stands before it and one behind. */
function intendedDate(date: string, before: string, after: string, isWithin: boolean): string | undefined {
  if (distance(before, after) > near || [before, after].some(other => distance(other, date) <= near))
    return undefined;
  const sameDay = `${before.slice(0, 4)}${date.slice(4)}`;
  if (epochOf(sameDay) !== undefined && distance(sameDay, before) <= near) return sameDay;
  // Alone at an end of a timeline, a day far away may be one on which something more was done.
  const standsOut = isWithin && before <= after && (date < before || date > after);
  return standsOut ? withDay(date, before, after) : undefined;
}

/** The day in the month of the others if it lies between them, else the day before. */
function withDay(date: string, before: string, after: string): string {
  const sameMonth = before.slice(0, 8) + date.slice(8);
  return sameMonth >= before && sameMonth <= after && epochOf(sameMonth) !== undefined ? sameMonth : before;
}

/** In days. */
function distance(a: string, b: string): number {
  return Math.abs(epochOf(a)! - epochOf(b)!) / day;
}
