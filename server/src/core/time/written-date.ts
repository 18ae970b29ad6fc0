import { epochOf } from './clock.ts';
import { datesIn } from './date-notation.ts';
import { isWeekday, monthOf } from './month-names.ts';

/** A date that stands at a certain place. */
export interface DatePrefix {
  /**
   * What it may mean: `YYYY-MM-DD`, or `--MM-DD` where no year is written; none for a date that no calendar has, several
   * for an ambiguous one: with the day first, then with the month first.
   */
  readonly dates: readonly string[];
  /** The last day of a stretch such as `11–19 September`. */
  readonly lastDay?: number;
  /** Where it ends in the text. */
  readonly end: number;
}

const weekday = /[([]?(\p{L}{2,12})\.?[)\]]?,?\s+/uy;
/** The day of the week behind a date; short ones are words like others, unless they stand in brackets. */
const weekdayBehind = /,?\s*(?:[([（](\p{L}{1,12})\.?[)\]）]|(\p{Lu}\p{Ll}{2,11})\b\.?)/uy;
const ordinal = '(\\d{1,2})(?:st|nd|rd|th|\\.)?(?![:.]?\\d)';
const toDay = '(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?(?![:.]?\\d))?';
const yearless = {
  monthFirst: new RegExp(`(\\p{L}{3,12})\\.?\\s+${ordinal}${toDay}`, 'uy'),
  dayFirst: new RegExp(`${ordinal}${toDay}\\s+(?:of\\s+|de\\s+)?(\\p{L}{3,12})(?!\\p{L})`, 'uy'),
  signs: /(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/uy,
  stroke: /(\d{1,2})\/(\d{1,2})(?![\d/:])/uy,
  dots: /(\d{1,2})\.(\d{1,2})\.(?!\d)/uy,
};
/** `27.01.20 - 07:00`: alone, this could be a time with its seconds. */
const shortYear = /(\d{1,2})\.(\d{1,2})\.(\d{2})(?=,?\s+(?:[-–@]\s+|kl\.?\s+)?\d{1,2}[:.]\d{2}(?!\d))/uy;
/** In UTF-16 code units; no date is longer. */
const longest = 60;

/** The date that stands at a place of a text, with the day of the week that may be beside it. */
export function dateAt(text: string, at: number): DatePrefix | undefined {
  weekday.lastIndex = at;
  const named = weekday.exec(text);
  const start = named && isWeekday(named[1]!) ? at + named[0].length : at;
  // `Mar` may be a month and, in other languages, a day of the week.
  const found = [...new Set([start, at])]
    .map(from => fullDateAt(text, from) ?? yearlessAt(text, from))
    .find(one => one !== undefined);
  return found && { ...found, end: behindWeekday(text, found.end) };
}

function fullDateAt(text: string, at: number): DatePrefix | undefined {
  const part = text.slice(at, at + longest);
  const found = datesIn(part).find(({ span }) => span.start === 0);
  if (!found) return undefined;
  const last = /\d\S{0,4}\s?(?:[-–—~]|to|and)\s?(\d{1,2})(?:st|nd|rd|th)?[,\s]/.exec(
    part.slice(0, found.span.end),
  );
  return {
    dates: found.dates,
    ...(found.notation === 'words' && last && { lastDay: Number(last[1]) }),
    end: at + found.span.end,
  };
}

function yearlessAt(text: string, at: number): DatePrefix | undefined {
  shortYear.lastIndex = at;
  const short = shortYear.exec(text);
  if (short) {
    const [whole, dayOfMonth, month, year] = short;
    const dates = dayOfYear(Number(month), Number(dayOfMonth)).map(date => date.replace('-', `20${year}`));
    return { dates, end: at + whole.length };
  }
  for (const [form, pattern] of Object.entries(yearless)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, first = '', second = ''] = match;
    const dates = meanings(form as keyof typeof yearless, first, second);
    if (dates.length > 0) return { dates, end: at + whole.length };
  }
  return undefined;
}

function meanings(form: keyof typeof yearless, first: string, second: string): string[] {
  if (form === 'monthFirst') return dayOfYear(monthOf(first), Number(second));
  if (form === 'dayFirst') return dayOfYear(monthOf(second), Number(first));
  const monthDay = dayOfYear(Number(first), Number(second));
  const dayMonth = dayOfYear(Number(second), Number(first));
  if (form === 'signs') return monthDay;
  return form === 'dots' ? dayMonth : [...new Set([...dayMonth, ...monthDay])];
}

/** A leap year has all days that there are. */
function dayOfYear(month: number | undefined, dayOfMonth: number): string[] {
  const monthDay = `${String(month ?? 0).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return epochOf(`2024-${monthDay}`) === undefined ? [] : [`--${monthDay}`];
}

function behindWeekday(text: string, end: number): number {
  weekdayBehind.lastIndex = end;
  const match = weekdayBehind.exec(text);
  return match && isWeekday(match[1] ?? match[2]!) ? end + match[0].length : end;
}
