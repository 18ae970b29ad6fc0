import { span, type Span } from '../text/span.ts';

/** A length of time as an author wrote it: `47 minutes`, `1h 28m`, `5 hours and 26 minutes`, `1시간 28분`. */
export interface DurationReading {
  readonly minutes: number;
  /** The smallest unit that is written, in minutes: of `3 hours` 60, of `1.5 hours` 6. */
  readonly unit: number;
  /** `about an hour`, `13+ hours`, `less than 5 minutes`. */
  readonly approximate: boolean;
  readonly span: Span;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|일|日|天)$/i, 24 * 60],
  [/^(?:h|hrs?|hours?|시간|時間|小时|小時)$/i, 60],
  [/^(?:m|mins?|minutes?|분|分|分钟|分鐘)$/i, 1],
  [/^(?:s|secs?|seconds?|초|秒)$/i, 1 / 60],
];
const part =
  '\\d{1,5}(?:[.,]\\d{1,2})?\\s?-?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|시간|分钟|分鐘|小时|小時|時間|[일日天분分초秒])\\.?(?![\\p{Script=Latin}%])';
/** A number behind a sign of money, a letter or a dot is none of time, and `10:15` is no `15 min`. */
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,:$€£/_-])${part}(?:(?:,?\\s?|\\s+and\\s+)${part}){0,3}(?!\\d)`,
  'giu',
);
const aboutBefore =
  /(?:[~≈≒±<>≤≥+]|about|around|approx(?:imately|\.)?|roughly|circa|ca\.?|some|almost|nearly|over|under|up to|at (?:least|most)|(?:more|less|longer|shorter) than|within|every|last|next|first|another|약|대략|최대|최소|約)[\s*_]*$/i;
const aboutBehind =
  /^[\s*_]*(?:\+|-ish|or so|or more|plus|정도|가량|이상|이내|미만|간격|ほど|程度|以上|以内|左右)/i;
/** In UTF-16 code units: no word of doubt stands farther away. */
const near = 24;

/** The lengths of time in a text, in order; spans are of the text. A range such as `5-10 minutes` is none. */
export function durationsIn(text: string): DurationReading[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(pattern)].map(match => {
    const end = match.index + match[0].length;
    const isRange = /\d\s?[-–~]\s?$/.test(text.slice(Math.max(0, match.index - 4), match.index));
    const approximate =
      isRange ||
      /^\d+\+/.test(match[0]) ||
      aboutBefore.test(text.slice(Math.max(0, match.index - near), match.index)) ||
      aboutBehind.test(text.slice(end, end + near));
    return { ...lengthOf(match[0]), approximate, span: span(match.index, end) };
  });
}

function lengthOf(text: string): Pick<DurationReading, 'minutes' | 'unit'> {
  let minutes = 0;
  let unit = Infinity;
  for (const [, number, fraction = '', word] of text.matchAll(/(\d+)(?:[.,](\d+))?\s?-?(\p{L}+)/gu)) {
    const size = units.find(([names]) => names.test(word!))?.[1] ?? 1;
    minutes += Number(`${number!}.${fraction === '' ? '0' : fraction}`) * size;
    unit = Math.min(unit, size / 10 ** fraction.length);
  }
  return { minutes, unit };
}

/**
 * Whether a duration is a length as people round it: to the smallest unit that is written, up or down where it is half of one.
 *
 * @param length in minutes.
 * @param slack so many minutes may be missing, however small the unit.
 */
export function isRounded({ minutes, unit }: DurationReading, length: number, slack = 0): boolean {
  // What is computed in tenths of hours is a little off.
  return Math.abs(minutes - length) <= Math.max(unit / 2, slack) + 1e-6;
}
