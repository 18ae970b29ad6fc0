import type { PlacedEvent, Timeline } from './timeline.ts';

/** The zone that an event's time is in, as written. */
export function zoneOfEvent({ zone }: Timeline, { event }: PlacedEvent): string | undefined {
  return event.reading?.zone ?? event.zone ?? zone;
}

/** When something was: what the timeline's clocks show, and the instant as far as it is known. See {@link PlacedEvent}. */
export type Moment = Pick<PlacedEvent, 'at' | 'instant'>;

/**
 * From one event to another one in milliseconds: between their instants, else between what the clocks show.
 *
 * @param from an event with a time, as is the other one.
 */
export function timeBetween(from: Moment, to: Moment): number {
  const isKnown = from.instant !== undefined && to.instant !== undefined;
  return isKnown ? to.instant - from.instant : to.at! - from.at!;
}

/** When an event was over: at the end of its range, else when it began. */
export function endOf({ at, instant, until, untilInstant }: PlacedEvent): Moment {
  if (until === undefined)
    return { ...(at !== undefined && { at }), ...(instant !== undefined && { instant }) };
  return { at: until, ...(untilInstant !== undefined && { instant: untilInstant }) };
}
