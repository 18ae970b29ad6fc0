import type { Postmortem } from '../../model/postmortem.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { timelineOf, type Timeline } from '../../model/timeline.ts';
import { day, formatTime, minute } from '../../time/clock.ts';
import { localTimeOf } from '../../time/zone-offset.ts';
import { normalize } from '../../vocabulary/normalize.ts';
import type { ImportedEvent } from '../../import/imported-event.ts';

/** An event as the timeline would have it. */
export interface OfferedEvent {
  /** On the clocks of the timeline, as `PlacedEvent.at`. */
  readonly at: number;
  /** `YYYY-MM-DD`, where the source tells the day or the timeline's first one holds. */
  readonly date?: string;
  /** `10:15`, `~10:15:02 UTC`: without a date. */
  readonly time: string;
  readonly text: string;
  /** Whether the timeline, or an earlier event of the same source, says the same at the same time. */
  readonly isKnown: boolean;
}

/**
 * The events in the manner of the document's timeline: on the clocks of its zone, with seconds where it has them. Where no
 * zone is known, times are in UTC and say so. Events without a day are on the timeline's first one.
 *
 * @param events by time.
 */
export function offeredEvents(postmortem: Postmortem, events: readonly ImportedEvent[]): OfferedEvent[] {
  const timeline = timelineOf(postmortem);
  const known = new Set((timeline?.events ?? []).map(({ at, event }) => identity(at, event.text)));
  const clocks = clocksOf(timeline, events);
  return events.map(event => {
    const { at, date } = clocks.place(event);
    const self = identity(at, event.text);
    const isKnown = known.has(self);
    known.add(self);
    const time = clocks.write(event, at);
    return { at, ...(date !== undefined && { date }), time, text: event.text, isKnown };
  });
}

/** The same minute and the same words: seconds may be left out, and marks of emphasis added. */
function identity(at: number | undefined, text: string): string {
  const words = normalize(text.replace(/[*_`\\]/g, ''));
  return `${at === undefined ? '?' : Math.floor(at / minute)} ${words}`;
}

interface Clocks {
  readonly place: (event: ImportedEvent) => { readonly at: number; readonly date?: string };
  readonly write: (event: ImportedEvent, at: number) => string;
}

function clocksOf(timeline: Timeline | undefined, events: readonly ImportedEvent[]): Clocks {
  const zone = timeline?.zone;
  const isZoneKnown = zone !== undefined && localTimeOf(zone, 0) !== undefined;
  const withSeconds =
    timeline?.events.some(({ event }) => /^(?:milli)?second$/.test(event.reading?.precision ?? '')) ?? false;
  const clock = ({ at, zoned }: ImportedEvent) => (zoned && isZoneKnown ? localTimeOf(zone, at)! : at);
  const first = timeline?.events.find(({ at }) => at !== undefined);
  const isDated = timeline?.dated === true || !first;
  const firstDay = dayOf(first?.at ?? 0);
  const firstDated = events.find(({ dated }) => dated);
  // A timeline without days counts from its first one, and so do events that are put into it.
  const origin = isDated || !firstDated ? 0 : dayOf(clock(firstDated));
  return {
    place: event => {
      const at = event.dated ? clock(event) - origin : firstDay + clock(event);
      const hasDate = event.dated || (timeline?.dated === true && firstDay !== 0);
      return { at, ...(hasDate && { date: dateOf(at + origin) }) };
    },
    write: ({ approximate, zoned }, at) => {
      const shown = withSeconds ? at - (at % 1000) : Math.floor(at / minute) * minute;
      const suffix = zoned && !isZoneKnown ? ' UTC' : '';
      return `${approximate ? '~' : ''}${formatTime(((shown % day) + day) % day)}${suffix}`;
    },
  };
}

function dayOf(at: number): number {
  return Math.floor(at / day) * day;
}
