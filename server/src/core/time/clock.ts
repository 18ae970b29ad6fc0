export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

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
