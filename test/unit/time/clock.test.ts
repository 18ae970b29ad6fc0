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
  readTime,
} from '../../../server/src/core/time/clock.ts';

/** A reading in one line: date, time, end, zone, `~` when approximate, `|` what follows the time. */
function read(text: string): string | undefined {
  const found = readTime(text);
  if (!found) return undefined;
  const { at, until, date, zone, approximate, length } = found;
  const parts = [
    approximate ? '~' : '',
    date === undefined ? '' : `${date} `,
    precise(at),
    until === undefined ? '' : `-${precise(until)}`,
    zone === undefined ? '' : ` ${zone}`,
    `|${text.slice(length)}`,
  ];
  return parts.join('');
}

function precise(at: number): string {
  const milliseconds = at % 1000;
  const wholeDay = at === day ? '24:00' : formatTime(at - milliseconds);
  return milliseconds === 0 ? wholeDay : `${wholeDay}.${String(milliseconds).padStart(3, '0')}`;
}

describe('a time', () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    'of the clock': {
      '10:15': '10:15|',
      '9:05': '09:05|',
      '00:00': '00:00|',
      '23:59': '23:59|',
      '24:00': '24:00|',
      '10:15:30': '10:15:30|',
      '10:15:30.250': '10:15:30.250|',
      '10:15:30,5': '10:15:30.500|',
      ' 10:15': '10:15|',
      '10:15 Alert fires': '10:15| Alert fires',
      '10:15, alert fires': '10:15|, alert fires',
      '10:15: alert fires': '10:15|: alert fires',
      '10:15에 알람 발생': '10:15|에 알람 발생',
      '10:15✅': '10:15|✅',
    },
    'in marks': {
      '**10:15**: alert': '10:15|: alert',
      '**10:15 UTC**: alert': '10:15 UTC|: alert',
      '**10:15** UTC: alert': '10:15 UTC|: alert',
      '`10:15` alert': '10:15| alert',
      '[10:15] alert': '10:15| alert',
      '(10:15) alert': '10:15| alert',
      '**[10:15 KST]** alert': '10:15 KST| alert',
      '_10:15_ alert': '10:15| alert',
      '10:15 (UTC) alert': '10:15 UTC| alert',
      '10:15 **alert**': '10:15| **alert**',
      '10:15 [ticket](x)': '10:15| [ticket](x)',
      '10:15 (see above)': '10:15| (see above)',
    },
    'with a range': {
      '10:15-10:20': '10:15-10:20|',
      '10:15–10:20 restart': '10:15-10:20| restart',
      '10:15 - 10:20': '10:15-10:20|',
      '10:15 ~ 10:20': '10:15-10:20|',
      '10:15~10:20': '10:15-10:20|',
      '10:15 — 10:20': '10:15-10:20|',
      '10:15 to 10:20': '10:15-10:20|',
      '10:15부터 10:20': '10:15-10:20|',
      '23:50-00:10': '23:50-00:10|',
      '03:00-03:30': '03:00-03:30|',
      '10:15-11:00 UTC': '10:15-11:00 UTC|',
      '10:15 UTC - 10:20 UTC': '10:15-10:20 UTC|',
      '10:15–10:20 (KST) x': '10:15-10:20 KST| x',
      '**10:15**–**10:20** x': '10:15-10:20| x',
      '`10:15` - `10:20`: x': '10:15-10:20|: x',
      '10:15:30-10:20:10': '10:15:30-10:20:10|',
      '10:15 - p95 up': '10:15| - p95 up',
      '10:15 - 3 pods': '10:15| - 3 pods',
      '10:15-': '10:15|-',
    },
    approximate: {
      '~10:15': '~10:15|',
      '~ 10:15': '~10:15|',
      '≈10:15': '~10:15|',
      '**~10:15**': '~10:15|',
      '~**10:15**': '~10:15|',
      'about 10:15': '~10:15|',
      'Around 10:15 UTC': '~10:15 UTC|',
      'ca. 10:15': '~10:15|',
      'c. 10:15': '~10:15|',
      'approx. 10:15': '~10:15|',
      'approximately 10:15': '~10:15|',
      '약 10:15': '~10:15|',
      '~10:15–10:20': '~10:15-10:20|',
      '~2025-10-14 10:15 UTC': '~2025-10-14 10:15 UTC|',
    },
    'with a date': {
      '2025-10-14 10:15': '2025-10-14 10:15|',
      '2025-10-14, 10:15 x': '2025-10-14 10:15| x',
      '2025-10-14 @ 10:15': '2025-10-14 10:15|',
      '14 October 2025 @ 10:15 UTC – x': '2025-10-14 10:15 UTC| – x',
      '14th Oct. 2025 at 10:15': '2025-10-14 10:15|',
      'October 4, 2025 10:15': '2025-10-04 10:15|',
      '2025-10-14T10:15': '2025-10-14 10:15|',
      '2025-10-14T10:15:30Z': '2025-10-14 10:15:30 Z|',
      '2025-10-14T10:15:30.123Z x': '2025-10-14 10:15:30.123 Z| x',
      '2025-10-14T10:15:30+09:00': '2025-10-14 10:15:30 +09:00|',
      '2025-10-14T10:15-05:00': '2025-10-14 10:15 -05:00|',
      '2025-10-14T10:15:00-0500': '2025-10-14 10:15 -0500|',
      '**2025-10-14** 10:15': '2025-10-14 10:15|',
      '[2025-10-14 10:15] x': '2025-10-14 10:15| x',
      '2025-10-14 23:50-00:10': '2025-10-14 23:50-00:10|',
      '2024-02-29 10:15': '2024-02-29 10:15|',
      '2025-10-14': undefined,
      '2025-10-14 Alert': undefined,
    },
    'of twelve hours': {
      '3:20 PM': '15:20|',
      '3:20pm x': '15:20| x',
      '3:20 p.m. x': '15:20| x',
      '12:00 AM': '00:00|',
      '12:30 am': '00:30|',
      '12:00 PM': '12:00|',
      '11:59 PM UTC': '23:59 UTC|',
      '3:20:10 PM': '15:20:10|',
      '3:20–3:40 PM': '15:20-15:40|',
      '3:20 PM – 3:40 PM': '15:20-15:40|',
      '3:20 PM – 3:40': '15:20-15:40|',
      '11:30–12:15 PM': '11:30-12:15|',
      '11:50 PM – 12:10 AM': '23:50-00:10|',
      '3:20 AMD hosts': '03:20| AMD hosts',
      '3:20 PMs joined': '03:20| PMs joined',
    },
    'in Korean': {
      '오후 3:20': '15:20|',
      '오전 2:27': '02:27|',
      '오전 12:05': '00:05|',
      '오후 12:05': '12:05|',
      '오후3:20 감지': '15:20| 감지',
      '2025-10-14 오후 3:20': '2025-10-14 15:20|',
      '약 오후 3:20': '~15:20|',
      '오후 3:20~3:40': '15:20-15:40|',
      '오전 11:50 ~ 오후 12:10': '11:50-12:10|',
      '오후 11:50~12:10': '23:50-00:10|',
      '10:15 KST': '10:15 KST|',
    },
    'with a zone': {
      '10:15 UTC': '10:15 UTC|',
      '10:15UTC': '10:15 UTC|',
      '10:15 utc': '10:15 utc|',
      '10:15Z': '10:15 Z|',
      '10:15 GMT+2 x': '10:15 GMT+2| x',
      '10:15 UTC+9': '10:15 UTC+9|',
      '10:15 UTC+05:30': '10:15 UTC+05:30|',
      '10:15+09:00': '10:15 +09:00|',
      '10:15 +0900': '10:15 +0900|',
      '10:15 EST': '10:15 EST|',
      '10:15 CEST: x': '10:15 CEST|: x',
      '10:15 PT': '10:15 PT|',
      '10:15 MSK': '10:15 MSK|',
      '10:15 IST–': '10:15 IST|–',
    },
    'before words that are no zone': {
      '10:15 at the gate': '10:15| at the gate',
      '10:15 Got paged': '10:15| Got paged',
      '10:15 Last pod is back': '10:15| Last pod is back',
      '10:15 GET /health fails': '10:15| GET /health fails',
      '10:15 PUT fails': '10:15| PUT fails',
      '10:15 Est. done': '10:15| Est. done',
      '10:15 west region': '10:15| west region',
      '10:15 UTCs': '10:15| UTCs',
      '10:15 ESTimated': '10:15| ESTimated',
      '10:15 zone lost': '10:15| zone lost',
    },
    'that is none': {
      '': undefined,
      'HH:MM': undefined,
      '??:??': undefined,
      '-': undefined,
      'Alert at 10:15': undefined,
      '10.15': undefined,
      '1015': undefined,
      '10:5': undefined,
      '10:155': undefined,
      '110:15': undefined,
      '10:15:30:45': undefined,
      '25:61': undefined,
      '25:10': undefined,
      '24:01': undefined,
      '10:60': undefined,
      '10:15:60': undefined,
      '13:55 PM': undefined,
      '0:15 AM': undefined,
      '오후 13:20': undefined,
      '10:15–25:70': undefined,
      '2025-02-30 10:15': undefined,
      '2025-13-01 10:15': undefined,
      '[ ] 10:15': undefined,
      '[x] 10:15': undefined,
    },
  };
  for (const [what, texts] of Object.entries(cases))
    for (const [text, expected] of Object.entries(texts))
      it(`${what}: ${JSON.stringify(text)}`, () => {
        assert.equal(read(text), expected);
      });

  const millisecondsOfDay = fc.nat(24 * 60 * 60 - 1).map(seconds => seconds * 1000);

  it('is read as it was written', () => {
    fc.assert(
      fc.property(millisecondsOfDay, fc.constantFrom('', ' ', ' x', ' UTC', '.', '**'), (at, after) => {
        assert.equal(readTime(formatTime(at) + after)?.at, at);
      }),
    );
  });

  it('has an end as it was written', () => {
    const between = fc.constantFrom('-', '–', ' — ', ' ~ ', ' to ');
    fc.assert(
      fc.property(millisecondsOfDay, millisecondsOfDay, between, (at, until, dash) => {
        const reading = readTime(`${formatTime(at)}${dash}${formatTime(until)} x`);
        assert.deepEqual([reading?.at, reading?.until, reading?.zone], [at, until, undefined]);
      }),
    );
  });

  it('takes up no more than the text, and none of the space behind it', () => {
    const part = fc.constantFrom(
      '10:15',
      ':',
      ' ',
      '-',
      '–',
      '2025-10-14',
      'T',
      'Z',
      'UTC',
      '**',
      '`',
      '[',
      ']',
      '(',
      ')',
      'pm',
      '오후',
      '~',
      'a',
      '24:00',
      '9',
      '+09:00',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), parts => {
        const text = parts.join('');
        const reading = readTime(text);
        if (!reading) return;
        const taken = text.slice(0, reading.length);
        assert.equal(taken.length, reading.length);
        assert.equal(taken, taken.trimEnd());
        assert.deepEqual(readTime(taken), reading);
        assert.ok(reading.at >= 0 && reading.at <= day);
      }),
      { numRuns: 2000 },
    );
  });

  it('is looked for without delay in a very long line', () => {
    for (const filler of [' ', '*', '_', '[', '*_', '~', '2025-10-14 ', '1', ':', '오후'])
      for (const end of ['', 'x', '10:15']) readTime(filler.repeat(200_000) + end);
    assert.equal(readTime(`10:15${' '.repeat(200_000)}x`)?.length, 5);
    assert.equal(readTime(`10:15${'*'.repeat(200_000)}x`)?.at, 10 * hour + 15 * minute);
  });
});

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
