import assert from 'node:assert/strict';
import { readDay } from '../../../server/src/core/time/read-day.ts';
import { unknownTimeLength } from '../../../server/src/core/time/relative-time.ts';

describe('a day', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '12/01/2022 - found': '2022-01-12|2022-12-01| - found',
    '2025-10-14': '2025-10-14|',
    '**2025-10-14**: x': '2025-10-14|: x',
    '29.05.2019': '2019-05-29|',
    '[2026-06-29]': '2026-06-29|',
    '_4/21/23_': '2023-04-21|',
    '11/25': '--11-25|',
    'Sept 27, 2025: x': '2025-09-27|: x',
    'September 11-19, 2025: x': '2025-09-11 to 2025-09-19|: x',
    '2026-03-29 〜 2026-03-31 x': '2026-03-29 to 2026-03-31| x',
    '2026-03-19 以前': '~2026-03-19|',
    '2026-04-03 時刻不明': '~2026-04-03|',
    'Monday, 14 October 2025': '2025-10-14|',
    '11/03/202 - x': undefined,
    '2025-02-30': undefined,
    'May contain nuts': undefined,
    'Step 2': undefined,
    '': undefined,
  };
  for (const [text, expected] of Object.entries(cases))
    it(`is read in ${JSON.stringify(text)}`, () => {
      const found = readDay(text);
      const { dates = [], untilDates, approximate, length } = found ?? { length: 0 };
      const until = untilDates ? ` to ${untilDates.join('|')}` : '';
      const shown = `${approximate ? '~' : ''}${dates.join('|')}${until}|${text.slice(length)}`;
      assert.equal(found && shown, expected);
      if (found) assert.equal(found.precision, 'day');
    });
});

describe('a time that is not known', () => {
  const cases: Readonly<Record<string, number>> = {
    '??:??': 5,
    '**??:??** x': 9,
    '?? x': 2,
    'HH:MM [Event]': 5,
    '不明（設計時から潜在）': 2,
    'Unknown Date: x': 12,
    unknown: 7,
    unknowns: 0,
    '?': 0,
    '10:15': 0,
  };
  for (const [text, length] of Object.entries(cases))
    it(`takes up ${length} of ${JSON.stringify(text)}`, () => {
      assert.equal(unknownTimeLength(text), length);
    });
});
