import { metricsOf, type Metric, type MetricDefinition } from '../model/metrics.ts';
import { impactWindowOf, type ImpactWindow } from '../model/impact-window.ts';
import { clocksIn, type Clocks } from '../model/timeline-clocks.ts';
import { snapshotsOf, type MetricSnapshots } from '../model/metric-snapshots.ts';
import { writtenActionsOf } from '../model/action-item.ts';
import { headerField, inDocument, type Postmortem } from '../model/postmortem.ts';
import { eventSource } from './event-source.ts';
import { milestonesOf } from '../model/timeline-milestones.ts';
import { timelineOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import type { DrawnMetric } from '../picture/timeline.ts';
import { timeText } from '../picture/words.ts';
import type { Span } from '../text/span.ts';
import { instantOf, localTimeOf } from '../time/zone-offset.ts';
import type { ActionStatus, Milestone } from '../vocabulary/vocabulary.ts';

/** The timeline as a picture needs it. Times are milliseconds, spans are offsets in the document. */
export interface TimelinePicture {
  readonly title: string;
  readonly zone?: string;
  /** Whether times count from the epoch; otherwise they count from midnight of the first day. */
  readonly dated: boolean;
  readonly events: readonly PictureEvent[];
  readonly metrics: readonly DrawnMetric[];
  /** When users felt the incident, as the document says apart from the timeline. */
  readonly impact?: ImpactWindow;
  /** What was measured before, during and after the incident. */
  readonly snapshots: readonly MetricSnapshots[];
  /** How many action items there are of each status; a status without any is left out. */
  readonly actions: Readonly<Partial<Record<ActionStatus, number>>>;
  /** The heading of the section that holds the timeline. */
  readonly section?: Span;
}

export interface TimelinePictureOptions {
  readonly metrics?: readonly MetricDefinition[];
  /** The zone to show times in; it counts when the instants of all events are known. */
  readonly zone?: string;
}

export interface PictureEvent {
  readonly at?: number;
  readonly until?: number;
  readonly time: string;
  readonly approximate: boolean;
  readonly text: string;
  /** The text as the document writes it, where that is not the plain text: what is edited in place. */
  readonly source?: string;
  readonly action?: string;
  /** What the event is in the course of the incident; each milestone stands at one event. */
  readonly milestones?: readonly Milestone[];
  readonly span: Span;
}

/** The document's timeline; it has no events where nothing is told with its time. */
export function timelinePicture(
  postmortem: Postmortem,
  { metrics: definitions, zone: wanted }: TimelinePictureOptions = {},
): TimelinePicture {
  const timeline = timelineOf(postmortem);
  const rest = {
    title: titleOf(postmortem),
    snapshots: snapshotsOf(postmortem),
    actions: actionCounts(postmortem),
  };
  if (!timeline) return { ...rest, dated: false, events: [], metrics: [] };
  const { section, dated } = timeline;
  const { heading } = section.content;
  const clocks = wanted === undefined ? undefined : clocksIn(timeline, wanted);
  const zone = clocks ? wanted : timeline.zone;
  const impact = impactIn(postmortem, timeline, clocks && wanted);
  return {
    ...rest,
    ...(zone && { zone }),
    dated,
    events: pictureEvents(timeline, clocks),
    metrics: metricsOf(timeline, definitions).map(drawnMetric),
    ...(impact && { impact }),
    ...(heading && { section: inDocument(section, heading.span) }),
  };
}

function drawnMetric({ id, from, to, minutes, approximate, misplaced }: Metric): DrawnMetric {
  const [start, end] = [misplaced?.start?.event.time, misplaced?.end?.event.time];
  return {
    id,
    from,
    to,
    ...(minutes !== undefined && { minutes }),
    ...(approximate && { approximate }),
    ...(misplaced && {
      misplaced: { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) },
    }),
  };
}

function actionCounts(postmortem: Postmortem): TimelinePicture['actions'] {
  const counts: Partial<Record<ActionStatus, number>> = {};
  for (const { item } of writtenActionsOf(postmortem)) counts[item.state] = (counts[item.state] ?? 0) + 1;
  return counts;
}

function impactIn(
  postmortem: Postmortem,
  { zone }: Timeline,
  shownIn: string | undefined,
): ImpactWindow | undefined {
  const window = impactWindowOf(postmortem);
  if (!window || shownIn === undefined) return window;
  const [from, until] = [window.from, window.until].map(at => {
    const instant = zone === undefined ? undefined : instantOf(zone, at);
    return instant === undefined ? undefined : localTimeOf(shownIn, instant);
  });
  return from === undefined || until === undefined ? undefined : { from, until };
}

function pictureEvents(timeline: Timeline, clocks: Clocks | undefined): PictureEvent[] {
  const milestones = new Map<PlacedEvent, Milestone[]>();
  for (const [milestone, placed] of milestonesOf(timeline))
    milestones.set(placed, [...(milestones.get(placed) ?? []), milestone]);
  return timeline.events.map((placed): PictureEvent => {
    const { event, section } = placed;
    const { at, until } = clocks?.get(placed) ?? placed;
    const action = event.action?.replace(/^[-–—]$/, '');
    const own = milestones.get(placed);
    const source = eventSource(placed);
    const approximate = event.reading?.approximate ?? false;
    const times = { ...(at !== undefined && { at }), ...(until !== undefined && { until }) };
    return {
      ...times,
      time: clocks ? timeText({ ...times, approximate, time: event.time }) : event.time,
      approximate,
      text: event.text,
      ...(source !== undefined && source !== event.text && { source }),
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
