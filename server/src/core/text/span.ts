/** A half-open range `[start, end)` of UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what `span` covers by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span in a text that has `offset` more code units before it. */
export function shiftSpan({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** Whether the spans share a position, an end included: a caret at the end of a word is in the word. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether one of some spans, which are in order and do not overlap, holds all of `inner`. */
export function isInOneOf(spans: readonly Span[], inner: Span): boolean {
  const last = spans[firstFrom(spans, inner.start + 1) - 1];
  return last !== undefined && contains(last, inner);
}

/** The index of the first of some spans, which are in order, that starts at an offset or behind it; else their number. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
