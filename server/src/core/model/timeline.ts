import { plainText } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import type { Span } from '../text/span.ts';
import { datesIn } from '../time/date-notation.ts';
import { zoneIn } from '../time/zone.ts';
import { examplesOf } from './example.ts';
import { toldDaysOf } from './told-days.ts';
import type { Postmortem } from './postmortem.ts';
import { spanOf, type Block, type Section, type SectionContent } from './section.ts';
import { tablesOf } from './table.ts';
import { isEvent, type DayMark, type TimelineEvent, type TimelinePart } from './timeline-event.ts';
import { headingPart } from './timeline-heading.ts';
import { lineEvents, linesFrom, linesOf } from './timeline-lines.ts';
import { listEvents } from './timeline-list.ts';
import { placeEvents, type FoundPart, type PlaceContext, type PlacedEvent } from './timeline-place.ts';
import { rowEvents } from './timeline-table.ts';
import { topOf, withDescendants } from './tree.ts';

export type { DayMark, PlacedEvent, TimelineEvent };

export interface Timeline {
  /** The section of the role *timeline*; events may also stand in the sections below it. */
  readonly section: Section;
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

/** The events in one section, and the dates that hold for them; examples of the template left out. */
export const timelineParts = derived((content: SectionContent): readonly TimelinePart[] => {
  const examples = new Set(examplesOf(content).flatMap(example => example.blocks.map(({ node }) => node)));
  const parts: TimelinePart[] = [];
  for (const block of content.blocks)
    if (!examples.has(block.node)) parts.push(...blockParts(content, block, parts.some(isEvent)));
  const heading = content.heading && headingPart(content, content.heading, parts.length > 0);
  return heading ? [heading, ...parts] : parts;
});

/** The events in one section. */
export const eventsOf = derived((content: SectionContent): readonly TimelineEvent[] =>
  timelineParts(content).filter(isEvent),
);

/** @param isBehindEvents log lines that are quoted behind an event belong to it and are no events. */
function blockParts(content: SectionContent, { node, base }: Block, isBehindEvents: boolean): TimelinePart[] {
  if (node.type === 'table') {
    const at = spanOf({ base }, node);
    return rowEvents(
      content,
      tablesOf(content).find(table => table.span.start === at.start)!,
    );
  }
  if (node.type === 'list') return listEvents(content, node, base);
  if (node.type === 'code' && !isBehindEvents) {
    const { start, end } = spanOf({ base }, node);
    const [, ...lines] = linesFrom(content.text.slice(start, end), start);
    return lineEvents(
      lines.filter(({ source }) => !/^\s*(?:```|~~~)/.test(source)),
      'code',
    );
  }
  if (node.type !== 'paragraph') return [];
  const events = lineEvents(linesOf(content, node, base), 'paragraph');
  return events.length > 0 || isBehindEvents ? events : sentenceDay(content, { node, base });
}

/** In UTF-16 code units: what is longer tells a story and not how the times are to be read. */
const longestSentence = 300;

/** `All times are in UTC`, above the events. */
function sentenceZone({ blocks }: SectionContent): string | undefined {
  const [first] = blocks;
  if (first?.node.type !== 'paragraph') return undefined;
  const text = plainText(first.node);
  return text.length <= longestSentence ? zoneIn(text) : undefined;
}

/** `All times are of 2025-10-14, in UTC`: with a zone beside it, the date is that of all events. */
function sentenceDay(content: SectionContent, { node, base }: Block): DayMark[] {
  const at: Span = spanOf({ base }, node);
  const text = content.text.slice(at.start, at.end);
  if (text.length > longestSentence || zoneIn(text) === undefined) return [];
  const dates = datesIn(text);
  return dates.length === 1 && dates[0]!.dates.length > 0 ? [{ dates: dates[0]!.dates, span: at }] : [];
}

/** The timelines of a document: nearly always one, or one for each of several incidents. */
export const timelinesOf = derived((postmortem: Postmortem): readonly Timeline[] => {
  const roots = postmortem.sections.filter(
    ({ role, parent }) => role === 'timeline' && parent?.role !== 'timeline',
  );
  return roots.map(section => readTimeline(postmortem, section));
});

/** Whether a section is a timeline or stands in one. */
export function isInTimeline(section: Section): boolean {
  return topOf(section, 'timeline').role === 'timeline';
}

/** @returns the first timeline that has events, else the first; undefined when the document has no timeline section. */
export function timelineOf(postmortem: Postmortem): Timeline | undefined {
  const timelines = timelinesOf(postmortem);
  return timelines.find(({ events }) => events.length > 0) ?? timelines[0];
}

function readTimeline(postmortem: Postmortem, section: Section): Timeline {
  const found = withDescendants(section).flatMap(part =>
    timelineParts(part.content).map(own => ({ part: own, section: part })),
  );
  const events = found.flatMap(({ part }) => (isEvent(part) ? part : []));
  const said = zoneOfAll(section, events);
  const zone = said?.zone ?? events.find(({ reading }) => reading?.zone)?.reading?.zone;
  const context: PlaceContext = {
    ...(zone !== undefined && { zone }),
    told: toldDaysOf(postmortem),
    text: () =>
      found
        .map(one => one.section)
        .map(({ content }) => content.text)
        .join('\n'),
  };
  const { events: placed, dated } = placeEvents(found, context);
  return {
    section,
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
  const heading = zoneIn(content.heading!.title);
  if (heading !== undefined) return { zone: heading, place: 'heading' };
  const sentence = sentenceZone(content);
  if (sentence !== undefined) return { zone: sentence, place: 'sentence' };
  const column = events.find(({ zone }) => zone !== undefined)?.zone;
  return column === undefined ? undefined : { zone: column, place: 'column' };
}
