import type { Postmortem } from '../model/postmortem.ts';
import { placeSuppressions, type PlacedSuppression } from '../model/suppression.ts';
import { derived } from '../text/derived.ts';
import type { PlacedFinding } from './check.ts';

/** The suppressions of a document with what each covers. */
export const suppressionsIn = derived(({ sections }: Postmortem) => placeSuppressions(sections));

/** The findings that no comment silences. */
export function withoutSuppressed(
  postmortem: Postmortem,
  findings: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const suppressions = suppressionsIn(postmortem);
  if (suppressions.length === 0) return findings;
  return findings.filter(finding => !suppressions.some(suppression => silences(suppression, finding)));
}

/** A comment silences findings that begin in what it covers, of the rules it names or, without names, of all. */
export function silences({ suppression, covers }: PlacedSuppression, { rule, span }: PlacedFinding): boolean {
  const { rules, unread } = suppression;
  const isCovered = covers.start <= span.start && span.start <= covers.end;
  const isMeant = rules.length === 0 ? !unread : rules.some(name => isNamed(name, rule.id));
  return isCovered && isMeant;
}

/** Whether a name is that of a rule or of its category. */
export function isNamed(name: string, id: string): boolean {
  return name === id || id.startsWith(`${name}/`);
}
