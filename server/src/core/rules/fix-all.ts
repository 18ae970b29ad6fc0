import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/span.ts';
import type { PlacedFinding } from './check.ts';
import { combine, safeFixes } from './fix.ts';

/** Two fixes of one place are made one after the other; more rounds than this mean that fixes undo each other. */
const maxRounds = 10;

export interface AllFixed<Checked> {
  /** The document after all fixes. */
  readonly checked: Checked;
  /** What leads there from the document as it was, in order. */
  readonly edits: readonly TextEdit[];
  /** False when something that can be fixed was still left after many rounds. */
  readonly isDone: boolean;
}

/**
 * Makes every safe fix, again and again until nothing is left to fix.
 *
 * @param start a checked document, in any form that has its findings.
 * @param checkAfter the document after edits, checked.
 */
export function fixAllSafely<Checked extends { readonly findings: readonly PlacedFinding[] }>(
  start: Checked,
  checkAfter: (checked: Checked, edits: readonly TextEdit[]) => Checked,
): AllFixed<Checked> {
  let checked = start;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const more = combine(safeFixes(checked.findings));
    if (more.length === 0) return { checked, edits, isDone: true };
    checked = checkAfter(checked, more);
    edits = composeEdits(edits, more);
  }
  return { checked, edits, isDone: false };
}
