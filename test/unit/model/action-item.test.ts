import assert from 'node:assert/strict';
import { actionsOf, isActionTable } from '../../../server/src/core/model/action-item.ts';
import { tablesOf } from '../../../server/src/core/model/table.ts';
import { readings } from '../../support/action-readings.ts';
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
      what: 'with a status that tells what is still to come',
      text: `${head}| a | | | | 완료 예정 |\n| b | | | | Done by Friday |\n| c | | | | Done? |\n| d | | | | Done as of Monday |\n| e | | | | 보류 |\n| f | | | | Done by Kim |\n| g | | | | 해결 전 |\n`,
      expected: [
        'a, , , , 완료 예정: open',
        'b, , , , Done by Friday: open',
        'c, , , , Done?: open',
        'd, , , , Done as of Monday: done',
        'e, , , , 보류: open',
        'f, , , , Done by Kim: done',
        'g, , , , 해결 전: open',
      ],
    },
    {
      what: 'with labels in every item of a list, in the line or below it',
      text: '# x\n\n## Action Items\n\n- Add alert (owner: Kim)\n- Fix pool (owner: Ann)\n\n### Later\n\n- Rotate keys\n  - Owner: Lee\n- Drop the table\n  - Owner: Eva\n',
      expected: [
        'Add alert, Kim, -, -, -: open',
        'Fix pool, Ann, -, -, -: open',
        'Rotate keys, Lee, -, -, -: open',
        'Drop the table, Eva, -, -, -: open',
      ],
    },
    {
      what: 'as a heading with a list of plain labels below it',
      text: '# x\n\n## Action Items\n\n### Add alert\n\n- Owner: Kim\n- Due: 2025-10-30\n',
      expected: ['Add alert, Kim, -, 2025-10-30, -: open'],
    },
    {
      what: 'with a status in words before the action',
      text: '# x\n\n## Action Items\n\n- Done: Add alert\n- TODO: Fix pool\n- Monitoring: add a graph\n',
      expected: [
        'Add alert, -, -, -, Done: done',
        'Fix pool, -, -, -, TODO: open',
        'Monitoring: add a graph, -, -, -, -: open',
      ],
    },
    {
      what: 'that is struck out',
      text: `${head}| ~~a~~ | Kim | P0 | 2025-10-14 | Open |\n| ~~a~~ b | | | | |\n`,
      expected: ['~~a~~, Kim, P0, 2025-10-14, Open: dropped', '~~a~~ b, , , , : open'],
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
      what: 'with due dates in brackets in several languages',
      text: '# x\n\n## Action Items\n\n- a (Ana, vence 2026-03-12)\n- b (Anne, pour le 2026-03-13)\n- c (김하나, 2026-03-14까지)\n- d (김하나, 기한 2026-03-15)\n- e (긴급, 2026-03-16까지)\n- f (김하나)\n- g (정상화, 완료)\n',
      expected: [
        'a, Ana, -, vence 2026-03-12, -: open',
        'b, Anne, -, pour le 2026-03-13, -: open',
        'c, 김하나, -, 2026-03-14까지, -: open',
        'd, 김하나, -, 기한 2026-03-15, -: open',
        'e (긴급, 2026-03-16까지), -, -, -, -: open',
        'f, 김하나, -, -, -: open',
        'g (정상화, 완료), -, -, -, -: open',
      ],
    },
    ...['재발 방지 대책', '재발방지', '再発防止策', 'Preventive measures'].map(title => ({
      what: `in a table below “${title}”`,
      text: `# x\n\n## ${title}\n\n| 조치 | 담당 | 기한 |\n|---|---|---|\n| 알람 추가 | 김하나 | 2026-03-20 |\n\n| Action | Status |\n|---|---|\n| a | Open |\n\n- words\n`,
      expected: ['알람 추가, 김하나, -, 2026-03-20, -: open'],
    })),
    {
      what: 'as headings with values below them',
      text: '# x\n\n## Action Items\n\n### Action 1: Add an alert\n\n**Owner:** Kim\n**Due:** 2025-10-20\n**Priority:** P1\n\nSome words.\n\n### Test restarts\n\n- **Owner:**\n- **Status:** ✅ Done\n\n### Notes\n\n**Owner:** nobody here\n',
      expected: ['Add an alert, Kim, P1, 2025-10-20, -: open', 'Test restarts, -, -, -, ✅ Done: done'],
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

describe('what is read of action items', () => {
  it('has the next such day after the incident where items are due without a year', () => {
    const on = (date: string, list: string) => readings(`# x\n\n${date}\n\n## Action Items\n\n${list}`);
    const list =
      '- a (due Oct 20)\n- b (@kim, 11/25)\n- c — @kim (~1/31)\n- d (기한: 10월 25일)\n- e @lee by 20 October\n- f (due 10/11)\n- g (25/7)\n- h @kim 10/25\n';
    assert.deepEqual(on('**Date:** 2025-10-14', list), [
      'a | due 2025-10-20',
      'b | owner @kim | due 2025-11-25',
      'c | owner @kim | due 2026-01-31',
      'd | due 2025-10-25',
      'e | owner @lee | due 2025-10-20',
      'f',
      'g (25/7)',
      'h | owner @kim | due 2025-10-25',
    ]);
    assert.deepEqual(on('**Severity:** Sev1', list)[0], 'a');
  });

  const list =
    '- **Bob**: add it\n- **Bob:** test it\n- [P0][kim] tell it\n- ⏳ Ask (kim)\n- Watch it - Bob\n- [Kim] free it\n- **Redis**: tune it\n- [P1][infra] move it\n- Draw it (Grafana)\n- Try it (nginx)\n- (kim)\n';
  const without = [
    'Bob: add it',
    'Bob: test it',
    '[kim] tell it | P0',
    'Ask (kim)',
    'Watch it - Bob',
    '[Kim] free it',
    'Redis: tune it',
    '[infra] move it | P1',
    'Draw it (Grafana)',
    'Try it (nginx)',
    '(kim)',
  ];
  const owned = [
    'add it | owner Bob',
    'test it | owner Bob',
    'tell it | owner kim | P0',
    'Ask | owner kim',
    'Watch it | owner Bob',
    'free it | owner Kim',
  ];

  it('has an owner in a lone word where the header or another item names such a person', () => {
    const under = (header: string, more = '') =>
      readings(`# x\n\n${header}\n\n## Action Items\n\n${list}${more}`);
    const others = without.slice(owned.length);
    assert.deepEqual(under('**Authors:** Bob Ross, Kim Lee'), [...owned, ...others]);
    assert.deepEqual(under('**Severity:** Sev1'), without);
    assert.deepEqual(under('**Authors:** @bob', '- More (@kim)\n'), [
      ...owned,
      ...others,
      'More | owner @kim',
    ]);
  });

  it('has a status beside a ticket', () => {
    const rows = [
      'n/a **DONE**',
      '5554823 **TODO**',
      '**DONE**',
      '[#7](https://x.test/all-done)',
      '#8 (in progress)',
      '',
      'Won’t fix',
    ];
    const table = `| Action | Owner | Bug |\n|---|---|---|\n${rows.map(cell => `| a | Kim | ${cell} |\n`).join('')}`;
    assert.deepEqual(readings(`# x\n\n## Action Items\n\n${table}`), [
      'a | owner Kim | ticket n/a | done',
      'a | owner Kim | ticket 5554823',
      'a | owner Kim | done',
      'a | owner Kim | ticket #7',
      'a | owner Kim | ticket #8 | inProgress',
      'a | owner Kim | ticket ',
      'a | owner Kim | dropped',
    ]);
  });

  it('has the due date of a column “When” beside the owners', () => {
    const table = '| What | Who | When |\n|---|---|---|\n| a | Kim | 10/25 |\n| b | Lee | 2025-10-20 |\n';
    assert.deepEqual(readings(`# x\n\n**Date:** 2025-10-14\n\n## Action Items\n\n${table}`), [
      'a | owner Kim | due 2025-10-25',
      'b | owner Lee | due 2025-10-20',
    ]);
    const both = '| What | Who | When | Due |\n|---|---|---|---|\n| a | Kim | 2025-10-25 | |\n';
    assert.deepEqual(readings(`# x\n\n## Action Items\n\n${both}`), ['a | owner Kim']);
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
