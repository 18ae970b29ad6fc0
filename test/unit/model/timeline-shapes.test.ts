import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { timelinesOf } from '../../../server/src/core/model/timeline.ts';
import { readAs } from '../../support/cursor.ts';

/** The events of all timelines, one a line: shape, when, what. A time that counts from an unknown day is `+day time`. */
function events(text: string): string[] {
  return timelinesOf(readAs(text)).flatMap(({ events: found, dated }) =>
    found.map(({ at, until, ambiguous, event: { shape, text: what } }) => {
      const end = until === undefined ? '' : ` - ${when(until, dated)}`;
      return `${shape} ${when(at, dated)}${end}${ambiguous ? '?' : ''} ${what}`;
    }),
  );
}

function when(at: number | undefined, dated: boolean): string {
  if (at === undefined) return '?';
  const [date, time] = new Date(at).toISOString().slice(0, 19).replace(/:00$/, '').split('T') as [
    string,
    string,
  ];
  return dated ? `${date} ${time}` : `+${Math.floor(at / 86_400_000)} ${time}`;
}

const title = '# Postmortem: x\n\n';
const on = (date: string) => `${title}**Date:** ${date}\n\n`;

interface Case {
  readonly what: string;
  readonly text: string;
  readonly expected: readonly string[];
}

describe('a timeline in the shape', () => {
  const cases: readonly Case[] = [
    {
      what: 'of a table with the date in a column of its own, whose head has the year',
      text: `${title}## Timeline\n\n| Day | Date (2021) | Time (PT) | Event |\n|---|---|---|---|\n| Sun | Oct 31 | 21:33 | a |\n| Mon | Nov 1 | 00:10 | b |\n`,
      expected: ['table 2021-10-31 21:33 a', 'table 2021-11-01 00:10 b'],
    },
    {
      what: 'of a table whose rows are days',
      text: `${title}## Timeline\n\n| Date | Event |\n|---|---|\n| 2025-10-14 | a |\n| 2025-10-16 | b |\n`,
      expected: ['table 2025-10-14 00:00 a', 'table 2025-10-16 00:00 b'],
    },
    {
      what: 'of a table whose column of times has a title of its own',
      text: `${title}## Timeline\n\n| Point | What |\n|---|---|\n| 10:10 | a |\n| 10:15 | b |\n`,
      expected: ['table +0 10:10 a', 'table +0 10:15 b'],
    },
    {
      what: 'of a list within a list, under dates',
      text: `${on('2020-11-25')}## Timeline\n\n* 11/25\n    * 15:00 - a\n        * detail\n    * 16:17 - b\n* 11/26\n    * 00:45 - c\n`,
      expected: ['list 2020-11-25 15:00 a', 'list 2020-11-25 16:17 b', 'list 2020-11-26 00:45 c'],
    },
    {
      what: 'of a list below a line that is a date',
      text: `${title}## Timeline\n\n29.05.2019\n- 09:42: a\n\n01.07.2019\n- 07:11: b\n`,
      expected: ['list 2019-05-29 09:42 a', 'list 2019-07-01 07:11 b'],
    },
    {
      what: 'of a list with a date among its items',
      text: `${title}## Timeline\n\n- 26.04.2023\n- ~10:00 a\n- 25.05.2023\n- 09:00 b\n`,
      expected: ['list 2023-04-26 10:00 a', 'list 2023-05-25 09:00 b'],
    },
    {
      what: 'of headings, one an event',
      text: `${on('2025-10-14')}## Timeline\n\n### 10:15 Alert\n\nPaged.\n\n### ~13:30-13:45\n\nRestarted the *pod*.\n`,
      expected: [
        'heading 2025-10-14 10:15 Alert',
        'heading 2025-10-14 13:30 - 2025-10-14 13:45 Restarted the pod.',
      ],
    },
    {
      what: 'of headings that are dates and events',
      text: `${title}## Timeline\n\n### 2025-10-14\n\n#### 23:50\n\na\n\n#### 00:10 b\n\n### 2025-10-17 Review\n\n### Day two (2025-10-19)\n\n- 09:00 c\n`,
      expected: [
        'heading 2025-10-14 23:50 a',
        'heading 2025-10-15 00:10 b',
        'heading 2025-10-17 00:00 Review',
        'list 2025-10-19 09:00 c',
      ],
    },
    {
      what: 'of paragraphs that begin with a time',
      text: `${on('2025-10-14')}## Timeline\n\nSome words.\n\n10:15 UTC - a\nand more of it\n\n**10:20**: b\n\nMore words at 10:25.\n`,
      expected: ['paragraph 2025-10-14 10:15 a\nand more of it', 'paragraph 2025-10-14 10:20 b'],
    },
    {
      what: 'of the lines of a paragraph',
      text: `${on('2025-10-14')}## Timeline\n\n10:15 - a\n10:20 - b\n10:25 - c, which is like\n10:15 before\n`,
      expected: [
        'paragraph 2025-10-14 10:15 a',
        'paragraph 2025-10-14 10:20 b',
        'paragraph 2025-10-14 10:25 c, which is like\n10:15 before',
      ],
    },
    {
      what: 'of lines joined by breaks',
      text: `${on('2025-10-14')}## Timeline\n\n10:15 a<br>10:20 **b**<br/>\n10:25 c\\\n10:30 d\n\n- 10:35 e <br> 10:40 f\n- 10:45 g<br>and more\n`,
      expected: [
        'paragraph 2025-10-14 10:15 a',
        'paragraph 2025-10-14 10:20 b',
        'paragraph 2025-10-14 10:25 c',
        'paragraph 2025-10-14 10:30 d',
        'paragraph 2025-10-14 10:35 e',
        'paragraph 2025-10-14 10:40 f',
        'list 2025-10-14 10:45 g<br>and more',
      ],
    },
    {
      what: 'of paragraphs below bold dates',
      text: `${title}## Timeline\n\n**Tuesday, 14 October 2025:**\n\n23:50 a\n\n_10/15/2025_\n\n00:10 b\n`,
      expected: ['paragraph 2025-10-14 23:50 a', 'paragraph 2025-10-15 00:10 b'],
    },
    {
      what: 'of dates, each on a line with what happened below it',
      text: `${title}## Timeline\n\n22.02.2023\nBroken\n\n15.05.2023\nFixed\n`,
      expected: ['paragraph 2023-02-22 00:00 Broken', 'paragraph 2023-05-15 00:00 Fixed'],
    },
    {
      what: 'of labels before times',
      text: `${title}## Timeline\n\nIntroduced: 14.11.2023 10:47\nNoticed: 15.11.2023 14:20\n\n- First detected 2023-11-16 08:15\n- **Start**: 2023-11-16 09:00 UTC - began to fail\n- The fix of 2023-11-16 10:00 was rolled back\n`,
      expected: [
        'paragraph 2023-11-14 10:47 Introduced',
        'paragraph 2023-11-15 14:20 Noticed',
        'list 2023-11-16 08:15 First detected',
        'list 2023-11-16 09:00 Start: began to fail',
      ],
    },
    {
      what: 'of a block of code',
      text: `${on('2025-10-14')}## Timeline\n\n\`\`\`\n10:15 UTC - a\n10:20 UTC - b\n\`\`\`\n`,
      expected: ['code 2025-10-14 10:15 a', 'code 2025-10-14 10:20 b'],
    },
    {
      what: 'of a list that quotes log lines',
      text: `${on('2025-10-14')}## Timeline\n\n- 10:15 a\n\n  \`\`\`\n  10:14:01 ERROR\n  \`\`\`\n\n- 10:20 b\n\n\`\`\`\n10:13:00 ERROR\n10:13:01 ERROR\n\`\`\`\n\n> 10:14:02 ERROR\n`,
      expected: ['list 2025-10-14 10:15 a', 'list 2025-10-14 10:20 b'],
    },
    {
      what: 'of several incidents',
      text: `${title}## First incident (2025-10-14)\n\n### Timeline\n\n- 10:15 a\n\n## Second incident\n\n### Timeline\n\n- 2025-10-20 09:00 b\n`,
      expected: ['list 2025-10-14 10:15 a', 'list 2025-10-20 09:00 b'],
    },
    {
      what: 'of several incidents, the dates of which stand above',
      text: `${on('2025-10-14')}## Incident on 2025-10-15\n\n### Timeline\n\n- 10:10 a\n\n## Incident on 2025-10-20\n\n### Timeline\n\n- 09:10 b\n`,
      expected: ['list 2025-10-15 10:10 a', 'list 2025-10-20 09:10 b'],
    },
    {
      what: 'of a list whose days look like numbers of items',
      text: `${title}## Timeline\n\n- 14. Oktober 2025, 17:25 Uhr a\n- 15. oktober kl. 17.40 b\n1. 17:45 c\n2. 17:50 d\n`,
      expected: [
        'list 2025-10-14 17:25 a',
        'list 2025-10-15 17:40 b',
        'list 2025-10-15 17:45 c',
        'list 2025-10-15 17:50 d',
      ],
    },
    {
      what: 'of sentences',
      text: `${on('2025-10-14')}## Timeline\n\nAt 10:10 UTC, a.\n\nBy 10:20 all\nwas\n10:30 b.\n`,
      expected: ['paragraph 2025-10-14 10:10 a.', 'paragraph 2025-10-14 10:20 all\nwas\n10:30 b.'],
    },
    {
      what: 'of times since the start',
      text: `${on('2025-10-14')}## Timeline\n\n- 10:15 deploy\n- T+5m alert\n- +1h 5m fixed\n`,
      expected: [
        'list 2025-10-14 10:15 deploy',
        'list 2025-10-14 10:20 alert',
        'list 2025-10-14 11:20 fixed',
      ],
    },
    {
      what: 'of times since a start that is not told',
      text: `${on('2025-10-14')}## Timeline\n\n- T0 deploy\n- T+5m alert\n`,
      expected: ['list +0 00:00 deploy', 'list +0 00:05 alert'],
    },
    {
      what: 'of times of which some are not known',
      text: `${on('2025-10-14')}## Timeline\n\n- ??:?? broken\n- Unknown time: worse\n- 10:15 alert\n`,
      expected: ['list ? broken', 'list ? worse', 'list 2025-10-14 10:15 alert'],
    },
    {
      what: 'of seconds in one row and minutes in the next',
      text: `${on('2025-10-14')}## Timeline\n\n- 13:15:30 a\n- 13:15 b\n- 00:05 c\n`,
      expected: ['list 2025-10-14 13:15:30 a', 'list 2025-10-14 13:15 b', 'list 2025-10-15 00:05 c'],
    },
  ];
  for (const { what, text, expected } of cases)
    it(what, () => {
      assert.deepEqual(events(text), expected);
      assert.deepEqual(
        events(text.replaceAll('\n', '\r\n')),
        expected.map(line => line.replaceAll('\n', '\r\n')),
      );
    });
});

describe('the day of a timeline', () => {
  const list = '## Timeline\n\n- 23:50 a\n- 00:10 b\n';
  const days: Readonly<Record<string, string>> = {
    '# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline\n\n- 23:50 a\n': '2025-10-14 23:50',
    '# Postmortem: x\n\n**Started at:** 2025-10-14 09:00\n\n## Timeline\n\n- 23:50 a\n': '2025-10-14 23:50',
    '# Postmortem of 2025-10-14\n\n## Timeline\n\n- 23:50 a\n': '2025-10-14 23:50',
    '# Postmortem: x\n\n**Incident ID:** INC-20251014-235000\n\n## Timeline\n\n- 23:50 a\n':
      '2025-10-14 23:50',
    '# Postmortem: x\n\n## Timeline (UTC) Tuesday October 14th, 2025\n\n- 23:50 a\n': '2025-10-14 23:50',
    '# Postmortem: x\n\n## Timeline\n\nAll times are of 2025-10-14, in UTC.\n\n- 23:50 a\n':
      '2025-10-14 23:50',
    '# Postmortem: x\n\n## Timeline\n\n- 23:50 a\n- 2025-10-15 00:10 b\n': '2025-10-14 23:50',
    '# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline\n\n- 09:50 a\n- 2025-10-20 00:10 b\n':
      '2025-10-14 09:50',
    '# Postmortem: x\n\n**Date:** 2025-01-02\n\n## Timeline\n\n- Dec 30 09:50 a\n- Jan 2 00:10 b\n':
      '2024-12-30 09:50',
    '# Postmortem: x\n\n## Timeline\n\n- Dec 30 09:50 a\n': '+0 09:50',
  };
  for (const [text, day] of Object.entries(days))
    it(`is told by ${JSON.stringify(text)}`, () => {
      assert.equal(events(text)[0]!.replace(/^list (.*) a$/, '$1'), day);
    });

  it('is told by the name of the file', () => {
    const [timeline] = timelinesOf(
      readPostmortem(parseMarkdown(title + list), { templates: [], path: 'postmortems/2025-10-14-x.md' }),
    );
    assert.deepEqual([timeline!.dated, when(timeline!.events[1]!.at, true)], [true, '2025-10-15 00:10']);
  });

  const orders: Readonly<Record<string, readonly string[]>> = {
    '03/04/2025 a|13/04/2025 b': ['2025-04-03 00:00 a', '2025-04-13 00:00 b'],
    '03/04/2025 a|03/14/2025 b': ['2025-03-04 00:00 a', '2025-03-14 00:00 b'],
    '03/04/2025 a|04/04/2025 b': ['2025-04-03 00:00? a', '2025-04-04 00:00 b'],
    '03/04/2025 1:00 PM a': ['2025-03-04 13:00? a'],
    '03.04.2025 a': ['2025-04-03 00:00 a'],
  };
  for (const [items, expected] of Object.entries(orders))
    it(`is chosen by the whole document in ${items}`, () => {
      const text = `${title}## Timeline\n\n${items.replace(/^|\|/g, sign => `${sign && '\n'}- `)}\n`;
      assert.deepEqual(
        events(text),
        expected.map(event => `list ${event}`),
      );
    });

  it('is the one near the incident where a date could mean two', () => {
    const text = `${on('2025-03-05')}## Timeline\n\n- 03/04/2025 a\n`;
    assert.deepEqual(events(text), ['list 2025-03-04 00:00 a']);
  });
});

describe('a cell with breaks', () => {
  it('tells in lines what happened', () => {
    const text = `${on('2025-10-14')}## Timeline\n\n| Time | Event |\n|---|---|\n| 10:10 UTC<br>19:10 KST | a <br/> b |\n`;
    assert.deepEqual(events(text), ['table 2025-10-14 10:10 a\nb']);
  });
});

describe('events of several zones', () => {
  it('stand on the clocks of the timeline’s zone', () => {
    const text = `${on('2025-10-14')}## Timeline (UTC)\n\n- 20:00 a\n- 05:10 KST b\n- 20:20 c\n- 13:30 PDT d\n- 21:00 IST e\n`;
    assert.deepEqual(events(text), [
      'list 2025-10-14 20:00 a',
      'list 2025-10-14 20:10 b',
      'list 2025-10-14 20:20 c',
      'list 2025-10-14 20:30 d',
      'list 2025-10-14 21:00 e',
    ]);
  });

  const zones: Readonly<Record<string, readonly [zone: string | undefined, place: string | undefined]>> = {
    '## Timeline (KST)\n\n- 10:10 UTC a\n': ['KST', 'heading'],
    '## Timeline\n\nAll times US/Pacific.\n\n- 10:10 a\n': ['US/Pacific', 'sentence'],
    '## Timeline\n\n| Time (JST) | Event |\n|---|---|\n| 10:10 | a |\n': ['JST', 'column'],
    '## Timeline\n\n- 10:10 a\n- 10:15 PST b\n': ['PST', undefined],
    '## Timeline\n\n- 10:10 a\n': [undefined, undefined],
  };
  for (const [text, [zone, place]] of Object.entries(zones))
    it(`are in ${zone ?? 'no zone'} by ${JSON.stringify(text)}`, () => {
      const [timeline] = timelinesOf(readAs(title + text));
      assert.deepEqual([timeline!.zone, timeline!.zonePlace], [zone, place]);
    });
});
