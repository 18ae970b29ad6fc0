import { distance } from 'fastest-levenshtein';

/**
 * The values that may have been meant: those with the fewest typos, where that is at most one letter in three. Case does
 * not count, and two letters in the wrong order count as one typo.
 *
 * @returns none when no value is near, several when they are equally near: `P5` is as near to `P0` as to `P1`.
 */
export function nearest(written: string, values: readonly string[]): string[] {
  const near = values.flatMap(value => {
    const most = Math.max(1, Math.floor(value.length / 3));
    // As many letters are missing or too many; to count the typos takes the square of the length, or more.
    if (Math.abs(value.length - written.length) > most) return [];
    return [{ value, most, count: typos(written.toLowerCase(), value.toLowerCase()) }];
  });
  const least = Math.min(...near.map(({ count }) => count));
  return near.filter(({ count, most }) => count === least && count <= most).map(({ value }) => value);
}

/** How many letters are missing, added, replaced or in the wrong order. Takes long for long texts. */
export function typos(written: string, value: string): number {
  let least = distance(written, value);
  if (least < 2) return least;
  for (let at = 1; at < written.length; at++) {
    const swapped = written.slice(0, at - 1) + written[at]! + written[at - 1]! + written.slice(at + 1);
    least = Math.min(least, 1 + distance(swapped, value));
  }
  return least;
}

/** Whether two texts are the same but for case, spacing and punctuation: `InProgress`, `In Progress`. */
export function sameLetters(a: string, b: string): boolean {
  const letters = (text: string) => text.replace(/[\s\p{P}]/gu, '').toLowerCase();
  return letters(a) === letters(b);
}
