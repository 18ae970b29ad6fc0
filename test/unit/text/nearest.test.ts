import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/core/text/nearest.ts';

describe('the nearest values', () => {
  const cases: readonly [written: string, values: readonly string[], expected: readonly string[]][] = [
    ['Doen', ['Open', 'In Progress', 'Done'], ['Done']],
    ['in progres', ['Open', 'In Progress', 'Done'], ['In Progress']],
    ['P5', ['P0', 'P1'], ['P0', 'P1']],
    ['someday', ['P0', 'P1'], []],
    ['In Progress'.repeat(20_000), ['Open', 'In Progress', 'Done'], []],
  ];
  for (const [written, values, expected] of cases)
    it(`of “${written.slice(0, 20)}” among ${values.join(', ')}`, () => {
      assert.deepEqual(nearest(written, values), expected);
    });
});
