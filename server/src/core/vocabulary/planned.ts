import { fold } from './normalize.ts';
import { phrasePattern } from './phrases.ts';
import { vocabularies } from './vocabularies.ts';

const pattern = phrasePattern(vocabularies.flatMap(({ planned }) => planned));

/** Whether a text tells of what is planned, or may be, and not of what is done: `Load tests will be enhanced`. */
export function tellsOfPlan(text: string): boolean {
  return pattern.test(fold(text));
}
