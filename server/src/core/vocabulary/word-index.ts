import { normalize } from './normalize.ts';
import { vocabularies, wordsOf, type Lists } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Role by normalised word; where two roles share a word, the first vocabulary and the first role have it. */
function index<Role extends string>(lists: (vocabulary: Vocabulary) => Lists<Role>): Record<string, Role> {
  const roles = new Map<string, Role>();
  for (const [word, role] of wordsOf(lists)) {
    const key = normalize(word);
    if (!roles.has(key)) roles.set(key, role);
  }
  return Object.fromEntries(roles);
}

function set(words: (vocabulary: Vocabulary) => readonly string[]): string[] {
  return [...new Set(vocabularies.flatMap(vocabulary => words(vocabulary).map(normalize)))];
}

/** The words of all languages as `lookup.ts` asks for them; made with the bundle, since it takes a server long to start with. */
const wordIndex = {
  sections: index(vocabulary => vocabulary.sections),
  fields: index(vocabulary => vocabulary.fields),
  columns: index(vocabulary => vocabulary.columns),
  statuses: index(vocabulary => vocabulary.actionStatuses),
  kinds: index(vocabulary => vocabulary.actionKinds),
  lifecycles: index(vocabulary => vocabulary.lifecycles),
  examples: set(vocabulary => vocabulary.examples),
  nobody: set(vocabulary => vocabulary.nobody),
};

export type WordIndex = typeof wordIndex;

export default wordIndex;
