import type { List, ListItem } from 'mdast';
import { nodesIn, plainText } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { milestonesIn } from '../vocabulary/milestones.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import { isEvent, type TimelineEvent, type TimelinePart } from './timeline-event.ts';
import { timelineParts } from './timeline-parts.ts';
import type { FoundPart } from './timeline-place.ts';

/** The sections that may tell how the incident went, beside those of which nobody knows what they are about. */
const telling: ReadonlySet<SectionRole> = new Set([
  'summary',
  'background',
  'timeline',
  'rootCause',
  'whatHappened',
  'trigger',
  'detection',
  'diagnosis',
  'response',
  'resolution',
  'mitigation',
  'causeFix',
  'technicalDetails',
]);

/** So many events in one section are a course of events; fewer are times that a text happens to begin with. */
const fewest = 3;

/**
 * What a document without a timeline section tells of the course of events: the entries that begin with a time of the day,
 * in sections that hold three or more of them. What is attached, measured, asked for or said to customers is let be, and
 * so are lines of logs.
 */
export function toldSource({
  sections,
  title,
}: Postmortem): { readonly section: Section; readonly found: readonly FoundPart[] } | undefined {
  const found: FoundPart[] = [];
  let first: Section | undefined;
  const waiting = sections.filter(({ parent }) => parent === undefined).reverse();
  for (let section = waiting.pop(); section; section = waiting.pop()) {
    const isTitle = section === title || !section.content.heading;
    if (!isTitle && !mayTell(section)) continue;
    const own = isTitle ? ownParts(section) : partsOfTree(section);
    if (own.filter(({ part }) => isEvent(part)).length >= fewest) {
      first ??= section;
      found.push(...own);
      if (!isTitle) continue;
    }
    waiting.push(...section.children.toReversed());
  }
  return first && { section: first, found };
}

function mayTell({ role }: Section): boolean {
  return role === undefined || telling.has(role);
}

/** A heading of the section itself is no event of it, but it may hold the date of all. */
function ownParts(section: Section): FoundPart[] {
  const end = section.content.heading?.span.end ?? 0;
  return toldParts(section.content)
    .filter(part => !isEvent(part) || part.span.start >= end)
    .map(part => ({ part, section }));
}

function partsOfTree(root: Section): FoundPart[] {
  const below = (section: Section): FoundPart[] =>
    mayTell(section)
      ? [...toldParts(section.content).map(part => ({ part, section })), ...section.children.flatMap(below)]
      : [];
  return [...ownParts(root), ...root.children.flatMap(below)];
}

const toldParts = derived((content: SectionContent): readonly TimelinePart[] => {
  const parts = timelineParts(content);
  if (!parts.some(isEvent)) return parts;
  const others = listsOfOthers(content);
  return parts.filter(part => !isEvent(part) || (isTold(part) && !(part.list && others.has(part.list))));
});

function isTold({ shape, reading, row, text, isLabelled }: TimelineEvent): boolean {
  if (!reading || reading.precision === 'day' || !/\p{L}{2}/u.test(text)) return false;
  // `Updated: 2025-10-14 10:15` tells of no event, `Detected: 2025-10-14 10:15` does.
  if (isLabelled && milestonesIn(text).length === 0) return false;
  if (shape === 'code') return reading.precision === 'minute' || reading.precision === 'hour';
  return !row || ['time', 'event'].every(role => row.table.columns.some(column => column.role === role));
}

/** The lists below items that begin with the name of a part which tells of something else: `- **Impact:**`. */
const listsOfOthers = derived(
  ({ blocks }: SectionContent): ReadonlySet<List> =>
    new Set(
      blocks
        .flatMap(({ node }) => [...nodesIn(node)])
        .filter(node => node.type === 'listItem' && isOfOther(node))
        .flatMap(item => [...nodesIn(item)].filter(node => node.type === 'list')),
    ),
);

function isOfOther({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false;
  const roles = sectionRoles(plainText(first).split(/[:：]/, 1)[0]!);
  return roles.length > 0 && !roles.some(role => telling.has(role));
}
