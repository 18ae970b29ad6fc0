import assert from 'node:assert/strict';
import { actionsOf, isActionTable } from '../../../server/src/core/model/action-item.ts';
import { tablesOf } from '../../../server/src/core/model/table.ts';
import { readAs } from '../../support/cursor.ts';
import { contentOf } from '../../support/read.ts';

/** Action items, one a line: action, owner, priority, due date, status and what the status means; `-` for no such cell. */
function items(text: string): string[] {
  return actionsOf(readAs(text)).map(({ item }) => {
    const { action, owner, priority, due, status, state } = item;
    const cells = [action, owner, priority, due, status].map(cell => cell?.text ?? '-');
    return `${cells.join(', ')}: ${state}`;
  });
}

const head =
  '# x\n\n## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';

describe('the action items', () => {
  const cases: readonly { what: string; text: string; expected: readonly string[] }[] = [
    {
      what: 'with a status of each kind',
      text: `${head}| a | Kim | P0 | 2025-10-14 | ✅ Done |\n| b | Lee | P1 | | 🔄 In Progress |\n| c | | P2 | | 📝 Open |\n| d | | | | Won't fix |\n`,
      expected: [
        'a, Kim, P0, 2025-10-14, ✅ Done: done',
        'b, Lee, P1, , 🔄 In Progress: inProgress',
        'c, , P2, , 📝 Open: open',
        "d, , , , Won't fix: dropped",
      ],
    },
    {
      what: 'with a status that says nothing known',
      text: `${head}| a | | | | Doen |\n| b | | | | [Open/In Progress/Done] |\n| c | | | | |\n`,
      expected: ['a, , , , Doen: open', 'b, , , , [Open/In Progress/Done]: open', 'c, , , , : open'],
    },
    {
      what: 'without a second delimiter row',
      text: `${head}|:---|---|:-:|---|---:|\r\n| a | Kim |\n| - | - | - | - | - |\n`,
      expected: ['a, Kim, -, -, -: open', '-, -, -, -, -: open'],
    },
    { what: 'in a row that is too short', text: `${head}| a | Kim |\n`, expected: ['a, Kim, -, -, -: open'] },
    {
      what: 'in Korean, with other columns between',
      text: '# x\n\n## 조치 항목\n\n| # | 액션 | 티켓 | 담당자 | 상태 |\n|---|---|---|---|---|\n| 1 | 알람 | T-1 | 김민수 | ✅ 완료 |\n',
      expected: ['알람, 김민수, -, -, ✅ 완료: done'],
    },
    {
      what: 'in tables of subsections',
      text: '# x\n\n## Action Items\n\n### Now\n\n| Action | Owner |\n|---|---|\n| a | Kim |\n\n### Later\n\n| Action | Due |\n|---|---|\n| b | soon |\n\n## Lessons\n\n| Action | Owner |\n|---|---|\n| c | Lee |\n',
      expected: ['a, Kim, -, -, -: open', 'b, -, -, soon, -: open'],
    },
    {
      what: 'without the examples of the template',
      text: `${head}| a | Kim | P0 | 2025-10-14 | Done |\n\n**예시:**\n| Action | Owner |\n|---|---|\n| x | y |\n`,
      expected: ['a, Kim, P0, 2025-10-14, Done: done'],
    },
    {
      what: 'but no tables of other things',
      text: '# x\n\n## Action Items\n\n| Action | Note |\n|---|---|\n| a | b |\n\n| Owner | Status |\n|---|---|\n| Kim | away |\n',
      expected: [],
    },
    {
      what: 'of a document without a section for them',
      text: '# x\n\n| Action | Owner |\n|---|---|\n| a | b |\n',
      expected: [],
    },
  ];
  for (const { what, text, expected } of cases)
    it(what, () => {
      assert.deepEqual(items(text), expected);
    });
});

describe('a table of action items', () => {
  const heads: Readonly<Record<string, boolean>> = {
    '| Action | Owner |': true,
    '| Action item | Type | Owner | Bug |': true,
    '| Task | Status |': true,
    '| 할 일 | 기한 |': true,
    '| To do | Priority |': true,
    '| Action | Ticket |': false,
    '| Owner | Status |': false,
    '| Time | Event | Action Taken |': false,
  };
  for (const [row, expected] of Object.entries(heads))
    it(`is ${expected ? 'one' : 'none'} with ${row}`, () => {
      const delimiter = row.replace(/[^|]+/g, '---');
      const [table] = tablesOf(contentOf(`${row}\n${delimiter}\n`));
      assert.equal(isActionTable(table!), expected);
    });
});
