import { nodesIn } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';

/** A comment that silences rules: `<!-- postmortem-disable-next-line timeline/order -- the clocks differed -->`. */
export interface Suppression {
  readonly reach: 'next-line' | 'section' | 'file';
  /** Rule ids or categories; empty when every rule is meant. */
  readonly rules: readonly string[];
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

const comment =
  /<!--\s*postmortem-disable-(next-line|section|file)((?:\s+[\w/-]+,?)*?)\s*(?:\s--\s+([\s\S]*?))?\s*-->/g;

/** The suppressions in a section, in order. Text in code is no comment. */
export const suppressionsOf = derived((content: SectionContent): readonly Suppression[] =>
  content.blocks.flatMap(({ node, base }) =>
    [...nodesIn(node)]
      .filter(({ type }) => type === 'html')
      .flatMap(html => readComments(content.text, spanOf({ base }, html))),
  ),
);

function readComments(text: string, part: Span): Suppression[] {
  return [...text.slice(part.start, part.end).matchAll(comment)].map(match => {
    const [whole, reach, names, reason] = match as unknown as [
      string,
      Suppression['reach'],
      string,
      string | undefined,
    ];
    const start = part.start + match.index;
    const namesStart = start + whole.indexOf(reach) + reach.length;
    const found = [...names.matchAll(/[\w/-]+/g)];
    return {
      reach,
      rules: found.map(name => name[0]),
      ...(reason && { reason }),
      span: span(start, start + whole.length),
      ruleSpans: found.map(name => span(namesStart + name.index, namesStart + name.index + name[0].length)),
    };
  });
}

/**
 * The suppressions of a document with what each covers. *next-line* covers the line below the comment; when a table or a
 * list begins there, it covers all of it, since a comment inside would break it apart.
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
  if (reach === 'section') return span(section.start, section.end);
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
