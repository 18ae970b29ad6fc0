import assert from 'node:assert/strict';
import { analyse as analyseDocument } from '../../../server/src/core/analysis.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

/** The template that the README shows: not every heading of it is known to the vocabulary. */
const template = readTemplate(
  `# Incident: [Title]

**Severity:** [Low/High]
**Date:** [YYYY-MM-DD]

## Timeline (UTC)

| Time  | Event           |
| ----- | --------------- |
| HH:MM | [What happened] |

## What we do about it

[One line for each action, with who does it]

## Glossary <!-- optional -->
`,
  'incident',
);

const header = '**Severity:** High\n**Date:** 2025-10-14\n\n';
const timeline = '## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:15 | Nobody could pay |\n\n';
const actions = '## What we do about it\n\nAnn adds an alert.\n\n';
const glossary = '## Glossary\n\nCheckout: where people pay.\n';

function analyse(text: string) {
  const { postmortem, findings } = analyseDocument(parseMarkdown(text), 'docs/checkout.md', {
    templates: [template, ...builtinTemplates()],
    today: '2025-11-30',
    onRuleError: assert.fail,
  });
  const found = findings.map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`);
  return { isPostmortem: postmortem.recognition.isPostmortem, follows: postmortem.match?.template.id, found };
}

describe('a team’s template', () => {
  for (const title of ['Incident: Checkout', 'Checkout'])
    for (const end of ['', glossary])
      it(`is recognised in “${title}” ${end ? 'with' : 'without'} what is optional`, () => {
        assert.deepEqual(analyse(`# ${title}\n\n${header}${timeline}${actions}${end}`), {
          isPostmortem: true,
          follows: 'incident',
          found: [],
        });
      });

  const lacking: Readonly<Record<string, string>> = {
    'the timeline': header + actions,
    'the timeline, with a glossary': header + actions + glossary,
    'the actions': header + timeline,
    'the actions, with a glossary': header + timeline + glossary,
  };
  for (const [what, rest] of Object.entries(lacking))
    it(`misses ${what}`, () => {
      const { follows, found } = analyse(`# Incident: Checkout\n\n${rest}`);
      assert.equal(follows, 'incident');
      assert.deepEqual(
        found.map(line => line.split(' ')[0]),
        ['structure/missing-section'],
      );
    });

  for (const title of ['Incident: Checkout', 'Checkout'])
    it(`says what may be the severity of “${title}”`, () => {
      const { found } = analyse(`# ${title}\n\n${header.replace('High', 'Medium')}${timeline}${actions}`);
      assert.deepEqual(found, ['header/value Medium']);
    });

  for (const [what, text] of Object.entries({
    'a page with a date':
      '# Checkout\n\n**Date:** 2025-10-14\n\n## Glossary\n\nCheckout: where people pay.\n',
    'a timetable': `# Open day\n\n**Date:** 2025-10-14\n\n${timeline}`,
    'a runbook': `# Incident runbook\n\n${header}${timeline}${actions}`,
  }))
    it(`is not seen in ${what}`, () => {
      assert.equal(analyse(text).isPostmortem, false);
    });
});
