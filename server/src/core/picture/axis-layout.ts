import { day } from '../time/clock.ts';
import { flagsOf, type Flag } from './flags.ts';
import { phasesOf, type Phase } from './phases.ts';
import { pillsOf, type Pill } from './pills.ts';
import { timeScale, type TimeScale } from './scale.ts';
import { boldWidth, textWidth } from './text-width.ts';
import { apart, ticksOf, tickSize, tickUnit, type Label } from './ticks.ts';
import type { DrawnTimeline } from './timeline.ts';
import { dayText, lengthText, startTextIn, type Words } from './words.ts';

/** Where everything on the axis stands, in pixels from its left edge; rows are numbered, and placed by the drawing. */
export interface AxisLayout {
  readonly scale: TimeScale;
  /** The edges within which everything lies. */
  readonly left: number;
  readonly right: number;
  readonly flags: readonly Flag[];
  readonly phases: readonly (Phase & Extent)[];
  readonly pills: readonly Pill[];
  readonly ranges: readonly (Extent & { readonly event: number; readonly lane: number })[];
  readonly impact?: Extent;
  readonly ticks: readonly Label[];
  /** How long each fold is, below it. */
  readonly folds: readonly Label[];
  /** The days of a timeline that has several, each below its first time; none where the ticks are days. */
  readonly days: readonly Label[];
}

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** What the marks at the ends need beside the axis. */
const beside = 14;
/** What a mark of several events at the right end may need. */
const besideSeveral = 48;
/** More ranges that overlap would hide the axis; a further one is only told in words. */
const mostRanges = 5;

/**
 * Lays out the events whose times are known.
 *
 * @returns undefined when there are none.
 */
export function layoutAxis(
  timeline: DrawnTimeline,
  [left, right]: readonly [number, number],
  words: Words,
): AxisLayout | undefined {
  const layout = layoutWithin(timeline, [left, right], beside, words);
  const isSingle = layout?.pills.every(({ events }) => events.length === 1) ?? true;
  return isSingle ? layout : layoutWithin(timeline, [left, right], besideSeveral, words);
}

function layoutWithin(
  timeline: DrawnTimeline,
  [left, right]: readonly [number, number],
  besideLast: number,
  words: Words,
): AxisLayout | undefined {
  const { events, dated, impact } = timeline;
  const known = events
    .flatMap(({ at, until }, event) =>
      at === undefined ? [] : [{ at, event, ...(until !== undefined && { until }) }],
    )
    .sort((a, b) => a.at - b.at || a.event - b.event);
  if (known.length === 0) return undefined;
  const times = [
    ...known.flatMap(({ at, until }) => (until === undefined ? [at] : [at, until])),
    ...(impact ? [impact.from, impact.until] : []),
  ];
  const foldText = (gap: number) => lengthText(gap, words);
  const scale = timeScale(times, left + beside, right - besideLast, gap =>
    Math.max(44, textWidth(foldText(gap), tickSize) + 16),
  );
  const { x } = scale;
  const folds = scale.stretches
    .filter(({ folded }) => folded)
    .map(fold => ({ x: (fold.left + fold.right) / 2, text: foldText(fold.to - fold.from) }));
  return {
    scale,
    left,
    right,
    flags: flagsOf(
      events,
      { x, edges: [left, right], startText: event => startTextIn(timeline, event, words) },
      words,
    ),
    phases: phasesOf(events).map(phase => ({ ...phase, left: x(phase.from), right: x(phase.until) })),
    pills: pillsOf(
      known.map(({ at, event }) => ({ event, x: x(at) })),
      [left, right],
    ),
    ranges: rangesOf(known, x),
    ...(impact && { impact: { left: x(impact.from), right: x(impact.until) } }),
    folds,
    ticks: apart(ticksOf(scale, dated, words), folds, [left, right]),
    days: tellsDays(tickUnit(scale, dated, words))
      ? []
      : daysOf(
          known.map(({ at }) => at),
          { x, dated, edges: [left, right], words },
        ),
  };
}

function tellsDays(unit: number | undefined): boolean {
  return unit !== undefined && unit >= day;
}

function rangesOf(
  known: readonly { readonly at: number; readonly until?: number; readonly event: number }[],
  x: (at: number) => number,
): AxisLayout['ranges'] {
  const ends: number[] = [];
  return known.flatMap(({ at, until, event }) => {
    if (until === undefined || until <= at) return [];
    const extent = { left: x(at), right: x(until) };
    const lane = Array.from({ length: mostRanges }, (_, i) => i).find(
      i => (ends[i] ?? -Infinity) <= extent.left,
    );
    if (lane === undefined) return [];
    ends[lane] = extent.right + 2;
    return [{ ...extent, event, lane }];
  });
}

function daysOf(
  times: readonly number[],
  to: {
    readonly x: (at: number) => number;
    readonly dated: boolean;
    readonly edges: readonly [number, number];
    readonly words: Words;
  },
): Label[] {
  const firsts = times.filter((at, i) => i === 0 || dayOf(at) !== dayOf(times[i - 1]!));
  if (firsts.length < 2) return [];
  const [left, right] = to.edges;
  const labels = firsts.map(at => {
    const text = dayText(at, to.dated, to.words);
    const half = boldWidth(text, tickSize) / 2;
    return { text, x: Math.max(left + half, Math.min(to.x(at), right - half)) };
  });
  return apart(labels, [], to.edges, boldWidth);
}

function dayOf(at: number): number {
  return Math.floor(at / day);
}
