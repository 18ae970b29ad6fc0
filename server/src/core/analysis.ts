import type { Markdown } from './markdown/markdown.ts';
import { readPostmortem, type Postmortem } from './model/postmortem.ts';
import { check, type PlacedFinding } from './rules/check.ts';
import type { Rule } from './rules/rule.ts';
import type { Template } from './template/template.ts';

/** What the core is handed by those who use it: it knows neither clock nor files. */
export interface Environment {
  readonly templates: readonly Template[];
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Told of a rule that threw; its findings are left out and the other rules run. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
}

/** All that is known of a document. Values of the same Markdown share what they derive from it. */
export interface Analysis {
  readonly postmortem: Postmortem;
  /** Ordered by position; none when the document is no postmortem. */
  readonly findings: readonly PlacedFinding[];
}

/** @param path the document's path or URI; it helps to tell whether the document is a postmortem. */
export function analyse(
  markdown: Markdown,
  path: string,
  { templates, today, onRuleError }: Environment,
): Analysis {
  const postmortem = readPostmortem(markdown, { templates, path });
  return { postmortem, findings: check(postmortem, { today, onRuleError }) };
}
