import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day } from '../../../server/src/core/time/clock.ts';
import { readDay } from '../../../server/src/core/time/read-day.ts';
import { readTime } from '../../../server/src/core/time/read-time.ts';
import { redating } from '../../../server/src/core/time/redate.ts';

function redated(text: string, from: string, to: string): string | undefined {
  const edit = redating(text, from, to);
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('another date in the place of a written one', () => {
  const cases: readonly (readonly [text: string, from: string, to: string, expected: string | undefined])[] =
    [
      ['2025-10-14 10:15', '2025-10-14', '2025-10-15', '2025-10-15 10:15'],
      ['2025-10-10 10:15', '2025-10-10', '2025-10-11', '2025-10-11 10:15'],
      ['2025-10-14T10:15:00Z', '2025-10-14', '2025-11-01', '2025-11-01T10:15:00Z'],
      ['**2025-10-14 10:15**', '2025-10-14', '2025-10-15', '**2025-10-15 10:15**'],
      ['20251014 10:15', '2025-10-14', '2025-10-15', '20251015 10:15'],
      ['Oct 14, 2024', '2024-10-14', '2025-10-14', 'Oct 14, 2025'],
      ['Oct 14, 2024 10:15', '2024-10-14', '2025-10-14', 'Oct 14, 2025 10:15'],
      ['October 31, 2025', '2025-10-31', '2025-11-01', 'November 01, 2025'],
      ['31 oktober 2025', '2025-10-31', '2025-11-30', '30 november 2025'],
      ['Oct 14 10:15', '2025-10-14', '2025-10-15', 'Oct 15 10:15'],
      ['Oct 14 10:15', '2025-10-14', '2024-10-14', undefined],
      ['Tue, Oct 14, 2025', '2025-10-14', '2025-10-15', 'Wed, Oct 15, 2025'],
      ['10/14 10:15', '2025-10-14', '2025-10-15', '10/15 10:15'],
      ['14/10/2025 10:15', '2025-10-14', '2025-10-15', '15/10/2025 10:15'],
      ['10/10/2025', '2025-10-10', '2025-10-11', undefined],
      ['14.10.2025', '2025-10-14', '2025-10-15', '15.10.2025'],
      ['2025년 10월 14일 10:15', '2025-10-14', '2025-10-15', '2025년 10월 15일 10:15'],
      ['10월 14일(화) 10:15', '2025-10-14', '2025-10-15', '10월 15일(수) 10:15'],
      ['10월 12일(일) 10:15', '2025-10-12', '2025-10-13', '10월 13일(월) 10:15'],
      ['10:15, 14 October 2025', '2025-10-14', '2025-10-15', '10:15, 15 October 2025'],
      ['14–16 October 2025', '2025-10-14', '2025-10-15', undefined],
      ['10:15', '2025-10-14', '2025-10-15', undefined],
    ];
  for (const [text, from, to, expected] of cases)
    it(`of ${text}, ${from} to ${to}`, () => {
      assert.equal(redated(text, from, to), expected);
    });

  it('is read as that date, and leads back', () => {
    const dates = fc
      .integer({ min: 18_000, max: 22_000 })
      .map(number => new Date(number * day).toISOString().slice(0, 10));
    const format = (date: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(Date.parse(date));
    const writers: readonly ((date: string) => string)[] = [
      date => date,
      date => date.replaceAll('-', ''),
      date => date.split('-').reverse().join('.'),
      date => format(date, { dateStyle: 'long' }),
      date => format(date, { dateStyle: 'full' }),
    ];
    fc.assert(
      fc.property(dates, dates, fc.constantFrom(...writers), (from, to, write) => {
        const text = `${write(from)} 10:15`;
        const other = redated(text, from, to);
        // A day and a month that are the same number could be either.
        if (other === undefined) {
          assert.equal(Number(from.slice(5, 7)), Number(from.slice(8)));
          return;
        }
        assert.deepEqual((readTime(other) ?? readDay(other))!.dates, [to]);
        assert.equal(readTime(redated(other, to, from) ?? text)!.dates![0], from);
      }),
    );
  });
});
