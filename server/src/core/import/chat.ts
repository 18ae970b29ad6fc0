import { day } from '../time/clock.ts';
import { dayOfLine, dayOfWord, isDayWord } from './day-words.ts';
import { eventText } from './event-text.ts';
import type { ImportContext, ImportedEvent, ImportedTime } from './imported-event.ts';
import { wholeClock } from './imported-time.ts';

/** The line above a message that says who wrote it and when. */
export interface MessageHead {
  /** Absent where the one who wrote before goes on. */
  readonly by?: string;
  readonly time: ImportedTime;
  /** What is said on the same line. */
  readonly said?: string;
}

/** A message as it is being read. */
interface Message {
  readonly by: string | undefined;
  readonly time: ImportedTime;
  readonly lines: string[];
}

/**
 * The messages of a copied chat. A line that is nothing but a day holds for what follows it; where the clock goes back
 * without one, the next day has begun.
 *
 * @param headAt reads the head of a message at a line, and says how many lines it takes up.
 * @param isNoise whether a line is no part of a message, such as the count of its replies.
 */
export function chatEvents(
  text: string,
  context: ImportContext,
  headAt: (lines: readonly string[], index: number) => { head: MessageHead; lines: number } | undefined,
  isNoise: (line: string) => boolean,
): ImportedEvent[] {
  const lines = text.split(/\r\n|\n|\r/);
  const messages: Message[] = [];
  let date: number | undefined;
  let days = 0;
  for (let index = 0; index < lines.length; index++) {
    const found = headAt(lines, index);
    const line = lines[index]!.trim();
    const own = found ? undefined : dayOfLine(line, context);
    if (found) {
      const { head } = found;
      const before = messages.at(-1);
      if (head.time.dated) {
        date = Math.floor(head.time.at / day) * day;
        days = 0;
      }
      const placed = onDay(head.time, date, days);
      const isBack = before?.time.dated === placed.dated && !head.time.dated && placed.at < before.time.at;
      if (isBack) days += 1;
      const time = isBack ? { ...placed, at: placed.at + day } : placed;
      messages.push({ by: head.by ?? before?.by, time, lines: head.said === undefined ? [] : [head.said] });
      index += found.lines - 1;
    } else if (own !== undefined) {
      date = own === 'unknown' ? undefined : own;
      days = 0;
    } else if (messages.length > 0 && !isNoise(line)) messages.at(-1)!.lines.push(line);
  }
  return messages.flatMap(({ by, time, lines: said }) => {
    const what = eventText(said.join(' ')).replace(/\s*\((?:edited|편집됨|수정됨)\)/gi, '');
    return what === '' ? [] : [{ ...time, text: eventText(by, what) }];
  });
}

function onDay(time: ImportedTime, date: number | undefined, days: number): ImportedTime {
  if (time.dated) return time;
  const start = (date ?? 0) + days * day;
  return { ...time, at: start + time.at, dated: date !== undefined };
}

const wordBefore = /^(\p{L}+)(?:,? +at)?,? +(?=\P{L}*\d|오[전후]|午|[上下]午)/iu;

/** In UTF-16 code units: what is longer is no time alone. */
const longest = 60;

/** When a message was written: `10:15 AM`, `Oct 14th, 2025 at 10:15 AM`, `Yesterday at 9:18 AM`, `화요일 오전 10:15`. */
export function chatTime(text: string, context: ImportContext): ImportedTime | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest || !/\d/.test(trimmed)) return undefined;
  const [lead = '', word = ''] = wordBefore.exec(trimmed) ?? [];
  if (!isDayWord(word)) return wholeClock(trimmed, context);
  const time = wholeClock(trimmed.slice(lead.length), context);
  if (!time || time.dated) return wholeClock(trimmed, context);
  const date = dayOfWord(word, context);
  return date === undefined ? time : { ...time, at: date + time.at, dated: true };
}

/** Whether a line may be the name of a person or of an app: a few words that begin with capitals, or are in no Latin script. */
export function isName(line: string): boolean {
  return /^(?:[\p{Lu}\p{Lo}][^\s\n:!?[\]]{0,40}(?:\s+(?=\S)|$)){1,5}$/u.test(line) && !/[.,:;]$/.test(line);
}

const bareClock = /^\s*\d{1,2}:\d{2}\s*$/;

/**
 * Whether each time of 24 hours that stands alone on its line has a name above it. Chats that indent such a time below the
 * name use those that are not for what the same person writes next.
 */
export function namesEachTime(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const times = lines.flatMap((line, index) => (bareClock.test(line) ? [index] : []));
  return (
    times.length > 0 &&
    times.every(index => /^\S/.test(lines[index]!) && isName((lines[index - 1] ?? '').trim()))
  );
}
