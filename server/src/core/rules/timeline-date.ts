import { inDocument } from '../model/postmortem.ts';
import { dateCells } from '../model/timeline-table.ts';
import type { PlacedEvent } from '../model/timeline.ts';
import { shiftSpan, type Span, type TextEdit } from '../text/span.ts';
import { redating } from '../time/redate.ts';

/**
 * Writes another date where an event's own date stands, in the same notation: beside its time or in a column of dates.
 *
 * @param to `YYYY-MM-DD`.
 * @returns the edit of the document; undefined where the event inherits its date, and for notations that leave a doubt.
 */
export function redateEvent({ event, section, date }: PlacedEvent, to: string): TextEdit | undefined {
  if (date === undefined) return undefined;
  const { text } = section.content;
  const edits = [event.timeSpan, ...dateCells(event).map(cell => cell.span)].flatMap((place: Span) => {
    const edit = redating(text.slice(place.start, place.end), date, to);
    return edit ? [{ span: inDocument(section, shiftSpan(edit.span, place.start)), text: edit.text }] : [];
  });
  return edits[0];
}
