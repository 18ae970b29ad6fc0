import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { allSections, type Template } from '../../../server/src/core/template/template.ts';
import { readAs } from '../../support/cursor.ts';

const sre = readTemplate(
  '# Postmortem: [Title]\n\n## Summary\n\n## Impact\n\n## Root Causes\n\n## Trigger\n\n## Detection\n\n## Timeline\n',
  'sre',
);
const lists = readTemplate('# [Title]\n\n## Summary\n\n## Backlog check\n\n## Follow-ups\n', 'lists');
const templates = [...builtinTemplates(), sre, lists];

function templateOf(text: string, from: readonly Template[] = templates): string | undefined {
  return readPostmortem(parseMarkdown(text), { templates: from }).match?.template.id;
}

/** Which section of the document fills in which one of its template, as `document → template`. */
function pairs(text: string): string[] {
  const { match } = readAs(text);
  return [...match!.schemaOf].map(
    ([section, schema]) => `${section.content.heading!.title} → ${schema.title}`,
  );
}

const headings = (...titles: string[]) => titles.map(title => `## ${title}\n\ntext\n\n`).join('');
const header =
  '**Incident ID:** INC-1\n**Date:** 2025-10-14\n**Author(s):** Kim\n**Severity:** Sev1\n**Status:** Draft\n\n';

describe('the template that a document follows', () => {
  const cases: readonly { what: string; text: string; id: string | undefined }[] = [
    { what: 'the one that it was begun with', text: templates[0]!.blank, id: 'blameless' },
    {
      what: 'the one whose sections it has',
      text: `# Postmortem: x\n\n${headings('Summary', 'Impact', 'Root Causes', 'Trigger', 'Timeline')}`,
      id: 'sre',
    },
    {
      what: 'the one that it names, though it is like another',
      text: `---\ntemplate: lists\n---\n# Postmortem: x\n\n${headings('Summary', 'Impact', 'Root Causes', 'Timeline')}`,
      id: 'lists',
    },
    {
      what: 'the one that it names, though it is no postmortem otherwise',
      text: '---\ntemplate: sre\n---\n# Notes\n',
      id: 'sre',
    },
    {
      what: 'the best match when it names one that is not there',
      text: `---\ntemplate: none\n---\n# Postmortem: x\n\n${headings('Summary', 'Impact', 'Root Causes', 'Trigger', 'Timeline')}`,
      id: 'sre',
    },
    {
      what: 'that of its header alone, in its language',
      text: `# Postmortem: x\n\n${header}`,
      id: 'blameless.en',
    },
    {
      what: 'none when it has little of each',
      text: `# Postmortem: x\n\n${headings('Timeline', 'Impact', 'Lessons learned')}`.replace(
        'Impact',
        'Customer impact',
      ),
      id: undefined,
    },
    {
      what: 'none when it is no postmortem',
      text: `# Shopping\n\n${headings('Summary', 'Follow-ups', 'Backlog check')}`,
      id: undefined,
    },
  ];
  for (const { what, text, id } of cases)
    it(`is ${what}`, () => {
      assert.equal(templateOf(text), id);
    });

  const own = readTemplate(
    '# [Title]\n\n## Issue Summary\n\n## Timeline\n\n## Resolution and recovery\n\n## Q&A\n\n## Notes\n',
    'own',
  );
  const few = headings('Issue Summary', 'Timeline', 'Resolution and recovery');
  const ownCases: readonly { what: string; text: string; builtin: boolean; id: string | undefined }[] = [
    { what: 'in three sections alone', text: `# Stall\n\n${few}`, builtin: false, id: 'own' },
    { what: 'in three sections, but of everybody', text: `# Stall\n\n${few}`, builtin: true, id: undefined },
    {
      what: 'in three sections among others of its own',
      text: `# Incident\n\n${few}${headings('CVE', 'CWE')}`,
      builtin: false,
      id: 'own',
    },
    {
      what: 'in three sections among many of its own',
      text: `# Incident\n\n${few}${headings('A story', 'Its hero', 'The weather', 'The end', 'Thanks')}`,
      builtin: false,
      id: undefined,
    },
    {
      what: 'nearly as well as a built-in one',
      text: `# Incident\n\n${headings('Summary', 'Timeline', 'Resolution', 'Contributors', 'Q&A', 'Notes')}`,
      builtin: false,
      id: 'own',
    },
  ];
  for (const { what, text, builtin, id } of ownCases)
    it(`may be one that a team keeps, which the document follows ${what}`, () => {
      assert.equal(templateOf(text, [...builtinTemplates(), { ...own, builtin }]), id);
    });

  it('is none when there is none to follow', () => {
    assert.equal(templateOf(`# Postmortem: x\n\n${header}`, []), undefined);
    assert.equal(templateOf(`# Postmortem: x\n\n${header}`, [readTemplate('', 'empty')]), undefined);
  });

  for (const file of [
    '2025-10-14-qwen-oom.md',
    'drafts/2025-10-14-qwen-oom.md',
    '2025-11-03-checkout-latency-with-defects.md',
  ])
    it(`is the built-in one for samples/${file}`, () => {
      assert.equal(templateOf(fs.readFileSync(`samples/${file}`, 'utf8')), 'blameless');
    });
});

describe('a section fills in', () => {
  const cases: readonly { what: string; text: string; expected: readonly string[] }[] = [
    {
      what: 'the one of its role, whatever its heading says',
      text: `# x\n\n${headings('TL;DR', '영향', '타임라인', 'Follow-ups')}`,
      expected: [
        'TL;DR → TL;DR (Executive Summary)',
        '영향 → 1. Impact',
        '타임라인 → 2. Timeline (UTC)',
        'Follow-ups → 7. Action Items',
      ],
    },
    {
      what: 'one only, and the first of two is taken',
      text: `# x\n\n${headings('Timeline', 'Incident timeline')}`,
      expected: ['Timeline → 2. Timeline (UTC)'],
    },
    {
      what: 'a subsection under its parent first',
      text: '# x\n\n## Prevention\n\n## Lessons Learned\n\n### Prevention\n',
      expected: ['Lessons Learned → 8. Lessons Learned', 'Prevention → 8.3 재발 방지'],
    },
    {
      what: 'a subsection elsewhere where its parent has none',
      text: '# x\n\n## Lessons Learned\n\n## Prevention\n',
      expected: ['Lessons Learned → 8. Lessons Learned', 'Prevention → 8.3 재발 방지'],
    },
    {
      what: 'nothing with the document’s title',
      text: '# Incident: Recovery\n\n## Resolution\n',
      expected: ['Resolution → 4. Resolution'],
    },
    { what: 'nothing when it is of another kind', text: `# x\n\n${headings('Weather', '')}`, expected: [] },
  ];
  for (const { what, text, expected } of cases)
    it(what, () => {
      assert.deepEqual(pairs(text), expected);
    });

  it('the one of its title where the template’s has no role', () => {
    const text = `---\ntemplate: lists\n---\n# x\n\n${headings('1. Backlog Check:', 'Summary')}`;
    const { match } = readPostmortem(parseMarkdown(text), { templates });
    assert.deepEqual(
      [...match!.sectionOf.keys()].map(({ title }) => title),
      ['Summary', 'Backlog check'],
    );
  });

  it('pairs in both directions, and one with one', () => {
    for (const file of ['samples/2025-10-14-qwen-oom.md', 'samples/drafts/2025-10-14-qwen-oom.md']) {
      const { match } = readAs(fs.readFileSync(file, 'utf8'));
      const { sectionOf, schemaOf, template } = match!;
      assert.equal(sectionOf.size, schemaOf.size);
      for (const [schema, section] of sectionOf) assert.equal(schemaOf.get(section), schema);
      assert.ok([...sectionOf.keys()].every(schema => allSections(template.sections).includes(schema)));
    }
  });

  it('is found without delay among very many', () => {
    const { match } = readAs(`# x\n\n${'## Timeline\n'.repeat(20_000)}`);
    assert.equal(match!.sectionOf.size, 1);
  });
});

describe('how well a document follows a template', () => {
  const all = headings(
    'TL;DR (Executive Summary)',
    '1. Impact',
    '2. Timeline (UTC)',
    '3. Root Cause',
    '4. Resolution',
    '5. What Went Well',
    '6. What Went Wrong',
    '7. Action Items',
  );
  const scores: readonly { what: string; text: string; from: number; to: number }[] = [
    { what: 'in everything', text: templates[0]!.blank, from: 1, to: 1 },
    { what: 'in nothing', text: '# x\n', from: 0, to: 0 },
    { what: 'in all of its header and nothing else yet', text: `# x\n\n${header}`, from: 1, to: 1 },
    { what: 'in too little to tell', text: '# x\n\n**Severity:** Sev1\n**Status:** Draft\n', from: 0, to: 0 },
    {
      what: 'in its header and its sections but not their parts',
      text: `# x\n\n${header}${all}`,
      from: 0.9,
      to: 1,
    },
    { what: 'in its sections alone', text: `# x\n\n${all}`, from: 0.75, to: 0.9 },
    {
      what: 'in half of its sections, among as many of its own',
      text: `# x\n\n${headings('Summary', 'Impact', 'Weather', 'Timeline', 'Sports', 'Lottery', 'Lessons')}`,
      from: 0.3,
      to: 0.6,
    },
    {
      what: 'in a few of its sections, but begun from it',
      text: `# x\n\n${header.replace('Sev1', '[Sev1/Sev2/Sev3]')}${headings('TL;DR', 'Timeline', 'Sign-off')}`,
      from: 0.75,
      to: 1,
    },
  ];
  for (const { what, text, from, to } of scores)
    it(`is from ${from} to ${to} when it does so ${what}`, () => {
      const { score } = readAs(text).match!;
      assert.ok(score >= from && score <= to, `score ${score}`);
    });

  it('is less where the headings say the same in other words', () => {
    const same = readAs(`# x\n\n${header}${all}`).match!.score;
    const words = headings('요약', '영향', '타임라인', '원인', '해결', '잘된 점', '문제점', '후속 조치');
    const other = readAs(`# x\n\n${header}${words}`).match!.score;
    assert.ok(other < same && other > same / 2);
  });

  it('does not depend on what is optional or repeated', () => {
    const template = readTemplate(
      '# [Title]\n\n## Summary\n\n## Impact\n\n## Root cause\n\n## Timeline\n\n### HH:MM <!-- repeat -->\n\n## Glossary <!-- optional -->\n',
      'events',
    );
    const text = `# x\n\n${headings('Summary', 'Impact', 'Root cause', 'Timeline')}### 10:15\n\n### 10:20\n`;
    const { match } = readPostmortem(parseMarkdown(text), { templates: [template] });
    assert.equal(match?.score, 1);
    const events = [...match.schemaOf].filter(([, schema]) => schema.repeat);
    assert.deepEqual(
      events.map(([section]) => section.content.heading!.title),
      ['10:15', '10:20'],
    );
  });
});

describe('a team’s template', () => {
  const follows = (template: string, document: string) => {
    const read = readTemplate(template, 'team');
    return readPostmortem(parseMarkdown(document), { templates: [read, ...builtinTemplates()] }).match;
  };

  it('has headings that are placeholders in place of any number of others', () => {
    const template =
      '# [Title]\n\n## Summary\n\n## Timeline\n\n### [Date and time]\n\n### [Date and time]\n\n## Lessons\n\n## Responders\n';
    const text = `# Postmortem: x\n\n${headings('Summary', 'Timeline')}### 10:15\n\n### 10:20\n\n### 10:30\n\n${headings('Lessons', 'Responders')}`;
    const match = follows(template, text);
    assert.deepEqual([match?.template.id, match?.score], ['team', 1]);
    assert.equal([...match!.schemaOf.values()].filter(({ repeat }) => repeat).length, 3);
  });

  it('is recognised by all of it when it is small', () => {
    const template = '# [Title]\n\n## Summary\n\n## Timeline\n\n## Learnings\n';
    const text = `# Postmortem: x\n\n${headings('Summary', 'Timeline', 'Learnings')}`;
    assert.equal(follows(template, text)?.template.id, 'team');
    assert.equal(follows(template, text.replace('## Learnings', '## Weather')), undefined);
  });

  it('is recognised by labels that nobody else knows, whatever stands in lists below them', () => {
    const template =
      '# [Title]\n\n- **Time to repair**: [Duration]\n- **Impact**: [Who]\n- **Story**:\n  - [What happened]\n- **Repairs**:\n  - [What is done]\n';
    const text =
      '# Incident on 2025-10-14\n\n- **Time to repair**: 10m\n- **Impact**:\n  - None paid.\n- **Story**:\n  - Severity: Sev2\n  - Duration: 5m\n  - Detected: 10:15\n- **Repairs**:\n  - A test.\n';
    const match = follows(template, text);
    assert.deepEqual(
      [match?.template.id, [...(match?.fields ?? [])].map(({ label }) => label)],
      ['team', ['Time to repair', 'Impact', 'Story', 'Repairs']],
    );
  });

  it('has its sections where it has them, though the same words stand elsewhere before', () => {
    const template =
      '# [Title]\n\n## What happened <!-- role: summary -->\n\n## Root cause\n\n## Timeline\n\n## Action items\n';
    const text =
      '# Postmortem: x\n\n## What happened\n\n## Root cause\n\n### Follow-ups\n\n## Timeline\n\n## Next steps\n';
    const match = follows(template, text);
    assert.deepEqual(
      [...match!.schemaOf].map(([section, schema]) => `${section.content.heading!.title} → ${schema.title}`),
      [
        'What happened → What happened',
        'Root cause → Root cause',
        'Timeline → Timeline',
        'Next steps → Action items',
      ],
    );
  });
});

describe('a section of whose heading the vocabulary knows nothing', () => {
  it('has the role that its template gives it', () => {
    const template = readTemplate('# [Title]\n\n## Chain of things <!-- role: timeline -->\n', 'own');
    const read = readPostmortem(parseMarkdown('# x\n\n## Chain of things\n'), {
      templates: [],
      assume: template,
    });
    assert.equal(read.sections.at(-1)!.role, 'timeline');
  });
});

describe('a document names its template', () => {
  const cases: Readonly<Record<string, string>> = {
    'in its front matter': '---\ntitle: x\ntemplate: sre\n---\n# x\n',
    'in a comment at its beginning': '<!-- template: sre -->\n\n# x\n',
    'in a comment below its title': '# x\n\n<!-- template: sre -->\n',
  };
  for (const [what, text] of Object.entries(cases))
    it(what, () => {
      const { match, named } = readPostmortem(parseMarkdown(text), { templates });
      assert.equal(match?.template.id, 'sre');
      assert.ok(text.slice(named!.span.start, named!.span.end).includes('sre'));
    });

  it('in no comment further down, and in no code', () => {
    for (const text of ['# x\n\n## y\n\n<!-- template: sre -->\n', '# x\n\n    <!-- template: sre -->\n'])
      assert.equal(readPostmortem(parseMarkdown(text), { templates }).named, undefined);
  });
});
