import { fold } from './normalize.ts';

/**
 * One pattern for many phrases, to be put to a text that {@link fold} has been through. Among phrases that begin at one
 * place the longest is found. Space, hyphen and underscore stand for one another, and may be left out.
 *
 * Words of alphabets end where their letters do; Hangul takes particles without a boundary, and Han and Kana have none.
 */
export function phrasePattern(phrases: readonly string[], flags = ''): RegExp {
  const folded = [...new Set(phrases.map(fold))].sort((a, b) => b.length - a.length);
  const alphabetic = folded.filter(phrase => letter.test(phrase)).map(escape);
  const others = folded.filter(phrase => !letter.test(phrase)).map(escape);
  const parts = [
    alphabetic.length > 0 ? `(?<!${letters})(?:${alphabetic.join('|')})s?(?!${letters})` : '',
    others.join('|'),
  ].filter(part => part !== '');
  return new RegExp(parts.length > 0 ? parts.join('|') : '(?!)', `u${flags}`);
}

/** What stands between the parts of a heading: commas, and words that in languages of alphabets have space around them. */
export function conjunctionPattern(conjunctions: readonly string[]): RegExp {
  const folded = [...new Set(conjunctions.map(fold))].map(escape);
  const spaced = folded.filter(word => letter.test(word));
  const others = folded.filter(word => !letter.test(word));
  return new RegExp(`\\s+(?:${spaced.join('|')})\\s+|\\s*(?:[,+、・·]|${others.join('|')})\\s*`, 'u');
}

/** Letters that form words between boundaries. */
const letters = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]';
const letter = new RegExp(letters, 'u');

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ \-_]+/g, '[\\s_-]?');
}
