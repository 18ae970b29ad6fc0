import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { postmortemAfter } from '../model/reread.ts';
import { timelineOf, type PlacedEvent } from '../model/timeline.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/span.ts';
import { eventSource, eventWords } from './event-source.ts';
import { moveEventTo } from './move-event.ts';

/** What is to become of an event; what is not named stays as it is. */
export interface EventChange {
  /** What happened, in Markdown. */
  readonly text?: string;
  /** As a person writes it: `10:20`. */
  readonly time?: string;
  /** The time as that person sees it, see {@link moveEventTo}. */
  readonly shownTime?: string;
}

/**
 * Rewrites an event in its place: its words, its time, or both. A line break in the words becomes a space and a pipe in a
 * table is escaped; all other events stay what they are.
 *
 * @param offset of the event in the document.
 * @returns edits of the document; undefined where there is no event, where its words stand in no place of their own, where
 * words or time would be read in another way than they are meant, and for no words at all.
 */
export function editEvent(
  postmortem: Postmortem,
  offset: number,
  { text, time, shownTime }: EventChange,
): TextEdit[] | undefined {
  const told = text === undefined ? [] : retold(postmortem, offset, text);
  if (!told || time === undefined) return told;
  const moved = moveEventTo(postmortemAfter(postmortem, told), offset, time, shownTime);
  return moved && composeEdits(told, moved);
}

function retold(postmortem: Postmortem, offset: number, wanted: string): TextEdit[] | undefined {
  const index = indexAt(postmortem, offset);
  const placed = timelineOf(postmortem)?.events[index];
  const words = placed && eventWords(placed);
  const text = wanted.replace(/\s+/g, ' ').trim();
  if (!placed || !words || text === '') return undefined;
  if (text === eventSource(placed)) return [];
  const written = placed.event.row ? cellText(text) : text;
  const edits = [{ span: inDocument(placed.section, words), text: written }];
  return isAsBefore(postmortem, postmortemAfter(postmortem, edits), index) ? edits : undefined;
}

/** What Markdown takes for one cell: pipes that no backslash escapes get one, and no backslash escapes the pipe behind it. */
function cellText(text: string): string {
  const escaped = text.replace(/\\[\\|]|\|/g, found => (found === '|' ? '\\|' : found));
  return /(?<!\\)(?:\\\\)*\\$/.test(escaped) ? `${escaped}\\` : escaped;
}

function indexAt(postmortem: Postmortem, offset: number): number {
  const events = timelineOf(postmortem)?.events ?? [];
  return events.findIndex(({ event, section }) => {
    const { start, end } = inDocument(section, event.span);
    return start <= offset && offset <= end;
  });
}

/** Whether nothing is read differently but the words of the event with this number. */
function isAsBefore(before: Postmortem, edited: Postmortem, index: number): boolean {
  const [old, now] = [before, edited].map(postmortem => timelineOf(postmortem)?.events ?? []);
  return old!.length === now!.length && old!.every((event, i) => isSame(event, now![i]!, i === index));
}

function isSame(old: PlacedEvent, now: PlacedEvent, isRetold: boolean): boolean {
  const isSaid = isRetold ? now.event.text !== '' : old.event.text === now.event.text;
  return (
    isSaid &&
    old.at === now.at &&
    old.until === now.until &&
    old.event.time === now.event.time &&
    old.event.action === now.event.action
  );
}
