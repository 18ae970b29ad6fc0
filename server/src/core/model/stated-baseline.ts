import { span, type Span } from '../text/span.ts';
import { isRounded, type DurationReading } from '../time/duration.ts';
import { milestoneCalled } from '../vocabulary/baseline-words.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';
import type { MetricDefinition, MilestonePair } from './metrics.ts';

/** From when to when a value says that it counts. */
export interface StatedBaseline {
  readonly from: Milestone;
  /** Absent where it only says since when. */
  readonly to?: Milestone;
  readonly span: Span;
}

const name = '[^\\d→,;:.()（）]{1,40}?';
const patterns: readonly RegExp[] = [
  new RegExp(`\\bfrom\\s+(${name})\\s+(?:to|until|till)\\s+(${name})(?=\\s*(?:[.,;)）]|$))`, 'iu'),
  new RegExp(`(${name})\\s*(?:→|->|⟶|⇒)\\s*(${name})(?=\\s*(?:[.,;)）]|$))`, 'u'),
  new RegExp(`(${name})(?:부터|에서)\\s*(${name})까지`, 'u'),
  new RegExp(`\\b(?:from|since|after)\\s+(${name})(?=\\s*(?:[.,;)）]|$))`, 'iu'),
];

/** The baseline that a value names: `47 min (detected → resolved)`, `from detection to resolution`, `since the alert`. */
export function baselineIn(value: string): StatedBaseline | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(value);
    if (!match) continue;
    const [from, to] = [match[1]!, match[2]].map(words => words && milestoneCalled(words));
    if (!from || (match[2] !== undefined && !to)) continue;
    return { from, ...(to && { to }), span: span(match.index, match.index + match[0].length) };
  }
  return undefined;
}

/** What the name of a metric may end with: who says *resolved* means what helped as often as what mended. */
const alike: Readonly<Partial<Record<Milestone, readonly Milestone[]>>> = {
  acknowledged: ['acknowledged', 'investigating'],
  mitigated: ['mitigated', 'resolved'],
  resolved: ['resolved', 'mitigated', 'closed'],
};

/** The milestones with which a metric may end. */
export function endsOf({ to }: MetricDefinition): readonly Milestone[] {
  return alike[to] ?? [to];
}

/**
 * The pairs of milestones between which a metric of that name may count, its own first: from which one on, teams do not
 * agree; with what it ends, the name says.
 */
export function pairsOf(metric: MetricDefinition, pairs: readonly MilestonePair[]): MilestonePair[] {
  const ends = endsOf(metric);
  const isOwn = ({ from, to }: MilestonePair) => from === metric.from && to === metric.to;
  const fitting = pairs.filter(({ to }) => ends.includes(to));
  return [...fitting.filter(isOwn), ...fitting.filter(pair => !isOwn(pair))];
}

/** In minutes: who writes `~10:10` may mean so much earlier or later. */
const vagueness = 5;

/** Whether a stated duration is a length, in minutes, that the times of a timeline make. */
export function agrees(
  duration: DurationReading,
  { minutes, approximate }: Pick<MilestonePair, 'minutes' | 'approximate'>,
): boolean {
  // Seconds that are not written may be left away before two times are subtracted, or behind.
  return isRounded(duration, minutes, approximate ? vagueness : 1);
}
