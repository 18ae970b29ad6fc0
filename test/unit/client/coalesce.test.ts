import assert from 'node:assert/strict';
import { coalesce } from '../../../client/src/coalesce.ts';

/** Work and pauses that end when the test says so. */
function setUp() {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const step = (name: string) => () =>
    new Promise<void>(resolve => {
      log.push(name);
      ends.push(resolve);
    });
  return {
    log,
    request: coalesce(step('work'), step('pause')),
    /** Ends the step that is under way and lets what follows begin. */
    async next() {
      ends.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

describe('Coalescing', () => {
  it('answers all requests before the work with one run', async () => {
    const { log, request, next } = setUp();
    request();
    request();
    await next();
    await next();
    assert.deepEqual(log, ['pause', 'work']);
  });

  it('runs once more for requests during the work, and not at the same time', async () => {
    const { log, request, next } = setUp();
    request();
    await next();
    request();
    request();
    assert.deepEqual(log, ['pause', 'work']);
    await next();
    await next();
    await next();
    assert.deepEqual(log, ['pause', 'work', 'pause', 'work']);
  });

  it('starts anew after it has come to rest', async () => {
    const { log, request, next } = setUp();
    request();
    await next();
    await next();
    request();
    await next();
    assert.deepEqual(log, ['pause', 'work', 'pause', 'work']);
  });
});
