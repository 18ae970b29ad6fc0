import type { TimelineEventView } from '../../server/src/protocol.ts';

/** Fewer events are seen at a glance, and need nothing to filter them. */
export const filterFrom = 8;

/** Which events are looked for. */
export interface Filter {
  /** Words that an event has in its time, its text or its action, in any case and order. */
  readonly words: string;
  readonly milestonesOnly: boolean;
}

export const noFilter: Filter = { words: '', milestonesOnly: false };

export function passes(event: TimelineEventView, { words, milestonesOnly }: Filter): boolean {
  if (milestonesOnly && !isMilestone(event)) return false;
  const { time, text, action = '' } = event;
  const own = `${time} ${text} ${action}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every(word => own.includes(word));
}

export function isMilestone({ milestones = [] }: TimelineEventView): boolean {
  return milestones.length > 0;
}
