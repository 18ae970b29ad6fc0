import { metricsOf, type MetricDefinition } from '../model/metrics.ts';
import { headerField, inDocument, type Postmortem } from '../model/postmortem.ts';
import { milestonesOf } from '../model/timeline-milestones.ts';
import { timelineOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import type { DrawnMetric } from '../picture/timeline.ts';
import type { Span } from '../text/span.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';

/** The timeline as a picture needs it. Times are milliseconds, spans are offsets in the document. */
export interface TimelinePicture {
  readonly title: string;
  readonly zone?: string;
  /** Whether times count from the epoch; otherwise they count from midnight of the first day. */
  readonly dated: boolean;
  readonly events: readonly PictureEvent[];
  readonly metrics: readonly DrawnMetric[];
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
  /** What the event is in the course of the incident; each milestone stands at one event. */
  readonly milestones?: readonly Milestone[];
  readonly span: Span;
}

/** The document's timeline; without a timeline section it has no events. */
export function timelinePicture(
  postmortem: Postmortem,
  definitions?: readonly MetricDefinition[],
): TimelinePicture {
  const timeline = timelineOf(postmortem);
  const title = titleOf(postmortem);
  if (!timeline) return { title, dated: false, events: [], metrics: [] };
  const { section, zone, dated } = timeline;
  return {
    title,
    ...(zone && { zone }),
    dated,
    events: pictureEvents(timeline),
    metrics: metricsOf(timeline, definitions).map(({ id, from, to, minutes }) => ({
      id,
      from,
      to,
      ...(minutes !== undefined && { minutes }),
    })),
    section: inDocument(section, section.content.heading!.span),
  };
}

function pictureEvents(timeline: Timeline): PictureEvent[] {
  const milestones = new Map<PlacedEvent, Milestone[]>();
  for (const [milestone, placed] of milestonesOf(timeline))
    milestones.set(placed, [...(milestones.get(placed) ?? []), milestone]);
  return timeline.events.map((placed): PictureEvent => {
    const { event, section, at, until } = placed;
    const action = event.action?.replace(/^[-–—]$/, '');
    const own = milestones.get(placed);
    return {
      ...(at !== undefined && { at }),
      ...(until !== undefined && { until }),
      time: event.time,
      approximate: event.reading?.approximate ?? false,
      text: event.text,
      ...(action && { action }),
      ...(own && { milestones: own }),
      span: inDocument(section, event.span),
    };
  });
}

/** The document's title without the kind of document that many put before it: `Postmortem: Checkout outage`. */
export function titleOf(postmortem: Postmortem): string {
  const title =
    postmortem.title?.content.heading?.title ?? headerField(postmortem, 'incidentId')?.field.value ?? '';
  return title.replace(/^\s*(?:incident\s+)?(?:post-?\s?mortem|포스트모템)\s*[:：–—-]\s*/iu, '');
}
