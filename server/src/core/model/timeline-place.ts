import { addDays, day, epochOf } from '../time/clock.ts';
import type { ClockReading } from '../time/read-time.ts';
import { offsetAt } from '../time/zone-offset.ts';
import type { Section } from './section.ts';
import { later, momentOf, timeBetween, type Moment } from './timeline-instant.ts';
import { chooseDates, type ChosenDates } from './timeline-dates.ts';
import { isEvent, type DayMark, type TimelineEvent, type TimelinePart } from './timeline-event.ts';
import type { ToldDays } from './told-days.ts';

export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly section: Section;
  /**
   * On the clocks of the timeline's zone: milliseconds from midnight of the first day; in a dated timeline as if they were
   * in UTC, from the epoch. Days turn where the clock jumps back by more than half a day, or where a date says so. Absent
   * when the time cannot be read.
   */
  readonly at?: number;
  readonly until?: number;
  /**
   * The same in milliseconds from the epoch, in UTC, where the day and the zone of the event are known. Clocks that are put
   * back show two instants as the same time, so that what compares events goes by these where both are known.
   */
  readonly instant?: number;
  readonly untilInstant?: number;
  /** The date that is written beside the time, or alone above it for the first event below it, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Whether the date could mean another one, too. */
  readonly ambiguous?: true;
}

/** A part of a timeline and the section that holds it. */
export interface FoundPart {
  readonly part: TimelinePart;
  readonly section: Section;
}

export interface PlaceContext {
  readonly zone?: string;
  readonly told: ToldDays | undefined;
  /** The text of the timeline, which may show whether days or months are written first. */
  readonly text: () => string;
}

/** An event with the date that holds from it on. */
interface Dated {
  readonly event: TimelineEvent;
  readonly section: Section;
  readonly chosen?: ChosenDates;
}

/** Gives each event its day and its place on the clocks of the timeline's zone. */
export function placeEvents(
  found: readonly FoundPart[],
  context: PlaceContext,
): { readonly events: PlacedEvent[]; readonly dated: boolean } {
  const dated = withDates(found, context);
  const isRelative = dated.every(({ event: { reading } }) => !reading || reading.relative);
  const first = isRelative ? undefined : firstDayOf(dated, context.told);
  const isDated = first !== undefined && !dated.some(({ chosen }) => chosen?.yearless);
  const events = placeOnDays(dated, first ?? 0, context.zone);
  return { events: isDated ? events : events.map(event => counted(event, first ?? 0)), dated: isDated };
}

/** An event of which the day is known only from the first one, counted from that one's midnight; nobody knows its instant. */
function counted({ event, section, at, until }: PlacedEvent, first: number): PlacedEvent {
  return {
    event,
    section,
    ...(at !== undefined && { at: at - first }),
    ...(until !== undefined && { until: until - first }),
  };
}

/** Each event with its own date, else with a date that stands alone before it. */
function withDates(found: readonly FoundPart[], { told, text }: PlaceContext): Dated[] {
  const choose = chooseDates(
    found.map(({ part }) => datesOf(part)),
    told,
    text,
  );
  let mark: ChosenDates | undefined;
  return found.flatMap(({ part, section }, index): Dated[] => {
    const chosen = choose[index];
    if (!isEvent(part)) {
      mark = chosen ?? mark;
      return [];
    }
    const own = chosen ?? mark;
    mark = undefined;
    return [{ event: part, section, ...(own && { chosen: own }) }];
  });
}

function datesOf(part: TimelineEvent | DayMark): readonly (readonly string[] | undefined)[] {
  return isEvent(part) ? [part.reading?.dates, part.reading?.untilDates] : [part.dates, undefined];
}

/** The first event's day: by its date, else as the document tells, but not behind the first date that is written. */
function firstDayOf(events: readonly Dated[], told: ToldDays | undefined): number | undefined {
  const toldDay = told && epochOf(told.first);
  let midnights = 0;
  let before: ClockReading | undefined;
  for (const { event, chosen } of events) {
    const { reading } = event;
    if (reading && before && passesMidnight(before, reading)) midnights += 1;
    if (reading && !reading.relative && !event.isLabelled) before = reading;
    const date = chosen && epochOf(chosen.date);
    if (date === undefined) continue;
    const day1 = date - midnights * day;
    return event === events[0]!.event ? day1 : Math.min(toldDay ?? day1, day1);
  }
  return toldDay;
}

function placeOnDays(events: readonly Dated[], firstDay: number, zone: string | undefined): PlacedEvent[] {
  let origin: Moment | undefined;
  let before: Moment | undefined;
  return events.map(({ event, section, chosen }) => {
    const { reading } = event;
    if (!reading) return { event, section };
    const own = reading.zone ?? event.zone ?? zone;
    const shown = (local: number, after?: number) => momentOf(local, own, zone, after);
    if (reading.relative) return { event, section, ...later(origin ?? shown(firstDay), reading.at, zone) };
    const written = chosen && epochOf(chosen.date);
    const isOther = (reading.zone ?? event.zone) !== undefined;
    const today = written ?? (before ? dayBehind(before.at, reading, isOther, shown) : firstDay);
    const start = shown(today + reading.at, before?.instant);
    // Milestones that are named above the events do not say where in the night these begin.
    if (!event.isLabelled) before = start;
    origin ??= start;
    const end = endOf(reading, today, chosen, start, shown);
    return {
      event,
      section,
      ...start,
      ...(end && { until: end.at }),
      ...(end?.instant !== undefined && { untilInstant: end.instant }),
      ...(written !== undefined && { date: chosen!.date }),
      ...(written !== undefined && chosen!.ambiguous && { ambiguous: true as const }),
    };
  });
}

/**
 * The day of an undated event, on the clocks that it was read from: the one of the event before it, or the next where these
 * would go back by more than half a day. Other clocks may still be at the day before.
 */
function dayBehind(
  before: number,
  { at }: ClockReading,
  hasZone: boolean,
  shown: (local: number) => Moment,
): number {
  const same = Math.floor(before / day) * day;
  const days = [...(hasZone ? [same - day] : []), same, same + day];
  return days.find(one => before - shown(one + at).at <= day / 2) ?? same + 2 * day;
}

function endOf(
  reading: ClockReading,
  today: number,
  chosen: ChosenDates | undefined,
  start: Moment,
  shown: (local: number, after?: number) => Moment,
): Moment | undefined {
  const last = chosen?.untilDate === undefined ? undefined : epochOf(chosen.untilDate);
  if (reading.until === undefined) return last === undefined ? undefined : shown(last);
  const end = shown((last ?? today) + reading.until, start.instant);
  // `01:50–01:10` ends on the same day where the clocks were put back in between.
  const isThatDay =
    last !== undefined ||
    reading.until >= reading.at ||
    (end.instant !== undefined && timeBetween(start, end) > 0);
  return isThatDay ? end : shown(today + day + reading.until);
}

/** Whether two zones are known and may be compared, or are the same. */
export function areComparableZones(a: string | undefined, b: string | undefined, at: number): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return offsetAt(a, at) !== undefined && offsetAt(b, at) !== undefined;
}

/** Whether the clock goes back so far from one time to the next that a day has begun in between. */
export function passesMidnight(before: ClockReading, after: ClockReading): boolean {
  return before.at - after.at > day / 2;
}

/** The date of a time that counts from the epoch, `YYYY-MM-DD`. */
export function dateOf(at: number): string {
  return addDays('1970-01-01', Math.floor(at / day)) ?? '';
}
