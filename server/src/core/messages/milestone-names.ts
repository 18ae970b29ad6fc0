import type { Milestone } from '../vocabulary/vocabulary.ts';
import { messages, type Message } from './message.ts';

const say = messages('milestones', {
  start: 'the start',
  detected: 'detection',
  acknowledged: 'acknowledgement',
  investigating: 'the investigation',
  causeFound: 'the cause being found',
  mitigated: 'mitigation',
  resolved: 'resolution',
  closed: 'the closing',
  two: '{first} or {second}',
  more: '{first}, {rest}',
});

/** What a milestone is called within a sentence. */
export function milestoneName(milestone: Milestone): Message {
  return say(milestone);
}

/** The names of some milestones, none of which is there: `the start, detection or resolution`. */
export function milestoneList(milestones: readonly Milestone[]): Message {
  const [first, second, ...rest] = milestones;
  if (second === undefined) return say(first!);
  if (rest.length === 0) return say('two', { first: say(first!), second: say(second) });
  return say('more', { first: say(first!), rest: milestoneList(milestones.slice(1)) });
}
