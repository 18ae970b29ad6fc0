import { epochOf } from '../time/clock.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { instantOf } from '../time/zone-offset.ts';
import type { ImportContext, ImportedTime } from './imported-event.ts';

/** A time and how many UTF-16 code units of the text it takes up. */
export interface TimeLead {
  readonly time: ImportedTime;
  readonly length: number;
}

/**
 * Reads the time that a text begins with, with its date and its zone where they are written.
 *
 * @returns undefined when it begins with none, or with one that counts from the start of the incident.
 */
export function timeLead(text: string, context: ImportContext): TimeLead | undefined {
  const reading = readTime(text);
  if (!reading || reading.relative) return undefined;
  const time = timeOf(reading, reading.dates?.map(date => withYear(date, context)) ?? []);
  return time && { time, length: reading.length };
}

/** As {@link timeLead}, of a text that is a time and a date and nothing else. */
export function wholeTime(text: string, context: ImportContext): ImportedTime | undefined {
  const trimmed = text.trim();
  const lead = timeLead(trimmed, context);
  return lead?.time.dated && lead.length === trimmed.length ? lead.time : undefined;
}

function timeOf(
  { at, zone, precision, approximate }: ClockReading,
  [date]: readonly string[],
): ImportedTime | undefined {
  const midnight = date === undefined ? 0 : epochOf(date);
  if (midnight === undefined) return undefined;
  const clock = midnight + at;
  const instant = date === undefined || zone === undefined ? undefined : instantOf(zone, clock);
  return {
    at: instant ?? clock,
    zoned: instant !== undefined,
    dated: date !== undefined,
    precision,
    approximate,
  };
}

/** A date without a year is the last one that was: logs tell what has happened. */
function withYear(date: string, { now }: ImportContext): string {
  if (!date.startsWith('--')) return date;
  const year = new Date(now).getUTCFullYear();
  const thisYear = epochOf(`${year}-${date.slice(2)}`);
  // A day more, since clocks elsewhere may be ahead.
  const isAhead = thisYear === undefined || thisYear > now + 86_400_000;
  return `${isAhead ? year - 1 : year}-${date.slice(2)}`;
}

/** An instant that a program tells as a number. @param at milliseconds from the epoch. */
export function instant(at: number, precision: ImportedTime['precision'] = 'second'): ImportedTime {
  return { at, zoned: true, dated: true, precision, approximate: false };
}
