import { isEvent, type TimelineEvent } from './timeline-event.ts';
import { placeEvents, type FoundPart, type PlacedEvent } from './timeline-place.ts';
import type { Timeline } from './timeline.ts';

/**
 * The events that would come to another time if those of a timeline stood in another order, or were written otherwise. What
 * is told of days alone is passed over: on the clocks of another zone a day is another one.
 *
 * @param found what is to be read instead: the same events, or others in their place.
 * @param zone the timeline's zone, then.
 * @param original the event in whose place another one is.
 */
export function displaced(
  { events, source: { context } }: Timeline,
  found: readonly FoundPart[],
  zone: string | undefined,
  original: (event: TimelineEvent) => TimelineEvent = event => event,
): TimelineEvent[] {
  const before = new Map(events.map(placed => [placed.event, placed]));
  const { events: after } = placeEvents(found, { ...context, ...(zone !== undefined && { zone }) });
  return after.flatMap(placed => {
    const event = original(placed.event);
    return isSameTime(before.get(event), placed) ? [] : [event];
  });
}

function isSameTime(a: PlacedEvent | undefined, b: PlacedEvent): boolean {
  if (a?.at === undefined || a.event.reading?.precision === 'day') return true;
  const isKnown = a.instant !== undefined && b.instant !== undefined;
  return isKnown
    ? a.instant === b.instant && a.untilInstant === b.untilInstant
    : a.instant === b.instant && a.at === b.at && a.until === b.until;
}

/** What a timeline is read from, with other events in the place of some. */
export function replacing(
  { source: { found } }: Timeline,
  others: ReadonlyMap<TimelineEvent, TimelineEvent>,
): FoundPart[] {
  return found.map(({ part, section }) => ({
    part: isEvent(part) ? (others.get(part) ?? part) : part,
    section,
  }));
}
