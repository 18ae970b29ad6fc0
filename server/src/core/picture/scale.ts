/** From times to places on a horizontal axis on which long gaps are folded. Times are milliseconds, places pixels. */

/** A part of the axis: drawn to the scale that all such parts share, or folded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly folded: boolean;
}

export interface TimeScale {
  readonly stretches: readonly Stretch[];
  /** Pixels for a millisecond where nothing is folded; 0 when there is no length of time. */
  readonly perMillisecond: number;
  /** Where a time is; it grows with time. Times beyond the ends are at the ends. */
  readonly x: (at: number) => number;
  /** The time at a place: what `x` says, the other way round. */
  readonly at: (x: number) => number;
}

/** A gap is folded when it is so many times longer than the usual one… */
const timesUsual = 8;
/** …and takes more than this share of what is not folded, so that folding it gives the others room. */
const leastShare = 0.2;
/** Folds together take no more than this share of the axis. */
const mostFolds = 0.5;

/**
 * A scale on which all times have a place.
 *
 * @param times in any order; a gap lies between each two neighbours.
 * @param foldWidth how wide the fold of a gap is drawn, from its length.
 */
export function timeScale(
  times: readonly number[],
  left: number,
  right: number,
  foldWidth: (gap: number) => number,
): TimeScale {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((to, i) => ({ from: sorted[i]!, to, length: to - sorted[i]! }));
  const folded = foldedGaps(gaps, (right - left) * mostFolds, foldWidth);
  const foldedWidth = sum([...folded].map(({ length }) => foldWidth(length)));
  const unfolded = sum(gaps.map(gap => (folded.has(gap) ? 0 : gap.length)));
  const perMillisecond = unfolded === 0 ? 0 : (right - left - foldedWidth) / unfolded;
  const stretches: Stretch[] = [];
  let x = left;
  for (const gap of gaps) {
    const isFolded = folded.has(gap);
    const end = x + (isFolded ? foldWidth(gap.length) : gap.length * perMillisecond);
    const last = stretches.at(-1);
    if (last && !last.folded && !isFolded)
      stretches[stretches.length - 1] = { ...last, to: gap.to, right: end };
    else stretches.push({ from: gap.from, to: gap.to, left: x, right: end, folded: isFolded });
    x = end;
  }
  return {
    stretches,
    perMillisecond,
    x: at => placeOf(stretches, left, at),
    at: place => timeOf(stretches, sorted[0] ?? 0, place),
  };
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function foldedGaps(gaps: readonly Gap[], room: number, foldWidth: (gap: number) => number): Set<Gap> {
  const byLength = [...gaps].sort((a, b) => b.length - a.length || a.from - b.from);
  const usual = byLength[Math.ceil((byLength.length - 1) / 2)]?.length ?? 0;
  let rest = sum(gaps.map(({ length }) => length));
  let taken = 0;
  const folded = new Set<Gap>();
  for (const gap of byLength) {
    const width = foldWidth(gap.length);
    if (gap.length <= timesUsual * usual || gap.length <= leastShare * rest || taken + width > room) break;
    folded.add(gap);
    rest -= gap.length;
    taken += width;
  }
  return folded;
}

function placeOf(stretches: readonly Stretch[], left: number, at: number): number {
  const first = stretches[0];
  if (!first || at <= first.from) return left;
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.to >= at) high = middle;
    else low = middle + 1;
  }
  const { from, to, left: start, right } = stretches[low]!;
  return at >= to ? right : start + ((at - from) / (to - from)) * (right - start);
}

function timeOf(stretches: readonly Stretch[], only: number, x: number): number {
  const stretch = stretches.find(({ right }) => x <= right) ?? stretches.at(-1);
  if (!stretch) return only;
  const { from, to, left, right } = stretch;
  return from + Math.max(0, Math.min(1, (x - left) / (right - left))) * (to - from);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
