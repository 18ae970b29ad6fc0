import assert from 'node:assert/strict';
import { shortDate } from '../../../client/src/short-date.ts';

describe('a short date', () => {
  for (const [date, language, expected] of [
    ['2025-10-21', 'en', 'Oct 21'],
    ['2026-01-02', 'en', 'Jan 2'],
    ['2024-11-01', 'en', '11/1/24'],
    ['2024-11-01', 'ko', '24. 11. 1.'],
    ['2025-10-21', 'ko', '10월 21일'],
    ['2025-10-21', 'de', '21. Okt.'],
  ] as const)
    it(`of ${date} is ${expected} in ${language}`, () => {
      assert.equal(shortDate(date, '2025-11-01', language), expected);
    });
});
