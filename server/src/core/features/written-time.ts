import { day, formatTime, hour, minute } from '../time/clock.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';

/** `10:15` and its kin, but not the minutes of an offset from UTC. */
const clock = /(?<![\d:+])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g;

/** Clocks of twelve hours have no 13 and no 0. */
const halfDay = /[ap]\.?\s?m\b|오[전후]|午[前後]|[上下]午/i;
const beyondHalf = /(?<!\d)(?:00|1[3-9]|2\d):/;

/**
 * A time written as another one is, some milliseconds later: with its date, its zone, its marks.
 *
 * @returns undefined where it cannot be written in that way, as on another day.
 */
export function retimed(source: string, by: number): string | undefined {
  const before = readTime(source);
  if (!before || before.relative || before.at + by < 0 || before.at + by >= day) return undefined;
  const text = source.replace(clock, written => {
    const at = readTime(written)?.at;
    if (at === undefined) return written;
    const moved = formatTime((((at + by) % day) + day) % day);
    return /^\d:/.test(written) ? moved.replace(/^0/, '') : moved;
  });
  const isHalf = halfDay.test(source);
  const alike = isHalf ? timeLike(source, before.at + by, before.dates?.[0]) : undefined;
  const texts = [alike, ...(isHalf && beyondHalf.test(text) ? [] : [text])];
  return texts.find(one => {
    const after = one === undefined ? undefined : readTime(one);
    return after && isMoved(before, after, by);
  });
}

function isMoved(before: ClockReading, after: ClockReading, by: number): boolean {
  const until = before.until === undefined ? undefined : (before.until + by + day) % day;
  return (
    after.at === before.at + by &&
    after.until === until &&
    after.zone === before.zone &&
    after.approximate === before.approximate &&
    String(after.dates) === String(before.dates)
  );
}

const halves: readonly (readonly [morning: string, afternoon: string])[] = [
  ['am', 'pm'],
  ['a.m', 'p.m'],
  ['AM', 'PM'],
  ['A.M', 'P.M'],
  ['오전', '오후'],
  ['午前', '午後'],
  ['上午', '下午'],
];

/**
 * A time of the day as another time is written: in twelve hours or twenty-four, with a date and with the zone behind it.
 *
 * @param like such as `10:15`, `3:20 PM`, `오후 3:20` or `2025-10-14 10:15 UTC`, but no range.
 * @param at milliseconds since midnight; seconds are left out.
 * @param date `YYYY-MM-DD`, if it is known.
 * @returns undefined where it cannot be written in that way.
 */
export function timeLike(like: string, at: number, date?: string): string | undefined {
  const whole = Math.floor(at / minute) * minute;
  const [written, ...others] = like.match(clock) ?? [];
  const ownDate = readTime(like)?.dates?.[0];
  if (written === undefined || others.length > 0) return undefined;
  if (ownDate !== undefined && (date === undefined || !like.includes(ownDate))) return undefined;
  const half = halves.find(pair => pair.some(word => like.includes(word)));
  const text = like
    .replace(clock, half ? inTwelveHours(whole) : formatTime(whole))
    .replace(half?.find(word => like.includes(word)) ?? '', half?.[whole < 12 * hour ? 0 : 1] ?? '')
    .replace(ownDate ?? '', (ownDate && date) ?? '');
  const reading = readTime(text);
  const isSame = reading?.at === whole && reading.dates?.[0] === (ownDate && date);
  return isSame && !reading.approximate ? text : undefined;
}

function inTwelveHours(at: number): string {
  return formatTime(at % (12 * hour))
    .replace(/^0/, '')
    .replace(/^0:/, '12:');
}
