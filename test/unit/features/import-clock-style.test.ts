import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockStyle } from '../../../server/src/core/features/import-events/clock-style.ts';
import { day, minute } from '../../../server/src/core/time/clock.ts';
import { readTime } from '../../../server/src/core/time/read-time.ts';

const times = [
  '18:50',
  '9:50',
  '18:50:12',
  '6:50 PM',
  '06:50pm',
  '6:50 a.m.',
  '6:50:12 AM',
  '오후 6:50',
  '오전 6시 50분',
  '18시 50분',
  '午後6時50分',
  '下午6点50分',
  '18.50',
  '18h50',
  '2025-10-14 18:50',
  '10/14 6:50 PM',
];

describe('a clock in the style of', () => {
  for (const like of times)
    it(like, () => {
      const style = clockStyle([like]);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: day - 1 }), at => {
          const unit = style.withSeconds ? 1000 : minute;
          const written = style.write(at);
          const reading = readTime(written);
          assert.equal(reading?.at, at - (at % unit), written);
          assert.equal(reading.length, written.length, written);
          assert.equal(clockStyle([written]).write(at), written);
        }),
        { numRuns: 100 },
      );
    });

  it('most of several times, and none', () => {
    assert.equal(clockStyle(['6:50 PM', '18:50:12', '7 PM', '7:10 PM', 'later']).write(0), '12:00 AM');
    assert.equal(clockStyle(['18:50:12', '18:55', '20:30:00']).write(0), '00:00:00');
    assert.equal(clockStyle([]).write(18 * 60 * minute + 50 * minute + 999), '18:50');
  });
});
