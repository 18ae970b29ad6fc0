import { span, type Span } from '../text/span.ts';
import { readTime, type ClockReading } from './read-time.ts';

/** A time of the clock within a text. */
export interface ClockTime {
  readonly reading: ClockReading;
  /** The time with its zone, of a range with both ends. */
  readonly span: Span;
}

/** Where a time may begin, its date and its doubt included. What has a third number behind a colon may be an address. */
const start =
  /(?<![\p{L}\d:.,/$€£_=-])(?:~|≈)?(?:\d{4}-\d{2}-\d{2}(?:T|\s)\s?)?(?:오전|오후|午前|午後)?\s?(?:[01]?\d|2[0-3]):[0-5]\d(?![\d%])/gu;
const about = /(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.?|약|대략|経|約)\s*$/i;

/** The times of the clock in a text, in order, with colons as most people write them; spans are of the text. */
export function clockTimesIn(text: string): ClockTime[] {
  const found: ClockTime[] = [];
  if (!text.includes(':')) return found;
  let end = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < end) continue;
    const reading = readTime(text.slice(match.index));
    if (!reading || reading.relative) continue;
    const written = text.slice(match.index, match.index + reading.length).trimEnd();
    end = match.index + reading.length;
    const isAbout = about.test(text.slice(Math.max(0, match.index - 16), match.index));
    found.push({
      reading: isAbout ? { ...reading, approximate: true } : reading,
      span: span(match.index, match.index + written.length),
    });
  }
  return found;
}
