import type { Nodes } from 'mdast';

/**
 * A node and all that stands in it, in document order. Without recursion: quotes, lists and emphasis may be nested a
 * thousandfold.
 *
 * @param goesInto whether what stands in a node is wanted; the node itself comes in any case.
 */
export function* nodesIn(root: Nodes, goesInto: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (!('children' in node) || !goesInto(node)) continue;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/**
 * What a node says without markup; of an image the text that stands for it.
 *
 * @param html whether tags and comments are part of it, as they are written.
 */
export function plainText(root: Nodes, html: 'kept' | 'dropped' = 'kept'): string {
  return Array.from(nodesIn(root), node => {
    if (node.type === 'html' && html === 'dropped') return '';
    if ('value' in node) return node.value;
    return 'alt' in node ? (node.alt ?? '') : '';
  }).join('');
}
