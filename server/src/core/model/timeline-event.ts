import type { List } from 'mdast';
import { span, type Span } from '../text/span.ts';
import { readDay } from '../time/read-day.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { unknownTimeLength } from '../time/relative-time.ts';
import type { MilestoneMark } from './milestone-mark.ts';
import type { Cell, Row, Table } from './table.ts';

/** How an event is written down. */
export type Shape = 'table' | 'list' | 'paragraph' | 'code' | 'heading';

/** An entry of the timeline. Spans are relative to its section. */
export interface TimelineEvent {
  readonly shape: Shape;
  /** The whole entry: a table row, a list item with all that stands in it, the lines of a paragraph, a heading. */
  readonly span: Span;
  /** Where its time stands. */
  readonly timeSpan: Span;
  /** The time as written. */
  readonly time: string;
  /** Set where the time stands behind its label: `Detected: 2025-10-14 10:15`. */
  readonly isLabelled?: true;
  /** Absent when the time is not known or cannot be read. */
  readonly reading?: ClockReading;
  /** In plain text. */
  readonly text: string;
  readonly action?: string;
  /** The milestone that the author has set. */
  readonly mark?: MilestoneMark;
  /** Where a mark of the milestone can be inserted; absent in code, which shows comments. */
  readonly markAt?: number;
  /** The zone that the column of times names, as written. */
  readonly zone?: string;
  /** The table and the row that the event stands in, and the cell that tells what happened. */
  readonly row?: { readonly table: Table; readonly row: Row; readonly told?: Cell };
  /** The list that the event is an item of. */
  readonly list?: List;
}

/** A date that stands alone and holds for the events below it. */
export interface DayMark {
  /** What it may mean: `YYYY-MM-DD` or `--MM-DD`. */
  readonly dates: readonly string[];
  readonly span: Span;
}

export type TimelinePart = TimelineEvent | DayMark;

export function isEvent(part: TimelinePart): part is TimelineEvent {
  return 'shape' in part;
}

/** The time of an entry, which stands at its beginning, behind a label, or behind a word such as *At*. */
export interface EntryTime {
  /** Absent for a mark that the time is not known. */
  readonly reading?: ClockReading;
  /** Where it begins in the text: 0, or the end of what stands before it. */
  readonly start: number;
  /** What stands before it. */
  readonly behind?: 'label' | 'word';
  /** How many code units of the text belong to it. */
  readonly length: number;
}

/** @returns undefined when a text begins with no time, no date, no label of a time and no mark that the time is not known. */
export function entryTimeOf(text: string): EntryTime | undefined {
  const reading = readTime(text) ?? readDay(text);
  if (reading) return { reading, start: 0, length: reading.length };
  const length = unknownTimeLength(text);
  return length > 0 ? { start: 0, length } : (toldTime(text) ?? labelledTime(text));
}

/** With which a sentence begins that tells when something was: `At 10:15 UTC we released`. */
const word =
  /^[*_]{0,3}(?:At|On|By|Shortly after|Just after|Just before|Am|Gegen|Den|Klokken|Klokka|[Ll]e|[Ee]l|Em)\s/;
/** Those that say no more than from when on or until when. */
const vague = /^[*_]*(?:By|Shortly|Just|Gegen)/;

/** A time of the day with which a sentence begins, its date included. */
function toldTime(text: string): EntryTime | undefined {
  const start = word.exec(text)?.[0].length ?? 0;
  const reading = start > 0 ? readTime(text.slice(start)) : undefined;
  if (!reading) return undefined;
  const approximate = reading.approximate || vague.test(text);
  return { reading: { ...reading, approximate }, start, length: reading.length, behind: 'word' };
}

/** In UTF-16 code units: what is longer before a time is no label but a sentence. */
const longestLabel = 60;
const label = new RegExp(
  `^([^\\d:：]{2,${longestLabel}}?)\\s*(?:([:：])[*_]*\\s*|\\s)(?=[~*_\`(]*(?:\\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.? \\d))`,
  'u',
);

/** `**First detected**: 2023-07-21 08:15`, `Resolved 2023-07-21 12:42`: a label and behind it a time with its date. */
function labelledTime(text: string): EntryTime | undefined {
  const match = label.exec(text.slice(0, longestLabel * 2));
  const start = match?.[0].length ?? 0;
  const reading = match ? readTime(text.slice(start)) : undefined;
  if (!match || !reading?.dates || reading.until !== undefined) return undefined;
  const endsThere = text.slice(start + reading.length).trim() === '';
  return match[2] !== undefined || endsThere
    ? { reading, start, length: reading.length, behind: 'label' }
    : undefined;
}

const separators = /^[\s:：–—\-|.,>→\])）]+/;

/** What an entry says, without its time and what parts it from that. */
export function textWithoutTime(plain: string): string {
  const { start = 0, length = 0, behind: lead } = entryTimeOf(plain) ?? {};
  const before = lead === 'label' ? plain.slice(0, start).replace(/[\s:：]+$/, '') : '';
  const behind = withoutComments(plain.slice(start + length))
    .replace(separators, '')
    .trim();
  return [before, behind].filter(part => part !== '').join(': ');
}

export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/\s*<!--[^]*?-->/g, '') : text;
}

/** The place of an entry's time, whether it has a label, and the time without marks around it. @param from offset of the entry in its section. */
export function timeAt(
  source: string,
  from: number,
  { start, length, behind }: EntryTime,
): Pick<TimelineEvent, 'time' | 'timeSpan' | 'isLabelled'> {
  const written = source.slice(start, start + length);
  return {
    timeSpan: span(from + start, from + start + length),
    time: withoutMarks(written),
    ...(behind === 'label' && { isLabelled: true }),
  };
}

/** Brackets within a time say something: `12:48 (6:48 PDT)`. */
function withoutMarks(time: string): string {
  const plain = time.replace(/[*_`\\]/g, '').trim();
  const isOpen = /^[[(（]/.test(plain);
  return isOpen
    ? plain
        .slice(1)
        .replace(/[\])）]/, '')
        .trim()
    : plain;
}

/** Whether nothing but the date stands in a text. */
export function isLoneDate(text: string, { reading, length }: EntryTime): boolean {
  return reading?.precision === 'day' && /^[\s:：.,\-–—*_]*$/.test(text.slice(length));
}
