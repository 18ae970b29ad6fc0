import { typos } from '../text/nearest.ts';
import { span, type Span } from '../text/span.ts';
import { milestoneOrder } from '../vocabulary/milestones.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';

/** What an author says of an event in a comment that no reader of the rendered page sees: `<!-- milestone: detected -->`. */
export interface MilestoneMark {
  /** `none` says that the event is no milestone, whatever its words tell. */
  readonly milestone: Milestone | 'none';
  /** The comment, relative to the section. */
  readonly span: Span;
}

const pattern = /<!--[ \t]*milestone:[ \t]*([\w-]{1,30})[ \t]*-->/i;

/** The mark in the source of an event that starts at an offset of its section; undefined without one that is understood. */
export function markIn(source: string, start: number): MilestoneMark | undefined {
  const match = source.includes('<!--') ? pattern.exec(source) : null;
  const milestone = match ? milestoneNamed(match[1]!) : undefined;
  if (!match || !milestone) return undefined;
  return { milestone, span: span(start + match.index, start + match.index + match[0].length) };
}

/** The milestone of a name as people write it: `causeFound`, `cause-found`. */
export function milestoneNamed(name: string): Milestone | 'none' | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  return ([...milestoneOrder, 'none'] as const).find(known => known.toLowerCase() === plain);
}

/** The mark of a milestone, as it is written. */
export function markText(milestone: Milestone | 'none'): string {
  return `<!-- milestone: ${milestone} -->`;
}

/** What is not understood of a comment that looks like a mark. */
export interface MisspeltMark {
  readonly found: string;
  /** Whether the word before the colon is meant, and not the name of a milestone behind it. */
  readonly isKeyword: boolean;
  /** In the comment. */
  readonly span: Span;
}

const markLike = /^<!--([ \t]*)([\w-]{5,12})([ \t]*:[ \t]*)([^\s>]{1,30})[ \t]*-->$/;
/** So many letters of the keyword may be wrong. */
const mostTypos = 2;

/** @param comment with its marks; undefined for a mark that is understood, and for other comments. */
export function misspeltMarkIn(comment: string): MisspeltMark | undefined {
  const match = markLike.exec(comment.trim());
  if (!match) return undefined;
  const [, before = '', keyword = '', between = '', name = ''] = match;
  const start = comment.indexOf('<!--') + 4 + before.length;
  if (keyword.toLowerCase() === 'milestone') {
    const at = start + keyword.length + between.length;
    return milestoneNamed(name)
      ? undefined
      : { found: name, isKeyword: false, span: span(at, at + name.length) };
  }
  const isNear = milestoneNamed(name) !== undefined && typos(keyword.toLowerCase(), 'milestone') <= mostTypos;
  return isNear ? { found: keyword, isKeyword: true, span: span(start, start + keyword.length) } : undefined;
}
