import { fold } from './normalize.ts';

/**
 * One pattern for many phrases, to be put to a text that {@link fold} has been through. Among phrases that begin at one
 * place the longest is found. Space, hyphen and underscore stand for one another, and may be left out.
 *
 * Words of alphabets end where their letters do; Hangul takes particles without a boundary, and Han and Kana have none.
 */
export function phrasePattern(phrases: readonly string[], flags = ''): RegExp {
  const folded = [...new Set(phrases.map(fold))];
  const alphabetic = folded.filter(phrase => letter.test(phrase));
  const others = folded.filter(phrase => !letter.test(phrase));
  const parts = [
    ...(alphabetic.length > 0 ? [`(?<!${letters})${anyOf(alphabetic)}s?(?!${letters})`] : []),
    ...(others.length > 0 ? [anyOf(others)] : []),
  ];
  return new RegExp(parts.length > 0 ? parts.join('|') : '(?!)', `u${flags}`);
}

/** What stands between the parts of a heading: commas, and words that in languages of alphabets have space around them. */
export function conjunctionPattern(conjunctions: readonly string[]): RegExp {
  const folded = [...new Set(conjunctions.map(fold))];
  const spaced = anyOf(folded.filter(word => letter.test(word)));
  const others = anyOf([',', '+', '、', '・', '·', ...folded.filter(word => !letter.test(word))]);
  return new RegExp(`\\s+${spaced}\\s+|\\s*${others}\\s*`, 'u');
}

/** Letters that form words between boundaries: Latin, Greek and Cyrillic, folded. Ranges are looked up faster than scripts. */
const letters = '[a-z\\u00df-\\u024f\\u0370-\\u052f]';
const letter = new RegExp(letters, 'u');

/** Phrases by their first sign, then by their second and so on. */
interface Tree {
  readonly next: Map<string, Tree>;
  isEnd: boolean;
}

/**
 * The source of a pattern for any of some phrases, the longest first. It branches as the phrases do, and looks at a sign
 * before it tries any, since it is put to every place of a text: with a thousand phrases side by side that takes
 * milliseconds a line.
 */
function anyOf(phrases: readonly string[]): string {
  const root: Tree = { next: new Map(), isEnd: false };
  for (const phrase of phrases) {
    let node = root;
    for (const sign of phrase.replace(/[ \-_]+/g, '-')) {
      const child: Tree = node.next.get(sign) ?? { next: new Map(), isEnd: false };
      node.next.set(sign, child);
      node = child;
    }
    node.isEnd = true;
  }
  return `(?=[${[...root.next.keys()].map(escape).join('')}])${sourceOf(root)}`;
}

function sourceOf({ next, isEnd }: Tree): string {
  if (next.size === 0) return '';
  const branches = [...next].map(([sign, child]) => escape(sign) + sourceOf(child));
  return `(?:${branches.join('|')})${isEnd ? '?' : ''}`;
}

function escape(sign: string): string {
  return sign === '-' ? '[\\s_-]?' : sign.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}
