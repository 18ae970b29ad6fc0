import { derived } from '../text/derived.ts';
import { minute } from '../time/clock.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';
import { commonUnit, mayBeTheSame, timeBetween } from './timeline-instant.ts';
import { milestonesOf, misplacedMilestones } from './timeline-milestones.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** A length of time between two milestones. */
export interface MetricDefinition {
  readonly id: string;
  readonly from: Milestone;
  readonly to: Milestone;
}

/** Names such as *time to resolve* have no agreed meaning, so each says between which milestones it counts. */
export const defaultMetrics: readonly MetricDefinition[] = [
  { id: 'timeToDetect', from: 'start', to: 'detected' },
  { id: 'timeToAcknowledge', from: 'detected', to: 'acknowledged' },
  { id: 'timeToMitigate', from: 'detected', to: 'mitigated' },
  { id: 'timeToResolve', from: 'detected', to: 'resolved' },
];

export interface Metric extends MetricDefinition {
  /**
   * Absent when a milestone is not in the timeline, or is not told precisely enough. Negative when they stand in the wrong
   * order.
   */
  readonly minutes?: number;
  /** Whether one of its two times is approximate, or may be of another day. */
  readonly approximate?: true;
  /** The events that are the two milestones, as far as they are known. */
  readonly start?: PlacedEvent;
  readonly end?: PlacedEvent;
  /** Events that tell the one or the other and are out of the order of the milestones, so that they are not taken for it. */
  readonly misplaced?: { readonly start?: PlacedEvent; readonly end?: PlacedEvent };
}

/** The metrics of a timeline, each with its baseline: the two events between which it counts. */
export function metricsOf(
  timeline: Timeline,
  definitions: readonly MetricDefinition[] = defaultMetrics,
): Metric[] {
  const milestones = milestonesOf(timeline);
  const misplaced = misplacedMilestones(timeline);
  return definitions.map(definition => {
    const start = milestones.get(definition.from);
    const end = milestones.get(definition.to);
    const minutes = start && end && minutesBetween(start, end);
    return {
      ...definition,
      ...(minutes !== undefined && { minutes }),
      ...(start && end && areVague(start, end) && { approximate: true }),
      ...(start && { start }),
      ...(end && { end }),
      ...misplacedIn(definition, misplaced),
    };
  });
}

function misplacedIn(
  { from, to }: MetricDefinition,
  misplaced: ReadonlyMap<Milestone, PlacedEvent>,
): Pick<Metric, 'misplaced'> {
  const [start, end] = [misplaced.get(from), misplaced.get(to)];
  return start || end ? { misplaced: { ...(start && { start }), ...(end && { end }) } } : {};
}

/** undefined where the end may be before the start only because one of them is not told to the minute. */
function minutesBetween(start: PlacedEvent, end: PlacedEvent): number | undefined {
  const minutes = Math.round((timeBetween(start, end) / minute) * 100) / 100;
  if (minutes >= 0 || !mayBeTheSame(start, end)) return minutes;
  return commonUnit(start.event.reading!, end.event.reading!) > minute ? undefined : 0;
}

function areVague(...events: readonly PlacedEvent[]): boolean {
  return events.some(({ ambiguous, event }) => ambiguous ?? event.reading?.approximate);
}

/** Two milestones of a timeline, the later one behind the earlier. */
export interface MilestonePair {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly start: PlacedEvent;
  readonly end: PlacedEvent;
  readonly minutes: number;
  /** See {@link Metric.approximate}. */
  readonly approximate: boolean;
}

/** All pairs of milestones of which the times are known, in the order of the milestones. */
export const milestonePairs = derived((timeline: Timeline): readonly MilestonePair[] => {
  const known = [...milestonesOf(timeline)].filter(([, { event }]) => event.reading!.precision !== 'day');
  return known.flatMap(([from, start], index) =>
    known.slice(index + 1).flatMap(([to, end]) => {
      const minutes = timeBetween(start, end) / minute;
      return minutes > 0 ? [{ from, to, start, end, minutes, approximate: areVague(start, end) }] : [];
    }),
  );
});
