import assert from 'node:assert/strict';
import fc from 'fast-check';
import { metricsOf } from '../../../server/src/core/model/metrics.ts';
import { timelineOf, type Timeline } from '../../../server/src/core/model/timeline.ts';
import { day, hour, minute } from '../../../server/src/core/time/clock.ts';
import { localTimeOf } from '../../../server/src/core/time/zone-offset.ts';
import order from '../../../server/src/core/rules/timeline/order.ts';
import { analyse, builtin, linesOf } from '../../support/analyse.ts';
import { readAs } from '../../support/cursor.ts';

function documentOf(zone: string, items: readonly string[]): string {
  return `# Incident: x\n\n## Timeline (${zone})\n\n${items.map(item => `- ${item}\n`).join('')}`;
}

function read(zone: string, items: readonly string[]): Timeline {
  return timelineOf(readAs(documentOf(zone, items)))!;
}

const iso = (at: number | undefined) =>
  at === undefined ? '?' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');

describe('the instants of a timeline', () => {
  const cases: readonly (readonly [
    what: string,
    zone: string,
    items: readonly string[],
    instants: string[],
  ])[] = [
    [
      'written in UTC, shown on clocks that are put back',
      'Europe/Oslo',
      ['2025-10-26T00:30:00Z a', '2025-10-26T01:10:00Z b'],
      ['2025-10-26 00:30', '2025-10-26 01:10'],
    ],
    [
      'written in the zone of each season',
      'US/Eastern',
      ['2025-11-02 01:50 EDT a', '01:10 EST b', '01:10 EDT c'],
      ['2025-11-02 05:50', '2025-11-02 06:10', '2025-11-02 05:10'],
    ],
    [
      'shown twice, the second time behind a later event',
      'US/Eastern',
      ['2025-11-02 01:10 a', '01:50 b', '01:20 c', '02:10 d', '01:00 e'],
      ['2025-11-02 05:10', '2025-11-02 05:50', '2025-11-02 06:20', '2025-11-02 07:10', '2025-11-02 05:00'],
    ],
    [
      'of a range over the hour that is shown twice, and of one over midnight',
      'US/Eastern',
      ['2025-11-02 01:50–01:10 a', '23:50–00:10 b'],
      ['2025-11-02 05:50', '2025-11-02 06:10', '2025-11-03 04:50', '2025-11-03 05:10'],
    ],
    [
      'counted from the first event over a change of clocks',
      'America/New_York',
      ['2025-03-09 01:30 a', 'T+1h b', '04:30 c'],
      ['2025-03-09 06:30', '2025-03-09 07:30', '2025-03-09 08:30'],
    ],
    ['of clocks that nobody knows', 'IST', ['2025-03-09 01:30 a', '01:30 KST b'], ['?', '2025-03-08 16:30']],
  ];
  for (const [what, zone, items, instants] of cases)
    it(what, () => {
      const found = read(zone, items).events.flatMap(({ instant, until, untilInstant }) =>
        until === undefined ? [iso(instant)] : [iso(instant), iso(untilInstant)],
      );
      assert.deepEqual(found, instants);
    });

  it('are not known where the day is not', () => {
    assert.deepEqual(
      read('UTC', ['10:15 a']).events.map(({ at, instant }) => [at, instant]),
      [[10 * hour + 15 * minute, undefined]],
    );
  });
});

/** Times at which clocks of some zone are changed. */
const changes = ['2025-03-09T07:00Z', '2025-03-30T01:00Z', '2025-10-26T01:00Z', '2025-11-02T06:00Z'].map(
  text => Date.parse(text),
);
const zones = ['America/New_York', 'Europe/Oslo', 'Europe/London', 'Asia/Seoul', 'UTC'];

/** Instants in order, less than half a day from each other, around a change of clocks. */
const ascending = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 2, maxLength: 9 }),
  )
  .map(([change, steps]) => {
    let at = change - 6 * hour;
    return steps.map(step => (at += step * minute));
  });

/** All instants at which clocks show a time, found by trying every minute. */
function allInstants(zone: string, local: number): number[] {
  const tried = Array.from({ length: 4 * 24 * 60 }, (_, index) => local - 2 * day + index * minute);
  return tried.filter(instant => localTimeOf(zone, instant) === local);
}

describe('events in the order of their instants', () => {
  it('are read so when each is written in UTC or on the clocks of some zone, with its offset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), ascending, fc.constantFrom(...zones), (zone, instants, own) => {
        const items = instants.map((instant, index) => `${withOffset(own, instant)} Event ${index}`);
        const { events } = read(zone, items);
        assert.deepEqual(
          events.map(event => event.instant),
          instants,
        );
        assert.deepEqual(
          linesOf(analyse(documentOf(zone, items), { assume: builtin(), rules: [order] })),
          [],
        );
      }),
    );
  });

  it('are in order when only clocks are written, each at the first instant that fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), ascending, (zone, instants) => {
        const locals = instants.map(instant => localTimeOf(zone, instant)!);
        const items = locals.map((local, index) => `${iso(local)} Event ${index}`);
        let before = -Infinity;
        const expected = locals.map(local => (before = allInstants(zone, local).find(one => one >= before)!));
        const { events } = read(zone, items);
        assert.deepEqual(
          events.map(({ instant }) => instant),
          expected,
        );
        assert.deepEqual(
          linesOf(analyse(documentOf(zone, items), { assume: builtin(), rules: [order] })),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('have metrics that count real minutes, whatever the clocks did', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), ascending, fc.constantFrom(...zones), (zone, instants, own) => {
        const [first, last] = [instants[0]!, instants.at(-1)!];
        const timeline = read(zone, [
          `${withOffset(own, first)} Alert fires`,
          `${withOffset(own, last)} Resolved`,
        ]);
        assert.equal(metricsOf(timeline).at(-1)!.minutes, (last - first) / minute);
      }),
    );
  });
});

/** `2025-10-26T02:30:00+02:00` */
function withOffset(zone: string, instant: number): string {
  const local = localTimeOf(zone, instant)!;
  const minutes = (local - instant) / minute;
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${new Date(local).toISOString().slice(0, 19)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
