import { derived } from '../text/derived.ts';
import { milestoneOrder, milestonesIn } from '../vocabulary/milestones.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';
import type { TimelineEvent } from './timeline-event.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** The milestones of an event: the one that its author has set, else those that its words tell, in the order in which they come. */
export const milestonesOfEvent = derived(
  ({ mark, text, action = '' }: TimelineEvent): readonly Milestone[] => {
    if (mark) return mark.milestone === 'none' ? [] : [mark.milestone];
    return milestonesIn(`${text}\n${action}`);
  },
);

export type MilestoneEvents = ReadonlyMap<Milestone, PlacedEvent>;

/** Milestones that come to pass with the last event that tells them; the others do with the first. */
const reachedAtLast: readonly Milestone[] = ['mitigated', 'resolved', 'closed'];

/**
 * Which event is each milestone of the incident. An event that its author has marked comes before those that only tell of
 * it; only what is known to have a time counts. What was mitigated after the incident was resolved was something else.
 */
export const milestonesOf = derived(({ events }: Timeline): MilestoneEvents => {
  const told = events.filter(({ at }) => at !== undefined);
  const found = new Map<Milestone, PlacedEvent>();
  for (const milestone of milestoneOrder.toReversed()) {
    const resolved = found.get('resolved')?.at ?? Infinity;
    const own = told
      .filter(({ event }) => milestonesOfEvent(event).includes(milestone))
      .filter(({ at, event }) => milestone !== 'mitigated' || event.mark !== undefined || at! <= resolved);
    const marked = own.filter(({ event }) => event.mark);
    const event = pick(marked.length > 0 ? marked : own, reachedAtLast.includes(milestone));
    if (event) found.set(milestone, event);
  }
  return new Map([...found].reverse());
});

/** The event with the least time, or with the greatest; of those at the same time the first. */
function pick(events: readonly PlacedEvent[], isLast: boolean): PlacedEvent | undefined {
  return events.reduce<PlacedEvent | undefined>((best, event) => {
    if (!best) return event;
    return (isLast ? event.at! > best.at! : event.at! < best.at!) ? event : best;
  }, undefined);
}

/** The one milestone that an event stands for: one that it is in the whole timeline, else the first that it tells. */
export function milestoneOf(timeline: Timeline, placed: PlacedEvent): Milestone | undefined {
  const own = milestonesOfEvent(placed.event);
  const all = milestonesOf(timeline);
  return own.find(milestone => all.get(milestone) === placed) ?? own[0];
}
