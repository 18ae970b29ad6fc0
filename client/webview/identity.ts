import type { TimelineEventView } from '../../server/src/protocol.ts';

/**
 * Recognises the events of a timeline in a newer version of it, so that what belongs to one stays with it.
 *
 * Events have no names of their own. Those with equal words are the same wherever they moved to;
 * of the others, one that stands where an older one stood is that one, rewritten.
 *
 * @returns for each newer event the number of the older one that it is, or undefined when it is new.
 */
export function matchEvents(
  before: readonly TimelineEventView[],
  after: readonly TimelineEventView[],
): (number | undefined)[] {
  const matched = matchEqual(before, after);
  const taken = new Set(matched);
  let next = 0;
  return matched.map(same => {
    const rewritten = next < before.length && !taken.has(next) ? next : undefined;
    const match = same ?? rewritten;
    if (match !== undefined) next = match + 1;
    return match;
  });
}

function matchEqual(
  before: readonly TimelineEventView[],
  after: readonly TimelineEventView[],
): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [i, event] of before.entries()) {
    const words = wordsOf(event);
    const list = places.get(words);
    if (list) list.push(i);
    else places.set(words, [i]);
  }
  for (const list of places.values()) list.reverse();
  return after.map(event => places.get(wordsOf(event))?.pop());
}

function wordsOf({ time, text, action }: TimelineEventView): string {
  return JSON.stringify([time, text, action]);
}
