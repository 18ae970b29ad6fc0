import assert from 'node:assert/strict';
import { into, list, table } from '../../support/import-into.ts';

const logged = '2025-10-14T10:15:02Z alarm';

type Case = readonly [what: string, text: string, from: string, expected: string];

const columns: readonly Case[] = [
  [
    'times in the zone that the title of their column names',
    table('Timeline (KST)', 'Time | Event', '18:50 | errors'),
    'Timestamp (UTC),Message\n2025-10-14 10:15,alarm\n10:20,more\n',
    table('Timeline (KST)', 'Time | Event', '18:50 | errors', '19:15 | alarm', '19:20 | more'),
  ],
  [
    'times in the zone of a column beside them, before that of the title',
    table('Timeline (UTC)', 'Time | Event', '09:50 | errors'),
    'Time (KST),Zone,Message\n2025-10-14 19:15,,alarm\n2025-10-14 10:20,UTC,more\n2025-10-14 10:25:00+00,,rows of a database\n',
    table(
      'Timeline (UTC)',
      'Time | Event',
      '09:50 | errors',
      '10:15 | alarm',
      '10:20 | more',
      '10:25 | rows of a database',
    ),
  ],
  [
    'what stands under the same titles',
    table('Timeline (UTC)', 'Time | Event | Who | Action Taken | Impact', '09:50 | errors | Kim | - | all'),
    'Time,Event,Owner,Action,impact,Id\n2025-10-14 10:15,alarm,Lee,paged,some,7\n2025-10-14 10:20,more,-,,,8\n',
    table(
      'Timeline (UTC)',
      'Time | Event | Who | Action Taken | Impact',
      '09:50 | errors | Kim | - | all',
      '10:15 | alarm | Lee | paged | some',
      '10:20 | more | - | - | -',
    ),
  ],
  [
    'who did what behind the event where there are no columns for it',
    list('Timeline (UTC)', '- 09:50 errors'),
    'Time,Event,Owner,Action,Id\n2025-10-14 10:15,alarm,Lee,paged,7\n',
    list('Timeline (UTC)', '- 09:50 errors', '- 10:15 alarm – paged (Lee)'),
  ],
  [
    'its own time in each column of a zone',
    table('Timeline (KST)', 'UTC | KST | Event', '09:50 | 18:50 | errors'),
    logged,
    table('Timeline (KST)', 'UTC | KST | Event', '09:50 | 18:50 | errors', '10:15 | 19:15 | alarm'),
  ],
  [
    'its own time and date in each column of a zone',
    table('Timeline', 'Time (UTC) | Time (America/New_York) | Event', '2025-10-14 23:50 | 7:50 PM | errors'),
    '2025-10-15T02:15:02Z alarm',
    table(
      'Timeline',
      'Time (UTC) | Time (America/New_York) | Event',
      '2025-10-14 23:50 | 7:50 PM | errors',
      '2025-10-15 02:15 | 2025-10-14 10:15 PM | alarm',
    ),
  ],
  [
    'the date with the time where they share a column',
    table('Timeline (UTC)', 'Date | Event', '2025-10-14 09:50 | errors'),
    logged,
    table('Timeline (UTC)', 'Date | Event', '2025-10-14 09:50 | errors', '2025-10-14 10:15 | alarm'),
  ],
];

const years: readonly Case[] = [
  [
    'days as a column of days has them',
    table('Timeline (UTC)', 'Date | Time | Event', 'Oct 9 | 09:50 | errors', 'Oct 9 | 09:55 | more'),
    logged,
    table(
      'Timeline (UTC)',
      'Date | Time | Event',
      'Oct 9 | 09:50 | errors',
      'Oct 9 | 09:55 | more',
      'Oct 14 | 10:15 | alarm',
    ),
  ],
  [
    'days of another year with it',
    table('Timeline (UTC)', 'Time | Event', 'Oct 14 09:50 | errors'),
    '2026-01-02T10:15:02Z alarm',
    table('Timeline (UTC)', 'Time | Event', 'Oct 14 09:50 | errors', '2026-01-02 10:15 | alarm'),
  ],
  [
    'lines of a journal in the year of the incident',
    table('Timeline', 'Time | Event', '09:50 | errors'),
    'Oct 14 10:15:01 web-1 systemd[1]: failed\n',
    table('Timeline', 'Time | Event', '09:50 | errors', '10:15 | web-1 systemd[1]: failed'),
  ],
  [
    'messages below a day in the year of the incident',
    table('Timeline', 'Time | Event', '09:50 | errors'),
    'Tuesday, October 14th\nAlice  10:15 AM\nalarm\n',
    table('Timeline', 'Time | Event', '09:50 | errors', '10:15 | Alice: alarm'),
  ],
  [
    'days before months where that is the day of the incident',
    table('Timeline', 'Time | Event', '09:50 | errors'),
    'Time,Message\n10/14/2025 10:15,alarm\n10/11/2025 10:15,deployed\n',
    table(
      'Timeline',
      'Time | Event',
      '2025-10-11 10:15 | deployed',
      '2025-10-14 09:50 | errors',
      '10:15 | alarm',
    ),
  ],
];

const places: readonly Case[] = [
  [
    'items below the heading of their day',
    list('Timeline (UTC)', '### 2025-10-14\n', '- 18:50 errors\n', '### 2025-10-15\n', '- 09:30 closed'),
    '2025-10-14T19:15:02Z b\n2025-10-14T17:15:02Z a\n2025-10-15T08:00:00Z c\n2025-10-15T10:00:00Z d',
    list(
      'Timeline (UTC)',
      '### 2025-10-14\n',
      '- 17:15 a',
      '- 18:50 errors',
      '- 19:15 b\n',
      '### 2025-10-15\n',
      '- 08:00 c',
      '- 09:30 closed',
      '- 10:00 d',
    ),
  ],
  [
    'with a date where there is no heading of their day',
    list('Timeline (UTC)', '### 2025-10-14\n', '- 18:50 errors\n', '### 2025-10-15\n', '- 09:30 closed'),
    '2025-10-13T19:15:02Z a\n2025-10-16T08:00:00Z b',
    list(
      'Timeline (UTC)',
      '### 2025-10-14\n',
      '- 2025-10-13 19:15 a',
      '- 2025-10-14 18:50 errors\n',
      '### 2025-10-15\n',
      '- 09:30 closed',
      '- 2025-10-16 08:00 b',
    ),
  ],
  [
    'items below an item that is their day',
    list('Timeline (UTC)', '- 2025-10-14', '- 18:50 errors', '- 2025-10-15', '- 09:30 closed'),
    '2025-10-14T19:15:02Z a\n2025-10-15T08:00:00Z b',
    list(
      'Timeline (UTC)',
      '- 2025-10-14',
      '- 18:50 errors',
      '- 19:15 a',
      '- 2025-10-15',
      '- 08:00 b',
      '- 09:30 closed',
    ),
  ],
  [
    'items beside those that have lists in them, with seconds as they have them',
    list('Timeline (UTC)', '- `18:50:12` errors', '  more of it', '  - 18:55 nested', '- `20:30:00` closed'),
    '2025-10-14T19:15:00Z alarm',
    list(
      'Timeline (UTC)',
      '- `18:50:12` errors',
      '  more of it',
      '  - 18:55 nested',
      '- `19:15:00` alarm',
      '- `20:30:00` closed',
    ),
  ],
  [
    'items with a gap between them as there is between the others',
    list('Timeline (UTC)', '- 18:50 errors\n', '- 20:30 closed'),
    '2025-10-14T18:15:00Z a\n2025-10-14T19:15:00Z b\n2025-10-14T21:15:00Z c',
    list('Timeline (UTC)', '- 18:15 a\n', '- 18:50 errors\n', '- 19:15 b\n', '- 20:30 closed\n', '- 21:15 c'),
  ],
  [
    'the newest first where the timeline has it so',
    list('Timeline (UTC)', '- 20:30 closed', '- 18:50 errors'),
    '2025-10-14T05:00:00Z a\n2025-10-14T19:15:00Z b\n2025-10-14T19:20:00Z c\n2025-10-14T21:00:00Z d\n2025-10-15T21:00:00Z e',
    list(
      'Timeline (UTC)',
      '- 2025-10-15 21:00 e',
      '- 2025-10-14 21:00 d',
      '- 20:30 closed',
      '- 19:20 c',
      '- 19:15 b',
      '- 18:50 errors',
      '- 2025-10-14 05:00 a',
    ),
  ],
  [
    'rows of the table of their part of the incident',
    `${table('Timeline (UTC)', 'Time | Event', '09:50 | errors')}\n### Recovery\n\n| Time | Event |\n|---|---|\n| 11:00 | rolled back |\n`,
    '2025-10-14T10:15:00Z a\n2025-10-14T11:15:00Z b',
    `${table('Timeline (UTC)', 'Time | Event', '09:50 | errors', '10:15 | a')}\n### Recovery\n\n| Time | Event |\n|---|---|\n| 11:00 | rolled back |\n| 11:15 | b |\n`,
  ],
  [
    'items that are counted, with the others',
    list('Timeline (UTC)', '1. 10:00 a', '2. 10:30 b'),
    '2025-10-14T09:00:00Z x\n2025-10-14T10:15:00Z y\n2025-10-14T10:20:00Z z\n2025-10-14T11:00:00Z end',
    list(
      'Timeline (UTC)',
      '1. 09:00 x',
      '2. 10:00 a',
      '3. 10:15 y',
      '4. 10:20 z',
      '5. 10:30 b',
      '6. 11:00 end',
    ),
  ],
  [
    'items with the same number as all others',
    list('Timeline (UTC)', '1. 10:00 a', '1. 10:30 b'),
    '2025-10-14T10:15:00Z y',
    list('Timeline (UTC)', '1. 10:00 a', '1. 10:15 y', '1. 10:30 b'),
  ],
  [
    'items in place of those that only ask for events',
    list('Timeline (UTC)', '- HH:MM [Event]', '- HH:MM [Event]'),
    logged,
    list('Timeline (UTC)', '- 10:15 alarm'),
  ],
];

const styles = [
  ['6:50 PM', '7:15 PM'],
  ['06:50 p.m.', '07:15 p.m.'],
  ['오후 6:50', '오후 7:15'],
  ['오후 6시 50분', '오후 7시 15분'],
  ['18시 50분', '19시 15분'],
  ['午後6時50分', '午後7時15分'],
  ['18.50', '19.15'],
  ['18h50', '19h15'],
  ['1850 UTC', '1915 UTC'],
  ['18:50 UTC', '19:15 UTC'],
  ['18:50:07', '19:15:02'],
  ['2025-10-14 18:50', '2025-10-14 19:15'],
  ['2025-10-14 18:50:07Z', '2025-10-14 19:15:02Z'],
  ['2025-10-14T18:50Z', '2025-10-14T19:15Z'],
  ['18:50 UTC / 03:50 KST', '19:15 UTC / 04:15 KST'],
  ['18:50 (2:50 PM EDT)', '19:15 (3:15 PM EDT)'],
  ['Oct 14, 18:50', 'Oct 14, 19:15'],
  ['October 14, 2025 6:50 PM', 'October 14, 2025 7:15 PM'],
  ['14 Oct 2025 18:50', '14 Oct 2025 19:15'],
  ['14.10.2025 18:50', '14.10.2025 19:15'],
  ['10/14 18:50', '10/14 19:15'],
  ['2025년 10월 14일 오후 6:50', '2025년 10월 14일 오후 7:15'],
].map(([other, own]): Case => [
  `as the others are: ${other}`,
  table('Timeline (UTC)', 'Time | Event', `${other} | errors`),
  '2025-10-14T19:15:02Z alarm',
  table('Timeline (UTC)', 'Time | Event', `${other} | errors`, `${own} | alarm`),
]);

const only = 'only a table or a list takes events';
const refused: readonly Case[] = [
  [
    'headings',
    '## Timeline\n\n### 10:10 Start\n\nA.\n\n### 10:20 End\n\nB.\n',
    logged,
    `every event of the timeline has a heading of its own; ${only}`,
  ],
  [
    'paragraphs',
    '## Timeline\n\n10:10 Start\n\n10:20 End\n',
    logged,
    `the timeline is told in paragraphs; ${only}`,
  ],
  [
    'a block of code',
    '## Timeline\n\n```\n10:10 Start\n10:20 End\n```\n',
    logged,
    `the timeline stands in a block of code; ${only}`,
  ],
  [
    'times that count from the start',
    list('Timeline', '- T+0m errors', '- T+40m closed'),
    logged,
    'the timeline counts from the start of the incident (such as T+5m), and no event tells when that was on the clock',
  ],
  [
    'nothing',
    '## Root Cause\n\nA leak.\n',
    logged,
    'the postmortem has no timeline section; expected one with a table or a list, or an empty one',
  ],
];

const groups = {
  columns,
  years,
  places,
  'times are written': styles,
  'are refused by a timeline of': refused,
};

for (const [name, cases] of Object.entries(groups))
  describe(`imported events: ${name}`, () => {
    for (const [what, text, from, expected] of cases)
      it(what, () => {
        assert.equal(into(text, from), expected);
        // What has been put in is known the next time.
        if (name !== 'are refused by a timeline of') assert.equal(into(expected, from), expected);
      });
  });

describe('imported events', () => {
  it('are known by their words where their times are only ages', () => {
    const events = (age: string) =>
      `LAST SEEN   TYPE   REASON   OBJECT   MESSAGE\n${age}   Warning   OOM   pod/a   killed\n`;
    const text = table('Timeline (UTC)', 'Time | Event', '2026-11-26 09:50 | errors');
    const once = into(text, events('50m'));
    assert.match(once, /\| ~2026-11-26 11:10 \| OOM pod\/a: killed \|/);
    assert.equal(into(once, events('55m')), once);
  });
});
