import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { exportFormats } from '../../../server/src/core/features/actions/export-actions.ts';
import {
  isWanted,
  listedActions,
  type ListedAction,
} from '../../../server/src/core/features/actions/listed-action.ts';
import { readAs } from '../../support/cursor.ts';

const today = '2025-10-20';
const text = [
  '# Postmortem: Checkout outage',
  '',
  '## Action Items',
  '',
  '| Action | Owner | Priority | Due | Status | Ticket |',
  '|---|---|---|---|---|---|',
  '| Alert on `5xx`, "now"; \\| or later | @kim | P0 | 2025-10-19 | 🔄 In Progress | |',
  '| Profile it | Lee, Ann | High | 2025-10-21 | Open | [PAY-7](https://x.test/PAY-7) |',
  '| [Action] | [Owner] | [P0/P1/P2] | [YYYY-MM-DD] | [Open/In Progress/Done] | |',
  '',
  '- [x] 알람 추가',
  '- =1+1',
  '',
].join('\n');
const items = listedActions(readAs(text), text, 'docs/out age.md');

describe('the exported action items', () => {
  it('are plain data', () => {
    const file = { file: 'docs/out age.md', title: 'Checkout outage' };
    assert.deepEqual(items, [
      {
        action: 'Alert on 5xx, "now"; | or later',
        owners: ['@kim'],
        priority: 'P0',
        grade: 0,
        due: '2025-10-19',
        status: 'inProgress',
        ...file,
        line: 7,
      },
      {
        action: 'Profile it',
        owners: ['Lee', 'Ann'],
        priority: 'High',
        grade: 1,
        due: '2025-10-21',
        status: 'open',
        ticket: 'https://x.test/PAY-7',
        ...file,
        line: 8,
      },
      { action: '알람 추가', owners: [], status: 'done', ...file, line: 11 },
      { action: '=1+1', owners: [], status: 'open', ...file, line: 12 },
    ]);
  });

  it('are chosen by state, date and owner', () => {
    const lines = (filter: Parameters<typeof isWanted>[1]) =>
      items.filter(item => isWanted(item, filter, today)).map(({ line }) => line);
    assert.deepEqual(lines({}), [7, 8, 11, 12]);
    assert.deepEqual(lines({ open: true }), [7, 8, 12]);
    assert.deepEqual(lines({ overdue: true }), [7]);
    assert.deepEqual(lines({ owner: 'KIM' }), [7]);
    assert.deepEqual(lines({ owner: '@ann', open: true }), [8]);
  });

  it('are those of an owner, whatever stands beside the name', () => {
    const rows =
      '| a | Kim Lee <kim@x.com> |\n| b | Kim Lee (SRE) |\n| c | [Kim Lee](https://x.test/kim) |\n| d | Kim |\n';
    const source = `# Postmortem: x\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n${rows}`;
    const owned = (owner: string) =>
      listedActions(readAs(source), source, 'x.md')
        .filter(item => isWanted(item, { owner }, today))
        .map(({ action }) => action)
        .join('');
    assert.equal(owned('Kim Lee'), 'abc');
    assert.equal(owned('kim@x.com'), 'a');
    assert.equal(owned('Kim Lee <kim@x.com>'), 'abc');
    assert.equal(owned('kim'), 'd');
  });

  it('as JSON have every key', () => {
    const parsed = JSON.parse(exportFormats.json(items, today)) as unknown[];
    assert.deepEqual(parsed[0], {
      action: 'Alert on 5xx, "now"; | or later',
      owner: '@kim',
      priority: 'P0',
      due: '2025-10-19',
      status: 'in progress',
      open: true,
      overdue: true,
      file: 'docs/out age.md',
      line: 7,
    });
    assert.equal((parsed[1] as { ticket?: string }).ticket, 'https://x.test/PAY-7');
    assert.deepEqual(Object.values(parsed[2] as object), [
      '알람 추가',
      null,
      null,
      null,
      'done',
      false,
      false,
      'docs/out age.md',
      11,
    ]);
    assert.equal(exportFormats.json([], today), '[]\n');
  });

  it('as a table have columns of one width', () => {
    assert.equal(
      exportFormats.table(items.slice(1, 3), today),
      [
        'DUE         PRIORITY  STATUS  OWNER     ACTION      WHERE',
        '2025-10-21  High      open    Lee, Ann  Profile it  docs/out age.md:8',
        '-           -         done    -         알람 추가   docs/out age.md:11',
        '',
      ].join('\n'),
    );
  });

  it('as CSV have the names of Jira’s fields, and no formulas', () => {
    assert.equal(
      exportFormats.csv(items, today),
      [
        'Summary,Assignee,Priority,Due Date,Status,Labels,Description',
        '"Alert on 5xx, ""now""; | or later",kim,Highest,2025-10-19,In Progress,postmortem,Checkout outage (docs/out age.md:7)',
        'Profile it,"Lee, Ann",High,2025-10-21,To Do,postmortem,"Checkout outage (docs/out age.md:8), https://x.test/PAY-7"',
        '알람 추가,,,,Done,postmortem,Checkout outage (docs/out age.md:11)',
        "'=1+1,,,,To Do,postmortem,Checkout outage (docs/out age.md:12)",
        '',
      ].join('\r\n'),
    );
  });

  it('as a checklist lead to their lines', () => {
    assert.equal(
      exportFormats.markdown(items.slice(0, 1), today),
      '- [ ] Alert on 5xx, "now"; \\| or later (@kim, P0, due 2025-10-19, in progress) – [Checkout outage](<docs/out age.md#L7>)\n',
    );
  });

  it('as a calendar are to-dos', () => {
    const lines = exportFormats.ics(items.slice(0, 1), today).split('\r\n');
    assert.deepEqual(lines.slice(4, 11), [
      'BEGIN:VTODO',
      lines[5],
      'DTSTAMP:20251020T000000Z',
      'SUMMARY:Alert on 5xx\\, "now"\\; | or later',
      'DUE;VALUE=DATE:20251019',
      'PRIORITY:1',
      'STATUS:IN-PROCESS',
    ]);
    assert.match(lines[5]!, /^UID:[0-9a-f]{8}-0@postmortem$/);
  });

  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      "it's",
      '$(id)',
      '`id`',
      '\\',
      '"',
      ',',
      ';',
      '\n',
      'END:VCALENDAR',
      '👩‍👩‍👧',
      '김'.repeat(40),
      '\r\n',
      '-x',
      '@a',
    ),
  );
  const any: fc.Arbitrary<ListedAction> = fc
    .record({
      action: word,
      owner: word,
      title: word,
      file: word,
      line: fc.nat(),
      due: fc.constantFrom(undefined, '2025-10-21'),
    })
    .map(({ action, owner, title, file, line, due }) => ({
      action,
      owners: [owner],
      title,
      file,
      line,
      status: 'open',
      ...(due && { due }),
    }));

  it('as a calendar have lines of at most 75 octets that unfold to what was said', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), list => {
        const calendar = exportFormats.ics(list, today);
        assert.ok(calendar.endsWith('\r\n'));
        assert.doesNotMatch(calendar.replaceAll('\r\n', ''), /[\r\n]/);
        for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        const unfolded = calendar.replaceAll('\r\n ', '').split('\r\n');
        assert.equal(unfolded.filter(line => line === 'END:VTODO').length, list.length);
        const summaries = unfolded.filter(line => line.startsWith('SUMMARY:')).map(line => line.slice(8));
        const plain = (summary: string) =>
          summary.replace(/\\(n|.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        assert.deepEqual(
          summaries.map(plain),
          list.map(({ action }) => action.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')),
        );
        const ids = unfolded.filter(line => line.startsWith('UID:'));
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  it('as CSV say what was said', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), list => {
        const cells = [
          ...exportFormats.csv(list, today).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g),
        ].map(match => (match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"')));
        assert.equal(cells.length, 7 * (list.length + 1));
        list.forEach(({ action }, row) => {
          const cell = cells[7 * (row + 1)]!;
          assert.equal(/^[=+\-@\t\r]/.test(action) ? cell.slice(1) : cell, action);
          assert.doesNotMatch(cell, /^[=+\-@]/);
        });
      }),
    );
  });

  it('as lines of a shell are those that name no ticket, in their words either', () => {
    const actions = [
      '[PAY-12](https://x.test/PAY-12) fix retry',
      'Fix it (#77)',
      'PAY-12: fix retry',
      'Fix [the retry](https://github.com/x/y/issues/9)',
      'Fix retry (PAY-12)',
      'Encode as UTF-8 (UTF-8)',
      'Read [the guide](https://x.test/guide)',
      'Answer within 3 rings',
    ];
    const rows = `| Action | Owner | Tracking |\n|---|---|---|\n${actions.map(action => `| ${action} | kim | |\n`).join('')}`;
    const source = `# Postmortem: x\n\n## Action Items\n\n${rows}`;
    const script = exportFormats.gh(listedActions(readAs(source), source, 'x.md'), today);
    assert.deepEqual(
      [...script.matchAll(/--title '([^']*)'/g)].map(match => match[1]),
      ['Encode as UTF-8 (UTF-8)', 'Read the guide', 'Answer within 3 rings'],
    );
  });

  it('as lines of a shell are words that a shell leaves as they are', function () {
    if (process.platform === 'win32') this.skip();
    const script = `gh() { for word; do printf '%s\\0' "$word"; done; }\n`;
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), list => {
        const printed = execFileSync('sh', ['-s'], {
          input: script + exportFormats.gh(list, today),
          encoding: 'utf8',
        });
        const titles = printed
          .split('\0')
          .flatMap((said, i, all) => (all[i - 1] === '--title' && all[i - 2] === 'create' ? [said] : []));
        assert.deepEqual(
          titles,
          list.map(({ action }) => action.replace(/(?!\n)\p{Cc}/gu, ' ')),
        );
      }),
      { numRuns: 30 },
    );
  });
});
