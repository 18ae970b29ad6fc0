import { changedSections } from '../model/reread.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { sectionIndexAt } from '../model/tree.ts';
import { span, type Span } from '../text/span.ts';
import type { Checked, PlacedFinding } from './check.ts';
import type { DocumentRule, Fix } from './rule.ts';

/** @returns what a rule found before, in its place now; undefined when it has to look again. */
export type Keep = (
  rule: DocumentRule,
  search: () => readonly PlacedFinding[],
) => readonly PlacedFinding[] | undefined;

/** What rules found before an edit and would find again, since nothing has changed of what they read. */
export function keptFrom({ postmortem: before, byRule }: Checked, now: Postmortem): Keep | undefined {
  const changed = changedSections(before, now);
  if (!changed) return undefined;
  const inNow = (place: Span) => moved(place, before, now);
  return (rule, search) => {
    const known = byRule.get(rule);
    if (!known || !rule.reads || changed.some(rule.reads)) return undefined;
    return known.length === 0 ? known : movedFindings(known, search, inNow);
  };
}

function movedFindings(
  known: readonly PlacedFinding[],
  search: () => readonly PlacedFinding[],
  inNow: (place: Span) => Span,
): PlacedFinding[] {
  const fixesOf = fixesFrom(search);
  return known.map(({ rule, severity, span, message, related, fixes }, index) => ({
    rule,
    severity,
    span: inNow(span),
    message,
    ...(related && { related: related.map(part => ({ ...part, span: inNow(part.span) })) }),
    ...(fixes && { fixes: fixesOf(index) }),
  }));
}

/**
 * Fixes are made from the document as it is now, so the rule looks again when they are asked for. In a function of its own,
 * for what it returns lives as long as the findings, and must not hold the document before, which holds the one before that.
 */
function fixesFrom(search: () => readonly PlacedFinding[]): (index: number) => () => readonly Fix[] {
  let again: readonly PlacedFinding[] | undefined;
  return index => () => (again ??= search())[index]?.fixes?.() ?? [];
}

/** A span of the document before, where the sections that hold its ends stand now. */
function moved({ start, end }: Span, before: Postmortem, now: Postmortem): Span {
  const shift = (offset: number) => {
    const index = sectionIndexAt(before.sections, offset);
    return now.sections[index]!.start - before.sections[index]!.start;
  };
  return span(start + shift(start), end + shift(Math.max(start, end - 1)));
}
