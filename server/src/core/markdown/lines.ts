/** The length of the text's first line in UTF-16 code units, its line ending included. */
export function firstLineLength(text: string, from = 0): number {
  const ending = /\r\n?|\n/g;
  ending.lastIndex = from;
  return (ending.exec(text) ? ending.lastIndex : text.length) - from;
}

/** How many line endings the text holds: `\n`, `\r\n` or `\r`. */
export function countLineEndings(text: string): number {
  let count = 0;
  for (const ending = /\r\n?|\n/g; ending.test(text);) count++;
  return count;
}

/** Whether the line before the one that starts at `lineStart` holds nothing but spaces and tabs. */
export function followsBlankLine(text: string, lineStart: number): boolean {
  let at = lineStart - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  do at--;
  while (text[at] === ' ' || text[at] === '\t');
  return lineStart > 0 && (at < 0 || text[at] === '\n' || text[at] === '\r');
}
