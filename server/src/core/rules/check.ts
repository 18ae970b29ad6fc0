import { shiftEdits } from '../text/edit.ts';
import { shiftSpan } from '../text/span.ts';
import { viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section, SectionContent } from '../model/section.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { allRules } from './registry.ts';
import type { DocumentRule, Finding, Rule, RuleContext, SectionRule, Severity } from './rule.ts';

/** A finding of a rule, with spans of the document. */
export interface PlacedFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface CheckOptions {
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; its findings are left out and the other rules run. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
}

/** Runs the rules over a postmortem. Findings are ordered by position. A document that is no postmortem has none. */
export function check(
  postmortem: Postmortem,
  { today, rules = allRules, onRuleError }: CheckOptions,
): PlacedFinding[] {
  if (!postmortem.recognition.isPostmortem) return [];
  const context: RuleContext = { today, lifecycle: postmortem.lifecycle };
  const found: PlacedFinding[] = [];
  for (const rule of rules) {
    const severity = rule.severity[context.lifecycle];
    if (severity === 'off') continue;
    try {
      for (const finding of findingsOf(rule, postmortem, context)) found.push({ ...finding, rule, severity });
    } catch (error) {
      onRuleError(rule, error);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf(rule: Rule, postmortem: Postmortem, context: RuleContext): Finding[] {
  if (rule.scope === 'document') return [...documentFindings(rule, postmortem, context)];
  return postmortem.sections.flatMap(section =>
    sectionFindings(rule, section, postmortem, context).map(finding => placed(finding, section.start)),
  );
}

function documentFindings(
  rule: DocumentRule,
  postmortem: Postmortem,
  context: RuleContext,
): Iterable<Finding> {
  return rule.check(postmortem, context);
}

interface Kept {
  readonly schema: SectionSchema | undefined;
  readonly template: Template | undefined;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
}

/** What section rules found, by content: it holds for as long as the content, its schema and the context stay the same. */
const kept = new WeakMap<SectionContent, Map<SectionRule, Kept>>();

function sectionFindings(
  rule: SectionRule,
  section: Section,
  postmortem: Postmortem,
  context: RuleContext,
): readonly Finding[] {
  const view = viewOf(postmortem, section);
  let byRule = kept.get(section.content);
  if (!byRule) kept.set(section.content, (byRule = new Map<SectionRule, Kept>()));
  const known = byRule.get(rule);
  const same =
    known &&
    known.schema === view.schema &&
    known.template === view.template &&
    known.context.today === context.today &&
    known.context.lifecycle === context.lifecycle;
  if (same) return known.findings;
  const findings = [...rule.check(view, context)];
  byRule.set(rule, { schema: view.schema, template: view.template, context, findings });
  return findings;
}

/** A section's finding in a document in which the section stands at `offset`. */
function placed({ span, message, related, fixes }: Finding, offset: number): Finding {
  return {
    span: shiftSpan(span, offset),
    message,
    ...(related && { related: related.map(part => ({ ...part, span: shiftSpan(part.span, offset) })) }),
    ...(fixes && { fixes: () => fixes().map(fix => ({ ...fix, edits: shiftEdits(fix.edits, offset) })) }),
  };
}
