import { inOrder } from '../text/edit.ts';
import type { TextEdit } from '../text/span.ts';
import type { PlacedFinding } from './check.ts';
import type { Fix } from './rule.ts';

/** The fix that is made when nobody chooses: the preferred one, else the first. */
export function chosenFix(finding: PlacedFinding): Fix | undefined {
  const fixes = finding.fixes?.() ?? [];
  return fixes.find(fix => fix.preferred) ?? fixes[0];
}

/** The safe fix of each finding that has one. */
export function safeFixes(findings: readonly PlacedFinding[]): Fix[] {
  return findings.flatMap(finding => (finding.fixes?.() ?? []).find(fix => fix.safe) ?? []);
}

/**
 * The edits of several fixes that can be made together. A fix that touches text which an earlier one changes is left
 * out; it is found again in the text that results.
 */
export function combine(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    const free = edits.every(edit => taken.every(other => apart(edit, other)));
    if (free) taken.push(...edits);
  }
  return inOrder(taken);
}

/** Inserts may meet at one place; a replacement shares nothing with another edit. */
function apart({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return true;
  return a.end <= b.start || b.end <= a.start;
}
