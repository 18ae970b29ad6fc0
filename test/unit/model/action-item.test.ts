import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsOf, isActionTable, kindOf } from '../../../server/src/core/model/action-item.ts';
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
        'f (김하나), -, -, -, -: open',
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

/** Action items, one a line: action, then what else is said of it by its name. */
function readings(text: string): string[] {
  return actionsOf(readAs(text)).map(({ item }) => {
    const { action, owners, grade, date, ticket, kind, state } = item;
    const said = [
      ...owners.map(owner => `owner ${owner}`),
      ...(grade === undefined ? [] : [`P${grade}`]),
      ...(date === undefined ? [] : [`due ${date}`]),
      ...(ticket ? [`ticket ${ticket.text}`] : []),
      ...(kind ? [`kind ${kindOf(item) ?? `“${kind.text}”`}`] : []),
      ...(state === 'open' ? [] : [state]),
    ];
    return [action?.text ?? '', ...said].join(' | ');
  });
}

describe('the action items of a list', () => {
  const cases: readonly { what: string; list: string; expected: readonly string[] }[] = [
    { what: 'of bullets', list: '- Add an alert.\n- Test it\n', expected: ['Add an alert', 'Test it'] },
    { what: 'with numbers', list: '1. Add an alert\n2. Test it\n', expected: ['Add an alert', 'Test it'] },
    {
      what: 'with boxes',
      list: '- [x] Add an alert\n- [ ] Test it\n- [X] Ask\n',
      expected: ['Add an alert | done', 'Test it', 'Ask | done'],
    },
    {
      what: 'with statuses',
      list: '- ✅ Add an alert\n- 🔄 Test it\n- DONE: ask\n- [TODO] tell\n- Set up (in progress)\n- Roll out **(Done during the incident)**\n- Switch ✅\n- 문서화 (완료)\n- ~~Give up~~\n',
      expected: [
        'Add an alert | done',
        'Test it | inProgress',
        'ask | done',
        'tell',
        'Set up | inProgress',
        'Roll out | done',
        'Switch | done',
        '문서화 | done',
        '~~Give up~~ | dropped',
      ],
    },
    {
      what: 'with tickets',
      list: '- [#22]: Log it\n- PUSH-641: Send it\n- Document it ([#294](https://x.test/294))\n- Limit it <https://x.test/90>\n- Alert https://x.test/91\n- Pin it - [ci#4121](https://x.test/1)\n- Use UTF-8 (UTF-8)\n\n[#22]: https://x.test/22\n',
      expected: [
        'Log it | ticket #22',
        'Send it | ticket PUSH-641',
        'Document it | ticket #294',
        'Limit it | ticket https://x.test/90',
        'Alert | ticket https://x.test/91',
        'Pin it | ticket ci#4121',
        'Use UTF-8 (UTF-8)',
      ],
    },
    {
      what: 'with all in parentheses',
      list: '- Update the keys (Hana Sato, GATE-377, due 2025-03-21)\n- Rotate (@kim & @lee, P1, by Oct 4, 2025)\n- 회전 (담당: 김민수, 기한: 2025-10-20)\n',
      expected: [
        'Update the keys | owner Hana Sato | due 2025-03-21 | ticket GATE-377',
        'Rotate | owner @kim | owner @lee | P1 | due 2025-10-04',
        '회전 | owner 김민수 | due 2025-10-20',
      ],
    },
    {
      what: 'with owners in every place',
      list: '- @alice: add it\n- Add it (owner: Alice)\n- Add it - @alice\n- Add it @alice\n- Add it. Owner: Alice and Bob\n- Add it (platform team)\n- Add it [@kim](https://x.test)\n- Add it (Tom Eriksen)\n- Mail a@b.test about it\n',
      expected: [
        'add it | owner @alice',
        'Add it | owner Alice',
        'Add it | owner @alice',
        'Add it | owner @alice',
        'Add it | owner Alice | owner Bob',
        'Add it | owner platform team',
        'Add it | owner @kim',
        'Add it | owner Tom Eriksen',
        'Mail a@b.test about it',
      ],
    },
    {
      what: 'with more behind the owner',
      list: '- Add it @kim due:2025-10-30 p1\n- Add it @kim 2025-10-30\n- Add it (kim, by 2025-10-30)\n- Add it — Kim — due 2025-10-30\n- Add it, owner kim, due 2025-10-30\n- 도입 — @kim (~2025-10-25)\n- Add it (@kim) [PAY-1] `P2`\n- Add it (Kim Lee 2025-10-30)\n- Add it by 2025-10-30, @kim #12\n- Add it (owner kim)\n- Add it - Kim - Oct 30, 2025 - P1\n- 도입 (담당 김하나, 2025-10-25)\n- Add it 2025-10-30 @kim\n',
      expected: [
        'Add it | owner @kim | P1 | due 2025-10-30',
        'Add it | owner @kim | due 2025-10-30',
        'Add it | owner kim | due 2025-10-30',
        'Add it | owner Kim | due 2025-10-30',
        'Add it | owner kim | due 2025-10-30',
        '도입 | owner @kim | due 2025-10-25',
        'Add it | owner @kim | P2 | ticket PAY-1',
        'Add it | owner Kim Lee | due 2025-10-30',
        'Add it | owner @kim | due 2025-10-30 | ticket #12',
        'Add it | owner kim',
        'Add it | owner Kim | P1 | due 2025-10-30',
        '도입 | owner 김하나 | due 2025-10-25',
        'Add it | owner @kim | due 2025-10-30',
      ],
    },
    {
      what: 'whose last words are their own',
      list: [
        'Revert what was deployed on 2025-10-30',
        'Read the logs of 2025-10-30',
        'Replay 2025-10-30',
        'Lower the alert to P1',
        'Page for P1',
        'Finish the 5/10 left',
        'Tune the charts (grafana)',
        'Restart it (urgent, soon)',
        'Answer calls 24/7',
        'Move to the new owner kim',
        'Follow PAY-12',
        'Explain the outage of Oct 20',
        'Set it to `P2`',
      ]
        .map(action => `- ${action}\n`)
        .join(''),
      expected: [
        'Revert what was deployed on 2025-10-30',
        'Read the logs of 2025-10-30',
        'Replay 2025-10-30',
        'Lower the alert to P1',
        'Page for P1',
        'Finish the 5/10 left',
        'Tune the charts (grafana)',
        'Restart it (urgent, soon)',
        'Answer calls 24/7',
        'Move to the new owner kim',
        'Follow PAY-12',
        'Explain the outage of Oct 20',
        'Set it to P2',
      ],
    },
    {
      what: 'with names at the end of most',
      list: '- Add it - Alice\n- Test it (Bob)\n- Tell it\n',
      expected: ['Add it | owner Alice', 'Test it | owner Bob', 'Tell it'],
    },
    {
      what: 'with a capitalised word at the end of one',
      list: '- Update the charts (Grafana)\n- Test it\n- Tell it\n',
      expected: ['Update the charts (Grafana)', 'Test it', 'Tell it'],
    },
    {
      what: 'with details below',
      list: '- Add an alert\n  - Owner: Alice\n  - Due: 2025-10-20\n  - https://x.test/7\n- Test it\n  - at night\n',
      expected: ['Add an alert | owner Alice | due 2025-10-20 | ticket https://x.test/7', 'Test it'],
    },
    {
      what: 'below items that have tasks of their own',
      list: '- [x] Add it\n  - [ ] Test it @bob (due 2025-10-15)\n  - [x] Tell it\n  - [ ] Try it\n    - [ ] Ask it @eve\n- [ ] Do it (@kim, P1)\n  - [ ] First this\n  - then that @bob\n  - [ ] Last this, due 2025-10-15\n- [x] Done\n  - as we said\n',
      expected: [
        'Add it | done',
        'Test it | owner @bob | due 2025-10-15',
        'Try it',
        'Ask it | owner @eve',
        'Do it | owner @kim | P1',
        'Last this | owner @kim | P1 | due 2025-10-15',
        'Done | done',
      ],
    },
    {
      what: 'below items that head them',
      list: '- Prevention:\n  - Add it\n- Alerting\n  - [ ] Test it\n  - [x] Tell it\n',
      expected: ['Add it | kind prevent', 'Test it | kind detect', 'Tell it | kind detect | done'],
    },
    {
      what: 'below bold lines',
      list: '**Alice:**\n\n- Add it\n\n**@bob**\n\n- Test it\n\n✅ Done:\n\n- Tell it\n\n**Monitoring:**\n\n- Watch it\n\n**Owner: Kim**\n\n- Ask it (@lee)\n\nWords.\n\n- Free it\n',
      expected: [
        'Add it | owner Alice',
        'Test it | owner @bob',
        'Tell it | kind “✅ Done” | done',
        'Watch it | kind detect',
        'Ask it | owner @lee',
        'Free it',
      ],
    },
    {
      what: 'below headings of their kind',
      list: '### Prevent\n\n- Add it\n\n### 탐지\n\n- Test it\n\n### P0 – now (done)\n\n- Tell it\n',
      expected: [
        'Add it | kind prevent',
        'Test it | kind detect',
        'Tell it | P0 | kind “P0 – now (done)” | done',
      ],
    },
    {
      what: 'without what is none',
      list: '**Priority Definitions:**\n- **P0** - now (within 24h)\n\n- None\n\n- **Severity:** Sev2\n- **Duration:** 5 minutes\n\n**Example:**\n- Add it\n',
      expected: [],
    },
    {
      what: 'that are links alone',
      list: '- [Add it](https://x.test/1)\n',
      expected: ['Add it | ticket Add it'],
    },
  ];
  for (const { what, list, expected } of cases)
    for (const text of [list, list.replaceAll('\n', '\r\n')])
      it(`${what}${text === list ? '' : ', with CR and LF'}`, () => {
        assert.deepEqual(readings(`# x\n\n## Action Items\n\n${text}`), expected);
      });

  it('have the next such day after the incident where they are due without a year', () => {
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

  it('are due when a column beside their owners says', () => {
    const table = '| What | Who | When |\n|---|---|---|\n| a | Kim | 10/25 |\n| b | Lee | 2025-10-20 |\n';
    assert.deepEqual(readings(`# x\n\n**Date:** 2025-10-14\n\n## Action Items\n\n${table}`), [
      'a | owner Kim | due 2025-10-25',
      'b | owner Lee | due 2025-10-20',
    ]);
    const both = '| What | Who | When | Due |\n|---|---|---|---|\n| a | Kim | 2025-10-25 | |\n';
    assert.deepEqual(readings(`# x\n\n## Action Items\n\n${both}`), ['a | owner Kim']);
  });

  it('are those of all sections about them', () => {
    const text =
      '# x\n\n## Action Items\n\n- a\n\n## Corrective Actions\n\n- b\n\n## Lessons Learned\n\n- c\n';
    assert.deepEqual(readings(text), ['a', 'b']);
  });

  it('stand where their parts say, whatever they hold', () => {
    const word = fc.constantFrom(
      'Add',
      'it',
      '(',
      ')',
      '`x`',
      '@kim',
      '#1',
      'A-1',
      'P1',
      '2025-10-14',
      'due',
      '-',
      ',',
      '**b**',
      '✅',
      '[a](b)',
      '~~',
      '|',
      'Owner:',
      'Kim',
      'kim',
      'by',
      '10/25',
      'due:2025-10-14',
      'p1',
      '`P1`',
      'team',
      '<b>',
      '[',
      ']',
      ':',
      '김',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        lines => {
          const text = `# x\n\n## Action Items\n\n${lines.map(words => `- ${words.join(' ')}\n`).join('')}`;
          for (const { item, section } of actionsOf(readAs(text))) {
            const { action, owner, priority, due, status, ticket } = item;
            for (const part of [action, owner, priority, due, status, ticket]) {
              if (!part) continue;
              assert.equal(section.content.text.slice(part.span.start, part.span.end), part.source);
              assert.ok(part.span.start >= item.span.start && part.span.end <= item.span.end);
            }
          }
        },
      ),
    );
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
