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

const open = '[\\s\\[(`*_]*';
const close = '[\\])`*_]*';
const zone =
  '(?:\\s*(?<zone>Z\\b|(?:UTC|GMT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|(?!AM|PM)[A-Z]{1,3}[SD]?T)(?![A-Za-z]))?';
const clock = (n: string) =>
  `(?<before${n}>오전|오후|午前|午後|上午|下午)?\\s*(?<h${n}>\\d{1,2}):(?<m${n}>\\d{2})(?::(?<s${n}>\\d{2})(?:[.,](?<ms${n}>\\d{1,3}))?)?(?!\\d|:)\\s*(?<after${n}>[ap]\\.?m\\b\\.?)?`;
const pattern = new RegExp(
  `^${open}(?<about>~|≈|c\\.|ca\\.?\\s|approx\\.?\\s|approximately\\s|about\\s|around\\s|약\\s?)?${open}` +
    `(?:(?<date>\\d{4}-\\d{2}-\\d{2})${close}(?:T|[\\s,@]+)${open})?${clock('1')}${zone}` +
    `(?:\\s*(?:[-–—~〜]|to\\b|부터)\\s*${clock('2')}(?:\\s*(?:UTC|GMT|[A-Z]{1,3}[SD]?T)(?![A-Za-z]))?)?${close}`,
  'iu',
);

/**
 * Reads the time that a text begins with.
 *
 * @returns undefined when it begins with none, or with one that no clock shows, such as `25:61`.
 */
export function readTime(text: string): ClockReading | undefined {
  const match = pattern.exec(text);
  if (!match?.groups) return undefined;
  const part = match.groups;
  const at = millisecondsOfDay(part, '1');
  const until = part['h2'] === undefined ? undefined : millisecondsOfDay(part, '2');
  if (at === undefined || (part['date'] !== undefined && !isDate(part['date']))) return undefined;
  return {
    at,
    ...(until !== undefined && { until }),
    ...(part['date'] !== undefined && { date: part['date'] }),
    ...(part['zone'] !== undefined && { zone: part['zone'] }),
    approximate: part['about'] !== undefined,
    length: match[0].length,
  };
}

function millisecondsOfDay(part: Record<string, string | undefined>, n: string): number | undefined {
  const minutes = Number(part[`m${n}`]);
  const seconds = Number(part[`s${n}`] ?? 0);
  const half = (part[`before${n}`] ?? part[`after${n}`])?.toLowerCase().replace(/\./g, '');
  let hours = Number(part[`h${n}`]);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (['pm', '오후', '午後', '下午'].includes(half) ? 12 : 0);
  }
  // ISO 8601 lets a day end at 24:00.
  const endOfDay = hours === 24 && minutes === 0 && seconds === 0;
  if ((hours > 23 && !endOfDay) || minutes > 59 || seconds > 59) return undefined;
  return hours * hour + minutes * minute + seconds * 1000 + Number((part[`ms${n}`] ?? '').padEnd(3, '0'));
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
 * @returns the date so many days later, or undefined when `date` is none.
 */
export function addDays(date: string, days: number): string | undefined {
  const time = epochOf(date);
  return time === undefined ? undefined : new Date(time + days * day).toISOString().slice(0, 10);
}

/** `HH:MM`, or `HH:MM:SS` when there are seconds. @param at milliseconds since midnight; days beyond the first are left out. */
export function formatTime(at: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = (at % minute) / 1000;
  return `${two((at / hour) % 24)}:${two((at / minute) % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}
