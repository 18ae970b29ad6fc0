import fc from 'fast-check';
import assert from 'node:assert/strict';
import { matchEvents } from '../../../client/webview/identity.ts';
import { eventAt } from './views.ts';

const events = (words: string) => [...words].map(text => eventAt(0, { text }));
const match = (before: string, after: string) => matchEvents(events(before), events(after));
const isNew = undefined;

describe('events in a newer version of the timeline', () => {
  const cases: Record<string, [before: string, after: string, matched: (number | undefined)[]]> = {
    'stay the same': ['abc', 'abc', [0, 1, 2]],
    'stay the same when one is edited': ['abc', 'aXc', [0, 1, 2]],
    'stay the same when the first is edited': ['abc', 'Xbc', [0, 1, 2]],
    'stay the same around a new one': ['abc', 'aXbc', [0, isNew, 1, 2]],
    'stay the same before a new one at the end': ['ab', 'abX', [0, 1, isNew]],
    'stay the same around a deleted one': ['abc', 'ac', [0, 2]],
    'stay the same when they are sorted': ['cab', 'abc', [1, 2, 0]],
    'are told apart in order when they are equal': ['aab', 'aaab', [0, 1, isNew, 2]],
    'are all new at first': ['', 'ab', [isNew, isNew]],
    'may all be gone': ['ab', '', []],
  };
  for (const [title, [before, after, matched]] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(match(before, after), matched));
  }

  it('are never taken for two', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const matched = match(before, after).filter(index => index !== undefined);
        assert.equal(new Set(matched).size, matched.length);
        assert.ok(matched.every(index => index < before.length));
      }),
    );
  });
});
