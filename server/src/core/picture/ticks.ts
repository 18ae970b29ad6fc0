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

/** Full minutes, hours or days on the parts of the axis that are drawn to scale, as close as their labels allow. */
export function ticksOf(
  { stretches, perMillisecond }: TimeScale,
  dated: boolean,
  words: Words,
): (Label & { readonly at: number })[] {
  const text = (at: number, unit: number) => (unit < day ? clockText(at) : dayText(at, dated, words));
  const first = stretches[0]?.from ?? 0;
  const unit = units.find(unit => unit * perMillisecond >= textWidth(text(first, unit), tickSize) + space);
  if (unit === undefined) return [];
  return stretches.flatMap(stretch =>
    stretch.folded
      ? []
      : multiples(stretch, unit).map(at => ({
          at,
          x: stretch.left + (at - stretch.from) * perMillisecond,
          text: text(at, unit),
        })),
  );
}

function multiples({ from, to }: Stretch, unit: number): number[] {
  const first = Math.ceil(from / unit);
  const count = Math.max(0, Math.floor(to / unit) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * unit);
}

/** Those labels that overlap neither one before them nor one of `taken`, and lie between two edges. */
export function apart<T extends Label>(
  labels: readonly T[],
  taken: readonly Label[],
  [left, right]: readonly [number, number],
): T[] {
  const kept: T[] = [];
  for (const label of labels) {
    const half = textWidth(label.text, tickSize) / 2;
    const isInside = label.x - half >= left - 0.01 && label.x + half <= right + 0.01;
    const last = kept.at(-1);
    const neighbours = last ? [...taken, last] : taken;
    if (isInside && neighbours.every(other => !overlap(label, other))) kept.push(label);
  }
  return kept;
}

function overlap(a: Label, b: Label): boolean {
  const halves = (textWidth(a.text, tickSize) + textWidth(b.text, tickSize)) / 2;
  return Math.abs(a.x - b.x) < halves + space / 2;
}
