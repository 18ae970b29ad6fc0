import type { Milestone } from '../vocabulary/vocabulary.ts';
import type { DrawnEvent } from './timeline.ts';

export type PhaseName = 'undetected' | 'detecting' | 'mitigating' | 'recovering';

/** A part of the incident's course between two of its milestones. Milliseconds; it takes some time. */
export interface Phase {
  readonly name: PhaseName;
  readonly from: number;
  readonly until: number;
}

/** When each milestone was reached. */
function milestoneTimes(events: readonly DrawnEvent[]): ReadonlyMap<Milestone, number> {
  return new Map(
    events.flatMap(({ at, milestones = [] }) =>
      at === undefined ? [] : milestones.map(milestone => [milestone, at] as const),
    ),
  );
}

/**
 * The phases of an incident, as far as its milestones tell: nobody knew; it was noticed, and nobody at work on it yet;
 * somebody was, until users felt it no more; until all was as before.
 */
export function phasesOf(events: readonly DrawnEvent[]): Phase[] {
  const times = milestoneTimes(events);
  const [start, detected, mitigated, resolved] = (
    ['start', 'detected', 'mitigated', 'resolved'] as const
  ).map(milestone => times.get(milestone));
  const atWork = firstOf(times, ['acknowledged', 'investigating', 'causeFound']);
  return [
    ...phase('undetected', start, detected),
    ...phase('detecting', detected, atWork),
    ...phase('mitigating', atWork ?? detected, mitigated ?? resolved),
    ...phase('recovering', mitigated, resolved),
  ];
}

function firstOf(
  times: ReadonlyMap<Milestone, number>,
  milestones: readonly Milestone[],
): number | undefined {
  const known = milestones.flatMap(milestone => times.get(milestone) ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

function phase(name: PhaseName, from: number | undefined, until: number | undefined): Phase[] {
  return from === undefined || until === undefined || until <= from ? [] : [{ name, from, until }];
}
