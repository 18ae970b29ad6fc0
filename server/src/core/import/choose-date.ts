import { chooseDates } from '../model/timeline-dates.ts';
import type { ToldDays } from '../model/told-days.ts';
import { day, epochOf } from '../time/clock.ts';
import { datesIn } from '../time/date-notation.ts';
import type { ImportContext } from './imported-event.ts';

/** Whether numbers such as `10/11/2025` have the day first (0) or the month (1). */
export interface DateOrder {
  readonly index: number;
  /** Whether the text or the day of the incident leaves no doubt. */
  readonly sure: boolean;
}

/** How a text writes its dates; undefined where each of them has but one meaning. */
export function dateOrderIn(text: string, days: ToldDays | undefined): DateOrder | undefined {
  const open = datesIn(text).flatMap(({ dates }) => (dates.length > 1 ? [[dates]] : []));
  const [first] = open.length > 0 ? chooseDates(open, days, () => text) : [];
  return first && { index: open[0]![0]!.indexOf(first.date) === 1 ? 1 : 0, sure: !first.ambiguous };
}

/** In milliseconds: what is farther from the incident hardly belongs to it. */
const near = 14 * day;

/**
 * The date that is meant: of several the one that the whole text, else the day of the incident tells; the year that is
 * not written is the one nearest to the incident, else the last in which there was such a day.
 *
 * @param dates what a date may mean, `YYYY-MM-DD` or `--MM-DD`.
 * @param weekday the day of the week that is written beside it, 0 for Sunday.
 * @returns undefined for a date that no calendar has.
 */
export function chosenDate(
  dates: readonly string[],
  context: ImportContext,
  weekday?: number,
): { readonly date: string; readonly ambiguous: boolean } | undefined {
  const order = dates.length > 1 ? context.order?.() : undefined;
  const meant = order?.sure && dates[order.index] !== undefined ? [dates[order.index]!] : dates;
  const full = meant.flatMap(date => withYear(date, context, weekday) ?? []);
  const around = context.days && epochOf(context.days.first);
  const fitting = full.filter(
    date =>
      (around !== undefined && Math.abs(epochOf(date)! - around) <= near) ||
      (weekday !== undefined && weekdayOf(date) === weekday),
  );
  if (fitting.length === 1) return { date: fitting[0]!, ambiguous: false };
  const date = full[order?.index ?? 0] ?? full[0];
  return date === undefined ? undefined : { date, ambiguous: full.length > 1 };
}

/** How many years away a day of the week, or the 29th of February, is looked for. */
const longest = 10;

function withYear(date: string, { days, today }: ImportContext, weekday: number | undefined) {
  if (!date.startsWith('--')) return epochOf(date) === undefined ? undefined : date;
  const known = days?.first ?? today;
  const from = epochOf(known) ?? 0;
  const year = Number(known.slice(0, 4));
  // Logs tell what has happened; a day more, since clocks elsewhere may be ahead.
  const latest = days ? Infinity : from + day;
  const years = weekday === undefined && date !== '--02-29' ? 1 : longest;
  const candidates = Array.from(
    { length: 2 * years + 1 },
    (_, index) => `${year + index - years}${date.slice(1)}`,
  )
    .filter(one => (epochOf(one) ?? Infinity) <= latest)
    .filter(one => epochOf(one) !== undefined)
    .sort((a, b) => Math.abs(epochOf(a)! - from) - Math.abs(epochOf(b)! - from));
  return candidates.find(one => weekday !== undefined && weekdayOf(one) === weekday) ?? candidates[0];
}

function weekdayOf(date: string): number {
  return new Date(epochOf(date)!).getUTCDay();
}
