import { displayWidth } from '../text/display-width.ts';

/** How wide letters are in the fonts of user interfaces, as shares of the font's size. Rather too wide than too narrow. */
const narrow = /[\s.,:;'|!ijltfrI()[\]·-]/gu;
const wide = /[A-HJ-Zmw%@&→–—_+~=<>…]/gu;
const column = { narrow: 0.38, usual: 0.6, wide: 0.86, ofTwo: 1.04 };

/** How much wider bold letters are. */
export const bolder = 1.14;

/** How wide a line of bold text is at most, see {@link textWidth}. */
export function boldWidth(text: string, size: number): number {
  return textWidth(text, size) * bolder;
}

/**
 * How wide a line of text is at most, in pixels. Nothing here can measure a font, so it is an estimate.
 *
 * @param size the size of the font in pixels.
 */
export function textWidth(text: string, size: number): number {
  const columns = displayWidth(text);
  const units = [...text].length;
  const ofTwo = Math.max(0, columns - units);
  const [narrowOnes, wideOnes] = [count(text, narrow), count(text, wide)];
  const usual = Math.max(0, columns - 2 * ofTwo - narrowOnes - wideOnes);
  const width =
    ofTwo * column.ofTwo + narrowOnes * column.narrow + wideOnes * column.wide + usual * column.usual;
  return width * size;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

let segmenter: Intl.Segmenter | undefined;

/** The signs of a text as readers count them. To make a segmenter takes longer than to draw most pictures. */
function signsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The text where it fits into a width, else its beginning with an ellipsis; empty where not even that fits. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const segment of signsOf(text)) {
    if (textWidth(`${kept}${segment}…`, size) > width) break;
    kept += segment;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** A text in lines of at most a width; when it needs more than `most` lines, the last one ends with an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most - 1) {
    const line = firstLine(rest, width, size);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, fitted(rest, width, size)];
}

/** As many words as fit, or, where the first one does not, as many of its signs. */
function firstLine(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let line = '';
  for (const [word] of text.matchAll(/\S+\s*/gu)) {
    if (textWidth((line + word).trimEnd(), size) > width) break;
    line += word;
  }
  if (line !== '') return line;
  for (const segment of signsOf(text)) {
    if (line !== '' && textWidth(line + segment, size) > width) break;
    line += segment;
  }
  return line;
}
