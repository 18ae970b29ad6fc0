const pictographs =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
/** Also twice: in `4. 5 Whys` and in `5 Whys` the same remains. */
const numbering =
  /^(?:(?:(?:\d+\.)+\d*|\d+[.)]?|[a-z][.)]|[ivx]+[.)]|[가나다라마바사아자차카타파하][.)]|[一二三四五六七八九十]+[、.])\s+)+|^(?:\d+\.)+(?=\D)/u;

/** In UTF-16 code units. No word is nearly as long, and the patterns below would take long for a line of a megabyte. */
const longest = 1000;

/**
 * A heading, a label or a word in the form in which the vocabulary compares them: NFKC, lower case, without numbering,
 * emoji, surrounding punctuation and repeated space. A text of emoji or punctuation alone keeps it, since `✅` is a
 * status; a text that is too long for a word stays as it is.
 */
export function normalize(text: string): string {
  if (text.length > longest) return text;
  const folded = fold(text);
  const plain = withoutPictographs(folded)
    .trim()
    .replace(numbering, '')
    .replace(/^[\s\-–—*_.:]+|[\s\-–—*_:.?!]+$/g, '')
    .replace(/\s+/g, ' ');
  return plain || folded.replace(/[\s\ufe0e\ufe0f]/g, '');
}

/** The part of {@link normalize} that can be done to a whole document: width, case, emoji and space; words stay in place. */
export function foldAll(text: string): string {
  return withoutPictographs(fold(text));
}

/** Width, case and the forms of apostrophes do not matter. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'");
}

function withoutPictographs(text: string): string {
  return text.replace(pictographs, ' ').replace(/\s+/g, ' ');
}

/**
 * What a heading may be found by, most telling first: all of it, what stands outside of parentheses, what stands
 * inside, and the halves around a slash or a dash: `영향(Impact)`, `Impact / 영향`, `Timeline (UTC)`.
 */
export function candidates(text: string): string[] {
  if (text.length > longest) return [text];
  const outside = text.replace(/[([（【][^)\]）】]*[)\]）】]?/gu, ' ');
  const inside = [...text.matchAll(/[([（【]([^)\]）】]*)[)\]）】]?/gu)].map(match => match[1]!);
  const halves = outside.split(/\s*[/|:：]\s*|\s+[-–—]\s+/u);
  const all = [text, outside, ...inside, ...halves].map(normalize);
  return [...new Set(all)].filter(candidate => candidate !== '');
}
