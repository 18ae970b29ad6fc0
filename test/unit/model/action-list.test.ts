import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsOf } from '../../../server/src/core/model/action-item.ts';
import { readings } from '../../support/action-readings.ts';
import { readAs } from '../../support/cursor.ts';

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
      what: 'with boxes of other kinds',
      list: '- [~] a\n- [-] b\n- [✓] c\n- [/] d\n- ☐ e\n- ☑ f\n- ✓ g\n- [a] h\n- [ ] ~~i~~\n',
      expected: [
        'a | inProgress',
        'b | dropped',
        'c | done',
        'd | inProgress',
        'e',
        'f | done',
        'g | done',
        '[a] h',
        '~~i~~ | dropped',
      ],
    },
    {
      what: 'that say that there is none',
      list: [
        'We have no action items.',
        'No action required',
        'No further actions were identified.',
        'None at this time',
        '조치 항목 없음',
        '추가 조치는 없습니다.',
        '特になし',
        'No action items are closed without a test',
        'Nothing tells us that it is down',
      ]
        .map(text => `- ${text}\n`)
        .join(''),
      expected: ['No action items are closed without a test', 'Nothing tells us that it is down'],
    },
    {
      what: 'with statuses',
      list: '- ✅ Add an alert\n- 🔄 Test it\n- DONE: ask\n- TODO(kim): note\n- [TODO] tell\n- Set up (in progress)\n- Roll out **(Done during the incident)**\n- Switch ✅\n- 문서화 (완료)\n- ~~Give up~~\n',
      expected: [
        'Add an alert | done',
        'Test it | inProgress',
        'ask | done',
        'note | owner kim',
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
      list: '- Add it @kim due:2025-10-30 p1\n- Add it @kim 2025-10-30\n- Add it (kim, by 2025-10-30)\n- Add it — Kim — due 2025-10-30\n- Add it, owner kim, due 2025-10-30\n- 도입 — @kim (~2025-10-25)\n- Add it (@kim) [PAY-1] `P2`\n- Add it (Kim Lee 2025-10-30)\n- Add it by 2025-10-30, @kim #12\n- Add it (owner kim)\n- Add it (assigned to Kim)\n- Add it - Kim - Oct 30, 2025 - P1\n- 도입 (담당 김하나, 2025-10-25)\n- Add it 2025-10-30 @kim\n',
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
        'Add it | owner Kim',
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
      list: '**Kim (SRE):**\n\n- Know it\n\n**Alerting (SRE):**\n\n- Hear it\n\n**Alice:**\n\n- Add it\n\n**@bob**\n\n- Test it\n\n✅ Done:\n\n- Tell it\n\n**Monitoring:**\n\n- Watch it\n\n**Owner: Kim**\n\n- Ask it (@lee)\n\nWords.\n\n- Free it\n',
      expected: [
        'Know it | owner Kim',
        'Hear it | kind detect',
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
