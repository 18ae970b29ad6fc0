import { checkIn, type Analysis, type Environment } from '../analysis.ts';
import type { PlacedFinding } from '../rules/check.ts';

/** A finding for which a postmortem should not be published. */
export type Blocker = PlacedFinding & { readonly severity: 'error' | 'warning' };

/**
 * What keeps a postmortem from being published: what would be a warning or an error if it were. In one that is published
 * this is what should have kept it. Ordered by position.
 *
 * @param environment the one that the analysis was made in.
 */
export function blockersOf({ postmortem, findings }: Analysis, environment: Environment): readonly Blocker[] {
  const lifecycle = environment.lifecycle ?? postmortem.lifecycle;
  const asPublished =
    lifecycle === 'published' ? findings : checkIn(postmortem, { ...environment, lifecycle: 'published' });
  return asPublished.filter(isBlocker);
}

function isBlocker(finding: PlacedFinding): finding is Blocker {
  return finding.severity === 'error' || finding.severity === 'warning';
}
