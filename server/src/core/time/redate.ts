import { span, type Span } from '../text/span.ts';
import { datesIn } from './date-notation.ts';
import { leadOf } from './lead.ts';
import { monthOf, nameLike } from './month-names.ts';

/** Where the date of a time, or a date alone, stands in a text that begins with it; undefined when there is none. */
function dateSpan(text: string): Span | undefined {
  const { date } = leadOf(text);
  return date ? span(0, date.end) : datesIn(text)[0]?.span;
}

/**
 * Another date in the place of the one that a text begins with, or has behind its time, in the same notation:
 * `Oct 14, 2025` becomes `Oct 15, 2025`.
 *
 * @param from what is written, `YYYY-MM-DD`. @param to what is to be written.
 * @returns the edit, in the text; undefined where the notation leaves more than one way, or none.
 */
export function redating(
  text: string,
  from: string,
  to: string,
): { readonly span: Span; readonly text: string } | undefined {
  const at = dateSpan(text);
  const written = at && text.slice(at.start, at.end);
  const found = written === undefined ? [] : ways(written, from, to);
  return at && found.length === 1 ? { span: at, text: found[0]! } : undefined;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Part = keyof Parts;

function partsOf(date: string): Parts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Numbers and words, and a sign in brackets: `(화)`. */
const token = /(\d+|\p{L}{2,}|(?<=[([（])\p{L}(?=[)\]）]))/u;

/** All ways to write one date as another one is written. Days and months that are the same number could be either. */
function ways(written: string, from: string, to: string): string[] {
  const tokens = written.split(token);
  const isWord = (one: string, index: number) => index % 2 === 1 && /^\p{L}/u.test(one);
  const numbers = tokens.flatMap((one, index) => (/^\d/.test(one) ? [index] : []));
  const hasName = tokens.some((one, index) => isWord(one, index) && monthOf(one) !== undefined);
  const orders = numbers.length === 1 && tokens[numbers[0]!]!.length === 8 ? compact : permutations(hasName);
  const fitting = orders.filter(
    order => order.length === numbers.length && (isSameYear(from, to) || !isYearless(order)),
  );
  const texts = fitting.flatMap(order => {
    const parts = new Map(numbers.map((index, place) => [index, order[place]!]));
    const next = tokens.map((one, index) => {
      const part = parts.get(index);
      if (part !== undefined) return numberLike(one, part, partsOf(from), partsOf(to));
      return isWord(one, index) ? (nameLike(one, from, to) ?? one) : one;
    });
    return next.every(one => one !== undefined) ? [next.join('')] : [];
  });
  return [...new Set(texts)].filter(text => isRead(text, to));
}

function isSameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** Eight digits, the year first. */
type Order = readonly (Part | 'all')[];
const compact: readonly Order[] = [['all']];

function isYearless(order: Order): boolean {
  return !order.includes('year') && !order.includes('all');
}

function permutations(hasName: boolean): readonly Order[] {
  const joined = hasName
    ? ['day', 'day year', 'year day']
    : ['month day', 'day month', 'year month day', 'day month year', 'month day year'];
  return joined.map(order => order.split(' ') as Part[]);
}

/** @returns undefined where the number is not that part of the date. */
function numberLike(token: string, part: Part | 'all', from: Parts, to: Parts): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  if (part === 'all') {
    const all = ({ year, month, day }: Parts) => `${year}${two(month)}${two(day)}`;
    return token === all(from) ? all(to) : undefined;
  }
  const isShort = part === 'year' && token.length === 2;
  const [own, next] = isShort ? [from.year % 100, to.year % 100] : [from[part], to[part]];
  return Number(token) === own ? String(next).padStart(token.length, '0') : undefined;
}

function isRead(text: string, date: string): boolean {
  const dates = leadOf(text).date?.dates ?? datesIn(text).flatMap(found => found.dates);
  return dates.includes(date) || dates.includes(`-${date.slice(4)}`);
}
