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
 * that stands out between two that are near to each other; at an end of the timeline also the same day of another month,
 * where the document tells of the incident at the days of the others.
 */
export const dateTyposIn = derived((timeline: Timeline): readonly DateTypo[] => {
  const written = surelyDated(timeline);
  const told = timeline.source.context.told?.first;
  return written.flatMap((placed, index) => {
    const dateAt = (at: number) => written[at]?.date;
    // At an end of the timeline the two events on the other side speak.
    const before = dateAt(index - 1) ?? dateAt(index + 2);
    const after = dateAt(index + 1) ?? dateAt(index - 2);
    const isWithin = index > 0 && index < written.length - 1;
    const isDay = placed.event.reading!.precision === 'day';
    const meant =
      before &&
      after &&
      intendedDate(placed.date!, before, after, {
        isWithin,
        mayBeOfMonth: !isDay && told !== undefined && distance(told, before) <= near,
      });
    return meant === undefined ? [] : [{ placed, written: placed.date!, meant }];
  });
});

function surelyDated({ events, dated }: Timeline): PlacedEvent[] {
  return dated ? events.filter(({ date, ambiguous }) => date !== undefined && !ambiguous) : [];
}

/** Dates that are all of another year than the incident, of which the document tells elsewhere. */
export interface OtherYear {
  readonly typos: readonly DateTypo[];
  /** The day of the incident as it is told elsewhere, `YYYY-MM-DD`. */
  readonly told: string;
}

/** @returns undefined where a date of the timeline is of the year that is told, or is no day near the one that is told. */
export const otherYearIn = derived((timeline: Timeline): OtherYear | undefined => {
  const told = timeline.source.context.told?.first;
  const written = surelyDated(timeline);
  if (told === undefined || written.length === 0) return undefined;
  const typos = written.map((placed): DateTypo => {
    const date = placed.date!;
    return { placed, written: date, meant: nearestYear(date, told) };
  });
  const isOther = typos.every(
    ({ written: date, meant }) => distance(date, told) > 300 && distance(meant, told) <= near,
  );
  return isOther ? { typos, told } : undefined;
});

/** A date in the year that brings it nearest to another one; the same where it has no such day. */
function nearestYear(date: string, other: string): string {
  const year = Number(other.slice(0, 4));
  const dates = [year, year - 1, year + 1]
    .map(one => `${one}${date.slice(4)}`)
    .filter(one => epochOf(one) !== undefined);
  return dates.reduce((best, one) => (distance(one, other) < distance(best, other) ? one : best), date);
}

interface Around {
  /** Whether one of the others stands before it and one behind. */
  readonly isWithin: boolean;
  /** Whether another month may be a mistake, too, at an end of the timeline. */
  readonly mayBeOfMonth: boolean;
}

function intendedDate(date: string, before: string, after: string, around: Around): string | undefined {
  if (distance(before, after) > near || [before, after].some(other => distance(other, date) <= near))
    return undefined;
  const sameDay = `${before.slice(0, 4)}${date.slice(4)}`;
  if (epochOf(sameDay) !== undefined && distance(sameDay, before) <= near) return sameDay;
  if (!around.isWithin) {
    const sameMonth = before.slice(0, 8) + date.slice(8);
    // A day near the others', but another one, may well be when it was brought in or looked back at.
    return around.mayBeOfMonth && [before, after].includes(sameMonth) ? sameMonth : undefined;
  }
  const standsOut = before <= after && (date < before || date > after);
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
