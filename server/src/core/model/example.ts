import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { isExampleLabel } from '../vocabulary/lookup.ts';
import { boldLabel } from './inline.ts';
import { spanOf, type Block, type SectionContent } from './section.ts';

/** An example of a template: a label such as `**예시:**` and what follows it. Spans are relative to the section. */
export interface ExampleBlock {
  readonly label: Span;
  /** From the label to the end of the last block that belongs to it. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/**
 * The examples in a section. One reaches from its label to the next thematic break, the next paragraph that is a bold
 * label of its own (`**Priority Definitions:**`), or the end of the section.
 */
export const examplesOf = derived((content: SectionContent): readonly ExampleBlock[] => {
  const examples: ExampleBlock[] = [];
  let open: Block[] = [];
  const close = () => {
    const [first] = open;
    if (first) {
      const label = spanOf(first, first.node);
      const last = open.at(-1)!;
      examples.push({ label, span: span(label.start, spanOf(last, last.node).end), blocks: open });
    }
    open = [];
  };
  for (const block of content.blocks) {
    if (startsExample(block)) {
      close();
      open = [block];
    } else if (block.node.type === 'thematicBreak' || boldLabel(block.node) !== undefined) close();
    else if (open.length > 0) open.push(block);
  }
  close();
  return examples;
});

/** A label alone, or a paragraph that begins with it: `**Example:** Queue depth grew.` */
function startsExample({ node }: Block): boolean {
  if (node.type !== 'paragraph') return false;
  const label = boldLabel(node) ?? leadingLabel(node.children[0]);
  return label !== undefined && isExampleLabel(label);
}

function leadingLabel(node: unknown): string | undefined {
  const strong = node as { type?: string; children?: { value?: string }[] } | undefined;
  if (strong?.type !== 'strong') return undefined;
  const text = strong.children?.map(child => child.value ?? '').join('') ?? '';
  return /[::]\s*$/.test(text) ? text.replace(/[\s::]+$/, '') : undefined;
}
