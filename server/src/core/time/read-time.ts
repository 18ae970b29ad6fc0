import { day, hour, minute } from './clock.ts';
import { clockAt, millisecondsOf, type ClockParts, type Half, type Precision } from './clock-notation.ts';
import { joint, leadOf } from './lead.ts';
import { readRelativeTime } from './relative-time.ts';
import { after, close, closing, longest, rangeSign, sticky } from './scan.ts';
import { dateAt, type DatePrefix } from './written-date.ts';
import { namedZone } from './zone.ts';

/** A time as an author wrote it, for instance `10:15`, `~2025-10-14 10:15 UTC`, `오후 3:20`, `10:15–10:20`, `T+5m`. */
export interface ClockReading {
  /** Milliseconds since midnight; of a relative time, since the start. */
  readonly at: number;
  /** The end of a range, in milliseconds since the same midnight; smaller than `at` when the range crosses midnight. */
  readonly until?: number;
  /**
   * What the date beside the time may mean, if there is one: `YYYY-MM-DD`, or `--MM-DD` where no year is written; several
   * for an ambiguous one.
   */
  readonly dates?: readonly string[];
  /** The date of the end of a range, if it has its own. */
  readonly untilDates?: readonly string[];
  /** As written: `UTC`, `KST`, `+09:00`. */
  readonly zone?: string;
  /** The same moment on the clocks of another zone: `10:15 UTC / 19:15 KST`. */
  readonly also?: { readonly at: number; readonly zone?: string };
  /** The smallest part that is written. */
  readonly precision: Precision;
  readonly approximate: boolean;
  /** Counts from the start of the incident: `T+5m`. */
  readonly relative?: true;
  /** How many code units of the text the time takes up, marks around it included. */
  readonly length: number;
}

/** `-05:00` is an offset only behind a time as ISO 8601 has it; elsewhere `10:15-11:00` is a range. */
const offset =
  'Z(?![A-Za-z0-9])|\\+\\d{2}:?\\d{2}(?!\\d)|-\\d{4}(?!\\d)|(?<=\\dT[\\d:.,]{4,20})-\\d{2}:\\d{2}(?!\\d)';
const zoneBehind = sticky(
  `${close}\\s*[([（]?(${namedZone}|${offset})(?:[,/]\\s?(?:UTC|GMT)[+-][\\d:]{1,5}(?=[)\\]）]))?(?!\\s\\d{1,2}:)`,
);
const aboutBehind = sticky(
  '(?:\\s?(?:ish(?!\\w)|[(（](?:approx\\.?|approximately|about|ca?\\.|est\\.?|estimated|추정|대략|推定|約|大约)[)）]|頃|ごろ|경(?![가-힣])|쯤|무렵|左右)|\\s(?:ca|approx)\\.?(?!\\w)|\\?(?![?\\w]))',
);
const hoursBehind = sticky('\\s?(?:hrs?|hours|hs?|[Uu]hr)(?![\\p{L}\\d])');
const alsoBefore = sticky(`${close}\\s*(?:([(（])|[/|])\\s*(?:(${namedZone})\\s+)?`);
const dateBefore = sticky(`${close}(?:,|\\s+on)?\\s+([(（])?`);
/** What ends a date that stands behind its time: the event does not go on with it. */
const afterDate = /^\s*(?:[:：–—|-]|$)/u;
/** What nearly all cells hold, which is read much faster than all the rest. */
const plainTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/**
 * Reads the time that a text begins with.
 *
 * @returns undefined when it begins with none, or with one that no clock or calendar shows, such as `25:61`.
 */
export function readTime(text: string): ClockReading | undefined {
  if (plainTime.test(text)) {
    const at = Number(text.slice(0, 2)) * hour + Number(text.slice(3)) * minute;
    return { at, precision: 'minute', approximate: false, length: 5 };
  }
  const head = narrowed(text.slice(0, longest));
  return /\d/.test(head) ? (readRelativeTime(head) ?? readClockTime(head)) : undefined;
}

/** Digits of full width, and the colons between digits, as input methods write them. */
const wideDigits = /[０-９]|(?<=[\d０-９])：(?=[\d０-９])/g;

/** The same text, as long, with plain digits and colons. */
function narrowed(text: string): string {
  return text.replace(wideDigits, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function readClockTime(text: string): ClockReading | undefined {
  const lead = leadOf(text);
  if (lead.date?.dates.length === 0) return undefined;
  const first = clockAt(text, lead.end);
  if (!first) return undefined;
  const start = behindClock(text, first);
  const range = rangeAt(text, start.end, first);
  const times = timesOf(first, range?.clock);
  if (!times || range?.date?.dates.length === 0) return undefined;
  const last = range ? behindClock(text, range.clock) : start;
  const also = range ? undefined : alsoAt(text, last.end);
  const behind = also?.end ?? last.end;
  const year = lead.date ? yearBehind(text, behind, lead.date) : undefined;
  const date = year ?? lead.date ?? dateBehind(text, behind);
  const zone = start.zone ?? last.zone ?? lead.zone;
  const end = Math.max(behind, lead.date && !year ? 0 : (date?.end ?? 0));
  return {
    ...times,
    ...(date && { dates: date.dates }),
    ...(range?.date && { untilDates: range.date.dates }),
    ...(zone !== undefined && { zone }),
    ...(also && { also: also.value }),
    precision: first.precision,
    approximate: lead.approximate || first.vague || start.approximate || last.approximate,
    length: after(text, end, closing),
  };
}

/** The zone and the words of doubt behind a clock time. */
function behindClock(
  text: string,
  { end }: ClockParts,
): { readonly end: number; readonly zone?: string; readonly approximate: boolean } {
  let at = after(text, end, hoursBehind);
  let zone: string | undefined;
  const doubt = after(text, at, aboutBehind);
  let approximate = doubt > at;
  zoneBehind.lastIndex = doubt;
  const match = zoneBehind.exec(text);
  at = doubt;
  if (match) {
    zone = match[1]!;
    at = after(text, zoneBehind.lastIndex, aboutBehind);
    approximate ||= at > zoneBehind.lastIndex;
  }
  return { end: at, approximate, ...(zone !== undefined && { zone }) };
}

/** The end of a range, which may have a date of its own. */
function rangeAt(
  text: string,
  at: number,
  start: ClockParts,
): { readonly clock: ClockParts; readonly date?: DatePrefix } | undefined {
  const from = after(text, at, rangeSign);
  if (from === at) return undefined;
  const plain = clockAt(text, from, start);
  if (plain) return { clock: plain };
  const date = dateAt(text, from);
  const clock = date && clockAt(text, after(text, date.end, joint), start);
  return clock && { clock, date };
}

/** The same time in another zone, in brackets or behind a stroke. */
function alsoAt(
  text: string,
  at: number,
): { readonly value: NonNullable<ClockReading['also']>; readonly end: number } | undefined {
  alsoBefore.lastIndex = at;
  const match = alsoBefore.exec(text);
  const clock = match ? clockAt(text, alsoBefore.lastIndex) : undefined;
  const time = clock && millisecondsOf(clock, clock.half);
  if (!match || !clock || time === undefined) return undefined;
  const behind = behindClock(text, clock);
  const zone = match[2] ?? behind.zone;
  const isClosed = match[1] !== undefined && /^[)）]/.test(text.slice(behind.end));
  if (match[1] === undefined ? zone === undefined : !isClosed) return undefined;
  return {
    value: { at: time, ...(zone !== undefined && { zone }) },
    end: behind.end + (isClosed ? 1 : 0),
  };
}

function dateBehind(text: string, at: number): DatePrefix | undefined {
  dateBefore.lastIndex = at;
  const before = dateBefore.exec(text);
  const date = before ? dateAt(text, dateBefore.lastIndex) : undefined;
  if (!before || !date || date.dates.length === 0) return undefined;
  const isClosed = before[1] === undefined || /^[)）]/.test(text.slice(date.end));
  const end = date.end + (before[1] === undefined ? 0 : 1);
  return isClosed && afterDate.test(text.slice(end)) ? { ...date, end } : undefined;
}

const fourDigits = sticky(`${close}\\s(20\\d{2})(?![\\d:.])`);

/** The year of a date that has none, behind its time: `Tue Oct 14 10:15:00 UTC 2025`. */
function yearBehind(text: string, at: number, { dates }: DatePrefix): DatePrefix | undefined {
  fourDigits.lastIndex = at;
  const year = dates.every(date => date.startsWith('--')) ? fourDigits.exec(text)?.[1] : undefined;
  return year === undefined
    ? undefined
    : { dates: dates.map(date => date.replace('-', year)), end: fourDigits.lastIndex };
}

function timesOf(
  from: ClockParts,
  to: ClockParts | undefined,
): Pick<ClockReading, 'at' | 'until'> | undefined {
  if (!to) {
    const at = millisecondsOf(from, from.half);
    return at === undefined ? undefined : { at };
  }
  // In `3:20–3:40 PM` one word stands for both ends: those halves of the day are meant that make the range the shortest.
  const halves = (own: Half | undefined, other: Half | undefined): readonly (Half | undefined)[] =>
    own === undefined && other !== undefined ? [own, 'am', 'pm'] : [own];
  const ranges = halves(from.half, to.half).flatMap(first =>
    halves(to.half, from.half).flatMap(second => {
      const at = millisecondsOf(from, first);
      const until = millisecondsOf(to, second);
      return at === undefined || until === undefined ? [] : [{ at, until }];
    }),
  );
  const length = ({ at, until }: { at: number; until: number }) => (until - at + day) % day;
  return ranges.sort((a, b) => length(a) - length(b))[0];
}
