import { span, type Span } from '../text/span.ts';
import { isDate } from './clock.ts';
import { dateAt } from './written-date.ts';

/** A date of which no year is written: `Oct 20`, `10/25`, `10월 25일`. */
export interface YearlessDate {
  /** In the text that was read, with the day of the week beside it. */
  readonly span: Span;
  /** What it may mean, `--MM-DD`; several for an ambiguous one. */
  readonly dates: readonly string[];
  /** Whether it is two numbers only, as a fraction is. */
  readonly isNumeric: boolean;
}

/** Where a date may begin: within a word, a longer number, a path or a version it does not. */
const beginning = /(?<![\p{L}\d./:_-])(?:\d{1,2}(?=[\s./월月]|st|nd|rd|th)|\p{L}{3,12}(?=\.?,?\s*\d))/gu;
/** Around the clock, every day of the week: no day in July. */
const always = '24/7';
/** In UTF-16 code units. A longer text is no value. */
const longest = 300;

/** The dates without a year in a text that is nothing but a value; in prose they cannot be told from fractions. */
export function yearlessDatesIn(text: string): YearlessDate[] {
  const found: YearlessDate[] = [];
  if (!/\d/.test(text) || text.length > longest) return found;
  let end = 0;
  for (const { index } of text.matchAll(beginning)) {
    if (index < end) continue;
    const date = dateAt(text, index);
    if (!date?.dates[0]?.startsWith('--')) continue;
    end = date.end;
    const written = text.slice(index, end);
    if (written !== always)
      found.push({ span: span(index, end), dates: date.dates, isNumeric: !/\p{L}/u.test(written) });
  }
  return found;
}

/**
 * The first such day that is not before another one.
 *
 * @param monthAndDay `--MM-DD`.
 * @param from `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`; undefined for a day that neither that year nor the next one has.
 */
export function nextSuchDay(monthAndDay: string, from: string): string | undefined {
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .map(each => `${each}${monthAndDay.slice(1)}`)
    .find(day => isDate(day) && day >= from);
}
