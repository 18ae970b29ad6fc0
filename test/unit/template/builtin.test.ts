import assert from 'node:assert/strict';
import { newPostmortem } from '../../../server/src/core/features/new-postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import {
  allSections,
  type SectionSchema,
  type Template,
} from '../../../server/src/core/template/template.ts';
import { analyse, builtin, linesOf } from '../../support/analyse.ts';
import { exampleDocument, type Values } from '../../support/example-document.ts';

const shared = {
  '[Incident Title]': 'Thumbnails not shown',
  '[Name(s)]': 'Imani Njoroge, Petr Svoboda',
  '[Name]': 'Imani Njoroge',
  '[Draft/Review/Published]': 'Review',
};

const seed = {
  ...shared,
  '[INC-YYYYMMDD-HHMMSS]': 'INC-20251014-101500',
  '[YYYY-MM-DD]': '2025-10-14',
  '[Name(s)]': 'Carol Bright',
  '[Sev1/Sev2/Sev3]': 'Sev2',
  '[Engineering Manager]': 'Frank Osei',
  '[추가 기술 상세 정보, 스택 트레이스, 로그 등]': 'None.',
  '[내부/외부 커뮤니케이션 타임라인]': 'None.',
};

/** What the author of the template's example writes where no example stands. */
const written: Readonly<Record<string, Values>> = {
  blameless: seed,
  'blameless.en': seed,
  'blameless.ko': {
    '[인시던트 제목]': 'Qwen 응답 불가',
    '[INC-YYYYMMDD-HHMMSS]': 'INC-20251014-101500',
    '[YYYY-MM-DD]': '2025-10-14',
    '[이름]': '김하늘',
    '[Sev1/Sev2/Sev3]': 'Sev2',
    '[초안/검토/게시]': '검토',
    '[엔지니어링 매니저]': '박서연',
  },
  'google-sre': shared,
  pagerduty: {
    ...shared,
    '[YYYY-MM-DD HH:MM]': '2025-05-22 14:00',
    '[Link to the recording of the incident call]': 'https://calls.example.com/10442',
  },
  atlassian: shared,
  'incident-io': shared,
  'aws-coe': shared,
  gitlab: {
    ...shared,
    '[YYYY-MM-DD]': '2025-04-05',
    '[S1/S2/S3/S4]': 'S2',
    '[Service(s)]': 'CI runners',
    '[Team]': 'Database reliability',
    '[Number, and from when to when]': '75 (09:10 to 10:25 UTC)',
  },
  'azure-pir': shared,
  kubernetes: shared,
  mybinder: { ...shared, '[YYYY-MM-DD]': '2025-03-16' },
  etcd: { ...shared, '[YYYY-MM-DD]': '2025-05-06' },
};

/** The headings of each, subsections in parentheses behind theirs. */
const outlines: Readonly<Record<string, string>> = {
  'blameless.en':
    'TL;DR (Executive Summary) · 1. Impact (User Impact, Technical Impact) · 2. Timeline (UTC) · 3. Root Cause (3.1 What Happened, 3.2 Why It Happened, 3.3 Detection Delay) · 4. Resolution (4.1 Immediate Mitigation, 4.2 Root Cause Fix) · 5. What Went Well · 6. What Went Wrong · 7. Action Items · 8. Lessons Learned (8.1 Technical Lessons, 8.2 Process Lessons, 8.3 Recurrence Prevention) · 9. Supporting Information (9.1 Related Links, 9.2 Metric Snapshot) · 10. Sign-off · Appendix? (A. Technical Details?, B. Communication Timeline?)',
  'blameless.ko':
    '요약 · 1. 영향 (사용자 영향, 기술적 영향) · 2. 타임라인 (UTC) · 3. 근본 원인 (3.1 무슨 일이 있었나, 3.2 왜 발생했는가, 3.3 왜 감지가 늦었는가) · 4. 해결 (4.1 즉각적 완화 조치, 4.2 근본 원인 해결) · 5. 잘된 점 · 6. 아쉬운 점 · 7. 액션 아이템 · 8. 교훈 (8.1 기술적 교훈, 8.2 프로세스 교훈, 8.3 재발 방지) · 9. 참고 자료 (9.1 관련 링크, 9.2 메트릭 스냅샷) · 10. 승인 · 부록? (A. 기술 상세?, B. 커뮤니케이션 타임라인?)',
  'google-sre':
    'Summary · Impact · Root Causes · Trigger · Resolution · Detection · Action Items · Lessons Learned (What went well, What went wrong, Where we got lucky) · Timeline (UTC) · Supporting information?',
  pagerduty:
    "Overview · What Happened · Contributing Factors · Resolution · Impact · Responders · Timeline · How'd We Do? (What Went Well?, What Didn't Go So Well?) · Action Items · Messaging (Internal Email, External Message)",
  atlassian:
    'Incident summary · Leadup · Fault · Impact · Detection · Response · Recovery · Timeline · Root cause identification: The Five Whys · Root cause · Backlog check · Recurrence · Lessons learned · Corrective actions',
  'incident-io': 'Summary · Timeline (UTC) · Contributors · Mitigators · Learnings and risks · Follow-ups',
  'aws-coe':
    'Incident Summary · Impact · Timeline · Metrics · Incident Questions (Detection, Diagnosis, Mitigation, Prevention) · 5 Whys · Action Items · Related Items?',
  gitlab:
    'Summary · Metrics · Customer Impact · Incident Response Analysis · Post Incident Analysis · Timeline · 5 Whys · Lessons Learned · Corrective Actions',
  'azure-pir':
    'What happened? · What went wrong and why? · How did we respond? · How are we making incidents like this less likely or less impactful? · How can customers make incidents like this less impactful? · How can we make our incident communications more useful??',
  kubernetes:
    'Summary · Impact · Root Cause · Detection · Resolution · Lessons Learned (What went well, What went poorly, Where we got lucky) · Action Items · Timeline (UTC) · Appendix?',
  mybinder:
    'Summary · Timeline (UTC) (HH:MM…) · Lessons learnt (What went well, What went wrong, Where we got lucky) · Action items (Process?, Documentation?, Technical improvements?)',
  etcd: 'Background · Root cause · Trigger · Detection · Impact · Lessons learned (What went well, What went wrong, Where we got lucky) · Action items · Timeline',
};

/** An optional section has a question mark, a repeated one has dots. */
function outlineOf(sections: readonly SectionSchema[], separator = ' · '): string {
  return sections
    .map(({ title, required, repeat, children }) => {
      const below = children.length > 0 ? ` (${outlineOf(children, ', ')})` : '';
      return `${title}${repeat ? '…' : required ? '' : '?'}${below}`;
    })
    .join(separator);
}

function filledIn(template: Template): string {
  return exampleDocument(template, written[template.id] ?? assert.fail(`no values for ${template.id}`));
}

const templates = builtinTemplates();
/** The labels of the headers; those that are not here have none. */
const headers: Readonly<Record<string, string>> = {
  blameless: 'Incident ID, Date, Author(s), Severity, Status',
  'blameless.en': 'Incident ID, Date, Author(s), Severity, Status',
  'blameless.ko': '인시던트 ID, 날짜, 작성자, 심각도, 상태',
  'google-sre': 'Date, Authors, Status',
  pagerduty: 'Postmortem Owner, Meeting Scheduled For, Call Recording',
  gitlab: 'Date, Severity, Services affected, Team attribution, Minutes downtime or degradation',
  etcd: 'Authors, Date, Status',
};

describe('the built-in templates', () => {
  it('begin with the default one', () => {
    assert.deepEqual(
      templates.map(({ id }) => id),
      ['blameless', ...Object.keys(outlines).sort()],
    );
  });

  for (const [id, outline] of Object.entries(outlines))
    it(`have their headings in order: ${id}`, () => {
      assert.equal(outlineOf(builtin(id).sections), outline);
    });

  for (const { id, fields } of templates)
    it(`have their header: ${id}`, () => {
      assert.equal(fields.map(({ label }) => label).join(', '), headers[id] ?? '');
    });

  for (const { id, sections } of templates)
    it(`tell where the timeline and the action items are: ${id}`, () => {
      for (const role of ['timeline', 'actionItems'])
        assert.equal(allSections(sections).filter(section => section.role === role).length, 1, role);
    });

  for (const { id, sections } of templates.filter(template => template.id !== 'blameless'))
    it(`ask for something in each section, and show it by an example: ${id}`, () => {
      const filled = allSections(sections).filter(({ children }) => children.length === 0);
      for (const section of filled) assert.match(section.skeleton, /\[[^\]]+\]/, section.title);
      const shown = filled.filter(({ required, role }) => required && role !== 'signOff');
      for (const section of shown) assert.ok(section.example, section.title);
    });

  for (const template of templates)
    describe(template.id, () => {
      const text = filledIn(template);

      it('has nothing wrong in a new document but what is not yet written', () => {
        const lines = linesOf(analyse(template.blank, { assume: template }));
        const others = lines.filter(
          line => !/ (structure\/(placeholder|empty-section)|actions\/owner) /.test(line),
        );
        assert.deepEqual(others, []);
      });

      it('is the template of a document of its examples, in which nothing is wrong', () => {
        const { postmortem, findings } = analyse(text);
        assert.equal(postmortem.match?.template.id, template.id);
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        // The examples lie in the past, and those of one hold two items that are due later than their priority allows and
        // the address of a query that is not encoded.
        const others = loud.filter(
          ({ rule }) => !['actions/due', 'actions/priority-window', 'links/broken'].includes(rule.id),
        );
        assert.deepEqual(
          others.map(({ rule }) => rule.id),
          [],
        );
      });

      it('has no placeholder left in that document', () => {
        const found = linesOf(analyse(text, { assume: template }));
        assert.deepEqual(
          found.filter(line => line.includes(' structure/placeholder ')),
          [],
        );
      });

      it('begins a new postmortem with its title, and shows no example in it', () => {
        const { snippet } = newPostmortem(templates, {
          title: 'Checkout fails',
          now: '2025-10-14T10:15:09',
          template: template.id,
        })!;
        assert.match(snippet, /^# .*Checkout fails\n/);
        assert.doesNotMatch(snippet, /\*\*(Example|예시)|optional -->/);
        for (const { example } of allSections(template.sections))
          assert.ok(!example || example.length < 20 || !snippet.includes(example), example);
      });
    });
});
