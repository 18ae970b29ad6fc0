import stringWidth from 'string-width';

/** Letters and signs of one column each, and of two: what no other sign of these can join. */
const narrow =
  '\\u0020-\\u007e\\u00a1-\\u00a8\\u00aa-\\u00ac\\u00b0-\\u00ff\\u2013\\u2014\\u2018-\\u201d\\u2022\\u2026';
const wide =
  '\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30fe\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';
/** Emoji that need no other code point, but for halves of flags and tones of skin. */
const emoji = '(?!\\p{Regional_Indicator}|\\p{Emoji_Modifier})\\p{Emoji_Presentation}';

const plain = new RegExp(`^(?:[${narrow}${wide}]|${emoji})*$`, 'u');
/** What takes two columns and is one UTF-16 code unit long; other emoji are as long as they are wide. */
const widerThanLong = new RegExp(`[${wide}]|(?=[\\u0000-\\uffff])${emoji}`, 'gu');

/**
 * How many columns a line takes in a font of fixed width: two for Hangul, Kana, Han and emoji, none for what is drawn upon
 * the sign before it, whatever code points they are made of. A tab counts nothing.
 */
export function displayWidth(line: string): number {
  // Telling apart which code points make one sign takes long, and most lines have none that could join.
  return plain.test(line)
    ? line.length + (line.match(widerThanLong)?.length ?? 0)
    : stringWidth(line, { countAnsiEscapeCodes: true });
}
