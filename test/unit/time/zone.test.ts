import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minute } from '../../../server/src/core/time/clock.ts';
import {
  instantOf,
  instantsOf,
  localTimeOf,
  offsetAt,
  seasonalOffsetAt,
} from '../../../server/src/core/time/zone-offset.ts';
import { isAmbiguousZone, zoneIn } from '../../../server/src/core/time/zone.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const winter = at('2025-01-15T10:15');
const summer = at('2025-07-15T10:15');

describe('a zone', () => {
  const offsets: readonly [zone: string, winter: number | undefined, summer: number | undefined][] = [
    ['UTC', 0, 0],
    ['utc', 0, 0],
    ['GMT', 0, 0],
    ['Z', 0, 0],
    ['UTC+9', 540, 540],
    ['UTC +09:00', 540, 540],
    ['GMT-3:30', -210, -210],
    ['+05:30', 330, 330],
    ['-0500', -300, -300],
    ['KST', 540, 540],
    ['JST', 540, 540],
    ['PST', -480, -480],
    ['PDT', -420, -420],
    ['PT', -480, -420],
    ['PST/PDT', -480, -420],
    ['Pacific Time', -480, -420],
    ['US/Pacific', -480, -420],
    ['Europe/Oslo', 60, 120],
    ['Asia/Kolkata', 330, 330],
    ['한국 시간', 540, 540],
    ['北京时间', 480, 480],
    ['NZT', 780, 720],
    ['IST', undefined, undefined],
    ['CST', undefined, undefined],
    ['BST', undefined, undefined],
    ['XYZ', undefined, undefined],
    ['Europe/Nowhere', undefined, undefined],
    ['', undefined, undefined],
  ];
  for (const [zone, inWinter, inSummer] of offsets)
    it(`${zone} is ${inWinter} minutes ahead of UTC in winter and ${inSummer} in summer`, () => {
      assert.deepEqual([offsetAt(zone, winter), offsetAt(zone, summer)], [inWinter, inSummer]);
    });

  it('puts its clocks forward and back', () => {
    const utc = (local: string) => new Date(instantOf('Europe/Oslo', at(local))!).toISOString().slice(0, 16);
    assert.equal(utc('2025-03-30T01:59'), '2025-03-30T00:59');
    assert.equal(utc('2025-03-30T02:30'), '2025-03-30T01:30', 'skipped: as the clock before would say');
    assert.equal(utc('2025-03-30T03:00'), '2025-03-30T01:00');
    assert.equal(utc('2025-10-26T01:59'), '2025-10-25T23:59');
    assert.equal(utc('2025-10-26T02:30'), '2025-10-26T00:30', 'there twice: the first one');
    assert.equal(utc('2025-10-26T03:00'), '2025-10-26T02:00');
  });

  it('that is named by the letter of another season has another offset', () => {
    assert.equal(seasonalOffsetAt('PST', summer), -420);
    assert.equal(seasonalOffsetAt('PST', winter), undefined);
    assert.equal(seasonalOffsetAt('CEST', winter), 60);
    assert.equal(seasonalOffsetAt('KST', summer), undefined);
    assert.equal(seasonalOffsetAt('PT', summer), undefined);
    assert.equal(seasonalOffsetAt('IST', summer), undefined);
    const putBack = at('2025-11-02T06:00');
    assert.equal(seasonalOffsetAt('EDT', putBack - minute), undefined);
    assert.equal(seasonalOffsetAt('EDT', putBack), -300);
    assert.equal(seasonalOffsetAt('EST', putBack - minute), -240);
    assert.equal(seasonalOffsetAt('EST', putBack), undefined);
  });

  it('is ambiguous where several parts of the world use the same letters', () => {
    for (const zone of ['IST', 'CST', 'BST']) assert.ok(isAmbiguousZone(zone));
    for (const zone of ['UTC', 'PST', 'PT', 'KST', 'Asia/Seoul', 'nothing'])
      assert.ok(!isAmbiguousZone(zone));
  });

  it('keeps instants on the way to its clocks and back, also on days when these change', () => {
    const zones = ['UTC', 'KST', 'PT', 'Europe/Oslo', 'Australia/Lord_Howe', 'Pacific/Apia', '+05:45'];
    const around = [
      at('2025-03-30T00:00'),
      at('2025-10-26T00:00'),
      at('2025-03-09T00:00'),
      at('2025-11-02T00:00'),
    ];
    let twice = 0;
    const minutes = fc.tuple(fc.constantFrom(...around), fc.integer({ min: -3000, max: 3000 }));
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, [day, distance]) => {
        const instant = day + distance * minute;
        const local = localTimeOf(zone, instant)!;
        // Every instant at which these clocks may show that: no place puts them back by more than a day.
        const shown = Array.from(
          { length: 2 * 24 * 60 + 1 },
          (_, index) => instant + (index - 24 * 60) * minute,
        ).filter(one => localTimeOf(zone, one) === local);
        assert.deepEqual(instantsOf(zone, local), shown);
        assert.equal(instantOf(zone, local), shown[0]);
        twice += shown.length - 1;
      }),
      { numRuns: 300 },
    );
    assert.ok(twice > 0);
  });

  const found: Readonly<Record<string, string | undefined>> = {
    'All times in UTC.': 'UTC',
    'All times US/Pacific, 24-hour clock.': 'US/Pacific',
    'Timeline (all times in PST/PDT)': 'PST/PDT',
    '以下统一使用 UTC；': 'UTC',
    '모든 시각은 한국 시간': '한국 시간',
    'Just estimates': undefined,
    'and/or so': undefined,
  };
  for (const [text, zone] of Object.entries(found))
    it(`is ${zone} in ${JSON.stringify(text)}`, () => {
      assert.equal(zoneIn(text), zone);
    });
});
