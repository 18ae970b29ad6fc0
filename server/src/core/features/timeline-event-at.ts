import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { timelinesOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import { contains, span } from '../text/span.ts';

/** The innermost event of a timeline around an offset of the document. */
export function eventAt(
  postmortem: Postmortem,
  offset: number,
): { readonly timeline: Timeline; readonly placed: PlacedEvent } | undefined {
  for (const timeline of timelinesOf(postmortem)) {
    const placed = timeline.events.findLast(({ event, section }) =>
      contains(inDocument(section, event.span), span(offset, offset)),
    );
    if (placed) return { timeline, placed };
  }
  return undefined;
}
