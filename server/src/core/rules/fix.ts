import type { TextEdit } from '../text/span.ts';
import type { PlacedFinding } from './check.ts';
import type { Fix } from './rule.ts';

/** The fix that is made when nobody chooses: the preferred one, else the first. */
export function chosenFix(finding: PlacedFinding): Fix | undefined {
  const fixes = finding.fixes?.() ?? [];
  return fixes.find(fix => fix.preferred) ?? fixes[0];
}

/** The safe fix of each finding that has one; a fix that several findings share comes once. */
export function safeFixes(findings: readonly PlacedFinding[]): Fix[] {
  return [...new Set(findings.flatMap(finding => (finding.fixes?.() ?? []).find(fix => fix.safe) ?? []))];
}

/**
 * The edits of several fixes that can be made together. A fix that touches text which an earlier one changes is left
 * out; it is found again in the text that results.
 */
export function combine(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.every(edit => isFree(edit, taken))) continue;
    for (const edit of edits)
      taken.splice(
        placeOf(taken, other => isBehind(other, edit)),
        0,
        edit,
      );
  }
  return taken;
}

/** @param taken edits in order, of which no two touch the same text: only the neighbours can touch another edit. */
function isFree(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const { start, end } = edit.span;
  const first = placeOf(taken, other => other.span.start >= start);
  const before = taken[first - 1];
  if (before && !apart(edit, before)) return false;
  for (let i = first; i < taken.length && taken[i]!.span.start < end; i++)
    if (!apart(edit, taken[i]!)) return false;
  return true;
}

function isBehind({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start > b.start || (a.start === b.start && a.end > b.end);
}

/** The index of the first edit for which a condition holds that holds for all behind it too. */
function placeOf(edits: readonly TextEdit[], holds: (edit: TextEdit) => boolean): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(edits[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Inserts may meet at one place; a replacement shares nothing with another edit. */
function apart({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return true;
  return a.end <= b.start || b.end <= a.start;
}
