import { localTimeOf } from '../time/zone-offset.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** What the clocks of a zone show at the events of a timeline, in milliseconds as if it were UTC. */
export type Clocks = ReadonlyMap<PlacedEvent, { readonly at: number; readonly until?: number }>;

/**
 * The times of a timeline on the clocks of another zone.
 *
 * @returns undefined when the zone is not known or ambiguous, or when the instant of an event is not known: times on the
 *   clocks of two zones have no order.
 */
export function clocksIn(timeline: Timeline, zone: string): Clocks | undefined {
  const clocks = new Map<PlacedEvent, { readonly at: number; readonly until?: number }>();
  const shown = (instant: number | undefined) =>
    instant === undefined ? undefined : localTimeOf(zone, instant);
  for (const placed of timeline.events) {
    if (placed.at === undefined) continue;
    const at = shown(placed.instant);
    const until = shown(placed.untilInstant);
    if (at === undefined) return undefined;
    clocks.set(placed, { at, ...(until !== undefined && { until }) });
  }
  return clocks.size > 0 ? clocks : undefined;
}
