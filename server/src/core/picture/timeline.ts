import type { Milestone } from '../vocabulary/vocabulary.ts';

/**
 * A timeline as it is drawn: what the features and the preview page hand over. Times are milliseconds on the clocks of
 * its zone, from the epoch where it is dated, else from midnight of the first day.
 */
export interface DrawnTimeline {
  readonly title: string;
  readonly zone?: string;
  readonly dated: boolean;
  readonly events: readonly DrawnEvent[];
  readonly metrics?: readonly DrawnMetric[];
  /** When users felt the incident, as the document says apart from the timeline. */
  readonly impact?: { readonly from: number; readonly until: number };
}

export interface DrawnEvent {
  /** Absent when the time is not known. */
  readonly at?: number;
  readonly until?: number;
  /** As written. */
  readonly time: string;
  readonly approximate: boolean;
  readonly text: string;
  readonly action?: string;
  /** What the event is in the course of the incident; each milestone stands at one event. */
  readonly milestones?: readonly Milestone[];
}

export interface DrawnMetric {
  readonly id: string;
  readonly from: Milestone;
  readonly to: Milestone;
  /** Absent when a milestone is not in the timeline. */
  readonly minutes?: number;
  /** The times, as written, of events that tell a milestone out of the order of the milestones. */
  readonly misplaced?: { readonly from?: string; readonly to?: string };
  /** Whether one of its two times is not certain. */
  readonly approximate?: boolean;
}
