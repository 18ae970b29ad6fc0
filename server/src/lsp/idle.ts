import type { ServerHost } from './host.ts';

/** So long after a key nobody is typing any more, in milliseconds. */
const quiet = 200;
/** Somebody who never stops typing does not hold up work for longer, in milliseconds. */
const longest = 1000;

/** Time in which nobody types. */
export interface Idle {
  /** To be called when somebody types. */
  typed(): void;
  /** Resolves once the messages that have arrived are handled, and not while somebody types, but in the end. */
  turn(): Promise<void>;
}

/** Tells work in many small pieces when it is time for the next one. */
export function idleTime(host: Pick<ServerHost, 'defer' | 'delay'>): Idle {
  let isTyping = false;
  let callOff: () => void = () => undefined;
  const waiting = new Set<() => void>();
  return {
    typed() {
      isTyping = true;
      callOff();
      callOff = host.delay(quiet, () => {
        isTyping = false;
        for (const go of [...waiting]) go();
      });
    },
    turn() {
      if (!isTyping) return new Promise(resolve => host.defer(resolve));
      return new Promise(resolve => {
        const go = () => {
          giveUp();
          waiting.delete(go);
          resolve();
        };
        const giveUp = host.delay(longest, go);
        waiting.add(go);
      });
    },
  };
}
