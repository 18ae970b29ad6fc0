import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { lineStartAt } from '../text/line-ending.ts';
import type { Span } from '../text/span.ts';
import { linesOf, type Line } from './field-line.ts';
import type { SectionContent } from './section.ts';

/** Blocks that follow one another: those of a section, of a list item or of a quote. */
export interface Flow {
  readonly blocks: readonly { readonly node: Nodes; readonly base: number }[];
  /** Whether lines begin with the marks and the space of lists and quotes. */
  readonly isNested: boolean;
}

/**
 * The flows of a section. The first one is the section itself, with its heading where that came about because the line
 * below it, of dashes, underlines it.
 */
export const flowsOf = derived(({ text, heading, blocks }: SectionContent): readonly Flow[] => {
  const isUnderlined = heading && text[heading.span.start] !== '#';
  const own = [...(isUnderlined ? [{ node: heading.node, base: heading.base }] : []), ...blocks];
  const nested = blocks.flatMap(({ node, base }) =>
    Array.from(nodesIn(node, holdsFlows))
      .filter(inner => inner.type === 'listItem' || inner.type === 'blockquote')
      .map(({ children }) => ({ blocks: children.map(child => ({ node: child, base })), isNested: true })),
  );
  return [{ blocks: own, isNested: false }, ...nested];
});

function holdsFlows({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

/**
 * The lines of a span of a flow, without the marks and the space that lists and quotes put before them; none where one of
 * them lacks these.
 */
export function linesIn({ text }: SectionContent, { isNested }: Flow, { start, end }: Span): Line[] {
  const lines = linesOf(text, start, end);
  if (!isNested) return lines;
  const inner = lines.map((line, index) => (index === 0 ? line : withoutMarks(line)));
  return inner.some(line => isLazy(text, start, line.start)) ? [] : inner;
}

/**
 * Whether a line of a nested flow lacks marks or space of the flow's first line: Markdown reads such a line as a part of
 * the paragraph above, but not of a table.
 *
 * @param first the offset at which the first line starts, behind marks and space.
 */
function isLazy(text: string, first: number, line: number): boolean {
  const [wanted, found] = [first, line].map(offset => leadAt(text, offset).replaceAll('\t', '    '));
  const marks = (lead: string) => lead.match(/>/g)?.length ?? 0;
  const space = (lead: string) => /[^>]*$/.exec(lead)![0].replace(/^ /, lead.includes('>') ? '' : ' ').length;
  return marks(found!) < marks(wanted!) || space(found!) < space(wanted!);
}

function withoutMarks({ start, text }: Line): Line {
  const { length } = /^[ \t>]*/.exec(text)![0];
  return { start: start + length, text: text.slice(length) };
}

/** What a new line beside the one that starts at an offset begins with: the marks of quotes, and space for those of lists. */
export function leadAt(text: string, offset: number): string {
  return text.slice(lineStartAt(text, offset), offset).replace(/[^>\s]/g, ' ');
}

/** Whether nothing but a line ending stands between two blocks of a flow. */
export function isNextLine(text: string, end: number, start: number): boolean {
  return /^[ \t]*(?:\r\n|\n|\r)[ \t>]*$/.test(text.slice(end, start));
}

/** Whether nothing but blank lines stand between two blocks of a flow. */
export function isBlankBetween(text: string, end: number, start: number): boolean {
  return /^[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*){2,}$/.test(text.slice(end, start));
}
