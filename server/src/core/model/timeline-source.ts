import { derived } from '../text/derived.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section } from './section.ts';
import { timelineParts } from './timeline-parts.ts';
import type { FoundPart } from './timeline-place.ts';
import { toldSource } from './told-events.ts';
import { withDescendants } from './tree.ts';

/** Where the events of a timeline stand. */
export interface TimelineSource {
  readonly section: Section;
  /** Its events and the dates that hold for them, in the document's order. */
  readonly found: readonly FoundPart[];
  /** Set where no section is a timeline, and others tell of events. */
  readonly isTold?: true;
}

/** The timeline sections of a document; where it has none, the sections that tell of events with their times. */
export const timelineSourcesOf = derived((postmortem: Postmortem): readonly TimelineSource[] => {
  const roots = timelineRoots(postmortem);
  if (roots.length > 0) return roots.map(section => ({ section, found: partsBelow(section) }));
  const told = postmortem.recognition.isPostmortem ? toldSource(postmortem) : undefined;
  return told ? [{ ...told, isTold: true }] : [];
});

function timelineRoots({ sections }: Postmortem): Section[] {
  return sections.filter(({ role, parent }) => role === 'timeline' && parent?.role !== 'timeline');
}

function partsBelow(root: Section): FoundPart[] {
  return withDescendants(root).flatMap(section =>
    timelineParts(section.content).map(part => ({ part, section })),
  );
}

/** The sections in which events of timelines may stand. */
export function timelineSections(postmortem: Postmortem): Section[] {
  const roots = timelineRoots(postmortem);
  if (roots.length > 0) return roots.flatMap(withDescendants);
  return timelineSourcesOf(postmortem).flatMap(({ found }) => [
    ...new Set(found.map(({ section }) => section)),
  ]);
}
