import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { createTemplate } from '../../../server/src/core/features/create-template.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { checkTemplate } from '../../../server/src/core/template/check-template.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { mutated } from '../../support/mutate.ts';

const samples = ['samples/2025-10-14-qwen-oom.md', 'samples/2025-11-03-checkout-latency-with-defects.md'].map(
  file => fs.readFileSync(file, 'utf8'),
);

function create(text: string, templates = builtinTemplates()) {
  return createTemplate(readPostmortem(parseMarkdown(text), { templates }), 'Our own');
}

const document = `# Incident: Ada broke the checkout on 2025-10-14

**Incident ID:** INC-20251014-101500
**Date:** 2025-10-14
**Author:** Ada
**Severity:** SEV-1
**Status:** Published
**Ticket:** https://jira.example.com/PAY-1

## Summary

Ada deployed v2.1.3.

## Impact: 3 hours

- **Duration:** 10:15 to 13:15
- **Bob:** called the bank

## Timeline (KST)

- 10:15 Alert
- 13:15 Fixed

## Owner: @ada

## Action Items

| Task | Owner | Due | Priority |
|---|---|---|---|
| Ask \\| Ada | Ada | 2025-10-20 | P1 |

- [x] Tell Bob
`;

const expected = `---
id: "our-own"
name: "Our own"
---

# Incident: [Incident Title]

**Incident ID:** [INC-YYYYMMDD-HHMMSS]
**Date:** [YYYY-MM-DD]
**Author:** [Name]
**Severity:** [SEV-1/SEV-2/SEV-3]
**Status:** [Draft/Review/Published]
**Ticket:** [Ticket]

## Summary

[What happened, to whom and for how long, in two or three sentences]

## Impact

- **Duration:** [Duration]

## Timeline (KST)

- HH:MM [What happened]

## Owner

## Action Items

| Task | Owner | Due | Priority |
| ---- | ----- | --- | -------- |
| [Task] | [Name] | [YYYY-MM-DD] | [P0/P1/P2] |

- [ ] [What is done, by whom and until when]
`;

describe('a template made of a document', () => {
  it('has its sections, fields and tables, and nothing of the incident', () => {
    assert.deepEqual(create(document, []), { text: expected, id: 'our-own', fileName: 'our-own.md' });
  });

  const headers: Readonly<Record<string, readonly [document: string, template: string]>> = {
    'a table': [
      '| Date | 2025-10-14 |\n|---|---|\n| Severity | Sev1 |',
      '| Date | [YYYY-MM-DD] |\n|---|---|\n| Severity | [Sev1/Sev2/Sev3] |',
    ],
    'nested bullets': [
      '- **Impact**\n  - Ada could not pay.\n  - Bob neither.\n\n- **Severity**: Sev1',
      '- **Impact**\n  - [Impact]\n- **Severity**: [Sev1/Sev2/Sev3]',
    ],
    'plain lines': ['Date: 2025-10-14\nSeverity: Sev1', 'Date: [YYYY-MM-DD]\nSeverity: [Sev1/Sev2/Sev3]'],
    headings: [
      '## Date\n\n2025-10-14\n\n## Severity\n\nSev1',
      '## Date\n\n[YYYY-MM-DD]\n\n## Severity\n\n[Sev1/Sev2/Sev3]',
    ],
  };
  for (const [style, [written, asked]] of Object.entries(headers))
    it(`has its header as ${style}`, () => {
      const text = `# Incident: x\n\n${written}\n\n## Impact\n\nNone.\n\n## Timeline\n\n- 10:15 Alert\n`;
      const made = create(text, []).text;
      assert.ok(made.includes(`# Incident: [Incident Title]\n\n${asked}\n\n## Impact\n`), made);
      assert.deepEqual(checkTemplate(made), []);
    });

  it('has its fields in the front matter where the document has them there', () => {
    const made = create(
      '---\nlayout: page\nseverity: Sev1\n---\n\n# Incident: x\n\n## Impact\n\n## Timeline\n',
      [],
    ).text;
    assert.match(made, /^---\nid: "our-own"\nname: "Our own"\nseverity: \[Sev1\/Sev2\/Sev3\]\n---\n/);
  });

  it('has one heading for all events, and what the document may lack as optional', () => {
    const text =
      '# Incident: x\n\n## Summary\n\ny\n\n## Timeline\n\n### 10:15 Alert\n\nz\n\n### 10:20 Fixed\n\nz\n\n## Follow-ups\n\n1. a\n\n## Action items\n\n- [ ] b\n';
    const made = create(text, []).text;
    assert.equal(made.match(/<!-- repeat -->/g)?.length, 1);
    assert.match(made, /\n## Follow-ups\n\n1\. [^]*\n## Action items <!-- optional -->\n\n- \[ \] /);
    assert.deepEqual(checkTemplate(made), []);
  });

  it('has the document as one that follows it', () => {
    for (const text of [document, ...samples]) {
      const template = readTemplate(create(text).text, 'other');
      assert.deepEqual([template.id, template.name], ['our-own', 'Our own']);
      const { match } = readPostmortem(parseMarkdown(text), { templates: [template] });
      assert.ok(match && match.score > 0.9, String(match?.score));
    }
  });

  it('has nothing of a sample that its own template does not have', () => {
    for (const text of samples)
      assert.doesNotMatch(create(text).text, /Qwen|Alice|https?:|\d{4}-\d|\d{2}:\d/);
  });

  it('is made of anything', () => {
    fc.assert(
      fc.property(mutated([document, ...samples], 5), text => {
        readTemplate(create(text).text, 'other');
      }),
      { numRuns: 30 },
    );
  });
});
