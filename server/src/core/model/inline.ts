import type { Nodes, RootContent } from 'mdast';
import type { SectionContent } from './section.ts';
import { spanOf } from './section.ts';
import { span, type Span } from '../text/span.ts';

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
export function proseOf(content: SectionContent): Prose[] {
  const found: Prose[] = [];
  const visit = (node: Nodes, base: number, linked: boolean) => {
    if (opaque.has(node.type)) return;
    if (node.type === 'text') {
      const { start, end } = spanOf({ base }, node);
      found.push({ span: span(start, end), source: content.text.slice(start, end), linked });
    } else if ('children' in node) {
      const inLink = linked || node.type === 'link' || node.type === 'linkReference';
      for (const child of node.children) visit(child, base, inLink);
    }
  };
  const { heading, blocks } = content;
  if (heading) visit(heading.node, heading.base, false);
  for (const { node, base } of blocks) visit(node, base, false);
  return found;
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
