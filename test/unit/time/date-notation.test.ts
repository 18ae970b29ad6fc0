import assert from 'node:assert/strict';
import { datesIn } from '../../../server/src/core/time/date-notation.ts';

/** Readings as `text notation date|date`. */
function read(text: string): string[] {
  return datesIn(text).map(
    ({ span, notation, dates }) =>
      `${text.slice(span.start, span.end)} ${notation} ${dates.join('|') || 'impossible'}`,
  );
}

describe('the dates in a text', () => {
  const one: Readonly<Record<string, string>> = {
    '2025-10-14': 'iso 2025-10-14',
    '2025/10/14': 'numeric 2025-10-14',
    '2025-1-5': 'numeric 2025-01-05',
    '2025. 10. 14': 'numeric 2025-10-14',
    '2025.10.14': 'numeric 2025-10-14',
    '20251014': 'numeric 2025-10-14',
    '27.01.2019': 'numeric 2019-01-27',
    '03.04.2025': 'numeric 2025-04-03',
    '10/14/2025': 'numeric 2025-10-14',
    '14/10/2025': 'numeric 2025-10-14',
    '04/04/2025': 'numeric 2025-04-04',
    '03/04/2025': 'numeric 2025-04-03|2025-03-04',
    '03-04-2025': 'numeric 2025-04-03|2025-03-04',
    '3/4/25': 'numeric 2025-04-03|2025-03-04',
    '14 October 2025': 'words 2025-10-14',
    '14th of October 2025': 'words 2025-10-14',
    '14-Oct-2025': 'words 2025-10-14',
    'Oct 14, 2025': 'words 2025-10-14',
    'Sept. 3rd, 2025': 'words 2025-09-03',
    'September 27, 2025': 'words 2025-09-27',
    'January 14-19, 2026': 'words 2026-01-14',
    '14–19 January 2026': 'words 2026-01-14',
    '14. oktober 2025': 'words 2025-10-14',
    '3 de marzo de 2025': 'words 2025-03-03',
    '1er février 2025': 'words 2025-02-01',
    '2025년 10월 14일': 'words 2025-10-14',
    '2025年10月4日': 'words 2025-10-04',
    '2025-02-30': 'iso impossible',
    '2025-13-01': 'iso impossible',
    '22025-03-18': 'numeric impossible',
    '0.02.2020': 'numeric impossible',
    '31/02/2025': 'numeric impossible',
    '30 February 2025': 'words impossible',
    '2025년 13월 1일': 'words impossible',
  };
  for (const [text, expected] of Object.entries(one))
    it(`of ${JSON.stringify(text)} are ${expected}`, () => {
      assert.deepEqual(read(text), [`${text} ${expected}`]);
    });

  const several: Readonly<Record<string, readonly string[]>> = {
    '2025-10-14 10:15 UTC': ['2025-10-14 iso 2025-10-14'],
    '2025-10-14T10:15:00Z': ['2025-10-14 iso 2025-10-14'],
    '2025-10-14 ~ 2025-10-15': ['2025-10-14 iso 2025-10-14', '2025-10-15 iso 2025-10-15'],
    '2025-10-14/2025-10-15': ['2025-10-14 iso 2025-10-14', '2025-10-15 iso 2025-10-15'],
    'Start: Wednesday, 2018-08-22\nEnd: 23 August 2018': [
      '2018-08-22 iso 2018-08-22',
      '23 August 2018 words 2018-08-23',
    ],
    'INC-20251014-101500': ['20251014 numeric 2025-10-14'],
    'INC-2025-10-14': ['2025-10-14 iso 2025-10-14'],
  };
  for (const [text, expected] of Object.entries(several))
    it(`of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), expected);
    });

  const none = ['', '-', 'N/A', 'YYYY-MM-DD', 'September 2025', 'October 14', '10:15', '1.13.12', '10.0.0.1'];
  for (const text of [...none, 'v2.1.3', '24/7', 'about 2000 of 12345678 users', 'in 2025 we', '2 GB 2025'])
    it(`are none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), []);
    });

  it('are found without delay in long texts', () => {
    for (const text of ['1', '1 ', 'a', '1-', '1.', '2025 ', 'October ', '1 October '])
      assert.ok(Array.isArray(datesIn(`2025${text.repeat(20_000)}`)));
  });
});
