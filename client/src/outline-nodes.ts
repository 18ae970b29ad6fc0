import type { OutlineItem } from '../../server/src/protocol.ts';

/** An item of the outline in the tree that VS Code shows. */
export interface OutlineNode {
  /** The item's id, made different from those before it: VS Code shows no tree in which two are alike. */
  readonly id: string;
  readonly item: OutlineItem;
  readonly parent: OutlineNode | undefined;
  readonly children: readonly OutlineNode[];
}

export function outlineNodes(items: readonly OutlineItem[]): readonly OutlineNode[] {
  const counts = new Map<string, number>();
  return build(items, undefined);

  function build(siblings: readonly OutlineItem[], parent: OutlineNode | undefined): OutlineNode[] {
    return siblings.map(item => {
      const children: OutlineNode[] = [];
      const node = { id: uniqueId(item.id), item, parent, children };
      children.push(...build(item.children, node));
      return node;
    });
  }

  function uniqueId(id: string): string {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  }
}

/**
 * The innermost node that a line belongs to, among those that can be seen without opening another one: a part reaches
 * to the beginning of the next one. To what is missing no line belongs, though it has a place.
 *
 * @param line from 0.
 * @param isOpen whether a node's children are shown.
 */
export function nodeAt(
  nodes: readonly OutlineNode[],
  line: number,
  isOpen: (node: OutlineNode) => boolean,
): OutlineNode | undefined {
  const node = nodes.findLast(({ item }) => item.state !== 'missing' && item.range.start.line <= line);
  if (!node || !isOpen(node)) return node;
  return nodeAt(node.children, line, isOpen) ?? node;
}
