import { shiftEdits } from '../text/edit.ts';
import { shiftSpan } from '../text/span.ts';
import { viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section, SectionContent } from '../model/section.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import {
  emptyConfiguration,
  optionsOf,
  severityOf,
  type Configuration,
} from '../configuration/configuration.ts';
import { allRules } from './registry.ts';
import type { Finding, Lifecycle, Rule, RuleContext, SectionRule, Severity } from './rule.ts';
import { withoutSuppressed } from './suppress.ts';

/** A finding of a rule, with spans of the document. */
export interface PlacedFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface CheckOptions {
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly rules?: readonly Rule[];
  readonly configuration?: Configuration;
  /** Takes the document for one of this lifecycle, whatever its status says. */
  readonly lifecycle?: Lifecycle;
  /** Told of a rule that threw; its findings are left out and the other rules run. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
}

/** What all rules of one run share. */
interface Run {
  readonly postmortem: Postmortem;
  readonly today: string;
  readonly lifecycle: Lifecycle;
  readonly configuration: Configuration;
}

/**
 * Runs the rules over a postmortem. Findings are ordered by position; those that a comment in the document silences are
 * left out. A document that is no postmortem has none.
 */
export function check(postmortem: Postmortem, options: CheckOptions): readonly PlacedFinding[] {
  if (!postmortem.recognition.isPostmortem) return [];
  const { today, configuration = emptyConfiguration, lifecycle = postmortem.lifecycle } = options;
  const run: Run = { postmortem, today, lifecycle, configuration };
  const found: PlacedFinding[] = [];
  // Rules that look at findings run last.
  const rules = [...(options.rules ?? allRules)].sort(
    (a, b) => Number(a.scope === 'findings') - Number(b.scope === 'findings'),
  );
  for (const rule of rules) {
    const severity = severityOf(configuration, rule, lifecycle);
    if (severity === 'off') continue;
    try {
      for (const finding of findingsOf(rule, run, found)) found.push({ ...finding, rule, severity });
    } catch (error) {
      options.onRuleError(rule, error);
    }
  }
  const heard = withoutSuppressed(postmortem, found);
  return [...heard].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf(rule: Rule, run: Run, found: readonly PlacedFinding[]): Finding[] {
  const { postmortem } = run;
  if (rule.scope === 'findings') return [...rule.check(postmortem, contextOf(rule, run), found)];
  if (rule.scope === 'document') return [...rule.check(postmortem, contextOf(rule, run))];
  return postmortem.sections.flatMap(section =>
    sectionFindings(rule, section, run).map(finding => placed(finding, section.start)),
  );
}

function contextOf(rule: Rule, { today, lifecycle, configuration }: Run): RuleContext {
  return { today, lifecycle, options: optionsOf(configuration, rule) };
}

interface Kept extends Omit<Run, 'postmortem'> {
  readonly role: SectionRole | undefined;
  readonly schema: SectionSchema | undefined;
  readonly template: Template | undefined;
  readonly findings: readonly Finding[];
}

/**
 * What section rules found, by content: it holds for as long as the content, its place in the document and the run's
 * settings stay the same.
 */
const kept = new WeakMap<SectionContent, Map<SectionRule, Kept>>();

function sectionFindings(rule: SectionRule, section: Section, run: Run): readonly Finding[] {
  const view = viewOf(run.postmortem, section);
  const { role, schema, template } = view;
  const { today, lifecycle, configuration } = run;
  let byRule = kept.get(section.content);
  if (!byRule) kept.set(section.content, (byRule = new Map<SectionRule, Kept>()));
  const known = byRule.get(rule);
  const isSame =
    known?.role === role &&
    known?.schema === schema &&
    known?.template === template &&
    known?.today === today &&
    known?.lifecycle === lifecycle &&
    known?.configuration === configuration;
  if (known && isSame) return known.findings;
  const findings = [...rule.check(view, contextOf(rule, run))];
  byRule.set(rule, { role, schema, template, today, lifecycle, configuration, findings });
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
