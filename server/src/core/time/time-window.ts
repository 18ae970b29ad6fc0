import type { Span } from '../text/span.ts';
import { clockTimesIn } from './clock-times.ts';
import { day, epochOf, hour, minute } from './clock.ts';
import type { ClockReading } from './read-time.ts';

/** From when to when something was, as written: `10:15 UTC ~ 11:02 UTC (47 minutes)`. */
export interface TimeWindow {
  readonly reading: ClockReading & { readonly until: number };
  /** From one end to the other. */
  readonly minutes: number;
  /** Whether it ends before it begins, farther than over a night: `11:00-10:50`. One of the two is mistyped. */
  readonly isDoubtful: boolean;
  /** Both ends, in the text. */
  readonly span: Span;
}

/** A range of clocks without dates that is longer hardly means the next day. */
const longestNight = 16 * hour;

/** @returns undefined when a text has no range of two times, several of them, or one that is approximate. */
export function windowIn(text: string): TimeWindow | undefined {
  const times = clockTimesIn(text);
  const [first] = times;
  if (times.length !== 1 || !first || first.reading.approximate) return undefined;
  const { reading, span } = first;
  const { until, dates = [], untilDates = dates } = reading;
  if (until === undefined || dates.length > 1 || untilDates.length > 1) return undefined;
  const whole = { ...reading, until };
  return { reading: whole, ...lengthOf(whole), span };
}

/** From one end of a range to the other, in minutes, and whether it ends before it begins. */
export function lengthOf({
  at,
  until,
  dates = [],
  untilDates = dates,
}: TimeWindow['reading']): Pick<TimeWindow, 'minutes' | 'isDoubtful'> {
  const [from, to] = [dates[0], untilDates[0]].map(date => (date === undefined ? undefined : epochOf(date)));
  const days = from === undefined || to === undefined ? 0 : to - from;
  const length = days + until - at;
  const isNextDay = untilDates === dates && length < 0;
  const whole = length + (isNextDay ? day : 0);
  const isDoubtful = whole < 0 || (isNextDay && whole > longestNight);
  return { minutes: whole / minute, isDoubtful };
}
