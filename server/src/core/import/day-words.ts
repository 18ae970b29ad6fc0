import { day, epochOf } from '../time/clock.ts';
import { readDay } from '../time/read-day.ts';
import { chosenDate } from './choose-date.ts';
import type { ImportContext } from './imported-event.ts';

const weekdays = [
  'sun(?:day)?|일(?:요일)?',
  'mon(?:day)?|월(?:요일)?',
  'tue(?:s(?:day)?)?|화(?:요일)?',
  'wed(?:nesday)?|수(?:요일)?',
  'thu(?:r(?:s(?:day)?)?)?|목(?:요일)?',
  'fri(?:day)?|금(?:요일)?',
  'sat(?:urday)?|토(?:요일)?',
].map(words => new RegExp(`^(?:${words})$`, 'iu'));
const today = /^(?:today|오늘|今日|今天)$/i;
const yesterday = /^(?:yesterday|어제|昨日|昨天)$/i;

/** Which day of the week a word is, 0 for Sunday. */
function weekdayOf(word: string): number | undefined {
  const index = weekdays.findIndex(pattern => pattern.test(word));
  return index < 0 ? undefined : index;
}

/** Whether a word tells a day by when it is read: `Today`, `어제`, `Tuesday`. */
export function isDayWord(word: string): boolean {
  return today.test(word) || yesterday.test(word) || weekdayOf(word) !== undefined;
}

/** In milliseconds: who copies messages longer after the incident reads other days as today. */
const soon = 14 * day;

/**
 * The day that a word tells: `Today` by the date of the reader, `Tuesday` by the days of the incident, else the last one.
 *
 * @returns milliseconds from the epoch; undefined for other words, and for today and yesterday long after the incident.
 */
export function dayOfWord(word: string, context: ImportContext): number | undefined {
  const now = epochOf(context.today) ?? 0;
  const first = context.days && epochOf(context.days.first);
  if (today.test(word) || yesterday.test(word)) {
    const isSoon = first === undefined || Math.abs(now - first) <= soon;
    return isSoon ? now - (yesterday.test(word) ? day : 0) : undefined;
  }
  const weekday = weekdayOf(word);
  if (weekday === undefined) return undefined;
  // From the day before the incident on, else up to today.
  const from = first === undefined ? now - 6 * day : first - day;
  return from + ((weekday - new Date(from).getUTCDay() + 7) % 7) * day;
}

/** In UTF-16 code units: what is longer is no day alone. */
const longest = 40;

/**
 * The day that a line tells and nothing else: `Tuesday, October 14th, 2025`, `Yesterday`, `2025년 10월 14일 화요일`.
 *
 * @returns milliseconds from the epoch, `unknown` for a day that cannot be told; undefined for other lines.
 */
export function dayOfLine(line: string, context: ImportContext): number | 'unknown' | undefined {
  if (line.length > longest) return undefined;
  const plain = line.replace(/^[-–—\s]+|[-–—\s]+$/g, '').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  // Such a word in lower case, or a day of the week alone, is an answer of somebody.
  if (/^\P{Ll}/u.test(plain) && (today.test(plain) || yesterday.test(plain)))
    return dayOfWord(plain, context) ?? 'unknown';
  const reading = readDay(plain);
  const rest = plain.slice(reading?.length).replace(/^[,\s]+/, '');
  if (!reading || (rest !== '' && weekdayOf(rest) === undefined)) return undefined;
  const weekday = (plain.match(/\p{L}+/gu) ?? []).map(weekdayOf).find(found => found !== undefined);
  const chosen = chosenDate(reading.dates ?? [], context, weekday);
  return chosen && epochOf(chosen.date);
}
