import { span, type Span } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';

/** In words; no status has more. */
const longestStatus = 3;

/**
 * The status at the beginning of a cell, without what is said beside it: `🔄 In Progress` in `🔄 In Progress (see PR 12)`.
 *
 * @param source as written; offsets are in it.
 */
export function countingStatus(source: string): Span | undefined {
  const start = /^[\s*_~`]*/.exec(source)![0].length;
  const [written] = /^[^,;.([（，；。、:：–—*~`]*/.exec(source.slice(start))!;
  const ends = [...written.matchAll(/\S(?=\s|$)/gu)].slice(0, longestStatus + 1);
  const end = ends.findLast(({ index }) => actionStatus(written.slice(0, index + 1)) !== undefined);
  return end && span(start, start + end.index + end[0].length);
}

/** Parentheses that tell of more than who the owner is. */
const note =
  /\s+[(（](?=[^()（）]*\d|(?:backup|was|formerly|previously|with|from|moved|until|since|이전|백업)(?!\p{L}))[^()（）]*[)）]$/iu;

/** The owner in a cell, without a note behind it: `Lee` in `Lee (backup: Ann)`. @param source as written; offsets are in it. */
export function countingOwner(source: string): Span {
  return span(0, note.exec(source)?.index ?? source.length);
}
