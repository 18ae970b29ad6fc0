/** Dots that end no sentence, in the words they belong to. Their dots are left out before sentences are told apart. */
const shortForms: readonly RegExp[] = [
  // e.g., i.e., a.m., U.S.
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu,
  /(?<![\p{L}\p{N}])(?:approx|vs|cf|ca|incl|excl|est|max|min|avg|no|nos|fig|sec|ver|dr|mr|mrs|ms|inc|ltd|co|jr|st|dept)\./giu,
  // "etc." may end a sentence; before a small letter it does not.
  /(?<![\p{L}\p{N}])etc\.(?=\s+\p{Ll})/giu,
  // Dates as they are written in Korean: 2025. 10. 14.
  /\b\d{4}\.\s?\d{1,2}\.(?:\s?\d{1,2}\.)?/gu,
];
const address = /\b[a-z][a-z+.-]*:\/\/[^\s<>]*[^\s<>.,;:!?)\]}'"”’]/giu;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many sentences a text has, a paragraph without line breaks. Abbreviations, versions and addresses end none; what
 * begins with a small letter, such as the name of a program, is a sentence of its own behind a full stop.
 *
 * @param most where to stop counting.
 */
export function countSentences(text: string, most: number): number {
  // Made when first needed, since it takes a while; it is none that depends on the language but for Greek.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let count = 0;
  for (const { segment } of segmenter.segment(plain(text))) {
    if (/[\p{L}\p{N}]/u.test(segment)) count += 1;
    if (count >= most) break;
  }
  return count;
}

function plain(text: string): string {
  const withoutForms = shortForms.reduce(
    (shortened, form) => shortened.replace(form, word => word.replace(/\.\s?/g, '')),
    text.replace(address, 'X'),
  );
  return (
    withoutForms
      .replace(/\s+/g, ' ')
      // An ellipsis goes on, and so does what follows a question in quotes: “Is it down?” asked the bank.
      .replace(/\.{2,}/g, '…')
      .replace(/[?!]+(?=["'”’)\]]+ \p{Ll})/gu, '')
      .replace(/(?<=\p{L}["'”’)\]]*\.["'”’)\]]* )\p{Ll}/gu, letter => letter.toUpperCase())
  );
}
