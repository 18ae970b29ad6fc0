import { inDocument } from '../model/postmortem.ts';
import { dateCells } from '../model/timeline-table.ts';
import type { PlacedEvent } from '../model/timeline.ts';
import { shiftSpan, span, type Span, type TextEdit } from '../text/span.ts';
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

/**
 * Writes the date of an event that inherits it: in its column, as the events above write theirs there, else before its time.
 *
 * @param date `YYYY-MM-DD`. @param above the events before it in its table, the nearest last.
 * @returns undefined where something stands in the column that is no date.
 */
export function dateEvent(
  { event, section }: PlacedEvent,
  date: string,
  above: readonly PlacedEvent[],
): TextEdit | undefined {
  if (event.row?.table.columns.some(({ role }) => role === 'date')) {
    const [cell, ...others] = dateCells(event);
    if (!cell || others.length > 0 || !/^[-–—"″〃\s]*$/.test(cell.text)) return undefined;
    const isTight = section.content.text[cell.span.end] === '|';
    return {
      span: inDocument(section, cell.span),
      text: `${inStyleOf(above, date)}${isTight ? ' ' : ''}`,
    };
  }
  const start = section.start + event.timeSpan.start;
  const marks = /^[[(*_`]*/.exec(section.content.text.slice(event.timeSpan.start))![0].length;
  return { span: span(start + marks, start + marks), text: `${date} ` };
}

/** A date as the nearest of some events writes its own in the column of dates. */
function inStyleOf(events: readonly PlacedEvent[], date: string): string {
  for (const placed of events.toReversed())
    for (const { source } of placed.date === undefined ? [] : dateCells(placed.event)) {
      const edit = redating(source, placed.date!, date);
      if (edit) return source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end);
    }
  return date;
}
