import assert from 'node:assert/strict';
import { nextSuchDay, yearlessDatesIn } from '../../../server/src/core/time/yearless-dates.ts';

describe('the dates without a year', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Oct 20': ['Oct 20: --10-20'],
    '20 October, then Nov 1st': ['20 October: --10-20', 'Nov 1st: --11-01'],
    'Fri 10/25': ['Fri 10/25: --10-25'],
    '10월 25일': ['10월 25일: --10-25'],
    '10/11': ['10/11: --11-10 or --10-11'],
    '2025-10-20': [],
    'Oct 20, 2025': [],
    'Nov 2025': [],
    '24/7': [],
    '50/50': [],
    'v1.2/3': [],
  };
  for (const [text, expected] of Object.entries(cases))
    it(`${expected.length > 0 ? 'are read in' : 'are not in'} ${text}`, () => {
      assert.deepEqual(
        yearlessDatesIn(text).map(
          ({ span, dates }) => `${text.slice(span.start, span.end)}: ${dates.join(' or ')}`,
        ),
        expected,
      );
    });

  it('mean the next such day', () => {
    assert.equal(nextSuchDay('--10-20', '2025-10-14'), '2025-10-20');
    assert.equal(nextSuchDay('--10-14', '2025-10-14'), '2025-10-14');
    assert.equal(nextSuchDay('--01-31', '2025-10-14'), '2026-01-31');
    assert.equal(nextSuchDay('--02-29', '2025-10-14'), undefined);
  });
});
