import type { Postmortem } from '../model/postmortem.ts';
import { postmortemAfter } from '../model/reread.ts';
import { timelineOf, type Timeline } from '../model/timeline.ts';
import { inOrder } from '../text/edit.ts';
import { span, type TextEdit } from '../text/span.ts';
import { day, minute } from '../time/clock.ts';
import { instantOf } from '../time/zone-offset.ts';
import type { ImportedEvent } from '../import/imported-event.ts';
import { insertEvents } from './import-events/insert-events.ts';
import { offeredEvents } from './import-events/offered-events.ts';
import type { NewRow } from './insert-row.ts';

const placeholder = '[Event]';

/**
 * A new event at a time, where its time belongs and written as the timeline writes times, with a placeholder for what
 * happened.
 *
 * @param at where the event goes, on the clocks of the timeline: milliseconds as those of its events.
 * @returns undefined where no event is at a known time, and where the new one would be read at another.
 */
export function addEventAt(postmortem: Postmortem, at: number): NewRow | undefined {
  const timeline = timelineOf(postmortem);
  if (!timeline?.events.some(event => event.at !== undefined)) return undefined;
  const event = importedAt(timeline, at);
  const edits = event && insertEvents(postmortem, offeredEvents(postmortem, [event]));
  const select = edits && placeIn(edits);
  return select && isThere(postmortem, edits, at) ? { edits, select } : undefined;
}

function importedAt({ zone, dated }: Timeline, at: number): ImportedEvent | undefined {
  const time = Math.floor(at / minute) * minute;
  const event = { precision: 'minute', approximate: false, text: placeholder } as const;
  const instant = dated && zone !== undefined ? instantOf(zone, time) : undefined;
  if (instant !== undefined) return { ...event, at: instant, zoned: true, dated };
  // Without a date, a clock alone tells what is on the first day only.
  return dated || time < day ? { ...event, at: time, zoned: false, dated } : undefined;
}

/** Where the placeholder will be in the document. */
function placeIn(edits: readonly TextEdit[]): NewRow['select'] | undefined {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    const index = edit.text.indexOf(placeholder);
    const start = edit.span.start + shift + index;
    if (index >= 0) return span(start, start + placeholder.length);
    shift += edit.text.length - (edit.span.end - edit.span.start);
  }
  return undefined;
}

/** Whether the edits make one more event, which is read at the time that is meant, and no other event is read otherwise. */
function isThere(postmortem: Postmortem, edits: readonly TextEdit[], at: number): boolean {
  const after = postmortemAfter(postmortem, edits);
  const expected = [...timesIn(postmortem), String(Math.floor(at / minute) * minute)].sort();
  return timesIn(after).sort().join() === expected.join();
}

function timesIn(postmortem: Postmortem): string[] {
  return (timelineOf(postmortem)?.events ?? []).map(({ at }) => String(at));
}
