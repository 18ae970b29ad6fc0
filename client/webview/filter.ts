import type { TimelineEventView } from '../../server/src/protocol.ts';

/** Fewer events are seen at a glance, and need no field to filter them. */
export const filterFrom = 20;

/** Whether an event has every word of a query in its time, its text or its action, in any case. */
export function passes({ time, text, action = '' }: TimelineEventView, query: string): boolean {
  const words = `${time} ${text} ${action}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every(word => words.includes(word));
}
