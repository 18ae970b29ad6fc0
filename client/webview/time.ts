/** Clock readings, days and durations in words. Times are milliseconds; no zone is applied to them. */
import { language, say, type StringKey } from './strings.ts';

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const units: readonly (readonly [StringKey, number])[] = [
  ['days', dayMs],
  ['hours', hourMs],
  ['minutes', minuteMs],
  ['seconds', secondMs],
  ['milliseconds', 1],
];

/**
 * A length of time in its two largest units, the rest cut off: `47 min`, `1 h 20 min`, `2 d`.
 *
 * @param ms milliseconds, not negative.
 */
export function durationText(ms: number): string {
  if (ms < 1) return say('minutes', { n: 0 });
  const first = units.findIndex(([, unit]) => ms >= unit);
  const [largest, next] = units.slice(first, first + 2);
  const head = say(largest![0], { n: Math.floor(ms / largest![1]) });
  const rest = next ? Math.floor((ms % largest![1]) / next[1]) : 0;
  return rest > 0 ? `${head} ${say(next![0], { n: rest })}` : head;
}

/** A signed length of time, `+12 min` or `−12 min`: how far an event is from the first one. */
export function offsetText(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${durationText(Math.abs(ms))}`;
}

/** The clock at a time: `10:15`, with seconds where they are not zero. */
export function clockText(at: number): string {
  const iso = new Date(modulo(at, dayMs)).toISOString();
  return at % minuteMs === 0 ? iso.slice(11, 16) : iso.slice(11, 19);
}

/** The number of the day that a time lies in, from 0: days since the epoch, or since the first day of an undated timeline. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

const dates = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });

/** A day as a heading: its date, or, where the date is unknown, `Day 2`. */
export function dayText(day: number, dated: boolean): string {
  return dated ? dates.format(day * dayMs) : say('day', { number: day + 1 });
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
