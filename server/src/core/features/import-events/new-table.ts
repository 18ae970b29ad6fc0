import type { Section } from '../../model/section.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { lineEndingOf } from '../../text/line-ending.ts';
import { span, type TextEdit } from '../../text/span.ts';
import { rowText } from '../row-text.ts';
import { withDetails } from './event-details.ts';
import type { OfferedEvent } from './offered-events.ts';

/**
 * A table of events at the end of a section that has none.
 *
 * @param told the day that the document tells, in milliseconds from the epoch.
 */
export function newTable(
  { content, start }: Section,
  events: readonly OfferedEvent[],
  told: number | undefined,
): TextEdit {
  const { text } = content;
  const lineEnding = lineEndingOf(text);
  const header = '| Time | Event |';
  let today = told;
  const rows = [...events]
    .sort((a, b) => a.at - b.at)
    .map(event => {
      const { at, date, time } = event;
      const isPlain = date === undefined || (today !== undefined && dateOf(today) === date);
      today = at;
      const cells = [isPlain ? time : event.stamp, withDetails(event.text, event.details)];
      return rowText([header], header, cells).text;
    });
  const end = text.trimEnd().length;
  const lines = ['', '', header, '|------|-------|', ...rows].join(lineEnding);
  const at = start + end;
  return { span: span(at, at), text: end === text.length ? lines + lineEnding : lines };
}
