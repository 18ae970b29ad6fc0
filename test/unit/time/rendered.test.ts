import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day, hour, minute } from '../../../server/src/core/time/clock.ts';
import { readTime } from '../../../server/src/core/time/read-time.ts';

/** A moment in the parts that notations are made of. */
interface Moment {
  readonly h: number;
  readonly m: number;
  readonly s: number;
  readonly ms: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const two = (number: number) => String(number).padStart(2, '0');
const half = (h: number, am: string, pm: string) => (h < 12 ? am : pm);
const twelve = (h: number) => (h % 12 === 0 ? 12 : h % 12);
const part = (date: string, index: number) => Number(date.split('-')[index]);
const english = [
  'January',
  'Feb',
  'March',
  'Apr',
  'May',
  'Jun',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'December',
];
const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);

/** Each way to write a moment, and the smallest part that it keeps, in milliseconds. */
const notations: Readonly<Record<string, readonly [write: (moment: Moment) => string, unit: number]>> = {
  minutes: [({ h, m }) => `${two(h)}:${two(m)}`, minute],
  'one figure': [({ h, m }) => `${h}:${two(m)}`, minute],
  seconds: [({ h, m, s }) => `${two(h)}:${two(m)}:${two(s)}`, 1000],
  milliseconds: [({ h, m, s, ms }) => `${two(h)}:${two(m)}:${two(s)}.${String(ms).padStart(3, '0')}`, 1],
  dotted: [({ h, m }) => `${two(h)}.${two(m)}`, minute],
  military: [({ h, m }) => `${two(h)}${two(m)} UTC`, minute],
  'twelve hours': [({ h, m }) => `${twelve(h)}:${two(m)} ${half(h, 'AM', 'PM')}`, minute],
  'twelve hours in one word': [({ h, m }) => `${twelve(h)}:${two(m)}${half(h, 'am', 'p.m.')}`, minute],
  'hours of twelve': [({ h }) => `${twelve(h)} ${half(h, 'AM', 'PM')}`, hour],
  Korean: [({ h, m }) => `${half(h, '오전', '오후')} ${twelve(h)}:${two(m)}`, minute],
  'Korean in signs': [({ h, m }) => `${half(h, '오전', '오후')} ${twelve(h)}시 ${m}분`, minute],
  Japanese: [({ h, m }) => `${half(h, '午前', '午後')}${twelve(h)}時${two(m)}分`, minute],
  Chinese: [({ h, m, s }) => `${half(h, '上午', '下午')}${twelve(h)}点${m}分${s}秒`, 1000],
  French: [({ h, m }) => `${h}h${two(m)}`, minute],
  German: [({ h, m }) => `${h}:${two(m)} Uhr`, minute],
  'German hours': [({ h }) => `${h} Uhr`, hour],
  Norwegian: [({ h, m }) => `kl. ${two(h)}.${two(m)}`, minute],
  'zone before': [({ h, m }) => `KST ${two(h)}:${two(m)}`, minute],
  ISO: [({ date, h, m, s }) => `${date}T${two(h)}:${two(m)}:${two(s)}Z`, 1000],
  'ISO with an offset': [({ date, h, m }) => `${date}T${two(h)}:${two(m)}+09:00`, minute],
  'date and time': [({ date, h, m }) => `${date} ${two(h)}:${two(m)}`, minute],
  'month and day': [
    ({ date, h, m }) =>
      `${english[part(date, 1) - 1]!} ${part(date, 2)}, ${part(date, 0)} ${two(h)}:${two(m)}`,
    minute,
  ],
  'day and month': [
    ({ date, h, m }) =>
      `${part(date, 2)} ${english[part(date, 1) - 1]!} ${part(date, 0)} ${two(h)}:${two(m)}`,
    minute,
  ],
  'German date': [
    ({ date, h, m }) =>
      `${part(date, 2)}. ${german[part(date, 1) - 1]!} ${part(date, 0)}, ${two(h)}:${two(m)} Uhr`,
    minute,
  ],
  'dotted date': [
    ({ date, h, m }) => `${two(part(date, 2))}.${two(part(date, 1))}.${part(date, 0)} ${two(h)}:${two(m)}`,
    minute,
  ],
  'Korean date': [
    ({ date, h, m }) => `${part(date, 0)}년 ${part(date, 1)}월 ${part(date, 2)}일 ${two(h)}:${two(m)}`,
    minute,
  ],
  'Japanese date': [
    ({ date, h, m }) => `${part(date, 0)}年${part(date, 1)}月${part(date, 2)}日 ${h}時${m}分`,
    minute,
  ],
  'of a program': [
    ({ date, h, m, s }) =>
      `${english[part(date, 1) - 1]!.slice(0, 3)} ${part(date, 2)} ${two(h)}:${two(m)}:${two(s)} UTC ${part(date, 0)}`,
    1000,
  ],
};

const moment = fc
  .tuple(fc.nat(day - 1), fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 11) }))
  .map(([at, on]): Moment => ({
    h: Math.floor(at / hour),
    m: Math.floor((at % hour) / minute),
    s: Math.floor((at % minute) / 1000),
    ms: at % 1000,
    date: new Date(on).toISOString().slice(0, 10),
  }));
const around = fc.constantFrom(
  ['', ''],
  ['', ' Alert fired'],
  ['**', '**: Alert fired'],
  ['[', '] Alert fired'],
  ['`', '` – Alert fired'],
);

describe('a time that is rendered', () => {
  for (const [name, [write, unit]] of Object.entries(notations))
    it(`is read as it was: ${name}`, () => {
      fc.assert(
        fc.property(moment, around, (one, [before, behind]) => {
          const text = write(one);
          const reading = readTime(before! + text + behind!);
          const at = one.h * hour + one.m * minute + one.s * 1000 + one.ms;
          assert.equal(reading?.at, Math.floor(at / unit) * unit, text);
          assert.deepEqual(reading.dates, /\d{4}(?! UTC)/.test(text) ? [one.date] : undefined, text);
          assert.deepEqual([reading.until, reading.approximate], [undefined, false]);
        }),
      );
    });

  it('keeps its doubt, its zone and its end', () => {
    const end = fc.nat(day / minute - 1).map(minutes => minutes * minute);
    const clock = (at: number) => `${two(Math.floor(at / hour))}:${two((at % hour) / minute)}`;
    fc.assert(
      fc.property(end, end, fc.constantFrom('UTC', 'KST', 'UTC+9', 'Europe/Berlin'), (at, until, zone) => {
        const reading = readTime(`~${clock(at)}–${clock(until)} ${zone} Alert`);
        assert.deepEqual(
          [reading?.at, reading?.until, reading?.zone, reading?.approximate],
          [at, until, zone, true],
        );
      }),
    );
  });

  it('counts from the start', () => {
    const sign = fc.constantFrom('+', '-');
    fc.assert(
      fc.property(sign, fc.nat(99), fc.nat(59), (before, hours, minutes) => {
        const at = (hours * hour + minutes * minute) * (before === '-' ? -1 : 1);
        for (const text of [`T${before}${hours}h${minutes}m`, `T${before}${two(hours)}:${two(minutes)}`]) {
          const reading = readTime(`${text} Alert fired`);
          assert.deepEqual([(reading?.at ?? NaN) + 0, reading?.relative], [at + 0, true], text);
        }
      }),
    );
  });
});
