import { day, hour, minute } from '../time/clock.ts';
import { clockText, dayText, type Words } from './words.ts';
import type { Stretch, TimeScale } from './scale.ts';
import { textWidth } from './text-width.ts';

const second = 1000;
const units = [
  ...[1, 5, 15, 30].map(n => n * second),
  ...[1, 2, 5, 10, 15, 30].map(n => n * minute),
  ...[1, 2, 3, 6, 12].map(n => n * hour),
  ...[1, 2, 7, 14, 30, 90, 365, 3650, 36_500, 365_000].map(n => n * day),
];

/** The size of the text below the axis, in pixels. */
export const tickSize = 11;
/** Between two labels. */
const space = 14;

export interface Label {
  /** Its middle. */
  readonly x: number;
  readonly text: string;
}

/** How far the ticks are apart, in milliseconds, as close as their labels allow; undefined when none has room. */
export function tickUnit(
  { stretches, perMillisecond }: TimeScale,
  dated: boolean,
  words: Words,
): number | undefined {
  const first = stretches[0]?.from ?? 0;
  return units.find(
    unit => unit * perMillisecond >= textWidth(textAt(first, unit, dated, words), tickSize) + space,
  );
}

function textAt(at: number, unit: number, dated: boolean, words: Words): string {
  return unit < day ? clockText(at) : dayText(at, dated, words);
}

/** Full minutes, hours or days on the parts of the axis that are drawn to scale, as close as their labels allow. */
export function ticksOf(scale: TimeScale, dated: boolean, words: Words): (Label & { readonly at: number })[] {
  const unit = tickUnit(scale, dated, words);
  if (unit === undefined) return [];
  return scale.stretches.flatMap(stretch =>
    stretch.folded
      ? []
      : multiples(stretch, unit).map(at => ({
          at,
          x: stretch.left + (at - stretch.from) * scale.perMillisecond,
          text: textAt(at, unit, dated, words),
        })),
  );
}

const year = 365 * day;

/** Years count from January of a round one, all else from the epoch. */
function multiples({ from, to }: Stretch, unit: number): number[] {
  if (unit >= year) {
    const years = unit / year;
    const [first, last] = [from, to].map(at => new Date(at).getUTCFullYear()) as [number, number];
    const start = Math.ceil(first / years) * years;
    const count = Math.max(0, Math.floor((last - start) / years) + 1);
    return Array.from({ length: count }, (_, i) => new Date(0).setUTCFullYear(start + i * years)).filter(
      at => at >= from && at <= to,
    );
  }
  const first = Math.ceil(from / unit);
  const count = Math.max(0, Math.floor(to / unit) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * unit);
}

/**
 * Those labels that overlap neither one before them nor one of `taken`, and lie between two edges.
 *
 * @param widthOf how wide a text is in the letters of the labels.
 */
export function apart<T extends Label>(
  labels: readonly T[],
  taken: readonly Label[],
  [left, right]: readonly [number, number],
  widthOf = textWidth,
): T[] {
  const kept: T[] = [];
  const overlap = (a: Label, b: Label) =>
    Math.abs(a.x - b.x) < (widthOf(a.text, tickSize) + widthOf(b.text, tickSize) + space) / 2;
  for (const label of labels) {
    const half = widthOf(label.text, tickSize) / 2;
    const isInside = label.x - half >= left - 0.01 && label.x + half <= right + 0.01;
    const last = kept.at(-1);
    const neighbours = last ? [...taken, last] : taken;
    if (isInside && neighbours.every(other => !overlap(label, other))) kept.push(label);
  }
  return kept;
}
