import type { Nodes } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { spanOf, type SectionContent } from './section.ts';

/** A line that looks like a heading and is none for Markdown: `##Impact`, `＃＃ Impact`. Spans are relative to the section. */
export interface UnreadHeading {
  /** From the first mark to the end of the title. */
  readonly span: Span;
  /** The marks and the space behind them. */
  readonly marks: Span;
  readonly level: number;
  readonly title: string;
  /** Why it is none: no space behind the marks, a space that Markdown does not know, or marks of full width. */
  readonly fault: 'glued' | 'space' | 'width';
}

/** Spaces that are none for Markdown. */
const strangeSpaces = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
const pattern = new RegExp(
  `(?:^|[\\r\\n])( {0,3})([#＃]{1,6})([ \\t${strangeSpaces}]*)([\\p{L}\\p{N}\\p{Extended_Pictographic}*_][^\\r\\n]*)`,
  'gu',
);

/** No heading is longer; a line of a megabyte is text. In UTF-16 code units. */
const longest = 200;

/** The lines of a section that look like headings and are none. Whether they are meant as such, only their words tell. */
export const unreadHeadingsOf = derived((content: SectionContent): readonly UnreadHeading[] => {
  if (!/[#＃]/.test(content.text)) return [];
  return [...content.text.matchAll(pattern)].flatMap(match => {
    const [whole, indent, marks, gap, text] = match as unknown as [string, string, string, string, string];
    const fault = faultOf(marks, gap);
    if (!fault || text.length > longest) return [];
    const title = text.trimEnd();
    const start = match.index + whole.length - text.length - gap.length - marks.length;
    if (!isWords(content, start, indent.length)) return [];
    const titleStart = start + marks.length + gap.length;
    return [
      {
        span: span(start, titleStart + title.length),
        marks: span(start, titleStart),
        level: marks.length,
        title,
        fault,
      },
    ];
  });
});

function faultOf(marks: string, gap: string): UnreadHeading['fault'] | undefined {
  if (marks.includes('＃')) return 'width';
  if (gap === '') return 'glued';
  return /^[ \t]/.test(gap) ? undefined : 'space';
}

/**
 * Whether a line holds words and would be a heading of the section if it were written as one: it may stand in a
 * paragraph, and without indentation also right below a list, a quote or a table, to which Markdown counts it.
 */
function isWords({ blocks }: SectionContent, offset: number, indent: number): boolean {
  const holds = (base: number, node: Nodes) => {
    const { start, end } = spanOf({ base }, node);
    return start <= offset && offset < end;
  };
  const block = blocks.find(({ node, base }) => holds(base, node));
  if (!block || (block.node.type !== 'paragraph' && indent > 0)) return false;
  let node: Nodes | undefined = block.node;
  while (node && 'children' in node)
    node = (node.children as Nodes[]).find(child => holds(block.base, child));
  return node?.type === 'text';
}
