import { addDays, day, epochOf, minute } from '../time/clock.ts';
import type { ClockReading } from '../time/read-time.ts';
import { instantOf, localTimeOf, offsetAt } from '../time/zone-offset.ts';
import type { Section } from './section.ts';
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

/** An event of which the day is known only from the first one, counted from that one's midnight. */
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
  let origin: number | undefined;
  let before: number | undefined;
  return events.map(({ event, section, chosen }) => {
    const { reading } = event;
    if (!reading) return { event, section };
    if (reading.relative) return { event, section, at: (origin ?? firstDay) + reading.at };
    const written = chosen && epochOf(chosen.date);
    const own = reading.zone ?? event.zone;
    const shown = (day: number, time: number) => inZone(day + time, own, zone);
    const today =
      written ?? (before === undefined ? firstDay : dayBehind(before, reading, own !== undefined, shown));
    const at = shown(today, reading.at);
    // Milestones that are named above the events do not say where in the night these begin.
    if (!event.isLabelled) before = at;
    origin ??= at;
    const until = endOf(reading, today, chosen, shown);
    return {
      event,
      section,
      at,
      ...(until !== undefined && { until }),
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
  shown: (day: number, time: number) => number,
): number {
  const same = Math.floor(before / day) * day;
  const days = [...(hasZone ? [same - day] : []), same, same + day];
  return days.find(one => before - shown(one, at) <= day / 2) ?? same + 2 * day;
}

function endOf(
  reading: ClockReading,
  today: number,
  chosen: ChosenDates | undefined,
  shown: (day: number, time: number) => number,
): number | undefined {
  const last = chosen?.untilDate === undefined ? undefined : epochOf(chosen.untilDate);
  if (reading.until === undefined) return last === undefined ? undefined : shown(last, 0);
  if (last !== undefined) return shown(last, reading.until);
  return shown(today, reading.until + (reading.until < reading.at ? day : 0));
}

/** A local time on the clocks of another zone; as it is where one of the zones is not known. */
function inZone(local: number, from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined || from === to) return local;
  const instant = instantOf(from, local);
  return (instant === undefined ? undefined : localTimeOf(to, instant)) ?? local;
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

/** What the smallest part is that two times have in common, in milliseconds: a second and a minute have the minute. */
export function commonUnit(a: ClockReading, b: ClockReading): number {
  const units = { day, hour: 60 * minute, minute, second: 1000, millisecond: 1 } as const;
  return Math.max(units[a.precision], units[b.precision]);
}
