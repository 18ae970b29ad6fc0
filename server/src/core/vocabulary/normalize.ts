const pictographs =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
const numbering =
  /^(?:(?:\d+\.)+\d*|\d+[.)]?|[a-z][.)]|[ivx]+[.)]|[一二三四五六七八九十]+[、.])\s+|^(?:\d+\.)+(?=\D)/u;

/**
 * A heading, a label or a word in the form in which the vocabulary compares them: NFKC, lower case, without numbering,
 * emoji, surrounding punctuation and repeated space. A text of emoji alone stays as it is, since `✅` is a status.
 */
export function normalize(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'");
  const plain = folded
    .replace(pictographs, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(numbering, '')
    .replace(/^[\s\-–—*_.:]+|[\s\-–—*_:.?!]+$/g, '')
    .replace(/\s+/g, ' ');
  return plain || folded.replace(/[\s\ufe0e\ufe0f]/g, '');
}

/**
 * What a heading may be found by, most telling first: all of it, what stands outside of parentheses, what stands
 * inside, and the halves around a slash or a dash: `영향(Impact)`, `Impact / 영향`, `Timeline (UTC)`.
 */
export function candidates(text: string): string[] {
  const outside = text.replace(/[([（【][^)\]）】]*[)\]）】]?/gu, ' ');
  const inside = [...text.matchAll(/[([（【]([^)\]）】]*)[)\]）】]?/gu)].map(match => match[1]!);
  const halves = outside.split(/\s*[/|:：]\s*|\s+[-–—]\s+/u);
  const all = [text, outside, ...inside, ...halves].map(normalize);
  return [...new Set(all)].filter(candidate => candidate !== '');
}
