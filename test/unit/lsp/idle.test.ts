import assert from 'node:assert/strict';
import { idleTime } from '../../../server/src/lsp/idle.ts';

/** A host whose clock is moved by hand. */
function slowHost() {
  let now = 0;
  const timers = new Map<() => void, number>();
  return {
    defer: (callback: () => void) => callback(),
    delay(milliseconds: number, callback: () => void) {
      timers.set(callback, now + milliseconds);
      return () => void timers.delete(callback);
    },
    async pass(milliseconds: number) {
      now += milliseconds;
      for (const [callback, at] of [...timers])
        if (at <= now) {
          timers.delete(callback);
          callback();
        }
      await Promise.resolve();
    },
  };
}

describe('idle time', () => {
  const started = () => {
    const host = slowHost();
    const idle = idleTime(host);
    let turns = 0;
    return { host, idle, work: () => void idle.turn().then(() => (turns += 1)), turns: () => turns };
  };

  it('is there at once while nobody types', async () => {
    const { host, work, turns } = started();
    work();
    await host.pass(0);
    assert.equal(turns(), 1);
  });

  it('begins some time after the last key', async () => {
    const { host, idle, work, turns } = started();
    idle.typed();
    work();
    await host.pass(150);
    idle.typed();
    await host.pass(150);
    assert.equal(turns(), 0);
    await host.pass(50);
    assert.equal(turns(), 1);
  });

  it('does not wait for ever for somebody who never stops', async () => {
    const { host, idle, work, turns } = started();
    work();
    idle.typed();
    work();
    for (let key = 0; key < 20; key++) {
      await host.pass(50);
      idle.typed();
    }
    assert.equal(turns(), 2);
    await host.pass(1000);
    assert.equal(turns(), 2);
  });
});
