import assert from 'node:assert/strict';
import { newRow, type RowKind } from '../../../server/src/core/features/insert-row.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { builtin } from '../../support/analyse.ts';

/** The document, of a template, with the new entry in it; `█` marks the cursor, `⟦⟧` what is selected. */
function insert(kind: RowKind, template: string, marked: string): string | undefined {
  const at = marked.indexOf('█');
  const text = marked.replace('█', '');
  const postmortem = readPostmortem(parseMarkdown(text), { templates: [], assume: builtin(template) });
  const row = newRow(postmortem, kind, '2025-10-14', at < 0 ? undefined : at);
  if (!row) return undefined;
  const after = applyEdits(text, row.edits);
  const { start, end } = row.select;
  return `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

interface Case {
  readonly what: string;
  readonly kind: RowKind;
  readonly template: string;
  readonly text: string;
  readonly expected: string;
}

const cases: readonly Case[] = [
  {
    what: 'goes to the end of a list of events, at the time of the one above it',
    kind: 'event',
    template: 'google-sre',
    text: '## Timeline\n\n- 10:15 Alert fires\n- 10:20 Rollback begins\n\nAll times are UTC.\n',
    expected:
      '## Timeline\n\n- 10:15 Alert fires\n- 10:20 Rollback begins\n- 10:20 ⟦[What led to it]⟧\n\nAll times are UTC.\n',
  },
  {
    what: 'goes below the item that the cursor is in, and writes the time as that one does',
    kind: 'event',
    template: 'gitlab',
    text: '## Timeline\n\n* **2025-04-05 09:10 UTC**: Alert█\n* **2025-04-05 09:20 UTC**: Rollback\n',
    expected:
      '## Timeline\n\n* **2025-04-05 09:10 UTC**: Alert\n* **2025-04-05 09:10 UTC**: ⟦[What happened, was seen or was done]⟧\n* **2025-04-05 09:20 UTC**: Rollback\n',
  },
  {
    what: 'is numbered on, in CRLF',
    kind: 'action',
    template: 'kubernetes',
    text: '## Action Items\r\n\r\n1. Add an alert\r\n2. Raise the limit\r\n',
    expected:
      '## Action Items\r\n\r\n1. Add an alert\r\n2. Raise the limit\r\n3. ⟦[What to do, beginning with a verb]⟧ ([Issue], [Owner])\r\n',
  },
  {
    what: 'begins the table of the template where the section is empty',
    kind: 'action',
    template: 'blameless',
    text: '## 7. Action Items\n\n## 8. Lessons Learned\n',
    expected:
      '## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|--------|-------|----------|----------|--------|\n| ⟦[구체적 조치]⟧ | [담당자] | [P0/P1/P2] | 2025-10-21 | Open   |\n\n## 8. Lessons Learned\n',
  },
  {
    what: 'has an empty box and a due date',
    kind: 'action',
    template: 'incident-io',
    text: '## Follow-ups\n\n- [x] Send the key (Ana, due 2025-06-20)\n',
    expected:
      '## Follow-ups\n\n- [x] Send the key (Ana, due 2025-06-20)\n- [ ] ⟦[What to do, beginning with a verb]⟧ ([Owner], due 2025-10-21)\n',
  },
  {
    what: 'begins the list as the template has it',
    kind: 'action',
    template: 'incident-io',
    text: '## Follow-ups\n\nNone yet.\n',
    expected:
      '## Follow-ups\n\n- ⟦[What to do, beginning with a verb]⟧ ([Owner], due 2025-10-21)\n\nNone yet.\n',
  },
  {
    what: 'is a heading where the template has one for each event',
    kind: 'event',
    template: 'mybinder',
    text: '## Timeline (UTC)\n\n### 13:05\n\nLaunches fail.\n\n## Action items\n',
    expected:
      '## Timeline (UTC)\n\n### 13:05\n\nLaunches fail.\n\n### HH:MM\n\n⟦[What happened or was done, what was seen, and what it was taken for at the time]⟧\n\n## Action items\n',
  },
];

describe('a new entry of a list', () => {
  for (const { what, kind, template, text, expected } of cases)
    it(what, () => {
      assert.equal(insert(kind, template, text), expected);
    });

  it('is none without a section for it', () => {
    assert.equal(insert('event', 'google-sre', '## Impact\n\n- Nobody could pay\n'), undefined);
  });
});
