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
import { keptFrom } from './keep-findings.ts';
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
export interface Run {
  readonly rules: readonly Rule[];
  readonly today: string;
  readonly author: string | undefined;
  readonly lifecycle: Lifecycle;
  readonly configuration: Configuration;
}

/** What a check has found, for the next one after an edit. */
export interface Checked {
  readonly postmortem: Postmortem;
  readonly run: Run;
  /** What each rule that looks at the whole document found, before comments silenced any of it. */
  readonly byRule: ReadonlyMap<Rule, readonly PlacedFinding[]>;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Runs the rules over a postmortem. Findings are ordered by position; those that a comment in the document silences are
 * left out. A document that is no postmortem has none.
 */
export function check(postmortem: Postmortem, options: CheckOptions): readonly PlacedFinding[] {
  return checkAfter(postmortem, options).findings;
}

/**
 * Checks a postmortem; rules that read nothing of what an edit has changed do not run again.
 *
 * @param before the check of the document before the edit, if there was one.
 */
export function checkAfter(postmortem: Postmortem, options: CheckOptions, before?: Checked): Checked {
  const { today, author, rules = allRules, configuration = emptyConfiguration } = options;
  const lifecycle = options.lifecycle ?? postmortem.lifecycle;
  const run: Run = { rules, today, author, lifecycle, configuration };
  const byRule = new Map<Rule, readonly PlacedFinding[]>();
  if (!postmortem.recognition.isPostmortem) return { postmortem, run, byRule, findings: [] };
  const found: PlacedFinding[] = [];
  for (const section of postmortem.sections) {
    for (const finding of sectionFindings(postmortem, section, run, options)) {
      found.push(placed(finding, section.start));
    }
  }
  const keep = before && isSameRun(before.run, run) ? keptFrom(before, postmortem) : undefined;
  for (const rule of rules) {
    if (rule.scope !== 'document') continue;
    const search = () => findingsOf(rule, run, options, context => rule.check(postmortem, context));
    const own = keep?.(rule, search) ?? search();
    byRule.set(rule, own);
    found.push(...own);
  }
  const others = rules.flatMap(rule =>
    rule.scope === 'findings'
      ? findingsOf(rule, run, options, context => rule.check(postmortem, context, found))
      : [],
  );
  const heard = withoutSuppressed(postmortem, [...found, ...others]);
  const findings = [...heard].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { postmortem, run, byRule, findings };
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
