/**
 * Where the events of a timeline stand on a vertical time axis. No DOM: the drawing follows from the result.
 *
 * Lengths are in rows; a row is the height of the smallest event. The way from one event to the next is a *step*.
 * A step is as long as the time it takes, but never shorter than a row, and a long one is folded.
 * What stands within a step (ticks, ends of ranges) is placed by fractions of it,
 * so that it stays right when a step grows because the text of its event needs more lines.
 */
import type { TimelineEventView, TimelineView } from '../../server/src/protocol.ts';
import { rangeBars, type Bar } from './ranges.ts';
import { readTimes, type Reading } from './readings.ts';
import { tickMarks, tickUnit } from './ticks.ts';
import { dayOf } from './time.ts';

/** The length of a step of the most usual duration. */
const usualRows = 1.25;
/** A step that would be longer is folded. */
const foldAbove = 4;
const foldedRows = 2;
/** What the heading of a day takes. */
const dayRows = 1;

export interface Layout {
  readonly marks: readonly Mark[];
  /** The day to name above the first mark, if it has a date or is not the only day of the timeline. */
  readonly firstDay?: number;
  /** Milliseconds between the earliest and the latest time, ends of ranges included; absent when fewer than two are known. */
  readonly total?: number;
  /** The length of the whole axis, in rows. */
  readonly height: number;
}

/** An event with its place. */
export interface Mark extends Reading {
  /** From the top of the axis, in rows. */
  readonly y: number;
  /** The way from here to the next mark. */
  readonly step: Step;
}

export interface Step {
  /**
   * `time`: drawn to scale. `folded`: too long to be. `backwards`: the next time is an earlier one.
   * `unread`: the time at one of its ends is not known. `filtered`: events between are not shown. `end`: no mark follows.
   */
  readonly kind: 'time' | 'folded' | 'backwards' | 'unread' | 'filtered' | 'end';
  /** At least this long, in rows. */
  readonly rows: number;
  /** Milliseconds, for `time` and `folded`. */
  readonly duration?: number;
  /** How many events are not shown, for `filtered`. */
  readonly hidden?: number;
  /** The day in which the next mark lies, if it is another one. */
  readonly day?: number;
  /** Fractions of the step at which full minutes, hours or days are. */
  readonly ticks: readonly number[];
  /** Ranges that cover the step or its beginning. */
  readonly bars: readonly Bar[];
}

/**
 * The marks of a timeline in the order of the document.
 *
 * @param shows which events to place; elapsed times still count from the ones that are not.
 */
export function layout(
  view: TimelineView,
  shows: (event: TimelineEventView) => boolean = () => true,
): Layout {
  const readings = readTimes(view.events);
  const shown = readings.filter(reading => shows(reading.event));
  const scale = rowsPerMillisecond(shown);
  const bars = rangeBars(shown);
  const tick = tickUnit(scale);
  const days = daysBefore(shown);
  let y = 0;
  const marks = shown.map((reading, i): Mark => {
    const to = shown[i + 1];
    const way = to ? stepBetween(reading, to, scale) : lastStep(bars[i]!.tail, scale);
    const day = days[i + 1];
    const rows = way.rows + (day === undefined ? 0 : dayRows);
    const ticks = way.kind === 'time' ? tickMarks(reading.event.at!, to!.event.at!, tick) : [];
    const mark = {
      ...reading,
      y,
      step: { ...way, rows, ticks, bars: bars[i]!.bars, ...(day === undefined ? {} : { day }) },
    };
    y += rows;
    return mark;
  });
  return { marks, height: y, ...total(view.events), ...firstDay(view, readings, shown) };
}

type Way = Pick<Step, 'kind' | 'rows' | 'duration' | 'hidden'>;

function stepBetween(from: Reading, to: Reading, scale: number): Way {
  const hidden = to.index - from.index - 1;
  if (hidden > 0) return { kind: 'filtered', rows: foldedRows, hidden };
  if (from.event.at === undefined || to.event.at === undefined) {
    return { kind: to.backwards === undefined ? 'unread' : 'backwards', rows: 1 };
  }
  const duration = to.event.at - from.event.at;
  if (duration < 0) return { kind: 'backwards', rows: 1 };
  const rows = Math.max(1, duration * scale);
  return rows > foldAbove ? { kind: 'folded', rows: foldedRows, duration } : { kind: 'time', rows, duration };
}

/** The way below the last mark: as long as the ranges need that end after it. */
function lastStep(tail: number, scale: number): Way {
  return { kind: 'end', rows: Math.min(foldAbove, Math.max(1, tail * scale)) };
}

/** Such that the median of the steps has the usual length; the median, because a single night must not squeeze all minutes. */
function rowsPerMillisecond(shown: readonly Reading[]): number {
  const steps = shown.flatMap((to, i) => {
    const from = shown[i - 1]?.event.at;
    return from === undefined || to.event.at === undefined ? [] : [to.event.at - from];
  });
  const ranges = shown.flatMap(({ event: { at, until } }) =>
    at === undefined || until === undefined ? [] : [until - at],
  );
  const usual = median(steps.filter(positive)) ?? median(ranges.filter(positive));
  return usual === undefined ? 0 : usualRows / usual;
}

function positive(value: number): boolean {
  return value > 0;
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  return upper === undefined ? undefined : (upper + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** For each mark the day that begins with it: the day of its time, where it is not the day of the last known time above. */
function daysBefore(shown: readonly Reading[]): (number | undefined)[] {
  let last: number | undefined;
  return shown.map(({ event }) => {
    if (event.at === undefined) return undefined;
    const day = dayOf(event.at);
    const begins = last !== undefined && day !== last;
    last = day;
    return begins ? day : undefined;
  });
}

function total(events: readonly TimelineEventView[]): Pick<Layout, 'total'> {
  const times = events.flatMap(({ at, until }) => [at, until]).filter(time => time !== undefined);
  if (times.length < 2) return {};
  const earliest = times.reduce((a, b) => Math.min(a, b));
  return { total: times.reduce((a, b) => Math.max(a, b)) - earliest };
}

function firstDay(
  { dated }: TimelineView,
  readings: readonly Reading[],
  shown: readonly Reading[],
): Pick<Layout, 'firstDay'> {
  const [first] = daysOf(shown);
  return first !== undefined && (dated || new Set(daysOf(readings)).size > 1) ? { firstDay: first } : {};
}

function daysOf(readings: readonly Reading[]): number[] {
  return readings.flatMap(({ event }) => (event.at === undefined ? [] : [dayOf(event.at)]));
}
