import { priorityNamed } from '../template/priorities.ts';
import { nearest } from '../text/nearest.ts';
import { isDate } from '../time/clock.ts';
import { datesIn } from '../time/date-notation.ts';
import { priorityOf } from '../vocabulary/grades.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import { nearestStatus } from '../vocabulary/status-words.ts';

/** What was probably meant by a value; several when they are equally probable. */
export interface Meant {
  /** What of the value is to be replaced. */
  readonly written: string;
  readonly values: readonly string[];
}

/**
 * Which of some values was meant: the nearest one; the one with the status that was mistyped (`Completd`); the priority
 * that has the word by the definitions that stand in a text, else by the usual scale (`High`).
 *
 * @param definitions the text of the section.
 */
export function meantChoice(text: string, values: readonly string[], definitions: string): Meant {
  const written = coreOf(text);
  const near = nearest(written, values);
  if (near.length > 0) return { written, values: near };
  if (values.every(value => actionStatus(value))) {
    const state = nearestStatus(written);
    return { written, values: values.filter(value => state && actionStatus(value) === state) };
  }
  if (!values.every(value => priorityOf(value) !== undefined)) return { written, values: [] };
  const named = priorityNamed(definitions, written);
  const grade = priorityOf(named ?? written);
  return { written, values: values.filter(value => priorityOf(value) === grade) };
}

/** The date that was meant, in the format: of `2025/10/4`, `2025. 10. 4.` and `Oct 4, 2025`. */
export function meantDate(text: string, pattern: RegExp): Meant {
  const numbers = isoDate(text);
  const reading = datesIn(text).find(({ notation }) => notation === 'words');
  const words = reading && text.slice(reading.span.start, reading.span.end);
  // Of a stretch of days it is not known which one was meant.
  const isDay = words !== undefined && !/\d\s*(?:[-–—~]|to|and)\s*\d/.test(words);
  const found = numbers ?? (isDay && reading?.dates.length === 1 ? reading.dates[0] : undefined);
  const written = numbers === undefined && words !== undefined ? words : coreOf(text);
  return { written, values: found !== undefined && pattern.test(found) ? [found] : [] };
}

function isoDate(text: string): string | undefined {
  const match = /^(\d{4})\s?[./년-]\s?(\d{1,2})\s?[./월-]\s?(\d{1,2})\s?[.일]?$/.exec(text);
  const date = match
    ?.slice(1)
    .map(part => part.padStart(2, '0'))
    .join('-');
  return date !== undefined && isDate(date) ? date : undefined;
}

/** A value without the emoji and marks around it. */
function coreOf(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
}
