import type { ImportedEvent } from '../../import/imported-event.ts';
import { dateOf } from '../../model/timeline-place.ts';
import type { Timeline } from '../../model/timeline.ts';
import { day } from '../../time/clock.ts';
import { instantOf, localTimeOf, offsetAt } from '../../time/zone-offset.ts';
import { dateStyle } from './date-style.ts';
import { alsoStyle } from './also-style.ts';
import { clockStyle } from './clock-style.ts';

/** Where an event is in a timeline. */
export interface EventTime {
  /** On the clocks of the timeline. */
  readonly at: number;
  readonly instant?: number;
  readonly date?: string;
}

/** Where imported events are in a timeline, and how their times are written there. */
export interface Clocks {
  readonly place: (event: ImportedEvent) => EventTime;
  /** @param date to be written with the time, `YYYY-MM-DD`. */
  readonly write: (event: ImportedEvent, time: EventTime, date?: string) => string;
}

/**
 * @param events by time.
 * @param told the first day of the incident, in milliseconds from the epoch, where the document tells it.
 */
export function clocksOf(
  timeline: Timeline | undefined,
  events: readonly ImportedEvent[],
  told: number | undefined,
): Clocks {
  const zone =
    timeline?.zone !== undefined && localTimeOf(timeline.zone, 0) !== undefined ? timeline.zone : undefined;
  const first = timeline?.events.find(({ at }) => at !== undefined);
  const isDated = timeline?.dated === true || !first;
  const firstDay = first ? dayOf(first.at!) : (told ?? 0);
  const clock = (event: ImportedEvent) =>
    event.dated
      ? event.zoned && zone !== undefined
        ? localTimeOf(zone, event.at)!
        : event.at
      : (onClocks(firstDay + event.at, event.zone, zone) ?? firstDay + event.at);
  const firstDated = events.find(({ dated }) => dated);
  const firstUndated = events.find(({ dated }) => !dated);
  // A timeline without days counts from its first one, and so do events that are put into it.
  const origin = isDated || !firstDated ? 0 : dayOf(clock(firstDated));
  // On clocks elsewhere the first day may be another one.
  const early = firstUndated ? dayOf(clock(firstUndated)) - firstDay - dayOf(firstUndated.at) : 0;
  const times = timeline?.events.map(({ event }) => event.time) ?? [];
  const style = clockStyle(times);
  const dates = dateStyle(timeline?.events ?? []);
  const suffix = zoneSuffix(timeline);
  const also = alsoStyle(timeline);
  return {
    place: event => {
      const at = clock(event) - (event.dated ? origin : early);
      const hasDate = event.dated || (isDated && firstDay !== 0);
      const shown = zone === undefined ? undefined : instantOf(zone, at + (event.dated ? origin : 0));
      const instant = event.zoned ? event.at : shown;
      const date = dateOf(at + (event.dated ? origin : 0));
      return { at, ...(instant !== undefined && { instant }), ...(hasDate && { date }) };
    },
    write: ({ approximate, zoned, zone: own }, { at, instant }, date) => {
      const isConverted = zone !== undefined && (zoned || onClocks(0, own, zone) !== undefined);
      const told = isConverted || (!zoned && own === undefined) ? suffix : ` ${own ?? 'UTC'}`;
      const front = date === undefined ? '' : dates.write(date) + dates.joint;
      const elsewhere = instant === undefined ? undefined : also?.(instant);
      return `${approximate ? '~' : ''}${front}${style.write(at)}${told}${elsewhere ?? ''}`;
    },
  };
}

/** A time on the clocks of one zone as those of another show it; undefined where one of them is not known. */
function onClocks(at: number, from: string | undefined, to: string | undefined): number | undefined {
  const instant = from === undefined ? undefined : instantOf(from, at);
  return instant === undefined || to === undefined ? undefined : localTimeOf(to, instant);
}

/** What stands behind each time of a timeline that names its zone with each: ` UTC`, `Z`. */
function zoneSuffix(timeline: Timeline | undefined): string {
  const timed = timeline?.events.filter(({ event }) => event.reading && !event.reading.relative) ?? [];
  const [first] = timed;
  const zone = first?.event.reading?.zone;
  if (zone === undefined || !timed.every(({ event }) => event.reading!.zone === zone)) return '';
  const at = first!.at ?? 0;
  if (zone !== timeline!.zone && offsetAt(zone, at) !== offsetAt(timeline!.zone!, at)) return '';
  const suffixes = timed.map(({ event: { time } }) => {
    const from = time.lastIndexOf(zone);
    const open = /\s?[([]?$/.exec(time.slice(0, from))![0];
    return open + zone + /^[)\]]?/.exec(time.slice(from + zone.length))![0];
  });
  return suffixes.every(one => one === suffixes[0]) ? suffixes[0]! : '';
}

function dayOf(at: number): number {
  return Math.floor(at / day) * day;
}
