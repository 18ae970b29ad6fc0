import { day, minute } from '../time/clock.ts';
import type { ClockReading } from '../time/read-time.ts';
import { instantsOf, localTimeOf } from '../time/zone-offset.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** The zone that an event's time is in, as written. */
export function zoneOfEvent({ zone }: Timeline, { event }: PlacedEvent): string | undefined {
  return event.reading?.zone ?? event.zone ?? zone;
}

/** What the clocks of a timeline show, and the instant as far as it is known. See {@link PlacedEvent}. */
export interface Moment {
  readonly at: number;
  readonly instant?: number;
}

/**
 * What the clocks of a timeline show at a time, and when that is.
 *
 * @param own the zone of the clocks that show a time.
 * @param zone the one of the timeline; the time is left as it is where one of the two is not known.
 * @param after of a time that the clocks show twice, the one is meant that is not before this instant, if the first is.
 */
export function momentOf(
  local: number,
  own: string | undefined,
  zone: string | undefined,
  after: number | undefined,
): Moment {
  const [first, second] = own === undefined ? [] : instantsOf(own, local);
  if (first === undefined) return { at: local };
  const isSecond = second !== undefined && after !== undefined && first < after && after <= second;
  const instant = isSecond ? second : first;
  const at = zone === undefined || zone === own ? undefined : localTimeOf(zone, instant);
  return { at: at ?? local, instant };
}

/** @param by in milliseconds, on a stop-watch. @param zone the one of the timeline. */
export function later({ at, instant }: Moment, by: number, zone: string | undefined): Moment {
  if (instant === undefined) return { at: at + by };
  const local = zone === undefined ? undefined : localTimeOf(zone, instant + by);
  return { at: local ?? at + by, instant: instant + by };
}

/**
 * From one event to another one in milliseconds: between their instants, else between what the clocks show.
 *
 * @param from an event with a time, as is the other one.
 */
export function timeBetween(from: Partial<Moment>, to: Partial<Moment>): number {
  const isKnown = from.instant !== undefined && to.instant !== undefined;
  return isKnown ? to.instant - from.instant : to.at! - from.at!;
}

/** When an event with a time was over: at the end of its range, else when it began. */
export function endOf(placed: PlacedEvent): Moment {
  const { at, instant, until, untilInstant } = placed;
  const [last, lastInstant] = until === undefined ? [at!, instant] : [until, untilInstant];
  return { at: last, ...(lastInstant !== undefined && { instant: lastInstant }) };
}

/** What the smallest part is that two times have in common, in milliseconds: a second and a minute have the minute. */
export function commonUnit(a: ClockReading, b: ClockReading): number {
  const units = { day, hour: 60 * minute, minute, second: 1000, millisecond: 1 } as const;
  return Math.max(units[a.precision], units[b.precision]);
}

/** Whether two events with times may be at the same one, as precise as both say when they were. */
export function mayBeTheSame(a: PlacedEvent, b: PlacedEvent): boolean {
  const unit = commonUnit(a.event.reading!, b.event.reading!);
  const isKnown = unit <= minute && a.instant !== undefined && b.instant !== undefined;
  const [first, second] = isKnown ? [a.instant, b.instant] : [a.at!, b.at!];
  return Math.floor(first / unit) === Math.floor(second / unit);
}
