import assert from 'node:assert/strict';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { sectionText } from '../../../server/src/core/template/section-text.ts';
import { allSections, type Template } from '../../../server/src/core/template/template.ts';

const [template] = builtinTemplates() as [Template];
const sectionWith = (title: string) =>
  allSections(template.sections).find(section => section.title.includes(title))!;

describe('the text of a missing section', () => {
  it('has heading and guidance', () => {
    assert.equal(
      sectionText(sectionWith('What Went Well')),
      '## 5. What Went Well\n\n[사건 대응 중 잘된 점]\n',
    );
  });

  it('has the subsections that are required', () => {
    assert.equal(
      sectionText(sectionWith('Lessons')),
      '## 8. Lessons Learned\n\n### 8.1 기술적 교훈\n\n### 8.2 프로세스 교훈\n\n### 8.3 재발 방지\n',
    );
    const ours = readTemplate('# T\n\n## A\n\n### B <!-- optional -->\n\n### C\n\nc\n', 'ours');
    assert.equal(sectionText(ours.sections[0]!), '## A\n\n### C\n\nc\n');
  });

  it('has the head and the placeholders of the table', () => {
    assert.match(
      sectionText(sectionWith('Action Items')),
      /^## 7\. Action Items\n\n\| Action \|.*\n\|-+\|.*\n\| \[구체적 조치\] \|.*\n\n\*\*Priority/,
    );
  });

  it('has the line endings and the level that are asked for', () => {
    assert.equal(
      sectionText(sectionWith('Sign-off'), { lineEnding: '\r\n', level: 3 }),
      '### 10. Sign-off\r\n\r\n**Author:** [Name]\r\n**Reviewed by:** [Name(s)]\r\n**Approved by:** [Engineering Manager]\r\n**Published:** [YYYY-MM-DD]\r\n',
    );
    assert.match(sectionText(sectionWith('Impact'), { level: 4 }), /^#### 1\. Impact\n\n##### 사용자 영향\n/);
    assert.match(
      sectionText(sectionWith('Impact'), { level: 6 }),
      /^###### 1\. Impact\n\n###### 사용자 영향\n/,
    );
  });

  it('is Markdown with just these headings, for every section', () => {
    for (const schema of allSections(template.sections)) {
      const text = sectionText(schema);
      const found = parseWhole(text).children.filter(node => node.type === 'heading');
      assert.equal(found.length, allSections([schema]).length, schema.title);
      assert.match(text, /[^\n]\n$/);
      assert.doesNotMatch(text, /\n{3}/);
    }
  });
});
