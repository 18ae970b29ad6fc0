import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { parse } from 'yaml';
import { convertTo } from '../../../server/src/core/features/convert.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem, type Postmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import type { Template } from '../../../server/src/core/template/template.ts';
import { lostOf, repeatedOf } from '../../support/author-lines.ts';
import { mutated } from '../../support/mutate.ts';
import { otherTemplates } from '../../support/templates.ts';

// A team's own template draws documents to itself; here each shall be found to follow the one that it was made of.
const others = otherTemplates.map(text => ({ ...readTemplate(text, 'other'), builtin: true }));
const templates = [...builtinTemplates(), ...others];
const samples = [
  'samples/2025-10-14-qwen-oom.md',
  'samples/drafts/2025-10-14-qwen-oom.md',
  'samples/2025-11-03-checkout-latency-with-defects.md',
  'samples/notes.md',
].map(file => fs.readFileSync(file, 'utf8'));
/** A header that tells what sections ask for. */
const told = `# Outage: Checkout down

**Date:** 2026-03-04
**Summary:** Cards were refused at the till.

**Impact:**

- Ten users could not pay

## Timeline (UTC)

- 10:15 The token expired
- 10:20 An alert fired
- 10:31 A rollback resolved it

## Root cause

The token had no owner.
`;
/** What stands under each label of an example, as a document that somebody filled in. */
const examples = templates.map(({ text }) => text.replace(/^\*\*(?:Example|예시)[^\n]*\n/gm, ''));
const seeds = [...samples, told, ...examples].map((text, index) =>
  index % 2 === 0 ? text : text.replaceAll('\n', '\r\n'),
);

function read(text: string): Postmortem {
  return readPostmortem(parseMarkdown(text), { templates });
}

function convert(postmortem: Postmortem, template: Template): string {
  return convertTo(postmortem, template, { templates });
}

/** Converts to a template, once more, and back, and says what is lost on the way. */
function assertKept(source: string, template: Template): { there: string; again: string } {
  const before = read(source);
  const there = convert(before, template);
  const after = read(there);
  const again = convert(after, template);
  const own = before.match?.template ?? templates[0]!;
  const back = convert(after, own);
  const lost = (text: string) => lostOf(before, text, [own, template]);
  assert.deepEqual(
    { there: lost(there), again: lost(again), back: lost(back) },
    { there: [], again: [], back: [] },
  );
  const repeated = (text: string) => repeatedOf(before, text, [own, template]);
  assert.deepEqual([there, again, back].flatMap(repeated), []);
  assert.equal(after.match?.template.id, template.id);
  return { there, again };
}

describe('a converted postmortem', () => {
  for (const template of templates)
    it(`has every line of its author in the form of ${template.id}, and after the way back`, () => {
      for (const seed of seeds) {
        const { there, again } = assertKept(seed, template);
        assert.equal(again, there);
        if (seed.includes('\r\n')) assert.doesNotMatch(there, /(?<!\r)\n/);
      }
    });

  it('has every line of its author whatever happened to it', () => {
    fc.assert(
      fc.property(mutated(seeds, 5), fc.constantFrom(...templates), (text, template) => {
        assertKept(text, template);
      }),
      { numRuns: 40 },
    );
  });
});

describe('front matter of a converted postmortem', () => {
  const sections = ['Summary', 'Impact', 'Root cause', 'Timeline', 'Follow-ups'];
  const body = (text: string) => sections.map(title => `\n## ${title}\n\n${text}\n`).join('');
  const team = readTemplate(
    `---\nseverity: "[Sev1/Sev2]"\nauthors: '[Names]'\nduration: [Minutes]\n---\n\n# Outage: [Title]\n${body('[Words]')}`,
    'team',
  );
  const asking = templates.filter(({ id }) => id === 'google-sre' || id === 'other');
  const labels = ['Severity', 'Authors', 'Duration', 'Slack', 'Start'];
  const word = fc.constantFrom(
    ...[
      'x',
      '10:15',
      '#inc-7',
      '@kim',
      '*all*',
      '"a"',
      "it's",
      'a: b',
      'c # d',
      'yes',
      'null',
      '1.50',
      '0x1F',
    ],
    ...[
      'C:\\dir',
      '- 1',
      '{a}',
      '%',
      '`b`',
      '&c',
      '!d',
      '|',
      '>',
      '?',
      '~',
      '[EU',
      'é',
      '결제',
      'a, b',
      '--- e',
    ],
  );
  const value = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '));

  it('is YAML with the values of the author', () => {
    fc.assert(
      fc.property(
        fc.tuple(...labels.map(() => value)),
        fc.constantFrom('', '---\nauthor: "Kim"\n---\n\n', '---\ntags: [a]\n---\n\n'),
        fc.constantFrom(team, ...asking),
        (values, front, template) => {
          const fields = labels.map((label, index) => `**${label}:** ${values[index]}\n`).join('');
          const text = convert(read(`${front}# Outage: x\n\n${fields}${body('Words.')}`), template);
          const yaml = /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? 'a: a';
          const known = new Set([...values, 'a', 'Kim', 'Minutes', template.id].map(String));
          for (const found of Object.values(parse(yaml) as Record<string, unknown>).flat())
            assert.ok(typeof found === 'string' && known.has(found), `${String(found)} in\n${yaml}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});
