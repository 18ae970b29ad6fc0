import type { PlacedEvent } from '../../model/timeline.ts';
import { dateCells } from '../../model/timeline-table.ts';
import { epochOf } from '../../time/clock.ts';
import { monthOf } from '../../time/month-names.ts';
import { dateAt } from '../../time/written-date.ts';

/** How the dates of a timeline are written. */
export interface DateStyle {
  /** @param date `YYYY-MM-DD`, which also comes back where the style could be read as another day. */
  readonly write: (date: string) => string;
  /** What stands between a date and its time. */
  readonly joint: string;
}

const iso: DateStyle = { write: date => date, joint: ' ' };

/** The dates as the events write them beside their times, or in a column of dates; ISO 8601 where there are none. */
export function dateStyle(events: readonly PlacedEvent[]): DateStyle {
  for (const { event, date, ambiguous } of events) {
    if (date === undefined || ambiguous || !event.reading?.dates) continue;
    const cells = dateCells(event).filter(cell => cell.text !== '');
    const style = styleOf(cells.length > 0 ? cells[0]!.text : event.time, date);
    if (style) return style;
  }
  return iso;
}

function styleOf(text: string, date: string): DateStyle | undefined {
  const end = dateAt(text, 0)?.end;
  if (end === undefined) return undefined;
  const parts = partsOf(text.slice(0, end), date);
  const joint = /^(?:T(?=\d)|,?\s+(?:at |@ |[-–—] )?(?=[\d오午上下]))/.exec(text.slice(end))?.[0] ?? ' ';
  if (!parts) return undefined;
  const hasYear = parts.some(part => part.year);
  const write = (other: string) => {
    const written = parts.map(part => part.write(other)).join('');
    const isClear = hasYear || other.slice(0, 4) === date.slice(0, 4);
    const meant = dateAt(written, 0)?.dates ?? [];
    return isClear && meant.some(one => one === other || one === `-${other.slice(4)}`) ? written : other;
  };
  return { write, joint };
}

interface Part {
  readonly write: (date: string) => string;
  readonly year?: true;
}

/** The year, the month and the day of a date as it is written; undefined where one of them cannot be told. */
function partsOf(written: string, date: string): Part[] | undefined {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const tokens = written.split(/(\d+|\p{L}+)/u);
  const hasWord = tokens.some(token => monthOf(token) === month);
  if (!hasWord && month === dayOfMonth) return undefined;
  const parts = tokens.map((token): Part | undefined => {
    if (/^\d{4}$/.test(token))
      return Number(token) === year ? { write: other => other.slice(0, 4), year: true } : undefined;
    if (/^\d+$/.test(token)) {
      const from = Number(token) === dayOfMonth ? 8 : Number(token) === month && !hasWord ? 5 : undefined;
      // Of 10 and more nobody knows whether the days before would have a zero.
      const isPadded =
        token.startsWith('0') ||
        (token.length === 2 && Number(token) > 9 && !hasWord && !/[월月]/.test(written));
      return from === undefined
        ? undefined
        : { write: other => number(other.slice(from, from + 2), isPadded) };
    }
    if (monthOf(token) === month) return monthPart(token);
    return /^\p{L}+$/u.test(token) && !/^(?:년|월|일|年|月|日)$/.test(token)
      ? undefined
      : { write: () => token };
  });
  return parts.every(part => part !== undefined) ? parts : undefined;
}

function number(digits: string, isPadded: boolean): string {
  return isPadded ? digits : String(Number(digits));
}

/** Months by their English names, in full or short; undefined for those of other languages. */
function monthPart(word: string): Part | undefined {
  const format = new Intl.DateTimeFormat('en', {
    month: word.length > 3 ? 'long' : 'short',
    timeZone: 'UTC',
  });
  const isEnglish = format.format(Date.UTC(2024, monthOf(word)! - 1, 1)) === word;
  return isEnglish ? { write: date => format.format(epochOf(date)) } : undefined;
}
