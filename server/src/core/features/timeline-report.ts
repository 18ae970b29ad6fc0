import { textOf } from '../markdown/markdown.ts';
import { defaultMetrics, metricsOf, type Metric, type MetricDefinition } from '../model/metrics.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { milestoneOf } from '../model/timeline-milestones.ts';
import { timelineOf, type PlacedEvent, type Timeline, type TimelineEvent } from '../model/timeline.ts';
import type { Precision } from '../time/clock-notation.ts';
import { minute } from '../time/clock.ts';
import { positionsIn } from '../text/position.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';

/** A timeline as other programs read it; `schemas/timeline.schema.json` describes it. */
export interface TimelineReport {
  /** As written; null when none is named. */
  readonly zone: string | null;
  readonly events: readonly ReportedEvent[];
  readonly metrics: readonly ReportedMetric[];
}

export interface ReportedEvent {
  /**
   * ISO 8601: an instant in UTC, `2025-10-14T10:10:00Z`; `2025-10-14T10:10:00` where no zone is known, `T10:10:00` where
   * no date is; `PT5M` since a start of which no time is told. Null when the time is not known.
   */
  readonly start: string | null;
  readonly end?: string;
  readonly precision: Precision | 'unknown';
  /** Whether the time is neither approximate nor ambiguous. */
  readonly certain: boolean;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly milestone?: Milestone;
}

export interface ReportedMetric {
  readonly id: string;
  readonly from: Milestone;
  readonly to: Milestone;
  /** Null when a milestone is not in the timeline. */
  readonly minutes: number | null;
  /** Set where one of its two times is not certain. */
  readonly approximate?: true;
}

/** The timeline of a document; one without events where it has none. */
export function timelineReport(
  postmortem: Postmortem,
  definitions: readonly MetricDefinition[] = defaultMetrics,
): TimelineReport {
  const timeline = timelineOf(postmortem);
  if (!timeline)
    return { zone: null, events: [], metrics: definitions.map(metric => ({ ...metric, minutes: null })) };
  const positionAt = positionsIn(textOf(postmortem.markdown));
  return {
    zone: timeline.zone ?? null,
    events: timeline.events.map(placed => ({
      ...reported(timeline, placed),
      line: positionAt(placed.section.start + placed.event.timeSpan.start).line,
      ...milestoneIn(timeline, placed),
    })),
    metrics: metricsOf(timeline, definitions).map(reportedMetric),
  };
}

function reported(
  timeline: Timeline,
  placed: PlacedEvent,
): Pick<ReportedEvent, 'start' | 'end' | 'precision' | 'certain' | 'text'> {
  const { event, at, until, instant, untilInstant } = placed;
  const { precision = 'unknown', approximate = true } = event.reading ?? {};
  const end = until === undefined ? undefined : timeText(timeline, event, until, untilInstant);
  return {
    start: at === undefined ? null : timeText(timeline, event, at, instant),
    ...(end !== undefined && { end }),
    precision,
    certain: !approximate && !placed.ambiguous,
    text: event.text,
  };
}

function milestoneIn(timeline: Timeline, placed: PlacedEvent): Pick<ReportedEvent, 'milestone'> {
  const milestone = milestoneOf(timeline, placed);
  return milestone ? { milestone } : {};
}

function reportedMetric({ id, from, to, minutes, approximate }: Metric): ReportedMetric {
  return { id, from, to, minutes: minutes ?? null, ...(approximate && { approximate }) };
}

/** See {@link ReportedEvent.start}. */
function timeText(
  timeline: Timeline,
  { reading }: TimelineEvent,
  at: number,
  instant: number | undefined,
): string {
  if (reading?.relative && !timeline.dated && isOnlyRelative(timeline)) return durationText(at);
  const shown = new Date(instant ?? at).toISOString();
  const text = reading?.precision === 'millisecond' ? shown.slice(0, -1) : shown.slice(0, 19);
  if (instant !== undefined) return `${text}Z`;
  return timeline.dated ? text : text.slice('1970-01-01'.length);
}

function isOnlyRelative({ events }: Timeline): boolean {
  return events.every(({ event: { reading } }) => !reading || reading.relative === true);
}

/** @param length in milliseconds. */
function durationText(length: number): string {
  const total = Math.abs(length) / minute;
  const [hours, minutes] = [Math.floor(total / 60), Math.floor(total % 60)];
  const seconds = Math.round((total % 1) * 60);
  const parts = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  return `${length < 0 ? '-' : ''}PT${parts === '' ? '0S' : parts}`;
}
