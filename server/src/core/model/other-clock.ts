import { day, minute } from '../time/clock.ts';
import { instantOf, localTimeOf } from '../time/zone-offset.ts';
import { meaningOf } from '../time/zone.ts';
import { zoneOfEvent } from './timeline-instant.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/**
 * What the other clocks beside an event's time must have shown, where they are written and show another time:
 * of `10:15 UTC / 18:15 KST` it is 19:15.
 *
 * @returns milliseconds since midnight; undefined where the two agree, or nobody can tell.
 */
export function otherClockOf(timeline: Timeline, placed: PlacedEvent): number | undefined {
  const { at, event } = placed;
  const own = zoneOfEvent(timeline, placed);
  const { also, at: time = 0, relative } = event.reading ?? {};
  if (at === undefined || !also?.zone || own === undefined || relative) return undefined;
  const instant = instantOf(own, Math.floor(at / day) * day + time);
  const local = instant === undefined ? undefined : localTimeOf(also.zone, instant);
  if (local === undefined) return undefined;
  const expected = ofDay(local);
  const apart = Math.min(ofDay(expected - also.at), ofDay(also.at - expected));
  // Letters of winter are written in summer, too, and nobody knows the season of times without a date.
  const isSeasonal = [own, also.zone].some(zone => meaningOf(zone).place !== undefined);
  return apart <= (isSeasonal ? 60 : 1) * minute ? undefined : expected;
}

function ofDay(time: number): number {
  return ((time % day) + day) % day;
}
