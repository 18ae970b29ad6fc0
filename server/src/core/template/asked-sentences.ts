/** How many sentences a template asks for, both ends included. */
export interface SentenceRange {
  readonly least: number;
  readonly most: number;
}

const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const native: Readonly<Record<string, readonly [number, number]>> = {
  한두: [1, 2],
  두세: [2, 3],
  서너: [3, 4],
  한: [1, 1],
  두: [2, 2],
  세: [3, 3],
  네: [4, 4],
};

const number = `(\\d{1,2}|${Object.keys(words).join('|')})`;
const range = new RegExp(
  `(?<![\\p{L}\\p{N}])${number}(?:\\s*(?:[-–—~〜～]|to|or)\\s*${number})?\\s*-?(?:sentences?|문장|文)(?!\\p{Script=Latin})`,
  'iu',
);
const nativeRange = new RegExp(`(?<![\\p{L}\\p{N}])(${Object.keys(native).join('|')})\\s*문장`, 'u');
const atMost = /\b(?:at most|up to|no more than|max(?:imum)?\.?)\s|최대|이내|이하|以内/iu;

/**
 * Reads the number of sentences out of a section's guidance: `2-3 sentences`, `Two or three sentences`, `2-3 문장`,
 * `두세 문장`, `at most 3 sentences`.
 *
 * @returns undefined when the guidance names none.
 */
export function askedSentences(guidance: string): SentenceRange | undefined {
  const [, first, last = first] = range.exec(guidance) ?? [];
  const [, word] = nativeRange.exec(guidance) ?? [];
  const [least, most] = first !== undefined ? [valueOf(first), valueOf(last!)] : (native[word ?? ''] ?? []);
  if (least === undefined || most === undefined) return undefined;
  return { least: atMost.test(guidance) ? 1 : Math.min(least, most), most: Math.max(least, most) };
}

function valueOf(written: string): number {
  return words[written.toLowerCase()] ?? Number(written);
}
