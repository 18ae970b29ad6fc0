import type { Span } from '../text/span.ts';
import { clockTimesIn } from './clock-times.ts';
import { day, epochOf, minute } from './clock.ts';
import type { ClockReading } from './read-time.ts';

/** From when to when something was, as written: `10:15 UTC ~ 11:02 UTC (47 minutes)`. */
export interface TimeWindow {
  readonly reading: ClockReading & { readonly until: number };
  /** From one end to the other. */
  readonly minutes: number;
  /** Both ends, in the text. */
  readonly span: Span;
}

/** @returns undefined when a text has no range of two times, several of them, or one that is approximate. */
export function windowIn(text: string): TimeWindow | undefined {
  const times = clockTimesIn(text);
  const [first] = times;
  if (times.length !== 1 || !first || first.reading.approximate) return undefined;
  const { reading, span } = first;
  const { at, until, dates = [], untilDates = dates } = reading;
  if (until === undefined || dates.length > 1 || untilDates.length > 1) return undefined;
  const [from, to] = [dates[0], untilDates[0]].map(date => (date === undefined ? undefined : epochOf(date)));
  const days = from === undefined || to === undefined ? 0 : to - from;
  const length = days + until - at;
  const isNextDay = untilDates === dates && length < 0;
  return { reading: { ...reading, until }, minutes: (length + (isNextDay ? day : 0)) / minute, span };
}
