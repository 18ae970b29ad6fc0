import { span, type Span } from '../text/span.ts';
import { isDate } from './clock.ts';
import { monthOf } from './month-names.ts';

/** A date as an author wrote it: `2025-10-14`, `14.10.2025`, `Oct 14, 2025`, `2025년 10월 14일`. */
export interface DateReading {
  /** In the text that was read. */
  readonly span: Span;
  /**
   * `iso` is `2025-10-14`; `words` has the month as a word, or says of each number what it is; `numeric` is every other
   * row of numbers.
   */
  readonly notation: 'iso' | 'words' | 'numeric';
  /** The dates that it may mean, `YYYY-MM-DD`: none for a date that no calendar has, several for an ambiguous one. */
  readonly dates: readonly string[];
}

const day = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?';
/** The end of a stretch of days within a month: `14–19 January 2026`. */
const toDay = '(?:\\s*(?:[-–—~]|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?';
const month = '(\\p{L}{3,12})\\.?';
const forms = {
  dayFirst: `(?<![\\p{L}\\d])${day}${toDay}[\\s-]+(?:(?:of|de)\\s+)?${month},?[\\s-]+(?:(?:of|de)\\s+)?(\\d{4})(?!\\d)`,
  monthFirst: `(?<!\\p{L})${month}\\s+${day}${toDay},?\\s+(\\d{4})(?!\\d)`,
  signs: '(\\d{4})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]',
  numbers:
    '(?<![\\p{L}\\d]|\\d[.:])(\\d{1,5})(?:([-/])(\\d{1,2})\\2(\\d{1,4})|\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,4}))(?!\\d|[.:]\\d)',
  compact: '(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)',
};
const patterns = Object.fromEntries(
  Object.entries(forms).map(([name, source]) => [name, new RegExp(source, 'gu')]),
) as Readonly<Record<keyof typeof forms, RegExp>>;

/** What a text must have for a date to be in it, which is told faster than that none is. */
const hint = /\d{4}|\d\/\d/;

/** The dates in a text, in order. Times, versions and addresses are none. */
export function datesIn(text: string): DateReading[] {
  if (!hint.test(text)) return [];
  const found = [
    ...read(text, 'dayFirst', ([d, m, y]) => inWords(y, m, d)),
    ...read(text, 'monthFirst', ([m, d, y]) => inWords(y, m, d)),
    ...read(text, 'signs', ([y, m, d]) => ({ notation: 'words', dates: calendar(y, m, d) })),
    ...read(text, 'numbers', ([a, mark, b, c, second, third]) =>
      inNumbers(mark ?? '.', a, b ?? second, c ?? third),
    ),
    ...read(text, 'compact', ([y, m, d]) => compact(y, m, d)),
  ];
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Parts = readonly (string | undefined)[];
type Meaning = Omit<DateReading, 'span'>;

function read(
  text: string,
  form: keyof typeof forms,
  meaning: (parts: Parts) => Meaning | undefined,
): DateReading[] {
  return [...text.matchAll(patterns[form])].flatMap(match => {
    const meant = meaning(match.slice(1));
    return meant ? [{ span: span(match.index, match.index + match[0].length), ...meant }] : [];
  });
}

function inWords(year?: string, name = '', dayOfMonth?: string): Meaning | undefined {
  const number = monthOf(name);
  if (number === undefined) return undefined;
  return { notation: 'words', dates: calendar(year, String(number), dayOfMonth) };
}

/** With dots the day comes first; with strokes and dashes Europe and America do not agree. */
function inNumbers(mark: string, first = '', second = '', third = ''): Meaning | undefined {
  const yearFirst = first.length > 2;
  const yearLast = third.length > 2;
  if (yearFirst === yearLast && (yearFirst || mark !== '/')) return undefined;
  if (yearFirst) {
    const isIso = mark === '-' && first.length === 4 && second.length === 2 && third.length === 2;
    return { notation: isIso ? 'iso' : 'numeric', dates: calendar(first, second, third) };
  }
  const year = yearLast ? third : `20${third.padStart(2, '0')}`;
  const readings = [
    ...calendar(year, second, first),
    ...(mark === '.' ? [] : calendar(year, first, second)),
    ...(yearLast || first.length < 2 ? [] : calendar(`20${first.padStart(2, '0')}`, second, third)),
  ];
  return { notation: 'numeric', dates: [...new Set(readings)] };
}

/** Eight digits that are no date are a number like others. */
function compact(year?: string, monthOfYear?: string, dayOfMonth?: string): Meaning | undefined {
  const dates = calendar(year, monthOfYear, dayOfMonth);
  return dates.length > 0 ? { notation: 'numeric', dates } : undefined;
}

function calendar(year = '', monthOfYear = '', dayOfMonth = ''): string[] {
  const date = [year, monthOfYear.padStart(2, '0'), dayOfMonth.padStart(2, '0')].join('-');
  return isDate(date) ? [date] : [];
}
