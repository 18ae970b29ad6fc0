import type { Configuration } from './configuration/configuration.ts';
import { withEdits } from './markdown/edit.ts';
import type { Markdown } from './markdown/markdown.ts';
import { readPostmortem, type Lifecycle, type Postmortem } from './model/postmortem.ts';
import { rereadPostmortem } from './model/reread.ts';
import { check, checkAfter, type Checked, type CheckOptions, type PlacedFinding } from './rules/check.ts';
import type { Rule } from './rules/rule.ts';
import type { Template } from './template/template.ts';
import type { TextEdit } from './text/span.ts';

/** What the core is handed by those who use it: it knows neither clock nor files. */
export interface Environment {
  readonly templates: readonly Template[];
  readonly configuration?: Configuration;
  /** The id of the template that the configuration names for the document, if it does. */
  readonly named?: string;
  /** Takes the document for one of this lifecycle, whatever its status says. */
  readonly lifecycle?: Lifecycle;
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name of the person who writes, if it is known. */
  readonly author?: string;
  /** Who owns action items of other postmortems, as far as these have been read; most items first. */
  readonly owners?: () => readonly string[];
  /** Told of a rule that threw; its findings are left out and the other rules run. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
}

/** All that is known of a document. Values of the same Markdown share what they derive from it. */
export interface Analysis {
  readonly postmortem: Postmortem;
  /** Ordered by position; none when the document is no postmortem. */
  readonly findings: readonly PlacedFinding[];
  /** Where the check after an edit begins; without it that looks at everything. */
  readonly checked?: Checked;
}

/**
 * @param path the document's path or URI; it helps to tell whether the document is a postmortem.
 * @param before the analysis of the document before an edit, in the same environment: what the edit does not concern is
 *   taken from there.
 */
export function analyse(
  markdown: Markdown,
  path: string,
  environment: Environment,
  before?: Analysis,
): Analysis {
  const { templates, named } = environment;
  const options = { templates, path, ...(named !== undefined && { named }) };
  const postmortem = before
    ? rereadPostmortem(markdown, options, before.postmortem)
    : readPostmortem(markdown, options);
  const checked = checkAfter(postmortem, checkOptions(environment), before?.checked);
  return { postmortem, findings: checked.findings, checked };
}

/** Checks a postmortem by the settings of its environment. */
export function checkIn(postmortem: Postmortem, environment: Environment): readonly PlacedFinding[] {
  return check(postmortem, checkOptions(environment));
}

function checkOptions({
  today,
  author,
  owners,
  configuration,
  lifecycle,
  onRuleError,
}: Environment): CheckOptions {
  return {
    today,
    onRuleError,
    ...(author !== undefined && { author }),
    ...(owners && { owners }),
    ...(configuration && { configuration }),
    ...(lifecycle && { lifecycle }),
  };
}

/** The analysis of the text that edits make of a document; what they do not touch is not read again. */
export function analyseAfter(
  before: Analysis,
  edits: readonly TextEdit[],
  path: string,
  environment: Environment,
): Analysis {
  return analyse(withEdits(before.postmortem.markdown, edits), path, environment, before);
}

/** Whether an analysis in one environment holds in the other. */
export function isSameEnvironment(a: Environment, b: Environment): boolean {
  const keys = ['templates', 'configuration', 'named', 'lifecycle', 'today', 'author'] as const;
  return keys.every(key => a[key] === b[key]);
}
