import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';

function read(text: string, path?: string) {
  return readPostmortem(parseMarkdown(text), {
    templates: builtinTemplates(),
    ...(path !== undefined && { path }),
  });
}
const headings = (...titles: string[]) => titles.map(title => `## ${title}\n\ntext\n\n`).join('');

describe('a document is a postmortem', () => {
  const cases: readonly { what: string; text: string; path?: string }[] = [
    {
      what: 'with a timeline and two other kinds of sections',
      text: `# Checkout\n\n${headings('Summary', 'Timeline', 'Impact')}`,
    },
    {
      what: 'with three kinds of sections and a telling title',
      text: `# Incident 42\n\n${headings('Summary', 'Root cause', 'Lessons learned')}`,
    },
    {
      what: 'with three kinds of sections and a telling path',
      text: `# Checkout\n\n${headings('Summary', 'Root cause', 'Lessons learned')}`,
      path: 'file:///shop/docs/post-mortems/2025/14.md',
    },
    {
      what: 'with the sections of a template and a severity',
      text: `# Aurora\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n\n${headings('Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Detection', 'Action Items', 'Lessons Learned')}`,
    },
    {
      what: 'in Korean',
      text: `# 결제 장애\n\n${headings('요약', '1. 타임라인', '영향(Impact)')}`,
    },
    {
      what: 'with a telling title in its front matter',
      text: `---\ntitle: Post-mortem of the March 4 outage\n---\n\n${headings('Summary', 'Root cause', 'Lessons learned')}`,
    },
    {
      what: 'that is just begun: a telling title and three fields',
      text: '# Postmortem: x\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n**Status:** Draft\n',
    },
    {
      what: 'with three fields and full-width colons',
      text: '# 포스트모템: 결제\n\n**날짜：** 2025-10-14\n**심각도：** Sev2\n**상태：** 초안\n',
    },
    {
      what: 'without a title',
      text: headings('Summary', 'Timeline', 'Impact'),
    },
    {
      what: 'with headings of level 1',
      text: '# Summary\n\n# Timeline\n\n# Impact\n',
    },
    {
      what: 'of CRLF',
      text: headings('Summary', 'Timeline', 'Impact').replaceAll('\n', '\r\n'),
    },
    {
      what: 'whose title holds a word of other documents by chance',
      text: `# Postmortem: payment process stuck\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n**Status:** Draft\n\n${headings('Summary', 'Timeline', 'Impact')}`,
    },
    {
      what: 'that names its template',
      text: '---\ntemplate: blameless\n---\n\n# Notes\n',
    },
    {
      what: 'that names a template which is not there',
      text: '---\ntemplate: ours\n---\n\n# Incident: login down\n',
    },
    {
      what: 'that names a template which is not there in a comment',
      text: '# Incident: login down\n\n<!-- template: ours -->\n',
    },
  ];
  for (const { what, text, path } of cases)
    it(what, () => {
      assert.ok(read(text, path).recognition.isPostmortem);
    });

  for (const file of [
    '2025-10-14-qwen-oom.md',
    'drafts/2025-10-14-qwen-oom.md',
    '2025-11-03-checkout-latency-with-defects.md',
  ])
    it(`as samples/${file} is`, () => {
      assert.ok(read(fs.readFileSync(`samples/${file}`, 'utf8')).recognition.isPostmortem);
    });
});

describe('a document is no postmortem', () => {
  const cases: readonly { what: string; text: string; path?: string }[] = [
    { what: 'when it is empty', text: '' },
    { what: 'whose template is one of another tool', text: '---\ntemplate: post\n---\n\n# Notes\n' },
    { what: 'with a telling title alone', text: '# Postmortem: x\n\nTo be written.\n' },
    {
      what: 'with three kinds of sections alone',
      text: `# Checkout\n\n${headings('Summary', 'Impact', 'Lessons')}`,
    },
    { what: 'with a timeline and one more', text: `# Checkout\n\n${headings('Timeline', 'Impact')}` },
    {
      what: 'with three sections of one kind',
      text: `# Incident\n\n${headings('Impact', 'User impact', '기술적 영향')}`,
    },
    {
      what: 'that is a runbook',
      text: `# Incident runbook\n\n${headings('Summary', 'Timeline', 'Impact', 'Detection', 'Resolution')}`,
      path: 'docs/incidents/runbook.md',
    },
    {
      what: 'whose headings stand in code',
      text: `# Incident\n\n\`\`\`\n${headings('Summary', 'Timeline', 'Impact')}\`\`\`\n`,
    },
    {
      what: 'whose headings stand in a quote',
      text: '# Incident\n\n> ## Summary\n> ## Timeline\n> ## Impact\n',
    },
    {
      what: 'that has the sections of a template, and nothing that tells of an incident',
      text: `# Aurora\n\n**Date:** 2025-10-14\n**Status:** Draft\n\n${headings('Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Detection', 'Action Items', 'Lessons Learned')}`,
    },
    {
      what: 'that is the plan of a project',
      text: `# Project plan: Aurora\n\n${headings('Summary', 'Impact', 'Timeline', 'Action Items', 'Lessons Learned')}`,
    },
    {
      what: 'that is the report on a clinical trial',
      text: `# Clinical trial report: XB-12\n\n${headings('Summary', 'Timeline', 'Detection', 'Impact', 'What went well')}`,
    },
    ...[
      'Incident response plan',
      'Incident severity definitions',
      'Incident drill 2026-03',
      '장애 대응 절차',
      '障害対応計画',
    ].map(title => ({
      what: `of the title “${title}”`,
      text: `# ${title}\n\n${headings('Timeline', 'Impact', 'Lessons learned')}`,
    })),
    { what: 'that names the layout of a page', text: '---\ntemplate: home.html\n---\n\n# Notes\n' },
  ];
  for (const { what, text, path } of cases)
    it(what, () => {
      const { recognition, match } = read(text, path);
      assert.ok(!recognition.isPostmortem);
      assert.equal(match, undefined);
    });

  it('as samples/notes.md is none', () => {
    const path = 'samples/notes.md';
    assert.ok(!read(fs.readFileSync(path, 'utf8'), path).recognition.isPostmortem);
  });
});

describe('the life of a postmortem', () => {
  const cases: Readonly<Record<string, string>> = {
    Draft: 'draft',
    'In Review': 'review',
    '**Published**': 'published',
    'Published (2025-10-20)': 'published',
    게시됨: 'published',
    '[Draft/Review/Published]': 'draft',
    Publshed: 'draft',
    '': 'draft',
  };
  for (const [status, lifecycle] of Object.entries(cases))
    it(`is ${lifecycle} when the status says ${JSON.stringify(status)}`, () => {
      assert.equal(read(`# Postmortem: x\n\n**Status:** ${status}\n`).lifecycle, lifecycle);
    });

  it('is a draft without a status, and the first status of the header counts', () => {
    assert.equal(read('# x\n\n## A\n\n**Status:** Published\n').lifecycle, 'draft');
    assert.equal(read('# x\n\n**Status:** Review\n**State:** Published\n').lifecycle, 'review');
  });
});
