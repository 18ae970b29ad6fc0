import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day, formatTime, hour, minute } from '../../../server/src/core/time/clock.ts';
import { readDay } from '../../../server/src/core/time/read-day.ts';
import { readTime } from '../../../server/src/core/time/read-time.ts';
import { unknownTimeLength } from '../../../server/src/core/time/relative-time.ts';
import { notations } from './notations.ts';

/**
 * A reading in one line: `~` when approximate, date, `T` when relative, time, end, zone, the same in another zone, `|` what
 * follows the time.
 */
function read(text: string): string | undefined {
  const found = readTime(text);
  if (!found) return undefined;
  const { at, until, dates, untilDates, zone, also, approximate, relative, length } = found;
  const parts = [
    approximate ? '~' : '',
    dates === undefined ? '' : `${dates.join('|')} `,
    relative ? 'T' : '',
    precise(at),
    until === undefined ? '' : `-${untilDates ? `${untilDates.join('|')} ` : ''}${precise(until)}`,
    zone === undefined ? '' : ` ${zone}`,
    also === undefined ? '' : ` = ${precise(also.at)}${also.zone === undefined ? '' : ` ${also.zone}`}`,
    `|${text.slice(length)}`,
  ];
  return parts.join('');
}

function precise(at: number): string {
  if (at < 0) return `-${precise(-at)}`;
  const milliseconds = at % 1000;
  const wholeDay = at === day ? '24:00' : formatTime(at - milliseconds);
  return milliseconds === 0 ? wholeDay : `${wholeDay}.${String(milliseconds).padStart(3, '0')}`;
}

describe('a time', () => {
  for (const [what, texts] of Object.entries(notations))
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
        assert.ok(reading.relative === true || (reading.at >= 0 && reading.at <= day));
      }),
      { numRuns: 2000 },
    );
  });

  const precisions: Readonly<Record<string, string | undefined>> = {
    '10:15': 'minute',
    '~10:15 UTC': 'minute',
    '10:15:30': 'second',
    '10:15:30.5': 'millisecond',
    '12:53.34': 'second',
    '7 PM': 'hour',
    '14시': 'hour',
    '14시 30분': 'minute',
    '22:XX': 'hour',
    'T+5m': 'minute',
    'T+5s': 'second',
    'T+2h': 'hour',
  };
  for (const [text, precision] of Object.entries(precisions))
    it(`is precise to the ${precision} in ${JSON.stringify(text)}`, () => {
      assert.equal(readTime(text)?.precision, precision);
    });

  /** Ways to write a time of the clock, to the minute. */
  const writers: Readonly<Record<string, (hours: number, minutes: number) => string>> = {
    plain: (h, m) => `${two(h)}:${two(m)}`,
    dotted: (h, m) => `${two(h)}.${two(m)}`,
    military: (h, m) => `${two(h)}${two(m)} UTC`,
    french: (h, m) => `${h}h${two(m)}`,
    english: (h, m) => `${h % 12 || 12}:${two(m)} ${h < 12 ? 'AM' : 'PM'}`,
    korean: (h, m) => `${h < 12 ? '오전' : '오후'} ${h % 12 || 12}시 ${m}분`,
    koreanOf24Hours: (h, m) => `${h}시 ${m}분`,
    japanese: (h, m) => `${h < 12 ? '午前' : '午後'}${h % 12 || 12}時${m}分`,
    chinese: (h, m) => `${h < 12 ? '上午' : '下午'}${h % 12 || 12}点${m}分`,
    iso: (h, m) => `2025-10-14T${two(h)}:${two(m)}:00Z`,
    relative: (h, m) => `T+${h}h${m}m`,
  };
  for (const [notation, write] of Object.entries(writers))
    it(`gives back what is written in the notation “${notation}”`, () => {
      fc.assert(
        fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
          assert.equal(readTime(write(hours, minutes))?.at, hours * hour + minutes * minute);
        }),
      );
    });

  it('is looked for without delay in a very long line', () => {
    for (const filler of [
      ' ',
      '*',
      '_',
      '[',
      '*_',
      '~',
      '2025-10-14 ',
      '1',
      ':',
      '오후',
      '1h',
      'Oct ',
      '+1m',
    ])
      for (const end of ['', 'x', '10:15']) {
        readTime(filler.repeat(200_000) + end);
        readDay(filler.repeat(200_000) + end);
        unknownTimeLength(filler.repeat(200_000) + end);
      }
    assert.equal(readTime(`10:15${' '.repeat(200_000)}x`)?.length, 5);
    assert.equal(readTime(`10:15${'*'.repeat(200_000)}x`)?.at, 10 * hour + 15 * minute);
  });
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}
