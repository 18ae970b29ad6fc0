import { plainText } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { isExampleLabel } from '../vocabulary/lookup.ts';
import { boldLabel } from './inline.ts';
import { spanOf, type Block, type SectionContent } from './section.ts';

/** An example of a template: a label such as `**예시:**` and what follows it. Spans are relative to the section. */
export interface ExampleBlock {
  /** The label without what follows it on its line. */
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
  let label: Span | undefined;
  let open: Block[] = [];
  const close = () => {
    const last = open.at(-1);
    if (label && last)
      examples.push({ label, span: span(label.start, spanOf(last, last.node).end), blocks: open });
    label = undefined;
    open = [];
  };
  for (const block of content.blocks) {
    const next = exampleLabel(block);
    if (next) {
      close();
      label = next;
      open = [block];
    } else if (block.node.type === 'thematicBreak' || boldLabel(block.node) !== undefined) close();
    else if (label) open.push(block);
  }
  close();
  return examples;
});

/** The label of a paragraph that is nothing but a label, or begins with it: `**Example:** Queue depth grew.` */
function exampleLabel(block: Block): Span | undefined {
  const { node } = block;
  if (node.type !== 'paragraph') return undefined;
  const alone = boldLabel(node);
  if (alone !== undefined) return isExampleLabel(alone) ? spanOf(block, node) : undefined;
  const [bold, next] = node.children;
  if (bold?.type !== 'strong' || !isExampleLabel(plainText(bold))) return undefined;
  const { start, end } = spanOf(block, bold);
  const colon = next?.type === 'text' ? (/^[ \t]*[:：]/.exec(next.value)?.[0].length ?? 0) : 0;
  return colon > 0 || /[:：]\s*$/.test(plainText(bold)) ? span(start, end + colon) : undefined;
}
