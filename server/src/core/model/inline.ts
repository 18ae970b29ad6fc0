import type { Nodes, RootContent } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { spanOf, type SectionContent } from './section.ts';
import { derived } from '../text/derived.ts';
import type { Span } from '../text/span.ts';

/** Nodes whose text is code, an address or markup and is never read as words. */
const opaque = new Set(['code', 'inlineCode', 'html', 'yaml', 'definition', 'image', 'imageReference']);

export interface Prose {
  readonly span: Span;
  /** As written: entities and escapes stand as they do in the source. */
  readonly source: string;
  /** Inside of a link or a reference. */
  readonly linked: boolean;
}

/**
 * The runs of ordinary text in a section, heading included: no code, no comments, no addresses.
 * `[Name]` that refers to a definition is a link; without one it is text.
 */
export const proseOf = derived((content: SectionContent): readonly Prose[] => {
  const found: Prose[] = [];
  const collect = (root: Nodes, base: number, linked: boolean) => {
    for (const node of nodesIn(root, inner => !opaque.has(inner.type) && (linked || !isLink(inner)))) {
      if (node.type === 'text') {
        const at = spanOf({ base }, node);
        found.push({ span: at, source: content.text.slice(at.start, at.end), linked });
      } else if (!linked && isLink(node)) collect(node, base, true);
    }
  };
  const { heading, blocks } = content;
  if (heading) collect(heading.node, heading.base, false);
  for (const { node, base } of blocks) collect(node, base, false);
  return found;
});

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference';
}

/** Whether the node is a paragraph that holds nothing but one bold run, as labels do: `**Example:**`. */
export function boldLabel(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || node.children.length === 0) return undefined;
  const [first, ...rest] = node.children;
  if (first!.type !== 'strong') return undefined;
  if (rest.some(child => child.type !== 'text' || !/^[\s:：]*$/.test(child.value))) return undefined;
  return first!.children
    .map(child => ('value' in child ? child.value : ''))
    .join('')
    .replace(/[\s:：]+$/, '');
}
