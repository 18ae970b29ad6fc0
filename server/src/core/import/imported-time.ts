import { epochOf } from '../time/clock.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { instantOf } from '../time/zone-offset.ts';
import { chosenDate } from './choose-date.ts';
import type { ImportContext, ImportedTime } from './imported-event.ts';
import { programTime } from './program-time.ts';

/** A time and how many UTF-16 code units of the text it takes up. */
export interface TimeLead {
  readonly time: ImportedTime;
  readonly length: number;
}

/**
 * Reads the time that a text begins with, with its date and its zone where they are written.
 *
 * @param zone of a time that names none.
 * @returns undefined when it begins with none, or with one that counts from the start of the incident.
 */
export function timeLead(text: string, context: ImportContext, zone?: string): TimeLead | undefined {
  const program = programTime(text);
  const reading = readTime(program?.written ?? text);
  if (!reading || reading.relative || (program && reading.length < program.written.length)) return undefined;
  const time = timeOf(reading, context, reading.zone ?? zone);
  return time && { time, length: program?.length ?? reading.length };
}

/** As {@link timeLead}, of a text that is a time and a date and nothing else. */
export function wholeTime(text: string, context: ImportContext, zone?: string): ImportedTime | undefined {
  const time = wholeClock(text, context, zone);
  return time?.dated ? time : undefined;
}

/** As {@link wholeTime}, also of a time without a date. */
export function wholeClock(text: string, context: ImportContext, zone?: string): ImportedTime | undefined {
  const trimmed = text.trim();
  const lead = timeLead(trimmed, context, zone);
  return lead?.length === trimmed.length ? lead.time : undefined;
}

function timeOf(
  { at, dates, precision, approximate }: ClockReading,
  context: ImportContext,
  zone: string | undefined,
): ImportedTime | undefined {
  if (!dates)
    return { at, zoned: false, dated: false, ...(zone !== undefined && { zone }), precision, approximate };
  const chosen = chosenDate(dates, context);
  if (!chosen) return undefined;
  const clock = epochOf(chosen.date)! + at;
  const instant = zone === undefined ? undefined : instantOf(zone, clock);
  return {
    at: instant ?? clock,
    zoned: instant !== undefined,
    dated: true,
    ...(instant === undefined && zone !== undefined && { zone }),
    ...(chosen.ambiguous && { ambiguous: true as const }),
    precision,
    approximate,
  };
}

/** An instant that a program tells as a number. @param at milliseconds from the epoch. */
export function instant(at: number, precision: ImportedTime['precision'] = 'second'): ImportedTime {
  return { at, zoned: true, dated: true, precision, approximate: false };
}
