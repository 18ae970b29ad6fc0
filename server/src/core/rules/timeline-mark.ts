import { markText } from '../model/milestone-mark.ts';
import type { PlacedEvent } from '../model/timeline.ts';
import { shiftSpan, span, type TextEdit } from '../text/span.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';

/** The edit that says of an event which milestone it is; undefined where a comment would be shown. */
export function markingOf(
  { event, section }: PlacedEvent,
  milestone: Milestone | 'none',
): TextEdit | undefined {
  const text = markText(milestone);
  if (event.mark) return { span: shiftSpan(event.mark.span, section.start), text };
  if (event.markAt === undefined) return undefined;
  const at = section.start + event.markAt;
  return { span: span(at, at), text: ` ${text}` };
}
