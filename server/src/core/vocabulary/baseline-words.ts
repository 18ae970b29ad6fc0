import { fold } from './normalize.ts';
import { milestoneOrder, milestonesIn } from './milestones.ts';
import type { Milestone } from './vocabulary.ts';

/** What people call a milestone when they say from when to when a duration counts; the words of events are known besides. */
const nouns: Readonly<Record<Milestone, RegExp>> = {
  start:
    /^(?:(?:first )?(?:start|begin(?:ning)?|onset|failure|symptoms?|impact|outage)|incident|(?:start|beginning|onset) of (?:the )?(?:incident|outage|impact)|(?:incident|outage|impact) (?:start|begin(?:ning)?|onset)|시작|발생)$/,
  detected: /^(?:detection|alert|감지|탐지|인지)$/,
  acknowledged: /^(?:acknowledge?ments?|ack|declaration|response|대응|확인)$/,
  investigating: /^(?:investigation|조사)$/,
  causeFound: /^(?:causefound|(?:root )?cause (?:being )?(?:found|known)|diagnosis|원인 ?(?:파악|확인))$/,
  mitigated: /^(?:mitigation|mitigate|restoration|restored|완화|임시 ?복구)$/,
  resolved: /^(?:resolution|resolve|recovery|fix|해결|복구)$/,
  closed: /^(?:closing|closed|closure|종료|종결)$/,
};

/** The one milestone that a few words name: `detected`, `the resolution`, `alert fired`; undefined for none and for several. */
export function milestoneCalled(words: string): Milestone | undefined {
  const name = fold(words)
    .replace(/[-_*`\s]+/g, ' ')
    .trim()
    .replace(/^the /, '');
  const named = milestoneOrder.find(milestone => milestone === name || nouns[milestone].test(name));
  if (named) return named;
  const [only, ...others] = milestonesIn(name);
  return others.length === 0 ? only : undefined;
}
