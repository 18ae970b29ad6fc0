import { shiftEdits } from '../text/edit.ts';
import { shiftSpan } from '../text/span.ts';
import { viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section, SectionContent } from '../model/section.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import {
  emptyConfiguration,
  metricsIn,
  optionsOf,
  severityOf,
  type Configuration,
} from '../configuration/configuration.ts';
import { allRules } from './registry.ts';
import type { Finding, Lifecycle, Rule, RuleContext, Severity } from './rule.ts';
import { withoutSuppressed } from './suppress.ts';

/** A finding of a rule, with spans of the document. */
export interface PlacedFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface CheckOptions {
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name of the person who writes, if it is known. */
  readonly author?: string;
  /** Who owns action items of other postmortems, most items first. */
  readonly owners?: () => readonly string[];
  readonly rules?: readonly Rule[];
  readonly configuration?: Configuration;
  /** Takes the document for one of this lifecycle, whatever its status says. */
  readonly lifecycle?: Lifecycle;
  /** Told of a rule that threw; its findings are left out and the other rules run. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
}

/** What all rules of one run share. */
interface Run {
  readonly rules: readonly Rule[];
  readonly today: string;
  readonly author: string | undefined;
  readonly lifecycle: Lifecycle;
  readonly configuration: Configuration;
}

/**
 * Runs the rules over a postmortem. Findings are ordered by position; those that a comment in the document silences are
 * left out. A document that is no postmortem has none.
 */
export function check(postmortem: Postmortem, options: CheckOptions): readonly PlacedFinding[] {
  if (!postmortem.recognition.isPostmortem) return [];
  const { today, author, rules = allRules, configuration = emptyConfiguration } = options;
  const lifecycle = options.lifecycle ?? postmortem.lifecycle;
  const run: Run = { rules, today, author, lifecycle, configuration };
  const found: PlacedFinding[] = [];
  const collect = (rule: Rule, check: (context: RuleContext) => Iterable<Finding>) => {
    for (const finding of findingsOf(rule, run, options, check)) found.push(finding);
  };
  for (const section of postmortem.sections) {
    for (const finding of sectionFindings(postmortem, section, run, options)) {
      found.push(placed(finding, section.start));
    }
  }
  for (const rule of rules) {
    if (rule.scope === 'document') collect(rule, context => rule.check(postmortem, context));
  }
  for (const rule of rules) {
    if (rule.scope === 'findings') collect(rule, context => rule.check(postmortem, context, [...found]));
  }
  const heard = withoutSuppressed(postmortem, found);
  return [...heard].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What one rule finds; nothing when it is off, or when it throws, of which is told. */
function findingsOf(
  rule: Rule,
  { rules, today, author, lifecycle, configuration }: Run,
  { onRuleError, owners }: CheckOptions,
  check: (context: RuleContext) => Iterable<Finding>,
): PlacedFinding[] {
  const severity = severityOf(configuration, rule, lifecycle);
  if (severity === 'off') return [];
  try {
    const context = {
      today,
      ...(author !== undefined && { author }),
      ...(owners && { owners }),
      lifecycle,
      rules,
      metrics: metricsIn(configuration),
      options: optionsOf(configuration, rule),
    };
    return Array.from(check(context), finding => ({ ...finding, rule, severity }));
  } catch (error) {
    onRuleError(rule, error);
    return [];
  }
}

interface Kept {
  readonly run: Run;
  readonly role: SectionRole | undefined;
  readonly schema: SectionSchema | undefined;
  readonly template: Template | undefined;
  /** Spans are relative to the section. */
  readonly findings: readonly PlacedFinding[];
}

/**
 * What section rules found, by content: it holds for as long as the content, its place in the document and the run's
 * settings stay the same. A draft is also checked as if it were published, by turns, so each lifecycle keeps its own.
 */
const keptOf: Readonly<Record<Lifecycle, WeakMap<SectionContent, Kept>>> = {
  draft: new WeakMap(),
  review: new WeakMap(),
  published: new WeakMap(),
};

function sectionFindings(
  postmortem: Postmortem,
  section: Section,
  run: Run,
  options: CheckOptions,
): readonly PlacedFinding[] {
  const { content, role } = section;
  const { match } = postmortem;
  const schema = match?.schemaOf.get(section);
  const template = match?.template;
  const kept = keptOf[run.lifecycle];
  const known = kept.get(content);
  const isSame = known?.role === role && known?.schema === schema && known?.template === template;
  if (known && isSame && isSameRun(known.run, run)) return known.findings;
  const view = viewOf(postmortem, section);
  const findings = run.rules.flatMap(rule =>
    rule.scope === 'section' ? findingsOf(rule, run, options, context => rule.check(view, context)) : [],
  );
  kept.set(content, { run, role, schema, template, findings });
  return findings;
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    (a.rules === b.rules ||
      (a.rules.length === b.rules.length && a.rules.every((rule, i) => rule === b.rules[i]))) &&
    a.today === b.today &&
    a.author === b.author &&
    a.lifecycle === b.lifecycle &&
    a.configuration === b.configuration
  );
}

/** A section's finding in a document in which the section stands at `offset`. */
function placed(
  { rule, severity, span, message, related, fixes }: PlacedFinding,
  offset: number,
): PlacedFinding {
  return {
    rule,
    severity,
    span: shiftSpan(span, offset),
    message,
    ...(related && { related: related.map(part => ({ ...part, span: shiftSpan(part.span, offset) })) }),
    ...(fixes && { fixes: () => fixes().map(fix => ({ ...fix, edits: shiftEdits(fix.edits, offset) })) }),
  };
}
