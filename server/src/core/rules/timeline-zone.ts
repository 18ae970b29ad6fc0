import { displaced, replacing } from '../model/timeline-anew.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import { dateOf } from '../model/timeline-place.ts';
import type { PlacedEvent, Timeline } from '../model/timeline.ts';
import { inDocument } from '../model/postmortem.ts';
import type { TextEdit } from '../text/span.ts';
import { minute } from '../time/clock.ts';
import { leadOf } from '../time/lead.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { redating } from '../time/redate.ts';
import { localTimeOf } from '../time/zone-offset.ts';
import { redateEvent } from './timeline-date.ts';

/** How events are written on the clocks of another zone. */
export interface ZoneChange {
  /** The zone to convert to. */
  readonly zone: string;
  /** Whether it is that of the whole timeline from then on, so that only times that name their zone go on to do so. */
  readonly isWhole: boolean;
}

/** So many events get a date of their own, at most, since they would come to another day without one. */
const mostDates = 20;

/**
 * Writes events on the clocks of another zone: each keeps its notation as far as it can, its doubt, its precision and its
 * date; where the date of a neighbour would put it on another day, it gets its own.
 *
 * @returns edits of the document; undefined where an event's instant is not known, or would not be the same afterwards.
 */
export function convertEvents(
  timeline: Timeline,
  events: readonly PlacedEvent[],
  change: ZoneChange,
): TextEdit[] | undefined {
  const dated = new Set<TimelineEvent>();
  for (let tries = 0; tries <= mostDates; tries++) {
    const written = events.map(placed => converted(placed, change, dated.has(placed.event)));
    if (!written.every(one => one !== undefined)) return undefined;
    const others = new Map(written.map(({ placed, event }) => [placed.event, event]));
    const originals = new Map(written.map(({ placed, event }) => [event, placed.event]));
    const zone = change.isWhole ? change.zone : timeline.zone;
    const [first] = displaced(
      timeline,
      replacing(timeline, others),
      zone,
      event => originals.get(event) ?? event,
    );
    if (!first) return written.flatMap(({ edits }) => edits);
    if (dated.has(first) || !others.has(first)) return undefined;
    dated.add(first);
  }
  return undefined;
}

interface Converted {
  readonly placed: PlacedEvent;
  /** As it will be read. */
  readonly event: TimelineEvent;
  readonly edits: readonly TextEdit[];
}

function converted(placed: PlacedEvent, change: ZoneChange, withDate: boolean): Converted | undefined {
  const { event, section, date } = placed;
  const { reading, timeSpan } = event;
  const source = section.content.text.slice(timeSpan.start, timeSpan.end);
  const text = textIn(placed, source, change, withDate);
  const other = text === undefined ? undefined : readTime(text);
  const at = placed.instant === undefined ? undefined : localTimeOf(change.zone, placed.instant);
  if (text === undefined || other?.length !== text.length || at === undefined) return undefined;
  const isInColumn = reading!.dates !== undefined && readTime(source)?.dates === undefined;
  const cell = isInColumn && dateOf(at) !== date ? redateEvent(placed, dateOf(at)) : undefined;
  const dates = other.dates ?? (isInColumn ? [cell ? dateOf(at) : date!] : undefined);
  return {
    placed,
    event: {
      ...event,
      reading: { ...other, ...(dates && { dates }) },
      ...(change.isWhole && event.zone !== undefined && { zone: change.zone }),
    },
    edits: [{ span: inDocument(section, timeSpan), text }, ...(cell ? [cell] : [])],
  };
}

/** An event's time on the clocks of another zone, in its notation. @param source as it is written now. */
function textIn(
  { event: { reading }, instant, until, untilInstant, date }: PlacedEvent,
  source: string,
  { zone, isWhole }: ZoneChange,
  withDate: boolean,
): string | undefined {
  const instants = until === undefined ? [instant] : [instant, untilInstant];
  const locals = instants.map(one => (one === undefined ? undefined : localTimeOf(zone, one)));
  if (!reading || reading.also || reading.untilDates || !locals.every(local => local !== undefined))
    return undefined;
  const front = frontOf(source, date, dateOf(locals[0]!), withDate);
  const clocks = locals.map(local => clockText(local, reading)).join('–');
  const about = reading.approximate && !leadOf(source).approximate ? '~' : '';
  const isNamed = !isWhole || reading.zone !== undefined;
  const name = /\dT$/.test(front ?? '') ? offsetText(locals[0]! - instant!) : ` ${zone}`;
  return front === undefined
    ? undefined
    : `${front}${about}${clocks}${isNamed ? name : ''}${closingOf(front)}`;
}

/** What stands before the clock: marks, words of doubt, and the date if there is one or has to be. */
function frontOf(
  source: string,
  date: string | undefined,
  today: string,
  withDate: boolean,
): string | undefined {
  const { end, date: own } = leadOf(source);
  const front = source.slice(0, end);
  if (!own) return withDate ? `${front}${today} ` : front;
  if (date === undefined || date === today) return front;
  const edit = redating(front, date, today);
  return edit && front.slice(0, edit.span.start) + edit.text + front.slice(edit.span.end);
}

/** As precise as it was written. @param at in milliseconds; days beyond the first are left out. */
function clockText(at: number, { precision }: ClockReading): string {
  const length = precision === 'millisecond' ? 12 : precision === 'second' ? 8 : 5;
  return new Date(at).toISOString().slice(11, 11 + length);
}

/** `+09:00`, as it stands behind a time of ISO 8601. @param ahead in milliseconds. */
function offsetText(ahead: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const minutes = Math.abs(ahead) / minute;
  return ahead === 0 ? 'Z' : `${ahead < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The marks that close those which a front has opened. */
function closingOf(front: string): string {
  const marks = /^[[(（*_`]*/.exec(front)![0];
  const isClosed = /[\])）*_`]/.test(front.slice(marks.length));
  const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）' };
  return isClosed
    ? ''
    : [...marks]
        .reverse()
        .map(mark => closing[mark] ?? mark)
        .join('');
}
