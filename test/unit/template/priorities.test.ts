import assert from 'node:assert/strict';
import { readPriorityWindows } from '../../../server/src/core/template/priorities.ts';

describe('the due windows of priorities', () => {
  const cases: Readonly<Record<string, number | undefined>> = {
    '- **P1** - High (within 1 week)': 7,
    '- **P1** - High (within 24h)': 1,
    '- **P1** - within 36 hours': 2,
    '- **P1** - within 1 hour': 1,
    '- **P1** - within 3 days': 3,
    '- **P1** - within 2 weeks': 14,
    '- **P1** - within 1 month': 30,
    '- **P1** - within 3 months': 90,
    '* **p1** - 1 WEEK': 7,
    '  + **P1**: 2d': 2,
    '- **P1** - 보통 (1개월 이내)': 30,
    '- **P1** - 24시간 이내': 1,
    '- **P1** - 7일 이내': 7,
    '- **P1** - 1주 이내': 7,
    '- **P1** - 2주일 이내': 14,
    '- **P1** - 高（1週間以内）': 7,
    '- **P1** - 3日以内': 3,
    '- **P1** - 1か月以内': 30,
    '- **P1** - 24小时内': 1,
    '- **P1** - 2周内': 14,
    '- **P1** - innerhalb von 2 Wochen': 14,
    '- **P1** - sous 5 jours': 5,
    '- **P1** - en 1 mes': 30,
    '- **P1** - 3 deployments, then 5 days': 5,
    '- **P1** - as soon as possible': undefined,
    '- **P1** - within 30 minutes': undefined,
    '- **P1:** within one month': 30,
    '- **P1 - High** (a week)': 7,
    '1. **P1** - 3 days': 3,
    '- **P1 - fix the pool** in 3 days': undefined,
    '- P1 - within 1 week': undefined,
    '**P1** - within 1 week': undefined,
    '- **Priority** - within 1 week': undefined,
  };
  for (const [line, days] of Object.entries(cases))
    it(`${JSON.stringify(line)}: ${days ?? 'none'}`, () => {
      for (const text of [line, `text\r\n${line}\r\ntext\r\n`])
        assert.deepEqual(readPriorityWindows(text), days === undefined ? [] : [{ priority: 'P1', days }]);
    });

  const sets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    '- P0: within 24h\n- P1: 1개월 이내\n': { P0: 1, P1: 30 },
    '- P0 (Critical): within 1 day\n- P1 (High): within two weeks\n': { P0: 1, P1: 14 },
    '| P0 | Critical | within 24h |\n| **P1** | High | 7 days |\n': { P0: 1, P1: 7 },
    '- P0: add an alert within 2 days\n- P1: fix the pool in 1 week\n': {},
    '- P1: 2 days\n- P1: 3 days\n': {},
    '| P0 | Add an alert | Kim | 2 days |\n| P1 | Fix the pool | Ann | 1 week |\n': {},
  };
  for (const [text, windows] of Object.entries(sets))
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(windows)}`, () =>
      assert.deepEqual(
        Object.fromEntries(readPriorityWindows(text).map(({ priority, days }) => [priority, days])),
        windows,
      ));

  it('are those of all lines, in their order', () => {
    assert.deepEqual(readPriorityWindows('- **P0** - 24h\n- **P2** - x\n- **P1** - 1 week\n'), [
      { priority: 'P0', days: 1 },
      { priority: 'P1', days: 7 },
    ]);
  });
});
