import { about, leadOf } from './lead.ts';
import type { ClockReading } from './read-time.ts';
import { after, closing, longest, opening, rangeSign } from './scan.ts';
import { dateAt } from './written-date.ts';

const dayBehind =
  /\s*(?:以前|以降|頃|ごろ|未明|早朝|午前|午後|時刻不明|오전|오후|새벽(?!\s?\d)|경|[Mm]orning|[Aa]fternoon|[Ee]vening)/uy;

/**
 * Reads the date that a text begins with, where no time is written with it: `12/01/2022`, `September 11–19, 2025`. Its
 * precision is a day.
 *
 * @returns undefined when it begins with no date, or with one that no calendar has.
 */
export function readDay(text: string): ClockReading | undefined {
  const head = text.slice(0, longest);
  const date = /\d/.test(head) ? leadOf(head).date : undefined;
  if (!date || date.dates.length === 0) return undefined;
  const from = after(head, date.end, rangeSign);
  const last = from === date.end ? undefined : dateAt(head, from);
  const untilDates =
    last?.dates ?? (date.lastDay === undefined ? undefined : withDay(date.dates, date.lastDay));
  const end = last?.end ?? date.end;
  const vague = after(head, end, dayBehind);
  const start = after(head, 0, opening);
  return {
    at: 0,
    dates: date.dates,
    ...(untilDates && { untilDates }),
    precision: 'day',
    approximate: vague > end || after(head, start, about) > start,
    length: after(head, vague, closing),
  };
}

function withDay(dates: readonly string[], dayOfMonth: number): string[] {
  return dates.map(date => date.slice(0, -2) + String(dayOfMonth).padStart(2, '0'));
}
