import { analyse, type Environment } from '../../server/src/core/analysis.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../server/src/core/messages/message.ts';
import type { Severity } from '../../server/src/core/rules/rule.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { positionsIn } from '../../server/src/core/text/position.ts';

export interface CorpusDocument {
  /** Of its file. */
  readonly name: string;
  /** Where it stood before it was collected, which helps to recognise it. */
  readonly path: string;
  readonly text: string;
  /** Of what kind it is, if the folder's list says so. */
  readonly kind?: string;
  /** Whose it is, if the list says so. */
  readonly repository?: string;
}

export interface CorpusFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface DocumentResult {
  readonly name: string;
  readonly kind?: string;
  readonly isPostmortem: boolean;
  readonly template?: string;
  readonly score?: number;
  readonly findings: readonly CorpusFinding[];
  /** What was thrown, by a rule or by reading the document. */
  readonly errors: readonly string[];
  /**
   * To parse, read and check, in milliseconds for each 10 KB (10,000 UTF-16 code units), a shorter document being taken for
   * one of 10 KB; the least of {@link tries}, since other work on the machine only adds to it.
   */
  readonly millisecondsPer10Kb: number;
}

const tries = 3;

/**
 * Reads a document and runs all rules over it, as an editor does when it is opened.
 *
 * @param lifecycle takes the document for one of this lifecycle, whatever its status says.
 */
export function measureDocument(
  { name, path, text, kind }: CorpusDocument,
  lifecycle?: Environment['lifecycle'],
): DocumentResult {
  const errors = new Set<string>();
  const run = () => {
    const before = performance.now();
    const analysis = analyse(parseMarkdown(text), path, {
      templates: builtinTemplates(),
      today: new Date().toISOString().slice(0, 10),
      ...(lifecycle && { lifecycle }),
      onRuleError: (rule, error) => errors.add(`${rule.id}: ${String(error)}`),
    });
    return { ...analysis, milliseconds: performance.now() - before };
  };
  const runs = Array.from({ length: tries }, run);
  const { postmortem, findings } = runs[0]!;
  const milliseconds = Math.min(...runs.map(one => one.milliseconds));
  const positionAt = positionsIn(text);
  const { match, recognition } = postmortem;
  return {
    name,
    ...(kind !== undefined && { kind }),
    isPostmortem: recognition.isPostmortem,
    ...(match && { template: match.template.id, score: match.score }),
    findings: findings.map(({ rule, severity, span, message }) => ({
      rule: rule.id,
      severity,
      line: positionAt(span.start).line,
      message: translate(message),
    })),
    errors: [...errors],
    millisecondsPer10Kb: milliseconds / Math.max(1, text.length / 10_000),
  };
}

export interface RuleCount {
  readonly rule: string;
  /** Documents in which the rule finds something. */
  readonly documents: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface CorpusTotals {
  readonly documents: number;
  readonly postmortems: number;
  /** Findings of severity warning or error, on average over all documents. */
  readonly loudPerDocument: number;
  readonly errors: number;
  readonly slowestPer10Kb: number;
  /** How many documents follow each template, by id; `none` for postmortems that follow no known one. */
  readonly templates: Readonly<Record<string, number>>;
}

/** Counts by rule, every rule there is included. */
export function countByRule(results: readonly DocumentResult[]): RuleCount[] {
  return allRules.map(({ id }) => {
    const found = results.map(({ findings }) => findings.filter(finding => finding.rule === id));
    const all = found.flat();
    const count = (severity: Severity) => all.filter(finding => finding.severity === severity).length;
    return {
      rule: id,
      documents: found.filter(list => list.length > 0).length,
      findings: {
        error: count('error'),
        warning: count('warning'),
        information: count('information'),
        hint: count('hint'),
      },
    };
  });
}

export function totalsOf(results: readonly DocumentResult[]): CorpusTotals {
  const postmortems = results.filter(({ isPostmortem }) => isPostmortem);
  const loud = results
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning');
  const templates: Record<string, number> = {};
  for (const { template = 'none' } of postmortems) templates[template] = (templates[template] ?? 0) + 1;
  return {
    documents: results.length,
    postmortems: postmortems.length,
    loudPerDocument: loud.length / Math.max(1, results.length),
    errors: results.reduce((sum, { errors }) => sum + errors.length, 0),
    slowestPer10Kb: Math.max(0, ...results.map(({ millisecondsPer10Kb }) => millisecondsPer10Kb)),
    templates,
  };
}
