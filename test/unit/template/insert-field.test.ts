import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { insertField } from '../../../server/src/core/template/insert-field.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const template = readTemplate(
  '# Postmortem: [Title]\n\n**Date:** [YYYY-MM-DD]\n**Severity:** [Sev1/Sev2]\n**Weather:** [Name]\n**Status:** [Draft/Published]\n\n## Impact\n',
  'test',
);

/** The document with the field of that label inserted. */
function insert(text: string, label: string, value: string): string | undefined {
  const postmortem = readPostmortem(parseMarkdown(text), { templates: [template], assume: template });
  const schema = template.fields.find(field => field.label === label)!;
  const edits = insertField(postmortem, postmortem.match!, schema, value);
  return edits && applyEdits(text, edits);
}

const impact = '\n## Impact\n\nNone.\n';

describe('a field that is inserted', () => {
  const cases: readonly { what: string; text: string; inserted: string; label?: string; value?: string }[] = [
    {
      what: 'stands between its neighbours',
      text: `# T\n\n**Date:** 2025-10-14\n**Status:** Draft\n${impact}`,
      inserted: `# T\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n**Status:** Draft\n${impact}`,
    },
    {
      what: 'stands before the next one',
      text: `# T\n\n**Status**:Draft\n${impact}`,
      inserted: `# T\n\n**Severity**:Sev2\n**Status**:Draft\n${impact}`,
    },
    {
      what: 'is set apart as its neighbours are',
      text: `# T\n\n**Date:** 2025-10-14\n\n**Status:** Draft\n${impact}`,
      inserted: `# T\n\n**Date:** 2025-10-14\n\n**Severity:** Sev2\n\n**Status:** Draft\n${impact}`,
    },
    {
      what: 'has the line breaks of its neighbours',
      text: `# T\n\n**Date:** 2025-10-14  \n**Status:** Draft\n${impact}`,
      inserted: `# T\n\n**Date:** 2025-10-14  \n**Severity:** Sev2  \n**Status:** Draft\n${impact}`,
    },
    {
      what: 'gives the last one a line break',
      text: `# T\n\n**Weather:** fine\\\n**Date:** 2025-10-14\n${impact}`,
      inserted: `# T\n\n**Weather:** fine\\\n**Date:** 2025-10-14\\\n**Severity:** Sev2\n${impact}`,
    },
    {
      what: 'keeps its distance from an empty one',
      text: `# T\n\n**Date:**\n${impact}`,
      inserted: `# T\n\n**Date:**\n**Severity:** Sev2\n${impact}`,
    },
    {
      what: 'is a plain line',
      text: `# T\n\nDate: 2025-10-14<br> Status: Draft\n${impact}`,
      inserted: `# T\n\nDate: 2025-10-14<br>\nSeverity: Sev2<br> Status: Draft\n${impact}`,
    },
    {
      what: 'has a full-width colon and a label in the language of the others',
      text: `# T\n\n- **날짜**：2025-10-14\n- **상태**：초안\n${impact}`,
      inserted: `# T\n\n- **날짜**：2025-10-14\n- **심각도**：Sev2\n- **상태**：초안\n${impact}`,
    },
    {
      what: 'has its own label where no language has another one',
      label: 'Weather',
      value: 'Checkout',
      text: `# T\n\n**날짜:** 2025-10-14\n**심각도:** Sev2\n${impact}`,
      inserted: `# T\n\n**날짜:** 2025-10-14\n**심각도:** Sev2\n**Weather:** Checkout\n${impact}`,
    },
    {
      what: 'is a nested bullet',
      text: `# T\n\n- Date\n  - 2025-10-14\n- Status\n  - Draft\n${impact}`,
      inserted: `# T\n\n- Date\n  - 2025-10-14\n- Severity\n  - Sev2\n- Status\n  - Draft\n${impact}`,
    },
    {
      what: 'is part of a quote',
      text: `# T\n\n> **Date:** 2025-10-14  \n> **Status:** Draft\n${impact}`,
      inserted: `# T\n\n> **Date:** 2025-10-14  \n> **Severity:** Sev2  \n> **Status:** Draft\n${impact}`,
    },
    {
      what: 'is a row',
      text: `# T\n\n|            |            |\n| ---------- | ---------- |\n| **Date**   | 2025-10-14 |\n${impact}`,
      inserted: `# T\n\n|            |            |\n| ---------- | ---------- |\n| **Date**   | 2025-10-14 |\n| **Severity** | Sev2       |\n${impact}`,
    },
    {
      what: 'is a row below the head',
      text: `# T\n\n| Status | Draft |\n|---|---|\n| Owner | Kim |\n${impact}`,
      inserted: `# T\n\n| Status | Draft |\n|---|---|\n| Severity | a\\|b |\n| Owner | Kim |\n${impact}`,
      value: 'a|b',
    },
    {
      what: 'is a column',
      text: `# T\n\n| Date | Status |\n|---|---|\n| 2025-10-14 | Draft |\n${impact}`,
      inserted: `# T\n\n| Date | Severity | Status |\n|---| --- |---|\n| 2025-10-14 | Sev2 | Draft |\n${impact}`,
    },
    {
      what: 'is a key of the front matter',
      text: `---\ndate: 2025-10-14\ntitle: x\n---\n\n# T\n${impact}`,
      inserted: `---\ndate: 2025-10-14\nseverity: Sev2\ntitle: x\n---\n\n# T\n${impact}`,
    },
    {
      what: 'is a heading',
      text: `# T\n\n## Date\n\n2025-10-14\n\n## Status\n\nDraft\n${impact}`,
      inserted: `# T\n\n## Date\n\n2025-10-14\n\n## Severity\n\nSev2\n\n## Status\n\nDraft\n${impact}`,
    },
    {
      what: 'begins a header',
      text: `# T\nText.\n${impact}`,
      inserted: `# T\n\n**Severity:** Sev2\n\nText.\n${impact}`,
    },
    {
      what: 'begins a header below which nothing stands',
      text: `# T\n${impact}`,
      inserted: `# T\n\n**Severity:** Sev2\n${impact}`,
    },
    {
      what: 'begins a document without a title',
      text: '## Impact\n\nNone.\n',
      inserted: '**Severity:** Sev2\n\n## Impact\n\nNone.\n',
    },
  ];
  for (const { what, text, inserted, label = 'Severity', value = 'Sev2' } of cases) {
    it(what, () => {
      assert.equal(insert(text, label, value), inserted);
    });

    it(`${what}, with CRLF`, () => {
      assert.equal(insert(text.replaceAll('\n', '\r\n'), label, value), inserted.replaceAll('\n', '\r\n'));
    });
  }
});
