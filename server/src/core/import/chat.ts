import { day, epochOf } from '../time/clock.ts';
import { readDay } from '../time/read-day.ts';
import { eventText } from './event-text.ts';
import type { ImportContext, ImportedEvent, ImportedTime } from './imported-event.ts';

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
 */
export function chatEvents(
  text: string,
  context: ImportContext,
  headAt: (lines: readonly string[], index: number) => { head: MessageHead; lines: number } | undefined,
): ImportedEvent[] {
  const lines = text.split(/\r\n|\n|\r/);
  const messages: Message[] = [];
  let date: number | undefined;
  let days = 0;
  for (let index = 0; index < lines.length; index++) {
    const found = headAt(lines, index);
    const line = lines[index]!.trim();
    if (found) {
      const { head } = found;
      const before = messages.at(-1);
      const placed = onDay(head.time, date, days);
      const isBack = before?.time.dated === placed.dated && !head.time.dated && placed.at < before.time.at;
      if (isBack) days += 1;
      const time = isBack ? { ...placed, at: placed.at + day } : placed;
      messages.push({ by: head.by ?? before?.by, time, lines: head.said === undefined ? [] : [head.said] });
      index += found.lines - 1;
    } else if (dayOf(line, context) !== undefined) {
      date = dayOf(line, context);
      days = 0;
    } else if (messages.length > 0) messages.at(-1)!.lines.push(line);
  }
  return messages.flatMap(({ by, time, lines: said }) => {
    const what = eventText(said.join(' '));
    return what === '' ? [] : [{ ...time, text: eventText(by, what) }];
  });
}

function onDay(time: ImportedTime, date: number | undefined, days: number): ImportedTime {
  if (time.dated) return time;
  const start = (date ?? 0) + days * day;
  return { ...time, at: start + time.at, dated: date !== undefined };
}

/** `Tuesday, October 14th, 2025`; without a year it is the last such day. In milliseconds from the epoch. */
function dayOf(line: string, { now }: ImportContext): number | undefined {
  if (line.length > 40) return undefined;
  const plain = line.replace(/^[-–—\s]+|[-–—\s]+$/g, '').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const reading = readDay(plain);
  if (reading?.length !== plain.length) return undefined;
  const [date = ''] = reading.dates ?? [];
  const year = new Date(now).getUTCFullYear();
  const thisYear = epochOf(date.replace(/^-(?=-)/, String(year)));
  const isAhead = thisYear !== undefined && thisYear > now + day;
  return isAhead ? epochOf(date.replace(/^-(?=-)/, String(year - 1))) : thisYear;
}
