import assert from 'node:assert/strict';
import fs from 'node:fs';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { readAs } from '../../support/cursor.ts';
import { replaceIn } from '../../support/read.ts';

/** Milliseconds as day and time: `10-14 23:50`; without a date as `+1 00:10`. */
function when(at: number | undefined, dated: boolean): string {
  if (at === undefined) return '?';
  const [date, time] = new Date(at).toISOString().slice(0, 16).split('T') as [string, string];
  return dated ? `${date.slice(5)} ${time}` : `+${Math.floor(at / 86_400_000)} ${time}`;
}

/** The events of a document's timeline, one a line: when, what, and what was done. */
function events(text: string): string[] {
  const { events: found, dated } = timelineOf(readAs(text))!;
  return found.map(({ at, until, event }) => {
    const end = until === undefined ? '' : ` - ${when(until, dated)}`;
    return `${when(at, dated)}${end} ${event.text}${event.action === undefined ? '' : ` / ${event.action}`}`;
  });
}

const title = '# Postmortem: x\n\n';
const dated = `${title}**Date:** 2025-10-14\n\n`;
const list = (...items: string[]) => `## Timeline\n\n${items.map(item => `- ${item}\n`).join('')}`;
const table = (...rows: string[]) =>
  `## Timeline\n\n| Time | Event | Action Taken |\n|---|---|---|\n${rows.map(row => `| ${row} |\n`).join('')}`;

describe('a timeline', () => {
  const cases: readonly { what: string; text: string; expected: readonly string[] }[] = [
    {
      what: 'of a table',
      text: title + table('10:10 | a | -', '10:15 | **b** `c` | [d](x)'),
      expected: ['+0 10:10 a / -', '+0 10:15 b c / d'],
    },
    {
      what: 'of a table with a second delimiter row',
      text: title + table('---|:-:|---', '10:10 | a | -', '- | - | -', ':---|---|---'),
      expected: ['+0 10:10 a / -', '? - / -'],
    },
    {
      what: 'of a table, dated by the header',
      text: dated + table('10:10 | a | -'),
      expected: ['10-14 10:10 a / -'],
    },
    {
      what: 'dated by a header that says more',
      text: dated.replace('10-14', '10-14 (Tuesday)') + list('10:10 a'),
      expected: ['10-14 10:10 a'],
    },
    {
      what: 'of a list',
      text:
        title +
        list('10:10 a', '10:15: b', '10:20 - c', '**10:25 UTC** — d', '`10:30` | e', '10:35 at last f'),
      expected: ['+0 10:10 a', '+0 10:15 b', '+0 10:20 c', '+0 10:25 d', '+0 10:30 e', '+0 10:35 at last f'],
    },
    {
      what: 'of a numbered list, with items that have no time left out',
      text: `${title}## Timeline\n\n1. 10:10 a\n2. then\n3. 10:15 b\n`,
      expected: ['+0 10:10 a', '+0 10:15 b'],
    },
    {
      what: 'in Korean',
      text: `${title}## 타임라인 (KST)\n\n| 시간 | 이벤트 | 조치 |\n|---|---|---|\n| 오후 3:20 | 감지 | 호출 |\n`,
      expected: ['+0 15:20 감지 / 호출'],
    },
    {
      what: 'over several sections',
      text: `${title}## Timeline\n\n### Day one\n\n- 10:10 a\n\n### Day two\n\n- 10:15 b\n\n## Impact\n\n- 10:20 c\n`,
      expected: ['+0 10:10 a', '+0 10:15 b'],
    },
    {
      what: 'without what cannot be read as a time',
      text: title + table('10:10 | a | -', '?? | b | -', '25:61 | c | -', '10:05 | d | -'),
      expected: ['+0 10:10 a / -', '? b / -', '? c / -', '+0 10:05 d / -'],
    },
    {
      what: 'with a row that is too short',
      text: title + table('10:10 | a | -', '10:15'),
      expected: ['+0 10:10 a / -', '+0 10:15 '],
    },
    {
      what: 'of a table without a column of events',
      text: `${title}## Timeline\n\n| Who | Time | Remark |\n|---|---|---|\n| Kim | 10:10 | a |\n`,
      expected: ['+0 10:10 Kim'],
    },
    {
      what: 'over midnight',
      text: dated + list('23:50 a', '00:10 b', '01:00 c', '00:55 d', '23:00 e', '00:05 f'),
      expected: [
        '10-14 23:50 a',
        '10-15 00:10 b',
        '10-15 01:00 c',
        '10-15 00:55 d',
        '10-15 23:00 e',
        '10-16 00:05 f',
      ],
    },
    {
      what: 'that ends its day at 24:00',
      text: dated + list('23:50 a', '24:00 b', '00:10 c'),
      expected: ['10-14 23:50 a', '10-15 00:00 b', '10-15 00:10 c'],
    },
    {
      what: 'with ranges',
      text: dated + list('10:10–10:20 a', '10:20–10:10 b', '23:50-00:10 c', '00:15 d'),
      expected: [
        '10-14 10:10 - 10-14 10:20 a',
        '10-14 10:20 - 10-15 10:10 b',
        '10-14 23:50 - 10-15 00:10 c',
        '10-15 00:15 d',
      ],
    },
    {
      what: 'with dates beside the times',
      text:
        title + list('2025-10-14 23:50 a', '00:10 b', '2025-10-16T09:00Z c', '2025-10-13 08:00 d', '09:00 e'),
      expected: ['10-14 23:50 a', '10-15 00:10 b', '10-16 09:00 c', '10-13 08:00 d', '10-13 09:00 e'],
    },
    {
      what: 'with a first date other than the header’s',
      text: dated + list('2025-10-12 09:00 deployed', '2025-10-14 10:10 a'),
      expected: ['10-12 09:00 deployed', '10-14 10:10 a'],
    },
    {
      what: 'with a column of dates',
      text: `${title}## Timeline\n\n| Date | Time | Event |\n|---|---|---|\n| 2025-10-14 | 23:50 | a |\n|  | 00:10 | b |\n| 2025-10-17 | 09:00 | c |\n`,
      expected: ['10-14 23:50 a', '10-15 00:10 b', '10-17 09:00 c'],
    },
    {
      what: 'without the examples of the template',
      text: `${title}${list('10:10 a')}\n**Example:**\n\n| Time | Event |\n|---|---|\n| 09:00 | x |\n\n- 09:05 y\n\n---\n\n- 10:15 b\n`,
      expected: ['+0 10:10 a', '+0 10:15 b'],
    },
    { what: 'without events', text: `${title}## Timeline\n\nTo be written.\n`, expected: [] },
    {
      what: 'of CRLF',
      text: (dated + table('10:10 | a | -') + list('10:15 b').slice(12)).replaceAll('\n', '\r\n'),
      expected: ['10-14 10:10 a / -', '10-14 10:15 b'],
    },
  ];
  for (const { what, text, expected } of cases)
    it(what, () => {
      assert.deepEqual(events(text), expected);
    });

  it('is none where no section is for it', () => {
    assert.equal(timelineOf(readAs(`${title}## Impact\n\n- 10:10 a\n`)), undefined);
    assert.equal(timelineOf(readAs('')), undefined);
  });

  const zones: Readonly<Record<string, string | undefined>> = {
    '## Timeline (UTC)\n\n- 10:10 KST a\n': 'UTC',
    '## Timeline (all times in KST)\n': 'KST',
    '## Timeline – UTC+9\n': 'UTC+9',
    '## Timeline (GMT+02:00)\n': 'GMT+02:00',
    '## 타임라인 (KST)\n': 'KST',
    '## Timeline\n\n- 10:10 a\n- 10:15 PST b\n- 10:20 UTC c\n': 'PST',
    '## Timeline\n\n- 10:10–10:15 UTC a\n': 'UTC',
    '## Timeline (ALERT)\n\n- 10:10 at last\n': undefined,
    '## Timeline (ESTER)\n\n- 10:10 Got paged\n': undefined,
  };
  for (const [text, zone] of Object.entries(zones))
    it(`is in ${zone ?? 'no zone'} by ${JSON.stringify(text)}`, () => {
      assert.equal(timelineOf(readAs(title + text))!.zone, zone);
    });
});

describe('an event', () => {
  /** What a timeline’s events cover: the whole entry, and the time. */
  function spans(text: string): [entry: string, time: string, written: string][] {
    const postmortem = readAs(text);
    return timelineOf(postmortem)!.events.map(({ event, section }) => {
      const whole = text.slice(section.start);
      const cut = ({ start, end }: { start: number; end: number }) => whole.slice(start, end);
      return [cut(event.span), cut(event.timeSpan), event.time];
    });
  }

  it('of a table stands where it says', () => {
    assert.deepEqual(spans(`# ✅ 제목\n\n${table('**10:10** | 가 ✅ | -', ' ~10:15 UTC  | b |')}`), [
      ['| **10:10** | 가 ✅ | - |', '**10:10**', '10:10'],
      ['|  ~10:15 UTC  | b | |', '~10:15 UTC', '~10:15 UTC'],
    ]);
  });

  it('of a list stands where it says', () => {
    assert.deepEqual(
      spans(`# ✅ 제목\n\n${list('10:10 가 ✅', '**10:15 UTC**: b\n  more', '[10:20] c', '(10:25) d')}`),
      [
        ['- 10:10 가 ✅', '10:10', '10:10'],
        ['- **10:15 UTC**: b\n  more', '**10:15 UTC**', '10:15 UTC'],
        ['- [10:20] c', '[10:20]', '10:20'],
        ['- (10:25) d', '(10:25)', '10:25'],
      ],
    );
  });

  it('is the same object after an edit of another section', () => {
    const text = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
    const before = parseMarkdown(text);
    const after = replaceIn(before, text, '~25% of creative mode users', 'a quarter');
    const [old, fresh] = [before, after].map(markdown =>
      timelineOf(readPostmortem(markdown, { templates: [] }))!.events.map(({ event }) => event),
    );
    assert.equal(old!.length, 9);
    old!.forEach((event, index) => assert.equal(event, fresh![index]));
  });
});
