import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { listedActions } from '../../server/src/core/features/actions/listed-action.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { readByHeadings } from '../../server/src/core/model/action-outline.ts';
import { readPostmortem } from '../../server/src/core/model/postmortem.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { readActions } from '../../server/src/read-actions.ts';

const builtin = builtinTemplates();
const file = 'docs/incidents/x.md';

/** How many items a text has, once they are the same as those of the whole reading. */
function itemsOf(text: string, templates = builtin, path = file): number {
  const options = { templates, path };
  const expected = listedActions(readPostmortem(parseMarkdown(text), options), text, file);
  assert.deepEqual(readActions(text, options, file), expected);
  return expected.length;
}

/** How many of some texts have items. */
function withItems(texts: readonly string[]): number {
  return texts.filter(text => itemsOf(text) > 0).length;
}

function markdownIn(folder: string): string[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter(name => name.endsWith('.md')).map(name => fs.readFileSync(`${folder}/${name}`, 'utf8'));
}

/** Says of a section that it is about action items, and of one that it is not, against what their headings tell. */
const own = readTemplate(
  '---\nid: own\n---\n\n# [Title]\n\n**Severity:** [Low/High]\n\n## Impact\n\n## Timeline\n\n## Cause\n\n## What next? <!-- role: actionItems -->\n\n| Action | Owner |\n|---|---|\n| [What to do] | [Who] |\n\n## Action items <!-- role: lessons -->\n\n- [Something we learned]\n',
  'own',
);

const headings = [
  ...[
    '# Postmortem: queues',
    '# Runbook: queues',
    '# x',
    '## Summary',
    '## Impact',
    '## Timeline',
    '## Cause',
  ],
  ...[
    '## Action items',
    '## 7. 조치 항목',
    '### Prevent',
    '## Prevention',
    '## What next?',
    '## Lessons learned',
  ],
  ...['## Follow-up `now`', '### Action items', '## Root cause', '# Action items'],
];
const bodies = [
  '',
  'Words.\n\n```sh\n# no heading\n```\n',
  '| Action | Owner |\n|---|---|\n| Add an alert | Kim |\n| [What to do] | Lee |\n',
  '- [ ] Add an alert (Kim, due 2025-10-20)\n- [what](https://example.org) to do\n- see [ticket]\n',
  '<!-- open\n\n## Action items\n\n- hidden\n\n-->\n',
  '**Severity:** High\n**Status:** Draft\n**Date:** 2025-10-14\n',
  '**Date:** 2025-10-14\n**Authors:** Kim, 도윤\n',
  '- Fix pool (kim, 10/25)\n- Rotate keys — @lee — due Nov 1\n- [P1][lee] Add a graph\n',
  '[ticket]: https://example.org/1\n',
  'Setext\n---\n\n- do\n',
];

const start = '# Postmortem: x\n\n## Impact\n\n## Timeline\n\n## Root cause\n\n';

describe('the action items of a file', () => {
  it('are those of the whole reading, in documents of all kinds', () => {
    assert.ok(withItems(['test/fixtures', 'samples', 'templates', 'docs'].flatMap(markdownIn)) > 5);
  });

  it('are those of the whole reading, in the examples of the rules', () => {
    const examples = allRules.flatMap(({ docs }) =>
      docs.examples.map(({ markdown }) => markdown.replace(/[⟦⟧]/g, '')),
    );
    assert.ok(withItems(examples) > 0);
    assert.ok(withItems(examples.map(text => `${start}${text}`)) > 20);
  });

  it('are those of the whole reading, whatever headings and templates tell', () => {
    const section = fc.tuple(fc.constantFrom(...headings), fc.constantFrom(...bodies));
    const path = fc.constantFrom(file, 'notes.md');
    const templates = fc.constantFrom(builtin, [...builtin, own], [own]);
    let count = 0;
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 12, size: 'max' }),
        path,
        templates,
        (sections, path, all) => {
          count += itemsOf(sections.map(([heading, body]) => `${heading}\n\n${body}\n`).join(''), all, path);
        },
      ),
    );
    assert.ok(count > 0);
  });
});

describe('what headings alone tell of action items', () => {
  const told = (text: string, templates = builtin) => readByHeadings(parseMarkdown(text), { templates });
  const cases: readonly {
    what: string;
    text: string;
    own?: boolean;
    expected: 'none' | 'all' | 'too little';
  }[] = [
    { what: 'a postmortem with a section about them', text: `${start}## Action items\n`, expected: 'all' },
    { what: 'a document without such a section', text: `${start}## What next?\n`, expected: 'none' },
    { what: 'notes with such a section', text: '# Notes\n\n## Action items\n', expected: 'too little' },
    {
      what: 'a heading of which a template says more',
      text: `${start}## What next?\n`,
      own: true,
      expected: 'too little',
    },
  ];
  for (const { what, text, own: isOwn = false, expected } of cases)
    it(`is ${expected} in ${what}`, () => {
      const outline = told(text, isOwn ? [...builtin, own] : builtin);
      assert.equal(outline === undefined ? 'too little' : outline === 'none' ? 'none' : 'all', expected);
    });
});
