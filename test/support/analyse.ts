import assert from 'node:assert/strict';
import { editMarkdown } from '../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../server/src/core/markdown/markdown.ts';
import { translate } from '../../server/src/core/messages/message.ts';
import { readPostmortem, type Postmortem } from '../../server/src/core/model/postmortem.ts';
import { check, type PlacedFinding } from '../../server/src/core/rules/check.ts';
import { chosenFix, combine } from '../../server/src/core/rules/fix.ts';
import { fixAllSafely } from '../../server/src/core/rules/fix-all.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Example, Rule } from '../../server/src/core/rules/rule.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import type { Template } from '../../server/src/core/template/template.ts';
import { applyEdits, inOrder } from '../../server/src/core/text/edit.ts';
import { positionsIn } from '../../server/src/core/text/position.ts';
import type { Span, TextEdit } from '../../server/src/core/text/span.ts';

export interface HowToAnalyse {
  /** Takes the text for a postmortem of this template; without one it is recognised, or not, by what it looks like. */
  readonly assume?: Template;
  /** Where the document is said to be; a path may tell of a postmortem. */
  readonly path?: string;
  readonly rules?: readonly Rule[];
  /** `YYYY-MM-DD`; without one a day long after the incidents of the tests. */
  readonly today?: string;
}

export interface Analysed {
  readonly text: string;
  readonly postmortem: Postmortem;
  readonly findings: readonly PlacedFinding[];
}

/** Parses, reads and checks a text, on a day long after the incidents of the tests. A rule that throws fails the test. */
export function analyse(text: string, how: HowToAnalyse = {}): Analysed {
  return analyseMarkdown(text, parseMarkdown(text), how);
}

/** The same of the text that edits make of another one, whose unchanged parts are not read again. */
export function analyseAfter(
  { text, postmortem }: Analysed,
  edits: readonly TextEdit[],
  how: HowToAnalyse,
): Analysed {
  const fromTheEnd = inOrder(edits).reverse();
  return analyseMarkdown(applyEdits(text, edits), fromTheEnd.reduce(editMarkdown, postmortem.markdown), how);
}

function analyseMarkdown(
  text: string,
  markdown: Markdown,
  { assume, path, rules = allRules, today = '2026-12-31' }: HowToAnalyse,
): Analysed {
  const postmortem = readPostmortem(markdown, {
    templates: builtinTemplates(),
    ...(assume && { assume }),
    ...(path !== undefined && { path }),
  });
  const findings = check(postmortem, {
    today,
    rules,
    onRuleError: (rule, error) => assert.fail(`${rule.id} threw ${(error as Error).stack ?? String(error)}`),
  });
  return { text, postmortem, findings };
}

/** What a rule finds in one of its examples, read as a postmortem of the example's template. */
export function analyseExample(rule: Rule, { template }: Example, text: string): Analysed {
  const assume = template === undefined ? builtin() : readTemplate(template, 'example');
  // A rule that looks at what others find needs them.
  const analysed = analyse(text, { assume, rules: rule.scope === 'findings' ? allRules : [rule] });
  return { ...analysed, findings: analysed.findings.filter(finding => finding.rule === rule) };
}

/** The built-in template of that id. */
export function builtin(id = 'blameless'): Template {
  return builtinTemplates().find(template => template.id === id) ?? assert.fail(`no template ${id}`);
}

/** A text without its marks `⟦` and `⟧`, and what they enclose. */
export function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const text = marked.replace(/⟦([^⟦⟧]*)⟧/gu, (_, inner: string, at: number) => {
    const start = at - 2 * spans.length;
    spans.push({ start, end: start + inner.length });
    return inner;
  });
  return { text, spans };
}

/** The text with the marks `⟦` and `⟧` around every finding. */
export function marked({ text, findings }: Analysed): string {
  return applyEdits(
    text,
    findings.map(({ span }) => ({ span, text: `⟦${text.slice(span.start, span.end)}⟧` })),
  );
}

/** The text after the fix that is made when nobody chooses, of every finding that has one. */
export function withChosenFixes({ text, findings }: Analysed): string {
  return applyEdits(text, combine(findings.flatMap(finding => chosenFix(finding) ?? [])));
}

/** The text after every safe fix: again and again, since two fixes of one place are made one after the other. */
export function withSafeFixes(analysed: Analysed, how: HowToAnalyse = {}): string {
  const { checked, edits, isDone } = fixAllSafely(analysed, (before, made) =>
    analyseAfter(before, made, how),
  );
  if (!isDone) assert.fail('safe fixes come to no end');
  assert.equal(applyEdits(analysed.text, edits), checked.text);
  return checked.text;
}

/** Findings as the fixtures write them: `line:column-line:column severity code message`. */
export function linesOf({ text, findings }: Analysed): string[] {
  const positionAt = positionsIn(text);
  const at = (offset: number) => {
    const { line, column } = positionAt(offset);
    return `${line}:${column}`;
  };
  return findings.map(
    ({ span, severity, rule, message }) =>
      `${at(span.start)}-${at(span.end)} ${severity} ${rule.id} ${translate(message)}`,
  );
}
