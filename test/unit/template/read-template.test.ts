import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinTemplates, defaultTemplateId } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import {
  allSections,
  placeholderKey,
  severitiesOf,
  type SectionSchema,
  type Template,
} from '../../../server/src/core/template/template.ts';
import type { ValueShape } from '../../../server/src/core/template/value-shape.ts';

const shape = (of: ValueShape) =>
  of.kind === 'choice'
    ? of.values.join('/') + (of.explained ? '…' : '')
    : of.kind === 'format'
      ? of.format
      : 'text';

/** A section in a line: title, role, guidance, fields, columns, and how its example begins. */
function described({ title, role, required, guidance, example, fields, table }: SectionSchema): string {
  const parts = [
    `${title} (${role ?? '-'})${required ? '' : ' optional'}`,
    guidance && `asks “${guidance}”`,
    fields.length > 0 && `fields ${fields.map(field => `${field.label}=${shape(field.shape)}`).join(', ')}`,
    table &&
      `columns ${table.columns.map(({ title: of, ...column }) => `${of}=${shape(column.shape)}`).join(', ')}`,
    example && `example “${example.slice(0, 12)}”`,
  ];
  return parts.filter(Boolean).join('; ');
}

function sectionNamed(template: Template, title: string): SectionSchema {
  return allSections(template.sections).find(section => section.title === title)!;
}

describe('the built-in template', () => {
  const [template] = builtinTemplates() as [Template];

  it('is the default one', () => {
    assert.equal(template.id, defaultTemplateId);
    assert.equal(template.title, 'Postmortem: [Incident Title]');
  });

  it('has its header fields with their shapes', () => {
    assert.deepEqual(
      template.fields.map(({ label, role, shape: of }) => [label, role, shape(of)]),
      [
        ['Incident ID', 'incidentId', 'INC-YYYYMMDD-HHMMSS'],
        ['Date', 'date', 'YYYY-MM-DD'],
        ['Author(s)', 'authors', 'text'],
        ['Severity', 'severity', 'Sev1/Sev2/Sev3'],
        ['Status', 'status', 'Draft/Review/Published'],
      ],
    );
    assert.deepEqual(severitiesOf(template), ['Sev1', 'Sev2', 'Sev3']);
  });

  it('has its sections with all that they say', () => {
    assert.deepEqual(allSections(template.sections).map(described), [
      'TL;DR (Executive Summary) (summary); asks “2-3 문장으로 사건 요약”; example “> On October”',
      '1. Impact (impact)',
      '사용자 영향 (userImpact); fields Affected Users=text, Duration=text, Service Degradation=text, Revenue Impact=text; example “- **Affected”',
      '기술적 영향 (technicalImpact); fields Systems Affected=text, Data Loss=Yes/No…, SLO Impact=text; example “- **Systems ”',
      '2. Timeline (UTC) (timeline); columns Time=text, Event=text, Action Taken=text; example “| Time | Eve”',
      '3. Root Cause (rootCause)',
      '3.1 근본 원인 (What Happened) (whatHappened); asks “기술적으로 정확하게 무엇이 문제였는지 설명”; example “> A memory l”',
      '3.2 왜 발생했는가 (Why It Happened) (fiveWhys); asks “5 Whys 기법 또는 원인 분석”; example “1. **Why did”',
      '3.3 왜 감지가 늦었는가 (Detection Delay) (detection); asks “사건 발생부터 감지까지 지연 이유”; example “> The leak w”',
      '4. Resolution (resolution)',
      '4.1 즉각적 완화 조치 (Immediate Mitigation) (mitigation); asks “사용자 영향 최소화를 위한 임시 조치”; example “1. **Automat”',
      '4.2 근본 원인 해결 (Root Cause Fix) (causeFix); asks “장기적 해결책”; example “1. **Hotfix ”',
      '5. What Went Well (wentWell); asks “사건 대응 중 잘된 점”; example “- ✅ **Automa”',
      '6. What Went Wrong (wentWrong); asks “사건 대응 중 문제점 - 비난이 아닌 시스템 개선 관점”; example “- ❌ **Gradua”',
      '7. Action Items (actionItems); columns Action=text, Owner=text, Priority=P0/P1/P2, Due Date=YYYY-MM-DD, Status=Open/In Progress/Done; example “| Action | O”',
      '8. Lessons Learned (lessons)',
      '8.1 기술적 교훈 (technicalLessons); example “1. **Gradual”',
      '8.2 프로세스 교훈 (processLessons); example “1. **Load te”',
      '8.3 재발 방지 (prevention); example “1. **Enhance”',
      '9. Supporting Information (supporting)',
      '9.1 관련 링크 (links); fields Incident Ticket=text, Grafana Dashboard=text, Logs=text, Related PRs=text; example “- **Incident”',
      '9.2 메트릭 스냅샷 (metricsSnapshot); asks “사건 전후 주요 메트릭”; example “```\nBefore I”',
      '10. Sign-off (signOff); fields Author=text, Reviewed by=text, Approved by=text, Published=YYYY-MM-DD',
      'Appendix (appendix)',
      'A. Technical Details (technicalDetails); asks “추가 기술 상세 정보, 스택 트레이스, 로그 등”',
      'B. Communication Timeline (communicationTimeline); asks “내부/외부 커뮤니케이션 타임라인”',
    ]);
  });

  it('knows which section stands in which', () => {
    const whys = sectionNamed(template, '3.2 왜 발생했는가 (Why It Happened)');
    assert.equal(whys.parent!.title, '3. Root Cause');
    assert.ok(whys.parent!.children.includes(whys));
    assert.equal(template.sections.length, 12);
  });

  it('knows where its sections stand in its text', () => {
    for (const { title, level, span } of allSections(template.sections))
      assert.ok(
        template.text.slice(span.start, span.end).startsWith(`${'#'.repeat(level)} ${title}\n`),
        title,
      );
    assert.equal(template.sections.at(-1)!.span.end, template.text.length);
  });

  it('fills new rows with its own placeholders', () => {
    const placeholders = (title: string) =>
      sectionNamed(template, title).table!.columns.map(({ placeholder }) => placeholder);
    assert.deepEqual(placeholders('2. Timeline (UTC)'), ['HH:MM', '[Event]', '[Action Taken]']);
    assert.deepEqual(placeholders('7. Action Items'), [
      '[구체적 조치]',
      '[담당자]',
      '[P0/P1/P2]',
      '[YYYY-MM-DD]',
      '[Open/In Progress/Done]',
    ]);
  });

  it('says how soon each priority is due', () => {
    assert.deepEqual(template.priorities, [
      { priority: 'P0', days: 1 },
      { priority: 'P1', days: 7 },
      { priority: 'P2', days: 30 },
    ]);
  });

  it('has its placeholders, those of examples left out', () => {
    for (const text of [
      'Incident Title',
      'Sev1/Sev2/Sev3',
      '시작 시간',
      '어떤 SLO 위반, 얼마나',
      '임시 해결',
    ])
      assert.ok(template.placeholders.has(text.toLowerCase()), text);
    assert.equal(template.placeholders.size, 49);
  });

  it('has no example, no break and no time of its own in what a section begins with', () => {
    for (const { title, skeleton } of allSections(template.sections)) {
      assert.match(skeleton, /^#+ .*\n(?:[^]*\S\n)?$/, title);
      assert.doesNotMatch(skeleton, /예시|Qwen|^---$|\n{3}|10:1/m, title);
    }
    assert.doesNotMatch(template.blank, /예시|Qwen|\n{3}|10:1/);
    assert.match(template.blank, /^# Postmortem: \[Incident Title\]\n/);
    assert.match(template.blank, /Learning culture\n$/);
  });
});

const ours = `---
id: ours
name: Our postmortem
language: en
---

<!-- notes for those who edit the template -->

# Incident: [What broke]

**Owner:** [Name]
**Level:** [High/Low]
**Reviewed:**

Summary
-------

[One paragraph]

[What it felt like]

- - -

## Timeline (KST)

| When | What | Ticket |
|------|------|--------|
| [YYYY-MM-DD HH:MM] | [Event] | |
| [YYYY-MM-DD HH:MM] | [Next event] | |

## Log <!-- optional -->

\`\`\`
---
[not this one is kept]
\`\`\`

***

closing words

## Follow-ups

<!-- optional -->

**Legend:**

- **P1** - now (within 2 weeks)

**Contact:** [Team]

**Example:** do this

- one
`;

describe('a template of one’s own', () => {
  const template = readTemplate(ours, 'file-name');

  it('is called what its front matter says, else as its file', () => {
    assert.deepEqual([template.id, template.name], ['ours', 'Our postmortem']);
    const bare = readTemplate('# T\n', 'file-name');
    assert.deepEqual([bare.id, bare.name], ['file-name', 'file-name']);
  });

  it('has its header', () => {
    assert.equal(template.title, 'Incident: [What broke]');
    assert.deepEqual(
      template.fields.map(field => [field.label, field.role, shape(field.shape)]),
      [
        ['Owner', 'authors', 'text'],
        ['Level', undefined, 'High/Low'],
        ['Reviewed', undefined, 'text'],
      ],
    );
  });

  it('has its sections', () => {
    assert.deepEqual(template.sections.map(described), [
      'Summary (summary); asks “One paragraph\n\nWhat it felt like”',
      'Timeline (KST) (timeline); columns When=YYYY-MM-DD HH:MM, What=text, Ticket=text',
      'Log (-) optional',
      'Follow-ups (actionItems) optional; fields Contact=text; example “do this\n\n- o”',
    ]);
    assert.deepEqual(template.priorities, [{ priority: 'P1', days: 14 }]);
  });

  it('begins its sections as they are, up to a break, without marks for the checker', () => {
    assert.deepEqual(
      template.sections.map(({ skeleton }) => skeleton),
      [
        'Summary\n-------\n\n[One paragraph]\n\n[What it felt like]\n',
        '## Timeline (KST)\n\n| When | What | Ticket |\n|------|------|--------|\n| [YYYY-MM-DD HH:MM] | [Event] | |\n| [YYYY-MM-DD HH:MM] | [Next event] | |\n',
        '## Log\n\n```\n---\n[not this one is kept]\n```\n',
        '## Follow-ups\n\n**Legend:**\n\n- **P1** - now (within 2 weeks)\n\n**Contact:** [Team]\n',
      ],
    );
  });

  it('fills a column whose placeholders agree with the one, and others with their title', () => {
    assert.deepEqual(
      template.sections[1]!.table!.columns.map(({ placeholder }) => placeholder),
      ['[YYYY-MM-DD HH:MM]', '[What]', '[Ticket]'],
    );
  });

  it('begins a document without front matter, comments before the title, examples and marks', () => {
    assert.match(template.blank, /^# Incident: \[What broke\]\n/);
    assert.doesNotMatch(template.blank, /optional|do this|our/i);
    assert.match(template.blank, /closing words/);
  });

  it('is read alike with any line endings', () => {
    for (const lineEnding of ['\r\n', '\r'])
      assert.deepEqual(readTemplate(ours.replaceAll('\n', lineEnding), 'file-name'), template);
  });

  const odd: Readonly<Record<string, string>> = {
    'an empty file': '',
    'blank lines': '\n\n',
    'no heading': 'text\n\n**Owner:** [Name]\n',
    'only a title': '# T',
    'front matter that is no mapping': '---\n- a\n---\n# T\n',
    'front matter that is broken': '---\nid: [\n---\n# T\n',
    'front matter that is not closed': '---\nid: x\n# T\n',
    'an open fence': '# T\n\n## A\n\n```\n## B\n',
    'an open example': '# T\n\n## A\n\n**Example:**',
    'a table of no rows': '# T\n\n## A\n\n| a |\n|---|\n',
  };
  for (const [what, text] of Object.entries(odd))
    it(`may be ${what}`, () => {
      const read = readTemplate(text, 'odd');
      assert.equal(read.id, 'odd');
      assert.equal(read.text, text);
    });
});

describe('a placeholder’s text', () => {
  const cases: Readonly<Record<string, string>> = {
    '[Incident Title]': 'incident title',
    '[ Incident\n Title ]': 'incident title',
    'Incident Title': 'incident title',
    '[[x]]': '[x]',
    '[]': '',
  };
  for (const [text, key] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      assert.equal(placeholderKey(text), key);
    });
});

describe('the template of the repository', () => {
  it('is what is built in', () => {
    const text = fs.readFileSync('templates/blameless.md', 'utf8');
    assert.ok(builtinTemplates().some(template => template.text === text));
  });
});
