import { plainText } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import type { Span } from '../text/span.ts';
import { datesIn } from '../time/date-notation.ts';
import { zoneIn } from '../time/zone.ts';
import { examplesOf } from './example.ts';
import { spanOf, type Block, type SectionContent } from './section.ts';
import { tablesOf } from './table.ts';
import { isEvent, type DayMark, type TimelineEvent, type TimelinePart } from './timeline-event.ts';
import { headingPart } from './timeline-heading.ts';
import { lineEvents, linesFrom, linesOf } from './timeline-lines.ts';
import { listEvents } from './timeline-list.ts';
import { rowEvents } from './timeline-table.ts';

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
export function sentenceZone({ blocks }: SectionContent): string | undefined {
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
