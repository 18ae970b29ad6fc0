import type { EventDetail, ImportedEvent } from '../../import/imported-event.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { timelineOf, type Timeline } from '../../model/timeline.ts';
import { toldDaysOf } from '../../model/told-days.ts';
import { epochOf, minute } from '../../time/clock.ts';
import { normalize } from '../../vocabulary/normalize.ts';
import { clocksOf } from './clocks.ts';
import { withDetails } from './event-details.ts';

/** An event as the timeline would have it. */
export interface OfferedEvent {
  /** On the clocks of the timeline, as `PlacedEvent.at`. */
  readonly at: number;
  /** In milliseconds from the epoch, where the zones of both are known. */
  readonly instant?: number;
  /** `YYYY-MM-DD`, where the source tells the day or the timeline's first one holds. */
  readonly date?: string;
  /** `10:15`, `~10:15:02 UTC`: without a date. */
  readonly time: string;
  /** The same with its date, where that is known. */
  readonly stamp: string;
  readonly approximate: boolean;
  /** Whether the day and the month of the date may be meant the other way round. */
  readonly ambiguous: boolean;
  readonly text: string;
  readonly details: readonly EventDetail[];
  /** Whether the timeline, or an earlier event of the same source, says the same at the same time. */
  readonly isKnown: boolean;
}

/**
 * The events in the manner of the document's timeline: on the clocks of its zone, written as it writes them. Where no
 * zone is known, times are in UTC and say so. Events without a day are on the timeline's first one.
 *
 * @param events by time.
 */
export function offeredEvents(postmortem: Postmortem, events: readonly ImportedEvent[]): OfferedEvent[] {
  const timeline = timelineOf(postmortem);
  const isKnown = knownIn(timeline);
  const told = toldDaysOf(postmortem)?.first;
  const clocks = clocksOf(timeline, events, told === undefined ? undefined : epochOf(told));
  const offered = events.map((event): OfferedEvent => {
    const placed = clocks.place(event);
    const { at, instant, date } = placed;
    return {
      at,
      ...(instant !== undefined && { instant }),
      ...(date !== undefined && { date }),
      time: clocks.write(event, placed),
      stamp: clocks.write(event, placed, date),
      approximate: event.approximate,
      ambiguous: event.ambiguous === true,
      text: event.text,
      details: event.details ?? [],
      isKnown: isKnown(event, at),
    };
  });
  return offered.sort((a, b) => a.at - b.at);
}

/** What tells whether the timeline, or an event that was asked about before, says the same. */
function knownIn(timeline: Timeline | undefined): (event: ImportedEvent, at: number) => boolean {
  const events = timeline?.events ?? [];
  const known = new Set(events.map(({ at, event }) => identity(at, event.text)));
  const approximate = new Set(
    events.flatMap(({ event }) => (event.reading?.approximate ? [wordsOf(event.text)] : [])),
  );
  return (event, at) => {
    const full = withDetails(event.text, event.details ?? []);
    const same = [event.text, full].some(text => known.has(identity(at, text)));
    known.add(identity(at, event.text));
    // How long ago something was is another time whenever it is asked.
    return same || (event.approximate && approximate.has(wordsOf(event.text)));
  };
}

/** The same minute and the same words: seconds may be left out, and marks of emphasis added. */
function identity(at: number | undefined, text: string): string {
  return `${at === undefined ? '?' : Math.floor(at / minute)} ${wordsOf(text)}`;
}

function wordsOf(text: string): string {
  return normalize(text.replace(/[*_`\\]/g, ''));
}
