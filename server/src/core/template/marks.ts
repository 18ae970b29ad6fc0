import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { spanOf, type Block, type SectionContent } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { isSectionRole } from '../vocabulary/lookup.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';

/**
 * What a template says in comments because plain Markdown cannot: behind a heading or alone below it, of the section;
 * behind a field's value, of the field.
 *
 * - `<!-- optional -->`: documents need not have it;
 * - `<!-- role: timeline -->`: what the section is about where its heading does not tell;
 * - `<!-- repeat -->`: documents may have it any number of times, under headings of their own, or never.
 */
export interface Marks {
  readonly optional: boolean;
  readonly repeat: boolean;
  readonly role?: SectionRole;
}

/** One comment that is, or seems to be meant as, a mark. Its span is relative to the section. */
export interface Mark {
  readonly name: string;
  /** What stands behind a colon. */
  readonly value?: string;
  readonly span: Span;
}

export const markNames = ['optional', 'repeat', 'role'] as const;

/** Every comment of a word or two. */
const comment = /<!--\s*([\p{L}-]+)\s*(?::\s*([^\s>]+))?\s*-->/gu;

/** A comment with the space before it, for those who take marks out of a text. */
export const markPattern = /[ \t]*<!--\s*(?:optional|repeat|role\s*:\s*[^\s>]*)\s*-->/gi;

/** The comments in a section, heading included, that have the form of marks. Text in code is none. */
export const marksIn = derived((content: SectionContent): readonly Mark[] => {
  const nodes: { readonly node: Nodes; readonly base: number }[] = [
    ...(content.heading ? [content.heading] : []),
    ...content.blocks,
  ];
  return nodes.flatMap(({ node, base }) =>
    [...nodesIn(node)]
      .filter(({ type }) => type === 'html')
      .flatMap(html => read(content, spanOf({ base }, html))),
  );
});

/** The marks of the section itself: those in its heading, and those that stand alone in it. */
export const marksOf = derived((content: SectionContent): Marks => {
  const headingEnd = content.heading?.span.end ?? 0;
  const alone = content.blocks.filter(isComment).map(block => spanOf(block, block.node));
  const own = marksIn(content).filter(
    ({ span: { start, end } }) =>
      end <= headingEnd || alone.some(part => part.start <= start && end <= part.end),
  );
  const role = own.find(mark => mark.name === 'role')?.value;
  return {
    optional: own.some(mark => mark.name === 'optional'),
    repeat: own.some(mark => mark.name === 'repeat'),
    ...(role !== undefined && isSectionRole(role) && { role }),
  };
});

function isComment({ node }: Block): boolean {
  return node.type === 'html';
}

function read({ text }: SectionContent, { start, end }: Span): Mark[] {
  return [...text.slice(start, end).matchAll(comment)].map(({ index, 0: whole, 1: name, 2: value }) => ({
    name: name!.toLowerCase(),
    ...(value !== undefined && { value }),
    span: span(start + index, start + index + whole.length),
  }));
}
