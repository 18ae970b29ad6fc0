import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  day,
  epochOf,
  formatTime,
  hour,
  isDate,
  minute,
} from '../../../server/src/core/time/clock.ts';

describe('a time in words', () => {
  const cases: readonly [at: number, words: string][] = [
    [0, '00:00'],
    [minute, '00:01'],
    [10 * hour + 15 * minute, '10:15'],
    [10 * hour + 15 * minute + 9000, '10:15:09'],
    [day - 1000, '23:59:59'],
    [day, '00:00'],
    [3 * day + 9 * hour, '09:00'],
  ];
  for (const [at, words] of cases)
    it(`${at} ms is ${words}`, () => {
      assert.equal(formatTime(at), words);
    });
});

describe('a date', () => {
  for (const date of ['2025-10-14', '2024-02-29', '2000-02-29', '1999-12-31', '9999-12-31'])
    it(`${date} is one`, () => {
      assert.ok(isDate(date));
    });
  const wrong = ['2025-02-29', '1900-02-29', '2025-00-10', '2025-13-01', '2025-04-31', '2025-10-00'];
  const malformed = [
    '',
    '2025-10',
    '25-10-14',
    '2025-10-14 ',
    '2025/10/14',
    '２０２５-10-14',
    '2025-10-14T00:00',
    '2025-1-1',
  ];
  for (const text of [...wrong, ...malformed])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.ok(!isDate(text));
      assert.equal(addDays(text, 1), undefined);
    });

  const cases: readonly [date: string, days: number, later: string | undefined][] = [
    ['2025-10-14', 0, '2025-10-14'],
    ['2025-10-14', 7, '2025-10-21'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-10-25', 2, '2025-10-27'],
    ['9999-12-31', 1, undefined],
    ['0100-01-01', -40_000, undefined],
    ['2025-10-14', 1e12, undefined],
    ['2025-10-14', Infinity, undefined],
  ];
  for (const [date, days, later] of cases)
    it(`${days} days after ${date} is ${later}`, () => {
      assert.equal(addDays(date, days), later);
    });

  it('moves on and back', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map(value => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)!;
        assert.equal(addDays(to, -days), from);
        assert.equal(epochOf(to)! - epochOf(from)!, days * day);
      }),
    );
  });
});
