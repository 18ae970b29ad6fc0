import { dateOf } from '../../model/timeline-place.ts';
import type { PlacedEvent } from '../../model/timeline.ts';
import { endOfLineBefore, lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import type { EventPlace } from './event-place.ts';
import type { OfferedEvent } from './offered-events.ts';

interface Standing {
  readonly place: EventPlace;
  readonly placed: PlacedEvent;
  readonly at: number;
}

/** The events of which the time is known, as they stand one after the other. */
export interface Sequence {
  readonly places: readonly EventPlace[];
  readonly standing: readonly Standing[];
  readonly newestFirst: boolean;
}

/** Where an event goes. */
export interface Gap {
  readonly place: EventPlace;
  /** In the section of the place: the end of the line below which it goes. */
  readonly at: number;
  /** The timed event before it in the same place. */
  readonly above?: PlacedEvent;
  /** The timed event behind it in the same place. */
  readonly below?: PlacedEvent;
  /** Whether it takes the place right above the one below, and with it a date that stands alone above that one. */
  readonly isAbove: boolean;
}

export function sequenceOf(places: readonly EventPlace[]): Sequence {
  const standing = places.flatMap(place =>
    place.events.flatMap(placed => (placed.at === undefined ? [] : [{ place, placed, at: placed.at }])),
  );
  const isFalling = standing.every(({ at }, index) => index === 0 || standing[index - 1]!.at >= at);
  const newestFirst = isFalling && standing.length > 1 && standing[0]!.at > standing.at(-1)!.at;
  return { places, standing, newestFirst };
}

/**
 * Where an event belongs: behind the last one that is not later; where the newest stand first, behind the last one that is
 * later. Where a day begins with the next one, below the heading or the date of that day.
 */
export function gapFor({ places, standing, newestFirst }: Sequence, event: OfferedEvent): Gap {
  const last = standing.findLastIndex(({ at }) => (newestFirst ? at > event.at : at <= event.at));
  const before = standing[last];
  const next = standing[last + 1];
  const isOnDay = (one: Standing | undefined) => one !== undefined && dateOf(one.at) === dateOf(event.at);
  const beginsThere = next && (next.place !== before?.place || holdsDate(next.placed));
  const isAbove =
    next !== undefined && (!before || (beginsThere === true && isOnDay(next) && !isOnDay(before)));
  if (!isAbove && !before) return { place: places.at(-1)!, at: places.at(-1)!.top, isAbove: false };
  const { place } = isAbove ? next : before!;
  const { text } = place.section.content;
  const isFirst = isAbove && next.place !== before?.place;
  const at = !isAbove
    ? lineEndAt(text, before!.placed.event.span.end)
    : isFirst
      ? place.top
      : endOfLineBefore(text, lineStartAt(text, next.placed.event.span.start));
  return {
    place,
    at,
    ...(!isAbove && { above: before!.placed }),
    ...(next?.place === place && { below: next.placed }),
    isAbove,
  };
}

/** Whether the date of an event stands alone above it. */
function holdsDate({ event, date }: PlacedEvent): boolean {
  return date !== undefined && event.reading?.dates === undefined;
}
