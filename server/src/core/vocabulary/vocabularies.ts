import found from 'glob:./languages/*.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What these say of a word holds whatever another language says of it; the others follow by the names of their files. */
const first: readonly string[] = ['en', 'ko'];

function place({ language }: Vocabulary): number {
  const index = first.indexOf(language);
  return index === -1 ? first.length : index;
}

/** The words of all languages, in the order in which they are asked. */
export const vocabularies: readonly Vocabulary[] = [...found].sort((a, b) => place(a) - place(b));

/** One kind of words by role, as a vocabulary holds it. */
export type Lists<Role extends string> = Readonly<Partial<Record<Role, readonly string[]>>>;

/** All words of a kind with their roles, in the order in which they are asked. */
export function wordsOf<Role extends string>(
  lists: (vocabulary: Vocabulary) => Lists<Role>,
): readonly (readonly [word: string, role: Role])[] {
  return vocabularies.flatMap(vocabulary =>
    (Object.entries(lists(vocabulary)) as [Role, readonly string[]][]).flatMap(([role, words]) =>
      words.map(word => [word, role] as const),
    ),
  );
}
