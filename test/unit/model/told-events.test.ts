import assert from 'node:assert/strict';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { analyse } from '../../support/analyse.ts';

const head = '# Incident report: logins failed\n\n**Date:** 2025-10-14\n**Status:** Published\n\n';
const rest = '\n## Impact\n\n- 10:15–10:20: half of all\n- 10:20–10:30: all\n- 10:30–10:40: half of all\n\n';
const end = '## Root cause\n\nA bug.\n\n## Lessons learned\n\nLogs help.\n';

/** When and what, as the timeline of a document has it. */
function events(body: string): string[] {
  const timeline = timelineOf(analyse(head + body + rest + end).postmortem);
  return (timeline?.events ?? []).map(
    ({ at, event: { text, reading } }) =>
      `${reading?.approximate ? '~' : ''}${new Date(at!).toISOString().slice(0, 16).replace('T', ' ')} ${text}`,
  );
}

const plain = ['2025-10-14 10:15 Alert fired', '2025-10-14 10:40 Rolled back', '2025-10-14 11:02 Resolved'];

describe('a course of events without a timeline section', () => {
  const cases: Readonly<Record<string, readonly [body: string, expected: readonly string[]]>> = {
    'in a list': ['## What happened\n\n- 10:15 Alert fired\n- 10:40 Rolled back\n- 11:02 Resolved\n', plain],
    'below the title': ['- 10:15 Alert fired\n- 10:40 Rolled back\n- 11:02 Resolved\n', plain],
    'in a list below a label': [
      '- **Details**:\n  - 10:15 Alert fired\n  - 10:40 Rolled back\n  - 11:02 Resolved\n',
      plain,
    ],
    'in lines of code': [
      '## Incident\n\n```\n10:15 - Alert fired\n10:40 - Rolled back\n11:02 - Resolved\n```\n',
      plain,
    ],
    'in headings': [
      '## Incident\n\n### 10:15 Alert fired\n\n### 10:40 Rolled back\n\n### 11:02 Resolved\n',
      plain,
    ],
    'in a table': [
      '## Details\n\n| Time | Event |\n|---|---|\n| 10:15 | Alert fired |\n| 10:40 | Rolled back |\n| 11:02 | Resolved |\n',
      plain,
    ],
    'in sentences': [
      '## What happened\n\nOn 2025-10-14 at 10:15 UTC, the alert fired. We looked at\n10:20 UTC.\n\nAround 10:40 we rolled back.\n\nBy 11:02 UTC all was well.\n',
      [
        '2025-10-14 10:15 the alert fired. We looked at\n10:20 UTC.',
        '~2025-10-14 10:40 we rolled back.',
        '~2025-10-14 11:02 all was well.',
      ],
    ],
    'below days': [
      '## What happened\n\n### 2025-10-13\n\n- 22:15 Alert fired\n\n### 2025-10-14\n\n- 10:40 Rolled back\n- 11:02 Resolved\n',
      ['2025-10-13 22:15 Alert fired', ...plain.slice(1)],
    ],
    'of milestones by their labels, and what was updated when is none': [
      '- **Key events**\n  - First detected: 2025-10-14 10:15\n  - Repaired: 2025-10-14 10:40\n  - Resolved 2025-10-14 11:02\n  - Updated: 2025-10-15 09:00\n',
      ['2025-10-14 10:15 First detected', '2025-10-14 10:40 Repaired', '2025-10-14 11:02 Resolved'],
    ],
    'in one section and a heading of another time': [
      '## What happened\n\n- 10:15 Alert fired\n- 10:40 Rolled back\n- 11:02 Resolved\n\n## Detection\n\n- 10:15 by the alert\n',
      plain,
    ],
    'is none of two entries': ['## What happened\n\n- 10:15 Alert fired\n- 11:02 Resolved\n', []],
    'is none of days': [
      '## What happened\n\n- 2025-10-12 a week\n- 2025-10-13 b day\n- 2025-10-14 c day\n',
      [],
    ],
    'is none of lines of a log': [
      '## What happened\n\n```\n10:15:01 ERROR no memory\n10:15:02 ERROR no memory\n10:15:03 ERROR no memory\n```\n',
      [],
    ],
    'is none of measurements': [
      '## Details\n\n| Time | Used |\n|---|---|\n| 10:15 | 12 GB |\n| 10:20 | 13 GB |\n| 10:25 | 15 GB |\n',
      [],
    ],
    'is none below labels of other parts': [
      '- **Impact**:\n  - 10:15 half of all\n  - 10:20 all users\n  - 10:30 half of all\n- **Action items**:\n  - 10:00 daily call\n',
      [],
    ],
    'is none of action items, appendices and what customers were told': [
      '## Action items\n\n- 10:15 daily call\n- 10:20 daily call\n- 10:25 daily call\n\n## Appendix\n\n- 10:15 one thing\n- 10:20 other thing\n- 10:25 last thing\n',
      [],
    ],
    'is not looked for beside a timeline section': [
      '## Timeline\n\n- 10:15 Alert fired\n\n## What happened\n\n- 10:15 Alert fired\n- 10:40 Rolled back\n- 11:02 Resolved\n',
      plain.slice(0, 1),
    ],
  };
  for (const [what, [body, expected]] of Object.entries(cases))
    it(what, () => assert.deepEqual(events(body), expected));

  it('carries no day from its milestones to its events', () => {
    const body =
      '- First detected: 2025-10-14 10:15\n- Resolved: 2025-10-15 11:02\n\nWhat we did:\n\n- 10:16 Looked\n- 10:20 Called\n- 10:40 Rolled back\n';
    assert.equal(events(body)[2], '2025-10-14 10:16 Looked');
  });

  it('is judged by what it says and not asked for what a timeline has', () => {
    const found = (body: string) =>
      analyse(head + body + rest + end).findings.flatMap(({ rule: { id } }) =>
        /^time|impact-window|not-in-timeline|^metrics/.test(id) ? id : [],
      );
    const told = (third: string) => `## What happened\n\n- 10:15 Looked\n- 10:40 Called\n- ${third} Rested\n`;
    assert.deepEqual(found(told('11:02')), []);
    assert.deepEqual(found(told('10:20')), ['timeline/order']);
    assert.deepEqual(found(told('11:62')), []);
    assert.deepEqual(
      found('- Repaired: 2025-10-14 10:40\n- Detected: 2025-10-14 10:15\n- Resolved: 2025-10-14 11:02\n'),
      [],
    );
  });
});
