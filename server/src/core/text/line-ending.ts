/** The line ending that a text uses; a line feed when it has none. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The offset at which the line that holds `offset` ends, its line ending not included. */
export function lineEndAt(text: string, offset: number): number {
  const ending = /[\r\n]|$/g;
  ending.lastIndex = offset;
  return ending.exec(text)!.index;
}

/** The offset at which the line that holds `offset` starts. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The offset at which the line before ends, without its line ending; 0 for the first line. @param lineStart of a line. */
export function endOfLineBefore(text: string, lineStart: number): number {
  const ending = /\r\n$|\n$|\r$/.exec(text.slice(Math.max(0, lineStart - 2), lineStart));
  return lineStart - (ending?.[0].length ?? 0);
}

/** Whether nothing but spaces and tabs stand between two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  return /^[ \t]*$/.test(text.slice(from, to));
}
