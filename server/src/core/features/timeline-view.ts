import { headerField, inDocument, type Postmortem } from '../model/postmortem.ts';
import { timelineOf } from '../model/timeline.ts';
import type { Span } from '../text/span.ts';

/** The timeline as a picture needs it. Times are milliseconds, spans are offsets in the document. */
export interface TimelinePicture {
  readonly title: string;
  readonly zone?: string;
  /** Whether times count from the epoch; otherwise they count from midnight of the first day. */
  readonly dated: boolean;
  readonly events: readonly PictureEvent[];
  /** The heading of the timeline section. */
  readonly section?: Span;
}

export interface PictureEvent {
  readonly at?: number;
  readonly until?: number;
  readonly time: string;
  readonly approximate: boolean;
  readonly text: string;
  readonly action?: string;
  readonly span: Span;
}

/** The document's timeline; without a timeline section it has no events. */
export function timelinePicture(postmortem: Postmortem): TimelinePicture {
  const timeline = timelineOf(postmortem);
  const title = titleOf(postmortem);
  if (!timeline) return { title, dated: false, events: [] };
  const events = timeline.events.map(({ event, section, at, until }): PictureEvent => {
    const action = event.action?.replace(/^[-–—]$/, '');
    return {
      ...(at !== undefined && { at }),
      ...(until !== undefined && { until }),
      time: event.time,
      approximate: event.reading?.approximate ?? false,
      text: event.text,
      ...(action && { action }),
      span: inDocument(section, event.span),
    };
  });
  return {
    title,
    ...(timeline.zone && { zone: timeline.zone }),
    dated: timeline.dated,
    events,
    section: inDocument(timeline.section, timeline.section.content.heading!.span),
  };
}

/** The document's title without the kind of document that many put before it: `Postmortem: Checkout outage`. */
export function titleOf(postmortem: Postmortem): string {
  const title =
    postmortem.title?.content.heading?.title ?? headerField(postmortem, 'incidentId')?.field.value ?? '';
  return title.replace(/^\s*(?:incident\s+)?(?:post-?\s?mortem|포스트모템)\s*[:：–—-]\s*/iu, '');
}
