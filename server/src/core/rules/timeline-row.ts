import type { PlacedEvent } from '../model/timeline.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { span, type TextEdit } from '../text/span.ts';

/**
 * A new event beside another one, in its notation, with a placeholder for what happened.
 *
 * @param time as it is to be written.
 * @returns undefined for events that are no rows and no items of one paragraph.
 */
export function eventBeside(
  { event, section }: PlacedEvent,
  side: 'above' | 'below',
  time: string,
): TextEdit | undefined {
  const text = eventText({ event, section }, time);
  if (text === undefined) return undefined;
  const source = section.content.text;
  const start = lineStartAt(source, event.span.start);
  const lineEnding = lineEndingOf(source);
  const line = source.slice(start, event.span.start) + text;
  const at = section.start + (side === 'above' ? start : lineEndAt(source, event.span.end));
  return { span: span(at, at), text: side === 'above' ? line + lineEnding : lineEnding + line };
}

function eventText({ event, section }: PlacedEvent, time: string): string | undefined {
  const { row, list } = event;
  if (row) {
    const cells = row.table.columns.map(({ role, title }) =>
      role === 'time' ? time : role === 'event' ? `[${title}]` : role === 'date' ? '' : '-',
    );
    return `| ${cells.join(' | ')} |`;
  }
  const isPlain = list !== undefined && list.children.every(({ children }) => children.length === 1);
  if (!isPlain) return undefined;
  const { text } = section.content;
  const marker = /^[-*+]\s+/.exec(text.slice(event.span.start, event.span.end))?.[0];
  return marker === undefined ? undefined : `${marker}${time} [Event]`;
}
