import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** The offset at which a node of the parser starts. */
export function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

/** The offset at which a node of the parser ends. */
export function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}

/**
 * A copy of the node that lies so many lines further down and UTF-16 code units further on; the node itself for 0.
 * Without recursion: quotes and lists may be nested a thousandfold.
 */
export function moved<Node extends Nodes>(node: Node, lines: number, offset: number): Node {
  if (lines === 0 && offset === 0) return node;
  const copy = movedAlone(node, lines, offset);
  const copies: Nodes[] = [copy];
  for (const parent of copies) {
    if (!('children' in parent)) continue;
    const children = parent.children.map(child => movedAlone(child, lines, offset));
    for (const child of children) copies.push(child);
    parent.children = children as never;
  }
  return copy;
}

function movedAlone<Node extends Nodes>(node: Node, lines: number, offset: number): Node {
  const { start, end } = node.position!;
  const position = { start: movedPoint(start, lines, offset), end: movedPoint(end, lines, offset) };
  return { ...node, position };
}

export function movedPoint({ line, column, offset }: Point, lines: number, by: number): Point {
  return { line: line + lines, column, offset: offset! + by };
}
