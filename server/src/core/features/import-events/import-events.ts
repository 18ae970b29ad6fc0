import type { ImportContext, ImportSource } from '../../import/imported-event.ts';
import { readEvents } from '../../import/read-events.ts';
import { parseMarkdown } from '../../markdown/first-parse.ts';
import { readPostmortem, type Postmortem } from '../../model/postmortem.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { timelineOf } from '../../model/timeline.ts';
import { toldDaysOf } from '../../model/told-days.ts';
import { applyEdits } from '../../text/edit.ts';
import { insertEvents } from './insert-events.ts';
import { offeredEvents, type OfferedEvent } from './offered-events.ts';

/** What another program tells, as the timeline of a document would have it. */
export interface ImportOffer {
  readonly source: ImportSource;
  /** By time. */
  readonly events: readonly OfferedEvent[];
}

/**
 * Reads events for the timeline of a document.
 *
 * @param from the id of the source; without one it is told from the text.
 * @returns undefined when the text tells none.
 */
export function offerEvents(
  postmortem: Postmortem,
  text: string,
  context: ImportContext,
  from?: string,
): ImportOffer | undefined {
  const read = readEvents(text, { ...context, ...daysOf(postmortem) }, from);
  return read && { source: read.source, events: offeredEvents(postmortem, read.events) };
}

/** The days of the incident: as the document tells them, else those of its timeline. */
function daysOf(postmortem: Postmortem): Pick<ImportContext, 'days'> {
  const told = toldDaysOf(postmortem);
  if (told) return { days: told };
  const timeline = timelineOf(postmortem);
  const [first, ...others] = timeline?.dated ? timeline.events.flatMap(({ at }) => at ?? []) : [];
  return first === undefined ? {} : { days: { first: dateOf(first), last: dateOf(others.at(-1) ?? first) } };
}

/** What another program tells as a timeline section of its own. */
export interface EventSection {
  readonly text: string;
  readonly events: readonly OfferedEvent[];
}

/** @returns undefined when the text tells nothing. */
export function timelineSection(
  text: string,
  context: ImportContext,
  from?: string,
): EventSection | undefined {
  const read = readEvents(text, context, from);
  if (!read) return undefined;
  const heading = `## Timeline${read.events.every(({ zoned }) => zoned) ? ' (UTC)' : ''}\n`;
  const postmortem = readPostmortem(parseMarkdown(heading), { templates: [] });
  const events = offeredEvents(postmortem, read.events).filter(({ isKnown }) => !isKnown);
  return { text: applyEdits(heading, insertEvents(postmortem, events) ?? []), events };
}
