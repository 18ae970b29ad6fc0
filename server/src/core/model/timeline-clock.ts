import { clockTimesIn } from '../time/clock-times.ts';
import { day, minute } from '../time/clock.ts';
import { instantOf, localTimeOf } from '../time/zone-offset.ts';
import { derived } from '../text/derived.ts';
import type { SectionContent } from './section.ts';
import { eventsOf, type PlacedEvent, type Timeline } from './timeline.ts';

/** The events of which the time of the day is known. */
export function timedEvents(events: readonly PlacedEvent[]): PlacedEvent[] {
  return events.filter(({ at, event: { reading } }) => at !== undefined && reading!.precision !== 'day');
}

/**
 * Whether a timeline tells a minute of the day, in its times or in the words of its events.
 *
 * @param at milliseconds since midnight.
 */
export function tellsMinute({ events }: Timeline, at: number): boolean {
  // Who rounds 10:40:35 writes 10:41.
  const wanted = Math.floor(at / minute);
  const is = (time: number | undefined) =>
    time !== undefined &&
    (ofDay(Math.floor(time / minute)) === wanted || ofDay(Math.round(time / minute)) === wanted);
  const inTimes = ({ at: own, until, event: { reading } }: PlacedEvent) =>
    own !== undefined &&
    reading!.precision !== 'day' &&
    (is(own) || is(until) || is(reading!.at) || is(reading!.until) || is(reading!.also?.at));
  const sections = new Set(events.map(({ section }) => section.content));
  return events.some(inTimes) || [...sections].some(content => timesInWords(content).some(is));
}

/**
 * Whether a timeline tells a minute of the day, but only on other days: `2025-10-15 11:00` where all is of the 14th.
 *
 * @param at milliseconds since midnight. @param midnight of the day, in UTC, in milliseconds from the epoch.
 */
export function isOnOtherDay({ events, dated }: Timeline, at: number, midnight: number): boolean {
  if (!dated) return false;
  const wanted = Math.floor(at / minute);
  const times = timedEvents(events)
    .flatMap(({ at: from, until = from }) => [from!, until!])
    .filter(time => ofDay(Math.floor(time / minute)) === wanted);
  return times.length > 0 && times.every(time => Math.floor(time / day) * day !== midnight);
}

const minutesOfDay = day / minute;

/** @param count of minutes; events may be some days before or behind the first midnight. */
function ofDay(count: number): number {
  return ((count % minutesOfDay) + minutesOfDay) % minutesOfDay;
}

const timesInWords = derived((content: SectionContent): readonly number[] =>
  eventsOf(content).flatMap(({ text, action = '' }) =>
    clockTimesIn(`${text}\n${action}`).flatMap(({ reading: { at, until = at } }) => [at, until]),
  ),
);

/** A time on the clocks of a timeline; undefined where the zones cannot be compared. */
export function onClocksOf(
  { zone, events }: Timeline,
  time: number,
  own: string | undefined,
): number | undefined {
  if (own === undefined || own === zone) return time;
  if (zone === undefined) return undefined;
  const midnight = Math.floor((timedEvents(events)[0]!.at ?? 0) / day) * day;
  const instant = instantOf(own, midnight + time);
  const local = instant === undefined ? undefined : localTimeOf(zone, instant);
  return local === undefined ? undefined : ((local % day) + day) % day;
}
