import { clockTimesIn } from '../time/clock-times.ts';
import { day, minute } from '../time/clock.ts';
import { instantOf, localTimeOf } from '../time/zone-offset.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** The events of which the time of the day is known. */
export function timedEvents(events: readonly PlacedEvent[]): PlacedEvent[] {
  return events.filter(({ at, event: { reading } }) => at !== undefined && reading!.precision !== 'day');
}

/** All minutes of the day that a timeline tells, those in the words of its events included; in milliseconds since midnight. */
export function minutesTold(timeline: Timeline): number[] {
  const ends = timedEvents(timeline.events).flatMap(({ at, until, event: { reading } }) => [
    at!,
    ...(until === undefined ? [] : [until]),
    reading!.at,
    ...(reading!.until === undefined ? [] : [reading!.until]),
    ...(reading!.also ? [reading!.also.at] : []),
  ]);
  const told = timeline.events.flatMap(({ event: { text, action = '' } }) =>
    clockTimesIn(`${text}\n${action}`).flatMap(({ reading: { at, until = at } }) => [at, until]),
  );
  // Who rounds 10:40:35 writes 10:41.
  const minutes = [...ends, ...told].flatMap(at => [Math.floor(at / minute), Math.round(at / minute)]);
  return minutes.map(count => ((count * minute) % day) + (count < 0 ? day : 0));
}

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
