import { instantOf, offsetAt } from '../time/zone-offset.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** The zone that an event's time is in, as written. */
export function zoneOfEvent({ zone }: Timeline, { event }: PlacedEvent): string | undefined {
  return event.reading?.zone ?? event.zone ?? zone;
}

/**
 * The instant that a time of an event means, in milliseconds from the epoch.
 *
 * @param at the event's start or end, on the clocks of the timeline's zone.
 * @returns undefined when its day or its zone is not known.
 */
export function instantIn(timeline: Timeline, placed: PlacedEvent, at: number): number | undefined {
  const own = zoneOfEvent(timeline, placed);
  if (!timeline.dated || own === undefined || offsetAt(own, at) === undefined) return undefined;
  // Where the timeline's own zone is not known, the event's time was left as it is written.
  const shownIn =
    timeline.zone !== undefined && offsetAt(timeline.zone, at) !== undefined ? timeline.zone : own;
  return instantOf(shownIn, at);
}
