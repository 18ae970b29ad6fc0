import { nodesIn } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';
import { endOfTree } from './tree.ts';

/** A comment that silences rules: `<!-- postmortem-disable-next-line timeline/order -- the clocks differed -->`. */
export interface Suppression {
  readonly reach: 'next-line' | 'section' | 'file';
  /** Rule ids or categories; empty when every rule is meant, or none of them can be read. */
  readonly rules: readonly string[];
  /** What stands before the reason, from the first word on that can be no name. */
  readonly unread?: Span;
  /** What stands after `--`. */
  readonly reason?: string;
  /** Of the comment, in its section. */
  readonly span: Span;
  /** Of each name in `rules`, in the same order. */
  readonly ruleSpans: readonly Span[];
}

export interface PlacedSuppression {
  readonly suppression: Suppression;
  readonly section: Section;
  /** What it silences, in the document. */
  readonly covers: Span;
}

/** What may stand behind `postmortem-disable-`. */
export const reaches = ['next-line', 'section', 'file'] as const;

/** A comment that begins with `postmortem-` and a word that may be meant to silence rules. Spans are of the section. */
export interface Directive {
  /** `disable-next-line`, or what was written in its place, in lower case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From `postmortem` to the end of the keyword. */
  readonly lead: Span;
  /** Whether the lead is in lower case and has a hyphen between its two parts: otherwise it silences nothing. */
  readonly isWellFormed: boolean;
  /** What stands between the keyword and the end of the comment. */
  readonly rest: Span;
  /** Of the comment. */
  readonly span: Span;
}

/** The suppressions in a section, in order. Text in code is no comment. */
export const suppressionsOf = derived((content: SectionContent): readonly Suppression[] =>
  directivesOf(content).flatMap(directive => readSuppression(content.text, directive) ?? []),
);

/** The comments of a section that begin with `postmortem-`, or nearly so, in order; those behind its heading count, too. */
export const directivesOf = derived((content: SectionContent): readonly Directive[] =>
  /<!--\s*postmortem/i.test(content.text)
    ? [...(content.heading ? [content.heading] : []), ...content.blocks].flatMap(({ node, base }) =>
        [...nodesIn(node)]
          .filter(({ type }) => type === 'html')
          .flatMap(html => readComments(content.text, spanOf({ base }, html))),
      )
    : [],
);

/** Without a pattern for the whole comment: in one of a megabyte it would take long to see that it does not fit. */
function readComments(text: string, part: Span): Directive[] {
  const found: Directive[] = [];
  const source = text.slice(part.start, part.end);
  for (let from = source.indexOf('<!--'); from >= 0;) {
    const close = source.indexOf('-->', from + 4);
    if (close < 0) break;
    const whole = span(part.start + from, part.start + close + 3);
    const directive = readDirective(source.slice(from, close), whole);
    if (directive) found.push(directive);
    from = source.indexOf('<!--', close + 3);
  }
  return found;
}

/** @param comment without its end. @param whole where it stands with its end. */
function readDirective(comment: string, whole: Span): Directive | undefined {
  const [all, opening, words, between, keyword] =
    /^(<!--\s*)(postmortem([-: ])\s*([a-z][\w-]*))/i.exec(comment) ?? [];
  if (all === undefined) return undefined;
  // Without a hyphen before the first word, a sentence may as well begin here.
  if (between !== '-' && !keyword!.includes('-')) return undefined;
  const end = whole.start + all.length;
  return {
    keyword: keyword!.toLowerCase(),
    keywordSpan: span(end - keyword!.length, end),
    lead: span(whole.start + opening!.length, end),
    isWellFormed: words === `postmortem-${keyword!.toLowerCase()}`,
    rest: span(end, whole.end - 3),
    span: whole,
  };
}

/**
 * What sets a reason apart: `--`, as documented, and the dashes and colons that people write in its place. A dash before
 * the id of a rule stands between two rules.
 */
const beforeReason = /\s-{1,3}(?=\s|$)|[—–](?!\s?[a-z]+\/[a-z-]+(?:[\s,;—–]|$))|[:：](?=\s|$)/;

/** @returns undefined for other words behind `postmortem-`. */
function readSuppression(text: string, directive: Directive): Suppression | undefined {
  const { keyword, isWellFormed, rest, span: whole } = directive;
  const reach = isWellFormed ? reaches.find(known => keyword === `disable-${known}`) : undefined;
  if (!reach) return undefined;
  const start = rest.start + /^[:：]?/.exec(text.slice(rest.start, rest.start + 1))![0].length;
  const source = text.slice(start, rest.end);
  const separator = beforeReason.exec(source);
  const names = source.slice(0, separator?.index);
  const reason = separator ? source.slice(separator.index + separator[0].length).trim() : '';
  const found = [...names.matchAll(/[^\s,;，；、—–]+/g)];
  const strange = found.findIndex(([name]) => !/^[\w/-]+$/.test(name));
  const read = found.slice(0, strange < 0 ? undefined : strange);
  const end = start + names.trimEnd().length;
  return {
    reach,
    rules: read.map(([name]) => name),
    ...(reason && { reason }),
    ...(strange >= 0 && { unread: span(start + found[strange]!.index, end) }),
    span: whole,
    ruleSpans: read.map(({ index, 0: name }) => span(start + index, start + index + name.length)),
  };
}

/**
 * The suppressions of a document with what each covers. *section* covers the sections below it, too. *next-line* covers
 * the line below the comment; when a table or a list begins there, it covers all of it, since a comment inside would break
 * it apart.
 */
export function placeSuppressions(sections: readonly Section[]): PlacedSuppression[] {
  const found: PlacedSuppression[] = [];
  for (const [index, section] of sections.entries()) {
    for (const suppression of suppressionsOf(section.content)) {
      found.push({ suppression, section, covers: reachOf(suppression, section, sections, index) });
    }
  }
  return found;
}

function reachOf(
  { reach, span: at }: Suppression,
  section: Section,
  sections: readonly Section[],
  index: number,
): Span {
  if (reach === 'file') return span(0, sections.at(-1)!.end);
  if (reach === 'section') {
    // Below the title is all of the document, and for that there is another comment.
    const isTitle = (section.content.heading?.level ?? 1) === 1;
    return span(section.start, isTitle ? section.end : endOfTree(section));
  }
  const below = /[^\r\n]*(?:\r\n|\n|\r|$)\s*/y;
  below.lastIndex = at.end;
  below.exec(section.content.text);
  const start = below.lastIndex;
  if (start >= section.content.text.length) {
    const next = sections[index + 1];
    return next
      ? span(next.start, next.start + lineEnd(next.content.text, 0))
      : span(section.end, section.end);
  }
  const block = section.content.blocks.find(candidate => spanOf(candidate, candidate.node).start === start);
  const whole =
    block && (block.node.type === 'table' || block.node.type === 'list')
      ? spanOf(block, block.node).end
      : lineEnd(section.content.text, start);
  return span(section.start + start, section.start + whole);
}

function lineEnd(text: string, start: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}
