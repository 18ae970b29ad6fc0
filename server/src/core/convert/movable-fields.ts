import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { examplesOf } from '../model/example.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { linesOf } from '../model/field-line.ts';
import { spanOf, type SectionContent } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { contains, span, type Span } from '../text/span.ts';

/** A field that can be taken out of its section without touching what stands beside it: it has its line to itself. */
export interface MovableField {
  readonly field: Field;
  /** The whole line, without its line ending. */
  readonly line: Span;
}

/**
 * The fields of a section that are a line of a paragraph, or an item of a list, and no more than that. A value that
 * goes on in the next line, or in a list below it, stays where it is.
 */
export const movableFields = derived((content: SectionContent): readonly MovableField[] => {
  const inExample = (part: Span) => examplesOf(content).some(example => contains(example.span, part));
  const byLine = new Map(
    fieldsOf(content)
      .filter(field => !inExample(field.span))
      .map(field => [lineStartAt(content.text, field.span.start), field]),
  );
  return content.blocks.flatMap(({ node, base }) =>
    leaves(node).flatMap(({ paragraph, alone }) => {
      const { start, end } = spanOf({ base }, paragraph);
      const lines = linesOf(content.text, start, end).map(line => lineStartAt(content.text, line.start));
      return lines.flatMap((at, index): MovableField[] => {
        const field = byLine.get(at);
        const next = lines[index + 1];
        const isWhole = next === undefined || (alone && byLine.has(next));
        if (!field || !isWhole || (!alone && index > 0)) return [];
        return [{ field, line: span(at, lineEndAt(content.text, at)) }];
      });
    }),
  );
});

interface Leaf {
  readonly paragraph: Nodes;
  /** It is a block of the section and not of a list. */
  readonly alone: boolean;
}

/** The paragraphs that a block is or that its lists hold. An item of more than one line of text would lose its head. */
function leaves(root: Nodes): Leaf[] {
  const heads = new Set<Nodes>();
  const isList = (node: Nodes) => (node.type === 'list' || node.type === 'listItem') && !heads.has(node);
  const found: Leaf[] = [];
  for (const node of nodesIn(root, isList)) {
    if (node.type === 'listItem' && node.children.length > 1) heads.add(node.children[0]!);
    else if (node.type === 'paragraph' && !heads.has(node))
      found.push({ paragraph: node, alone: node === root });
  }
  return found;
}
