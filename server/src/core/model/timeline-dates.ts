import { day, epochOf } from '../time/clock.ts';
import type { ToldDays } from './told-days.ts';

/** The dates of an event, out of those that it may mean. */
export interface ChosenDates {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly untilDate?: string;
  /** Whether the year is written nowhere in the document; another one is put in its place. */
  readonly yearless: boolean;
  /** Whether another date could be meant just as well. */
  readonly ambiguous: boolean;
}

/** The possible dates of an entry's start and end. */
type Written = readonly (readonly string[] | undefined)[];

/**
 * Chooses among the dates that entries may mean. Whether the day or the month comes first is the same in the whole
 * document; a year that is not written is that of the date before, or of the incident.
 *
 * @param text of the document, asked for only when there is something to choose.
 * @returns for each entry; undefined for one without a date.
 */
export function chooseDates(
  entries: readonly Written[],
  told: ToldDays | undefined,
  text: () => string,
): (ChosenDates | undefined)[] {
  const isOpen = entries.some(([dates]) => (dates?.length ?? 0) > 1);
  const order = isOpen ? orderIn(entries, text(), told) : undefined;
  let near = told?.first;
  const choose = (dates: readonly string[] | undefined): string | undefined => {
    if (!dates || dates.length === 0) return undefined;
    const picked = dates.length === 1 ? dates[0]! : dates[order?.index ?? 0]!;
    const full = picked.startsWith('--') ? withYear(picked, near) : picked;
    near = full;
    return full;
  };
  return entries.map(([start, end]) => {
    const date = choose(start);
    if (date === undefined) return undefined;
    const untilDate = choose(end);
    return {
      date,
      ...(untilDate !== undefined && { untilDate }),
      yearless: near === undefined || near.startsWith(anyYear),
      ambiguous: (start?.length ?? 0) > 1 && order?.sure !== true,
    };
  });
}

/** In this one all days exist. */
const anyYear = '2000';

/** The year that brings a day nearest to a known date. */
function withYear(monthDay: string, near: string | undefined): string {
  const rest = monthDay.slice(2);
  const known = near === undefined ? undefined : epochOf(near);
  if (known === undefined) return `${anyYear}-${rest}`;
  const year = Number(near!.slice(0, 4));
  const distance = (date: string) => Math.abs((epochOf(date) ?? Infinity) - known);
  const dates = [year, year - 1, year + 1].map(one => `${one}-${rest}`);
  return dates.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}

/** 0: the day comes first; 1: the month does. */
interface Order {
  readonly index: 0 | 1;
  readonly sure: boolean;
}

const numeric = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g;
/** Where these are written, the month mostly comes first. */
const american = /\d\s?[AaPp]\.?[Mm]\b|\b[PMCE][SD]?T\b|\bUS\//;

function orderIn(entries: readonly Written[], text: string, told: ToldDays | undefined): Order {
  const numbers = [...text.matchAll(numeric)];
  const dayFirst = numbers.some(([, first]) => Number(first) > 12);
  const monthFirst = numbers.some(([, , , second]) => Number(second) > 12);
  if (dayFirst !== monthFirst) return { index: dayFirst ? 0 : 1, sure: true };
  const fits = ([0, 1] as const).filter(index => isNear(entries, index, told));
  if (fits.length === 1) return { index: fits[0]!, sure: true };
  return { index: american.test(text) ? 1 : 0, sure: false };
}

/** Whether the ambiguous dates lie within two weeks of the incident when they are read in an order. */
function isNear(entries: readonly Written[], index: 0 | 1, told: ToldDays | undefined): boolean {
  const around = told && epochOf(told.first);
  if (around === undefined) return false;
  return entries.every(([dates]) => {
    if (!dates || dates.length < 2) return true;
    const date = dates[index]!.replace(/^-(?=-)/, told!.first.slice(0, 4));
    return Math.abs((epochOf(date) ?? Infinity) - around) <= 14 * day;
  });
}
