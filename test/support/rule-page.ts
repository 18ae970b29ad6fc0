import { translate } from '../../server/src/core/messages/message.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Example, Rule } from '../../server/src/core/rules/rule.ts';
import { positionsIn } from '../../server/src/core/text/position.ts';
import { analyseExample, unmarked } from './analyse.ts';

/** What stands in docs/rules: a page for each rule and a list of them, as Markdown by file name. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', rulesPage(allRules)],
    ...allRules.map(rule => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

/** What it reports, why, and what it finds in its own examples. */
function rulePage(rule: Rule): string {
  const { summary, rationale, source, examples } = rule.docs;
  const { draft, review, published } = rule.severity;
  return [
    `# ${rule.id}`,
    summary,
    `| Draft | Review | Published |\n|-------|--------|-----------|\n| ${draft} | ${review} | ${published} |`,
    '## Why',
    rationale,
    '## Examples',
    ...examples.flatMap((example, index) => exampleText(rule, example, examples[index - 1])),
    '## Source',
    source,
  ]
    .join('\n\n')
    .concat('\n');
}

function rulesPage(rules: readonly Rule[]): string {
  const lines = rules.map(({ id, docs, severity: { draft, review, published } }) => {
    return `| [${id}](${id}.md) | ${docs.summary} | ${draft} | ${review} | ${published} |`;
  });
  return [
    '# Rules',
    'What is checked in a postmortem, and how loud it is said while the document is a draft, in review and published. A Markdown file that is no postmortem is not checked.',
    [
      '| Rule | Reports | Draft | Review | Published |',
      '|------|---------|-------|--------|-----------|',
      ...lines,
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** @param before the example above it; a template that both share is shown there. */
function exampleText(rule: Rule, example: Example, before: Example | undefined): string[] {
  const { title, template, markdown, fixed } = example;
  const isNew = template !== undefined && template !== before?.template;
  return [
    `### ${title[0]!.toUpperCase()}${title.slice(1)}`,
    ...(isNew ? ['The template:', codeBlock(template), 'The document:'] : []),
    codeBlock(unmarked(markdown).text),
    findingsText(rule, example),
    ...(fixed === undefined ? [] : ['After the fix:', codeBlock(fixed)]),
  ];
}

function findingsText(rule: Rule, example: Example): string {
  const { text, findings } = analyseExample(rule, example, unmarked(example.markdown).text);
  const positionAt = positionsIn(text);
  const lines = findings.map(({ span: { start, end }, message }) => {
    const place = start === end ? 'here' : code(text.slice(start, end));
    return `- Line ${positionAt(start).line}, ${place}: ${translate(message)}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Nothing is reported.';
}

function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}

function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const gap = fence.length > 1 ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** How many backticks stand in a row at most. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
}
