import assert from 'node:assert/strict';
import fc from 'fast-check';
import { derived } from '../../../server/src/core/text/derived.ts';
import { contains, shiftSpan, span, touches, type Span } from '../../../server/src/core/text/span.ts';

describe('spans', () => {
  const pairs: readonly { a: Span; b: Span; touches: boolean; contains: boolean }[] = [
    { a: span(0, 4), b: span(1, 3), touches: true, contains: true },
    { a: span(0, 4), b: span(0, 4), touches: true, contains: true },
    { a: span(0, 4), b: span(4, 4), touches: true, contains: true },
    { a: span(0, 4), b: span(4, 6), touches: true, contains: false },
    { a: span(0, 4), b: span(3, 5), touches: true, contains: false },
    { a: span(0, 4), b: span(5, 6), touches: false, contains: false },
    { a: span(2, 2), b: span(2, 2), touches: true, contains: true },
    { a: span(2, 2), b: span(0, 4), touches: true, contains: false },
  ];
  for (const { a, b, ...expected } of pairs)
    it(`${a.start}..${a.end} and ${b.start}..${b.end}`, () => {
      assert.deepEqual({ touches: touches(a, b), contains: contains(a, b) }, expected);
      assert.equal(touches(b, a), expected.touches);
    });

  const anySpan = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => span(start, start + length));

  it('relate to each other alike wherever they stand', () => {
    fc.assert(
      fc.property(anySpan, anySpan, fc.nat(), (a, b, offset) => {
        const [c, d] = [shiftSpan(a, offset), shiftSpan(b, offset)];
        assert.equal(touches(c, d), touches(a, b));
        assert.equal(contains(c, d), contains(a, b));
        assert.deepEqual(shiftSpan(c, -offset), a);
      }),
    );
  });
});

describe('what is derived from an object', () => {
  it('is computed once, also when it is undefined', () => {
    let times = 0;
    const first = derived((list: readonly string[]) => {
      times += 1;
      return list[0];
    });
    const [full, empty] = [['a'], []];
    assert.deepEqual(
      [first(full), first(full), first(empty), first(empty)],
      ['a', 'a', undefined, undefined],
    );
    assert.equal(times, 2);
  });

  it('is computed again when it threw', () => {
    let times = 0;
    const value = derived(() => {
      times += 1;
      if (times === 1) throw new Error('not yet');
      return times;
    });
    const key = {};
    assert.throws(() => value(key), /not yet/);
    assert.equal(value(key), 2);
  });
});
