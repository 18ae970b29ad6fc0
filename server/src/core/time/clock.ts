import { monthOf } from './month-names.ts';
import { namedZone } from './zone.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A time as an author wrote it, for instance `10:15`, `~2025-10-14 10:15 UTC`, `오후 3:20`, `10:15–10:20`. */
export interface ClockReading {
  /** Milliseconds since midnight. */
  readonly at: number;
  /** The end of a range, in milliseconds since the same midnight; smaller than `at` when the range crosses midnight. */
  readonly until?: number;
  /** `YYYY-MM-DD`, if it is written beside the time. */
  readonly date?: string;
  /** As written: `UTC`, `KST`, `+09:00`. */
  readonly zone?: string;
  readonly approximate: boolean;
  /** How many code units of the text the time takes up, marks around it included. */
  readonly length: number;
}

// Every run of marks or space is followed by something that it cannot hold, so that long runs are given up quickly.
const open = '[\\s\\[(`*_]*';
const close = '[\\])`*_]*';
const aboutWords =
  '~|≈|약\\s?|[Cc]\\.|[Cc]a\\.?\\s|[Aa]pprox\\.?\\s|[Aa]pproximately\\s|[Aa]bout\\s|[Aa]round\\s';
const dateForm = '\\d{4}-\\d{2}-\\d{2}';
const ordinal = '\\d{1,2}(?:st|nd|rd|th)?';
/** `21 January 2025`, `Jan 21, 2025`. */
const dateInWords = `${ordinal} \\p{L}{3,12}\\.?,? \\d{4}|\\p{L}{3,12}\\.? ${ordinal},? \\d{4}`;
/** `-05:00` is an offset only behind a time as ISO 8601 has it; elsewhere `10:15-11:00` is a range. */
const offset =
  'Z(?![A-Za-z0-9])|\\+\\d{2}:?\\d{2}(?!\\d)|-\\d{4}(?!\\d)|(?<=\\dT[\\d:.,]*)-\\d{2}:\\d{2}(?!\\d)';
const clock = (n: string) =>
  `(?:(?<before${n}>오전|오후|午前|午後|上午|下午)\\s*)?` +
  `(?<h${n}>\\d{1,2}):(?<m${n}>\\d{2})(?::(?<s${n}>\\d{2})(?:[.,](?<fraction${n}>\\d{1,9}))?)?(?!:?\\d)` +
  `(?:\\s*(?<after${n}>[AaPp]\\.?[Mm]\\b\\.?))?` +
  `(?:${close}\\s*[([]?(?<zone${n}>${namedZone}|${offset}))?`;
const pattern = new RegExp(
  `^${open}(?:(?<about>${aboutWords})${open})?` +
    `(?:(?<date>${dateForm}|${dateInWords})${close}(?:T|[\\s,@](?:at )?[\\s,@\\[(\`*_]*))?${clock('1')}` +
    `(?:${close}\\s*(?:[-–—~〜]|to\\b|부터)${open}${clock('2')})?${close}`,
  'u',
);

/** What nearly all cells hold, which is read much faster than all the rest. */
const plainTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Reads the time that a text begins with.
 *
 * @returns undefined when it begins with none, or with one that no clock shows, such as `25:61`.
 */
export function readTime(text: string): ClockReading | undefined {
  if (plainTime.test(text)) {
    return {
      at: Number(text.slice(0, 2)) * hour + Number(text.slice(3)) * minute,
      approximate: false,
      length: 5,
    };
  }
  const match = pattern.exec(text);
  if (!match?.groups) return undefined;
  const parts: Parts = match.groups;
  const { zone1, zone2, about } = parts;
  const date = parts['date'] === undefined ? undefined : isoDate(parts['date']);
  const times = timesOf(parts);
  if (!times || (date !== undefined && !isDate(date))) return undefined;
  const zone = zone1 ?? zone2;
  return {
    ...times,
    ...(date !== undefined && { date }),
    ...(zone !== undefined && { zone }),
    approximate: about !== undefined,
    length: match[0].length,
  };
}

/** A date in figures as it is; one in words as `YYYY-MM-DD`, with a month that no calendar has for an unknown name. */
function isoDate(written: string): string {
  const name = /\p{L}{3,}/u.exec(written)?.[0];
  if (name === undefined) return written;
  const year = written.slice(-4);
  const dayOfMonth = /\d{1,2}/.exec(written)![0];
  return [year, String(monthOf(name) ?? 0), dayOfMonth].map(part => part.padStart(2, '0')).join('-');
}

type Half = 'am' | 'pm';

function timesOf(parts: Parts): Pick<ClockReading, 'at' | 'until'> | undefined {
  const [from, to] = [halfIn(parts, '1'), halfIn(parts, '2')];
  if (parts['h2'] === undefined) {
    const at = millisecondsOfDay(parts, '1', from);
    return at === undefined ? undefined : { at };
  }
  // In `3:20–3:40 PM` one word stands for both ends: those halves of the day are meant that make the range the shortest.
  const halves = (own: Half | undefined, other: Half | undefined): readonly (Half | undefined)[] =>
    own === undefined && other !== undefined ? [own, 'am', 'pm'] : [own];
  const ranges = halves(from, to).flatMap(first =>
    halves(to, from).flatMap(second => {
      const at = millisecondsOfDay(parts, '1', first);
      const until = millisecondsOfDay(parts, '2', second);
      return at === undefined || until === undefined ? [] : [{ at, until }];
    }),
  );
  const length = ({ at, until }: { at: number; until: number }) => (until - at + day) % day;
  return ranges.sort((a, b) => length(a) - length(b))[0];
}

function halfIn(parts: Parts, n: string): Half | undefined {
  const written = parts[`before${n}`] ?? parts[`after${n}`];
  if (written === undefined) return undefined;
  return /^p|오후|午後|下午/i.test(written) ? 'pm' : 'am';
}

function millisecondsOfDay(parts: Parts, n: string, half: Half | undefined): number | undefined {
  const minutes = Number(parts[`m${n}`]);
  const seconds = Number(parts[`s${n}`] ?? 0);
  const milliseconds = Number((parts[`fraction${n}`] ?? '').padEnd(3, '0').slice(0, 3));
  let hours = Number(parts[`h${n}`]);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === 'pm' ? 12 : 0);
  }
  // ISO 8601 lets a day end at 24:00.
  const endOfDay = hours === 24 && minutes + seconds + milliseconds === 0;
  if ((hours > 23 && !endOfDay) || minutes > 59 || seconds > 59) return undefined;
  return hours * hour + minutes * minute + seconds * 1000 + milliseconds;
}

/** Whether a text is a date of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return epochOf(text) !== undefined;
}

/** Milliseconds from the epoch to a date's midnight in UTC; undefined for what is no date of the calendar. */
export function epochOf(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // Date.UTC rolls 2025-02-30 over into March.
  return new Date(time).toISOString().startsWith(date) ? time : undefined;
}

/**
 * @param date `YYYY-MM-DD`.
 * @returns the date so many days later, or undefined when `date` is none or the later one has no four-digit year.
 */
export function addDays(date: string, days: number): string | undefined {
  const later = new Date((epochOf(date) ?? NaN) + days * day);
  const year = later.getUTCFullYear();
  return year >= 0 && year <= 9999 ? later.toISOString().slice(0, 10) : undefined;
}

/** From one date to another, `YYYY-MM-DD`, in days; undefined where one of them is no date of the calendar. */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [epochOf(from), epochOf(to)];
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / day);
}

/** `HH:MM`, or `HH:MM:SS` when there are seconds. @param at milliseconds since midnight; days beyond the first are left out. */
export function formatTime(at: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = (at % minute) / 1000;
  return `${two((at / hour) % 24)}:${two((at / minute) % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}
