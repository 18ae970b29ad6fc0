import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { instantOf } from '../../../server/src/core/time/zone-offset.ts';
import { into, list, postmortemOf, table } from '../../support/import-into.ts';

/** Timelines that hold the same events in several forms; each is in order, some with the newest first. */
const forms: Readonly<Record<string, string>> = {
  table: table('Timeline (Z)', 'Time | Event', '09:30 | a', '10:10 | b', '23:50 | c', '00:20 | d'),
  list: list('Timeline (Z)', '- 09:30 a', '- 10:10 b', '- 23:50 c', '- 2025-10-15 00:20 d'),
  'counted list': list('Timeline (Z)', '1. 09:30 a', '2. 10:10 b\n', '3. 23:50 c', '4. 2025-10-15 00:20 d'),
  'loose list': list('Timeline (Z)', '- 09:30 a\n', '- 10:10 b\n', '- 23:50 c\n', '- 2025-10-15 00:20 d'),
  'headings of days': list(
    'Timeline (Z)',
    '### 2025-10-14\n',
    '- 9:30 AM a',
    '- 10:10 AM b',
    '- 11:50 PM c\n',
    '### 2025-10-15\n',
    '- 12:20 AM d',
  ),
  'days with lists in them': list(
    'Timeline (Z)',
    '- 2025-10-14',
    '  - 09:30 a',
    '  - 10:10 b',
    '  - 23:50 c',
    '- 2025-10-15',
    '  - 00:20 d',
  ),
  'a date alone among the items': list(
    'Timeline (Z)',
    '- 2025-10-14',
    '- 09:30 a',
    '- 10:10 b',
    '- 23:50 c',
    '- 2025-10-15',
    '- 00:20 d',
  ),
  'the newest first': list(
    'Timeline (Z)',
    '- 2025-10-15 00:20 d',
    '- 2025-10-14 23:50 c',
    '- 2025-10-14 10:10 b',
    '- 09:30 a',
  ),
  'days with the newest first': list(
    'Timeline (Z)',
    '### 2025-10-15\n',
    '- 00:20 d\n',
    '### 2025-10-14\n',
    '- 23:50 c',
    '- 2025-10-14 10:10 b',
    '- 09:30 a',
  ),
  'a column of dates': table(
    'Timeline (Z)',
    'Date | Time | Event',
    '2025-10-14 | 09:30 | a',
    '2025-10-14 | 10:10 | b',
    '2025-10-14 | 23:50 | c',
    '2025-10-15 | 00:20 | d',
  ),
  'several tables': ['a', 'c']
    .map((first, index) =>
      table(
        index === 0 ? 'Timeline (Z)' : '# Later',
        'Time | Event',
        ...(first === 'a' ? ['09:30 | a', '10:10 | b'] : ['23:50 | c', '00:20 | d']),
      ),
    )
    .join('\n'),
};

describe('imported events keep their times, and those that are there keep theirs, in', () => {
  const read = (text: string) => {
    const { events } = timelineOf(postmortemOf(text))!;
    return events.map(({ at, event }) => ({ at: at!, text: event.text }));
  };
  const minutes = fc.integer({ min: -2000, max: 4000 });
  for (const [name, form] of Object.entries(forms))
    it(name, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(minutes, { minLength: 1, maxLength: 8 }),
          fc.constantFrom('UTC', 'KST', 'America/New_York'),
          (times, zone) => {
            const text = form.replace('Z', zone);
            const before = read(text);
            const instants = times.map(time => instantOf(zone, Date.UTC(2025, 9, 14, 10, time))!);
            const made = read(
              into(
                text,
                instants.map((at, index) => `${new Date(at).toISOString()} event ${index}`).join('\n'),
              ),
            );
            const expected = [
              ...before,
              ...times.map((time, index) => ({
                at: Date.UTC(2025, 9, 14, 10, time),
                text: `event ${index}`,
              })),
            ];
            const inOrder = (events: typeof made) =>
              [...events].sort((a, b) => a.at - b.at || a.text.localeCompare(b.text));
            assert.deepEqual(inOrder(made), inOrder(expected));
            const order = made.map(({ at }) => at);
            const isFalling = name.includes('newest');
            assert.deepEqual(
              order,
              [...order].sort((a, b) => (isFalling ? b - a : a - b)),
            );
          },
        ),
        { numRuns: 25 },
      );
    });
});
