import assert from 'node:assert/strict';
import { newRow, type RowKind } from '../../../server/src/core/features/insert-row.ts';
import { toSnippet } from '../../../server/src/core/features/snippet.ts';
import { atCursor } from '../../support/cursor.ts';

const table = '| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';
const cases: readonly { what: string; kind: RowKind; text: string; snippet: string }[] = [
  {
    what: 'a row',
    kind: 'action',
    text: `## Action Items\n\n${table}`,
    snippet: '\n| ${1:[구체적 조치]} | ${2:[담당자]} | ${3|[P0/P1/P2],P0,P1,P2|} | 2025-10-21 | Open   |$0',
  },
  {
    what: 'a row of a timeline',
    kind: 'event',
    text: '## Timeline\n\n| Time | Event |\n|---|---|\n',
    snippet: '\n| ${1:HH:MM} | ${2:[Event]} |$0',
  },
  {
    what: 'a list item',
    kind: 'action',
    text: '## Action Items\n\n- [x] Add an alert\n',
    snippet: '\n- [ ] ${1:[Action]}$0',
  },
];

describe('a new row as a snippet', () => {
  for (const { what, kind, text, snippet } of cases)
    it(`has a tab stop for each placeholder of ${what}`, () => {
      const { postmortem } = atCursor(text);
      const [edit, ...others] = newRow(postmortem, kind, '2025-10-14')!.edits;
      assert.deepEqual([toSnippet(edit!.text), others], [snippet, []]);
    });

  it('keeps what would be a sign of the syntax', () => {
    assert.equal(toSnippet('a $b {c} \\d [e]'), 'a \\$b {c\\} \\\\d ${1:[e]}$0');
  });
});
