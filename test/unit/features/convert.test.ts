import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse } from 'yaml';
import { convertTo } from '../../../server/src/core/features/convert.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { frontMatterFieldsOf } from '../../../server/src/core/model/front-matter-field.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { builtin } from '../../support/analyse.ts';
import { otherTemplates } from '../../support/templates.ts';

const blameless = builtin();
const target = readTemplate(
  `# Incident: [Title]

**Severity:** [Low/High]
**Written by:** [Name]

## 1. Summary

[What happened]

## 2. Impact

[Who noticed]

## 3. Timeline

- HH:MM [Event]

## 4. Action Items

- [ ] [What is done]
`,
  'target',
);
const templates = [target, blameless];

function convert(text: string, to = target, known = templates): string {
  return convertTo(readPostmortem(parseMarkdown(text), { templates: known }), to, { templates: known });
}

const front = '---\ntemplate: target\n---\n\n';
const head = '# Postmortem: Checkout\n\n**Severity:** High\n**Written by:** Ada\n';
const rest =
  '\n## 2. Impact\n\n[Who noticed]\n\n## 3. Timeline\n\n- HH:MM [Event]\n\n## 4. Action Items\n\n- [ ] [What is done]\n';

/** A document without a template of its own, and what becomes of it. */
const cases: Readonly<Record<string, { from: string; to: string }>> = {
  'puts fields of the same role under the template’s labels': {
    from: '# Postmortem: Checkout\n\n**Author:** Ada\n**Severity:** High\n\n## Summary\n\nNobody could pay.\n',
    to: `${front}${head}\n## 1. Summary\n\nNobody could pay.\n${rest}`,
  },
  'moves sections, and fields that nobody knows, without a place into an appendix, in their order': {
    from: `${head}**Ticket:** PAY-1\n**Mood:** Good\n\n## Trigger\n\nA deploy.\n\n### Its change\n\nOne line.\n\n## Summary\n\nNobody could pay.\n\n## Weather\n\nFine.\n`,
    to: `${front}${head}**Ticket:** PAY-1\n\n## 1. Summary\n\nNobody could pay.\n${rest}\n## Appendix\n\n**Mood:** Good\n\n### Trigger\n\nA deploy.\n\n#### Its change\n\nOne line.\n\n### Weather\n\nFine.\n`,
  },
  'uses the appendix that is there': {
    from: `${head}\n## Weather\n\nFine.\n\n## Summary\n\nNobody could pay.\n\n## Appendix\n\nLogs.\n`,
    to: `${front}${head}\n## 1. Summary\n\nNobody could pay.\n${rest}\n## Appendix\n\nLogs.\n\n### Weather\n\nFine.\n`,
  },
  'names the appendix in the language of the document': {
    from: `${head}\n## 요약\n\n결제 불가.\n\n## 타임라인\n\n- 10:15 알람\n\n## 영향\n\n전부.\n\n## 액션 아이템\n\n- 알람\n\n## 날씨\n\n맑음.\n\n## 교훈\n\n없음.\n`,
    to: `${front}${head}\n## 1. Summary\n\n결제 불가.\n\n## 2. Impact\n\n전부.\n\n## 3. Timeline\n\n- 10:15 알람\n\n## 4. Action Items\n\n- 알람\n\n## 부록\n\n### 날씨\n\n맑음.\n\n### 교훈\n\n없음.\n`,
  },
  'keeps a heading that tells more than the template’s': {
    from: `${head}\n## Timeline (KST)\n\n- 10:15 Alert\n\n## Impact: 3 hours\n\nAll.\n\n## TL;DR\n\nShort.\n`,
    to: `${front}${head}\n## 1. Summary\n\nShort.\n\n## 2. Impact: 3 hours\n\nAll.\n\n## 3. Timeline (KST)\n\n- 10:15 Alert\n\n## 4. Action Items\n\n- [ ] [What is done]\n`,
  },
  'keeps other words under the title, and values of several lines where they are': {
    from: '# Postmortem: Checkout\n\nThanks to all.\n\n**Severity:** High\nand rising\n\n## Summary\n\nx\n',
    to: `${front}# Postmortem: Checkout\n\n**Written by:** [Name]\n\nThanks to all.\n\n**Severity:** High\nand rising\n\n## 1. Summary\n\nx\n${rest}`,
  },
  'writes the template’s title where there is none': {
    from: '**Severity:** High\n\n## Summary\n\nx\n\n## Timeline\n\n- 10:15 Alert\n\n## Root Cause\n\ny\n',
    to: `${front}# Incident: [Title]\n\n**Severity:** High\n**Written by:** [Name]\n\n## 1. Summary\n\nx\n\n## 2. Impact\n\n[Who noticed]\n\n## 3. Timeline\n\n- 10:15 Alert\n\n## 4. Action Items\n\n- [ ] [What is done]\n\n## Appendix\n\n### Root Cause\n\ny\n`,
  },
  'closes a code block that would swallow what is put behind it': {
    from: `${head}\n## Summary\n\n\`\`\`\nlog\n`,
    to: `${front}${head}\n## 1. Summary\n\n\`\`\`\nlog\n\`\`\`\n${rest}`,
  },
  'names the template in front matter that is there, and leaves the rest of it': {
    from: `---\n# ours\ntemplate: "other" # later\ntags: [a]\n---\n\n${head}\n## Summary\n\nx\n`,
    to: `---\n# ours\ntemplate: target # later\ntags: [a]\n---\n\n${head}\n## 1. Summary\n\nx\n${rest}`,
  },
  'keeps link definitions and footnotes': {
    from: `${head}\n## Weather\n\nSee [a][1].[^n]\n\n[1]: https://example.com\n[^n]: A note.\n\n## Summary\n\n[b][1]\n`,
    to: `${front}${head}\n## 1. Summary\n\n[b][1]\n${rest}\n## Appendix\n\n### Weather\n\nSee [a][1].[^n]\n\n[1]: https://example.com\n[^n]: A note.\n`,
  },
};

const sections = ['Summary', 'Impact', 'Root cause', 'Timeline', 'Follow-ups'];
const told = sections.map(title => `## ${title}\n\n${title} of the outage\n`).join('\n');
const asked = sections.map(title => `## ${title}\n\n[${title}]\n`).join('\n');

/** One header in every style: as the template has it, and filled in. */
const headers: Readonly<Record<string, { blank: string; filled: string }>> = {
  bold: {
    blank: '# [Title]\n\n**Date:** [YYYY-MM-DD]\n**Severity:** [Sev1/Sev2]\n**Authors:** [Names]\n',
    filled: '# Outage\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n**Authors:** Mina, Bo\n',
  },
  plain: {
    blank: '# [Title]\n\nDate: [YYYY-MM-DD]\nSeverity: [Sev1/Sev2]\nAuthors: [Names]\n',
    filled: '# Outage\n\nDate: 2025-10-14\nSeverity: Sev2\nAuthors: Mina, Bo\n',
  },
  bullets: {
    blank: '# [Title]\n\n- Date\n  - [YYYY-MM-DD]\n- Severity\n  - [Sev1/Sev2]\n- Authors\n  - [Names]\n',
    filled: '# Outage\n\n- Date\n  - 2025-10-14\n- Severity\n  - Sev2\n- Authors\n  - Mina, Bo\n',
  },
  table: {
    blank:
      '# [Title]\n\n| Field | Value |\n|---|---|\n| Date | [YYYY-MM-DD] |\n| Severity | [Sev1/Sev2] |\n| Authors | [Names] |\n',
    filled:
      '# Outage\n\n| Field | Value |\n|---|---|\n| Date | 2025-10-14 |\n| Severity | Sev2 |\n| Authors | Mina, Bo |\n',
  },
  row: {
    blank:
      '# [Title]\n\n| Date | Severity | Authors |\n|---|---|---|\n| [YYYY-MM-DD] | [Sev1/Sev2] | [Names] |\n',
    filled: '# Outage\n\n| Date | Severity | Authors |\n|---|---|---|\n| 2025-10-14 | Sev2 | Mina, Bo |\n',
  },
  'front matter': {
    blank: '---\ndate: [YYYY-MM-DD]\nseverity: [Sev1/Sev2]\nauthors: [Names]\n---\n\n# [Title]\n',
    filled: '---\ndate: 2025-10-14\nseverity: Sev2\nauthors: Mina, Bo\n---\n\n# Outage\n',
  },
  headings: {
    blank: '# [Title]\n\n## Date\n\n[YYYY-MM-DD]\n\n## Severity\n\n[Sev1/Sev2]\n\n## Authors\n\n[Names]\n',
    filled: '# Outage\n\n## Date\n\n2025-10-14\n\n## Severity\n\nSev2\n\n## Authors\n\nMina, Bo\n',
  },
};

/** Without the name of the template in the front matter. */
function unnamed(text: string): string {
  return text.replace(/template: style-\d\n/, '').replace(/^---\n---\n\n/, '');
}

describe('converting a header', () => {
  for (const [from, one] of Object.entries(headers))
    for (const [to, other] of Object.entries(headers).filter(([style]) => style !== from))
      it(`writes the values of ${from} as ${to}, and nothing twice`, () => {
        const templates = [one, other].map(({ blank }, index) =>
          readTemplate(`${blank}\n${asked}`, `style-${index}`),
        );
        const read = (text: string) =>
          readPostmortem(parseMarkdown(text), { templates: [], assume: templates[0]! });
        const text = convertTo(read(`${one.filled}\n${told}`), templates[1]!, { templates });
        assert.equal(unnamed(text), `${other.filled}\n${told}`);
        const there = readPostmortem(parseMarkdown(text), { templates });
        assert.equal(unnamed(convertTo(there, templates[0]!, { templates })), `${one.filled}\n${told}`);
      });

  for (const [does, written] of Object.entries({
    'of another name': 'date: 2025-10-14\nseverity: Sev2\nauthor: Mina, Bo\n',
    'of another case': 'Date: 2025-10-14\nSeverity: Sev2\nAuthors: Mina, Bo\n',
    'with a list': 'date: 2025-10-14\nseverity: Sev2\nauthor:\n  - Mina\n  - Bo\n',
  }))
    it(`and back leaves no key ${does} twice`, () => {
      const [front, bold] = [headers['front matter']!, headers['bold']!].map(({ blank }, index) =>
        readTemplate(`${blank}\n${asked}`, `style-${index}`),
      );
      const templates = [front!, bold!];
      const read = (text: string) => readPostmortem(parseMarkdown(text), { templates });
      const there = convertTo(read(`---\n${written}---\n\n# Outage\n\n${told}`), bold!, { templates });
      const back = convertTo(read(there), front!, { templates });
      const roles = frontMatterFieldsOf(read(back).sections[0]!.content).map(({ role }) => role);
      assert.deepEqual(roles.toSorted(), ['authors', 'date', 'severity'], back);
    });

  it('joins a short list of names, and puts a list that tells of a section there', () => {
    const from =
      '# Postmortem: Checkout\n\n- **Severity:** High\n- **Written by**\n  - Ada\n  - Bob\n- **Impact**:\n  - No orders.\n  - No refunds.\n\n## Summary\n\nx\n\n## Timeline\n\n- 10:15 Alert\n';
    assert.equal(
      convert(from, target, [target]),
      `${front}# Postmortem: Checkout\n\n**Severity:** High\n**Written by:** Ada, Bob\n\n## 1. Summary\n\nx\n\n## 2. Impact\n\n- No orders.\n- No refunds.\n\n## 3. Timeline\n\n- 10:15 Alert\n\n## 4. Action Items\n\n- [ ] [What is done]\n`.replace(
        front,
        '',
      ),
    );
  });

  it('keeps the author’s label of a field that the template does not ask for', () => {
    const from = `# 事故报告\n\n**首次发生时间（UTC）**：2026-07-22 04:49\n\n${told}`;
    assert.match(convert(from, target, [target]), /\*\*首次发生时间（UTC）:?\*\*[:：]? ?2026-07-22 04:49\n/);
  });

  it('leaves a header as it is where the template asks for none', () => {
    const none = readTemplate(`# [Title]\n\n${asked}`, 'none');
    const text = `# Outage\n\n- **Date:** 2025-10-14\n- **Mood:** Good\n\n${told}`;
    const read = readPostmortem(parseMarkdown(text), { templates: [], assume: target });
    assert.equal(
      convertTo(read, none, { templates: [none] }).replace(/^---\ntemplate: none\n---\n\n/, ''),
      text,
    );
  });

  it('writes each value into front matter that is there in its own quotes, under the author’s label', () => {
    const from = `---\nauthor: "Kim: x"\n---\n\n# Outage\n\n**Slack:** #inc-7\n**Duration:** 10:15 – 10:31 UTC\n**Commander:** "Ada" # 2\n\n${told}`;
    const yaml = /^---\n([^]*?)\n---\n/.exec(
      convert(from, builtin('google-sre'), [builtin('google-sre')]),
    )![1]!;
    assert.deepEqual(parse(yaml), {
      author: 'Kim: x',
      slack: '#inc-7',
      duration: '10:15 – 10:31 UTC',
      commander: '"Ada" # 2',
    });
  });

  it('writes no key of the front matter twice', () => {
    const from = `---\nauthor: Kim\nduration: 5 min\n---\n\n# Outage\n\n**Duration:** 16 min\n\n${told}`;
    const text = convert(from, builtin('google-sre'), [builtin('google-sre')]);
    assert.match(text, /^---\nauthor: Kim\nduration: 5 min\n(template: google-sre\n)?---\n/);
    assert.ok(text.includes('16 min'), text);
  });

  it('leaves out the numbers of the template’s fields where the other template has none', () => {
    const known = [builtin('gitlab'), builtin('kubernetes')];
    const own = '**Severity:** S1\n**Duration:** 16 min\n';
    const counted = convert(`# Outage\n\n${own}\n${told}`, builtin('gitlab'), known);
    assert.match(counted, /\n2\. \*\*Severity:\*\* S1\n[^]*\n6\. \*\*Duration:\*\* 16 min\n/);
    const text = convert(counted, builtin('kubernetes'), known);
    assert.ok(text.includes(`# Outage\n\n${own}\n## Summary\n`), text);
  });

  it('keeps fields together that stand below a label', () => {
    const list = '- **Key events**\n  - First detected: 11:24\n  - Everyone back: 11:40\n';
    const from = `# Outage\n\n${list}\n- **Duration**: 16 min\n\n${told}`;
    const text = convert(from, builtin('pagerduty'), [builtin('pagerduty')]);
    assert.ok(text.includes(`\n**Duration:** 16 min\n\n${list}\n## Overview\n`), text);
  });

  it('leaves a value in a page’s front matter, and says it in the text, too', () => {
    const from = `---\nlayout: page\nseverity: High\n---\n\n# Postmortem: x\n\n${told}`;
    assert.match(
      convert(from, target, [target]),
      /^---\nlayout: page\nseverity: High\n(template: target\n)?---\n\n# Postmortem: x\n\n\*\*Severity:\*\* High\n/,
    );
  });

  it('names the template in the comment that named another', () => {
    const from = `# Postmortem: x\n\n<!-- template: blameless -->\n\n${told}`;
    assert.match(convert(from), /^# Postmortem: x\n[^]*<!-- template: target -->/);
  });
});

describe('converting to another template', () => {
  for (const [does, { from, to }] of Object.entries(cases))
    it(does, () => {
      assert.equal(convert(from, target, [blameless]).replace(front, ''), to.replace(front, ''));
    });

  it('names the template only where it would not be recognised', () => {
    const text = `${head}\n## Summary\n\nx\n\n## Impact\n\ny\n\n## Timeline\n\n- 10:15 Alert\n`;
    assert.ok(!convert(text, target, [target]).includes('template:'));
    const rival = readTemplate(`${target.text}\n## 5. Root Cause\n`, 'rival');
    const more = `${text}\n## Root Cause\n\nz\n`;
    assert.ok(convert(more, target, [rival, target]).startsWith(front));
  });

  it('drops guidance, placeholders and examples that nobody touched, and what stands below the last break', () => {
    const text = convert(blameless.text);
    assert.doesNotMatch(text, /예시|2-3 문장|blameless postmortem principles/);
    assert.match(text, /\n## 1\. Summary\n\n\[What happened\]\n/);
  });

  it('changes nothing in a document that follows the template in order', () => {
    const sample = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
    assert.equal(convert(sample, blameless), sample);
    const windows = sample.replaceAll('\n', '\r\n');
    assert.equal(convert(windows, blameless), windows);
    const own = `${head}\n## 1. Summary\n\nx\n\n## Weather\n\nFine.\n${rest}`;
    assert.equal(convert(own), own);
  });

  it('puts into order, and inserts what is missing', () => {
    const text = `${head}\n## 3. Timeline\n\n- 10:15 Alert\n\n## 1. Summary\n\nx\n\n## 4. Action Items\n\n- y\n`;
    assert.equal(
      convert(text),
      `${head}\n## 1. Summary\n\nx\n\n## 2. Impact\n\n[Who noticed]\n\n## 3. Timeline\n\n- 10:15 Alert\n\n## 4. Action Items\n\n- y\n`,
    );
  });

  it('gives a sample back as it was, after the way there and back', () => {
    const sample = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
    for (const source of otherTemplates) {
      const other = readTemplate(source, 'other');
      const known = [blameless, other];
      const back = convert(convert(sample, other, known), blameless, known);
      assert.equal(back.replace(/^---\ntemplate: blameless\n---\n\n/, ''), sample);
    }
  });
});
