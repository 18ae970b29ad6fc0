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

/** A copy of the node that lies so many lines further down and UTF-16 code units further on; the node itself for 0. */
export function moved<Node extends Nodes>(node: Node, lines: number, offset: number): Node {
  return lines === 0 && offset === 0 ? node : withPoints(node, point => movedPoint(point, lines, offset));
}

/**
 * A copy of the node and all in it with other places. Without recursion: quotes and lists may be nested a thousandfold.
 *
 * @param move gives the new place for an old one.
 */
export function withPoints<Node extends Nodes>(node: Node, move: (point: Point) => Point): Node {
  const copy = withOwnPoints(node, move);
  const copies: Nodes[] = [copy];
  for (const parent of copies) {
    if (!('children' in parent)) continue;
    const children = parent.children.map(child => withOwnPoints(child, move));
    for (const child of children) copies.push(child);
    parent.children = children as never;
  }
  return copy;
}

/** A copy of the node with another place of its own; what is in it stays as it is. */
export function withOwnPoints<Node extends Nodes>(node: Node, move: (point: Point) => Point): Node {
  const { start, end } = node.position!;
  return { ...node, position: { start: move(start), end: move(end) } };
}

export function movedPoint({ line, column, offset }: Point, lines: number, by: number): Point {
  return { line: line + lines, column, offset: offset! + by };
}
