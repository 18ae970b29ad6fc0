import assert from 'node:assert/strict';
import { restartPolicy } from '../../../client/src/restarts.ts';

describe('Restarts of a server that dies', () => {
  const minutes = (...times: readonly number[]) => times.map(time => time * 60_000);

  it('are granted four times in three minutes', () => {
    assert.deepEqual(minutes(0, 0.5, 1, 2, 2.9).map(restartPolicy()), [true, true, true, true, false]);
  });

  it('are granted again when the earlier ones are three minutes old', () => {
    assert.deepEqual(minutes(0, 0, 0, 0, 1, 3, 3.1).map(restartPolicy()), [
      true,
      true,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('are always granted to a server that dies seldom', () => {
    assert.ok(minutes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).every(restartPolicy()));
  });
});
