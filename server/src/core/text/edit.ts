import type { TextEdit } from './span.ts';

/**
 * Applies edits whose spans refer to `text` itself.
 * Inserts at the same offset keep the order in which they are given.
 *
 * @throws {RangeError} when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: insert } of inOrder(edits)) {
    if (span.start < from || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another or lies outside the text`);
    }
    result += text.slice(from, span.start) + insert;
    from = span.end;
  }
  return result + text.slice(from);
}

/** The edits by position; an insert comes before a replacement that starts where it stands. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Where an offset is after some edits: behind what is put in its place. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { span: replaced, text } of inOrder(edits)) {
    if (replaced.start > offset) break;
    if (replaced.end <= offset) by += text.length - (replaced.end - replaced.start);
    else return replaced.start + by + Math.min(text.length, offset - replaced.start);
  }
  return offset + by;
}

/** The same edits, for a text that has `offset` more code units before it. */
export function shiftEdits(edits: readonly TextEdit[], offset: number): TextEdit[] {
  return edits.map(({ span, text }) => ({
    span: { start: span.start + offset, end: span.end + offset },
    text,
  }));
}

/**
 * An edit without what it leaves as it is at both ends of its span.
 *
 * @param replaced what the span covers.
 * @returns undefined when the edit changes nothing.
 */
export function narrowed(replaced: string, { span, text }: TextEdit): TextEdit | undefined {
  const shorter = Math.min(replaced.length, text.length);
  let head = 0;
  while (head < shorter && replaced[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && replaced.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (head + tail === Math.max(replaced.length, text.length)) return undefined;
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: text.slice(head, text.length - tail),
  };
}
