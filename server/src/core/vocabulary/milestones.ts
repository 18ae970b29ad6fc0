import { fold } from './normalize.ts';
import { phrasePattern } from './phrases.ts';
import { vocabularies, wordsOf } from './vocabularies.ts';
import type { Milestone } from './vocabulary.ts';

/** In the order in which they come. */
export const milestoneOrder: readonly Milestone[] = [
  'start',
  'detected',
  'acknowledged',
  'investigating',
  'causeFound',
  'mitigated',
  'resolved',
  'closed',
];

const words = wordsOf(vocabulary => vocabulary.milestones);
/** Written with space, with hyphen or in one, a phrase is the same. */
const key = (phrase: string) => fold(phrase).replace(/[\s_-]+/g, '');
const milestones = new Map([...words].reverse().map(([word, milestone]) => [key(word), milestone]));
const pattern = phrasePattern(
  words.map(([word]) => word),
  'g',
);

const hangul = '\\p{Script=Hangul}';
const before = phrasePattern(vocabularies.flatMap(({ negations }) => negations.before)).source;
const after = phrasePattern(vocabularies.flatMap(({ negations }) => negations.after)).source;
/** Up to two words may stand between: *has not been fully* resolved. A syllable within a Korean word negates nothing. */
const negatedBefore = new RegExp(
  `(?:(?<!${hangul})|(?!${hangul}))(?:${before})(?:\\s+[\\p{L}']+){0,2}\\s*$`,
  'u',
);
/** A particle may stand between: 복구*가* 되지 않음. */
const negatedAfter = new RegExp(`^[가이은는을를도]?\\s?(?:${after})`, 'u');
/** In UTF-16 code units: no negation stands farther away. */
const near = 40;

/**
 * The milestones that a row of a timeline tells, in the order in which they come: `Alert fired, on-call acknowledged`
 * tells *detected* and *acknowledged*, `not yet resolved` none.
 *
 * @param text the row's event and what was done, in plain text.
 */
export function milestonesIn(text: string): readonly Milestone[] {
  const folded = fold(text.slice(0, longest));
  const found = new Set<Milestone>();
  for (const match of folded.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const isNegated =
      negatedBefore.test(folded.slice(Math.max(0, match.index - near), match.index)) ||
      negatedAfter.test(folded.slice(end, end + near));
    const milestone = milestones.get(key(match[0])) ?? milestones.get(key(match[0]).replace(/s$/, ''));
    if (milestone && !isNegated) found.add(milestone);
  }
  return milestoneOrder.filter(milestone => found.has(milestone));
}

/** In UTF-16 code units. What a row tells, it tells at its beginning; a line of a megabyte is no row. */
const longest = 2000;
