/** Dots that end no sentence, in the words they belong to. Their dots are left out before sentences are told apart. */
const shortForms: readonly RegExp[] = [
  // e.g., i.e., a.m., U.S.
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu,
  /(?<![\p{L}\p{N}])(?:approx|vs|cf|ca|incl|excl|fig|dr|mrs?|inc|ltd)\./giu,
  /\bnos?\.(?=\s?\d)/gi,
  // At the end of a sentence the dot is also its full stop.
  /\b[Ee]tc\.(?=\s+\p{Ll})/gu,
  // Dates as they are written in Korean: 2025. 10. 14.
  /\b\d{4}\.\s?\d{1,2}\.(?:\s?\d{1,2}\.)?/gu,
];
// A scheme has a few letters; without a bound, a long run of them would take the square of its length.
const address = /\b[a-z][a-z+.-]{0,30}:\/\/[^\s<>]*[^\s<>.,;:!?)\]}'"”’]/giu;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many sentences a paragraph has; line breaks do not matter. Abbreviations, versions and addresses end none; what
 * begins with a small letter, such as the name of a program, is a sentence of its own behind a full stop.
 */
export function countSentences(text: string): number {
  // Made when first needed, since it takes a while. Where sentences end is the same in all languages but Greek.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let count = 0;
  for (const piece of piecesOf(plain(text)))
    for (const { segment } of segmenter.segment(piece)) if (/[\p{L}\p{N}]/u.test(segment)) count += 1;
  return count;
}

/** In UTF-16 code units. */
const longestPiece = 4000;

/** A text cut behind full stops: the segmenter takes the square of the length of what it is given. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.lastIndexOf('. ', start + longestPiece);
    const end =
      start + longestPiece >= text.length ? text.length : stop > start ? stop + 2 : start + longestPiece;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function plain(text: string): string {
  const withoutForms = shortForms.reduce(
    (shortened, form) => shortened.replace(form, word => word.replace(/\.\s?/g, '')),
    text.replace(address, 'X'),
  );
  return (
    withoutForms
      .replace(/\s+/g, ' ')
      // The segmenter takes the square of the length of a long run.
      .replace(/([?!])[?!]{3,}/g, '$1')
      // An ellipsis goes on, and so does what follows a question in quotes: “Is it down?” asked the bank.
      .replace(/\.{2,}/g, '…')
      .replace(/(?<![?!])[?!]+(?=["'”’)\]]+ \p{Ll})/gu, '')
      .replace(/(?<=\p{L}["'”’)\]]*\.["'”’)\]]* )\p{Ll}/gu, letter => letter.toUpperCase())
  );
}
