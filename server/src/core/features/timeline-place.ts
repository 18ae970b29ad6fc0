import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { spanOf } from '../model/section.ts';
import { timelineOf } from '../model/timeline.ts';

/**
 * Where something belongs that is to stand below the timeline: the end of the block that its last event stands in, as an
 * offset in the document.
 *
 * @returns undefined when the document has no events.
 */
export function belowTimeline(postmortem: Postmortem): number | undefined {
  const last = timelineOf(postmortem)?.events.at(-1);
  if (!last) return undefined;
  const { section, event } = last;
  const blocks = section.content.blocks.map(block => spanOf(block, block.node));
  const block = blocks.find(({ start, end }) => start <= event.span.start && event.span.start < end);
  // An event that is a heading has what follows it.
  return inDocument(section, block ?? blocks.at(-1) ?? section.content.heading!.span).end;
}
