import { derived } from '../text/derived.ts';
import { zoneIn } from '../time/zone.ts';
import { toldDaysAround } from './told-days.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section } from './section.ts';
import { isEvent, type DayMark, type TimelineEvent } from './timeline-event.ts';
import { eventsOf, sentenceZone } from './timeline-parts.ts';
import { placeEvents, type FoundPart, type PlaceContext, type PlacedEvent } from './timeline-place.ts';
import { timelineSourcesOf, type TimelineSource } from './timeline-source.ts';
import { topOf } from './tree.ts';

export { eventsOf, timelineParts } from './timeline-parts.ts';
export type { DayMark, PlacedEvent, TimelineEvent };

export interface Timeline {
  /**
   * The section of the role *timeline*, or the first one that tells of events where there is none; events may also stand in
   * sections below it.
   */
  readonly section: Section;
  /** Set where the document has no timeline section: nobody can be asked there for what belongs in one. */
  readonly isTold?: true;
  /** In the document's order. */
  readonly events: readonly PlacedEvent[];
  /** As written in the heading, in a sentence below it or above a column, else in the first event that names one. */
  readonly zone?: string;
  /** Where the zone is said for all events. */
  readonly zonePlace?: 'heading' | 'sentence' | 'column';
  /** Whether the events' days are known. */
  readonly dated: boolean;
  /** What the events were placed from, so that it can be asked where they would be if they were written otherwise. */
  readonly source: { readonly found: readonly FoundPart[]; readonly context: PlaceContext };
}

/** The timelines of a document: nearly always one, or one for each of several incidents. */
export const timelinesOf = derived((postmortem: Postmortem): readonly Timeline[] =>
  timelineSourcesOf(postmortem).map(source => readTimeline(postmortem, source)),
);

/** Those with a section of their own, of which it can be asked that they are complete. */
export function ownTimelines(postmortem: Postmortem): readonly Timeline[] {
  return timelinesOf(postmortem).filter(({ isTold }) => !isTold);
}

/** Whether a section is a timeline, stands in one, or may be one since it tells of events. */
export function isInTimeline(section: Section): boolean {
  return topOf(section, 'timeline').role === 'timeline' || eventsOf(section.content).length > 0;
}

/** @returns the first timeline that has events, else the first; undefined when the document has none. */
export function timelineOf(postmortem: Postmortem): Timeline | undefined {
  const timelines = timelinesOf(postmortem);
  return timelines.find(({ events }) => events.length > 0) ?? timelines[0];
}

function readTimeline(postmortem: Postmortem, { section, found, isTold }: TimelineSource): Timeline {
  const events = found.flatMap(({ part }) => (isEvent(part) ? part : []));
  const said = zoneOfAll(section, events);
  const zone = said?.zone ?? events.find(({ reading }) => reading?.zone)?.reading?.zone;
  const context: PlaceContext = {
    ...(zone !== undefined && { zone }),
    told: toldDaysAround(postmortem, section),
    text: () =>
      found
        .map(one => one.section)
        .map(({ content }) => content.text)
        .join('\n'),
  };
  const { events: placed, dated } = placeEvents(found, context);
  return {
    section,
    ...(isTold && { isTold }),
    events: placed,
    ...(zone !== undefined && { zone }),
    ...(said && { zonePlace: said.place }),
    dated,
    source: { found, context },
  };
}

function zoneOfAll(
  { content }: Section,
  events: readonly TimelineEvent[],
): { readonly zone: string; readonly place: NonNullable<Timeline['zonePlace']> } | undefined {
  const heading = content.heading && zoneIn(content.heading.title);
  if (heading !== undefined) return { zone: heading, place: 'heading' };
  const sentence = sentenceZone(content);
  if (sentence !== undefined) return { zone: sentence, place: 'sentence' };
  const column = events.find(({ zone }) => zone !== undefined)?.zone;
  return column === undefined ? undefined : { zone: column, place: 'column' };
}
