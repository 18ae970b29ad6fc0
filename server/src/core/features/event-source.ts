import type { PlacedEvent } from '../model/timeline.ts';
import { span, type Span } from '../text/span.ts';

/**
 * Where an event says what happened, relative to its section: without its time, what parts it from that, and the comments
 * behind it.
 *
 * @returns undefined where that stands in no place of its own: behind a label, below a heading, in marks that begin before
 * the time.
 */
export function eventWords({ event, section }: PlacedEvent): Span | undefined {
  const { text } = section.content;
  if (event.row) return event.row.told && withoutComments(text, event.row.told.span);
  const { timeSpan, markAt = event.span.end } = event;
  const before = text
    .slice(event.span.start, timeSpan.start)
    .replace(/^\s*(?:\d+[.)]\s+)?(?:\[[ xX]\])?/, '');
  const start = timeSpan.end + separators.exec(text.slice(timeSpan.end, markAt))![0].length;
  if (/[\p{L}\p{N}]/u.test(before) || start >= markAt) return undefined;
  return withinMarks(text, timeSpan, withoutComments(text, span(start, markAt)));
}

/**
 * The words of {@link eventWords} as they are written, on one line and without the escapes that a table asks for.
 *
 * @returns undefined where these stand in no place of their own.
 */
export function eventSource(placed: PlacedEvent): string | undefined {
  const words = eventWords(placed);
  const source = words && placed.section.content.text.slice(words.start, words.end);
  if (source === undefined) return undefined;
  if (placed.event.row) return source.replace(/\\([\\|])/g, (both, sign) => (sign === '|' ? '|' : both));
  return source.replace(/[ \t]*\\?(?:\r\n|\n|\r)[ \t>]*/g, ' ');
}

/** What parts a time from what happened. */
const separators = /^[\s:：–—\-|.,>→\])）*_]*(?=\s)\s*|^[\s:：–—\-|.,>→\])）]*/;

function withoutComments(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  return span(start, start + source.replace(/(?:\s*<!--(?:(?!-->)[^])*-->)+\s*$/, '').length);
}

/** `**10:15 Alert**`: marks that begin before the time end behind the words, or nobody knows where. */
function withinMarks(text: string, time: Span, words: Span): Span | undefined {
  const marks = /^[*_~`]*/.exec(text.slice(time.start, time.end))![0];
  const between = text.slice(time.start + marks.length, words.start);
  if (marks === '' || between.includes(marks)) return words;
  const source = text.slice(words.start, words.end);
  return source.indexOf(marks) === source.length - marks.length
    ? span(words.start, words.end - marks.length)
    : undefined;
}
