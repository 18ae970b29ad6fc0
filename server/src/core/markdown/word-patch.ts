import type { Nodes, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { TextEdit } from '../text/span.ts';
import { chunkIndexAt, markdownOf, type Markdown } from './markdown.ts';
import { endOf, startOf, withOwnPoints, withPoints } from './position.ts';

/** The blocks in whose words letters may come and go. In a table they would move cells, which is for the parser. */
const prose: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote']);

/** Deeper than this nobody writes; without a limit the call stack would be one. */
const deepest = 50;

/** An edit of letters between letters; offsets are those of the chunk before it. */
interface WordEdit {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  /** Where a place is afterwards. */
  readonly move: (point: Point) => Point;
}

/**
 * The document after letters were typed or erased within a word, without parsing anything: between two letters nothing
 * begins or ends in Markdown. What could make more of them is left to the parser: labels of links, entities, markup of
 * HTML and escapes. Undefined when the edit is of another kind.
 */
export function patchWord(markdown: Markdown, { span, text: insert }: TextEdit): Markdown | undefined {
  const chunkIndex = chunkIndexAt(markdown, span.start);
  const chunk = markdown.chunks[chunkIndex]!;
  const source = chunk.text;
  const offset = markdown.starts[chunkIndex]!;
  const start = span.start - offset;
  const end = span.end - offset;
  const around = source.slice(start - 1, end + 1);
  if (start < 1 || end >= source.length || !isLetters(around + insert)) return undefined;
  const index = chunk.nodes.findIndex(node => holds(node, start, end));
  const node = chunk.nodes[index];
  if (!node || !prose.has(node.type) || /[[<&\\]/.test(source.slice(startOf(node), endOf(node))))
    return undefined;
  const edit = { source, start, end, insert, move: mover(source, end, insert.length - (end - start)) };
  const patched = patch(node, edit, 0);
  if (!patched) return undefined;
  const nodes = replaced(chunk.nodes, index, patched as RootContent, edit);
  const text = source.slice(0, start) + insert + source.slice(end);
  return markdownOf(markdown.chunks.with(chunkIndex, { ...chunk, text, nodes }));
}

/** Only letters of one code unit; marks that combine with a letter, and half a pair of surrogates, are none. */
function isLetters(text: string): boolean {
  return /^[\p{L}]+$/u.test(text);
}

function holds(node: Nodes, start: number, end: number): boolean {
  return startOf(node) < start && end < endOf(node);
}

/** What lies behind the edit is further on; on its own line also in columns. */
function mover(source: string, end: number, further: number): WordEdit['move'] {
  const lineEnd = end + source.slice(end).search(/[\r\n]|$/);
  return ({ line, column, offset }) => ({
    line,
    column: offset! >= end && offset! <= lineEnd ? column + further : column,
    offset: offset! >= end ? offset! + further : offset!,
  });
}

function patch(node: Nodes, edit: WordEdit, depth: number): Nodes | undefined {
  const { source, start, end, insert, move } = edit;
  if (node.type === 'text') {
    const from = startOf(node);
    // Where the text is not written as it is, offsets in it are not known.
    if (node.value !== source.slice(from, endOf(node))) return undefined;
    const value = node.value.slice(0, start - from) + insert + node.value.slice(end - from);
    return { ...withOwnPoints(node, move), value };
  }
  if (!('children' in node) || depth > deepest) return undefined;
  const index = node.children.findIndex(child => holds(child, start, end));
  const child = index < 0 ? undefined : patch(node.children[index]!, edit, depth + 1);
  if (!child) return undefined;
  return { ...withOwnPoints(node, move), children: replaced(node.children, index, child, edit) } as Nodes;
}

/** Siblings with one of them replaced; those behind it have moved. */
function replaced<Node extends Nodes>(
  siblings: readonly Node[],
  index: number,
  node: Node,
  { move }: WordEdit,
): Node[] {
  return siblings.map((sibling, i) => (i < index ? sibling : i === index ? node : withPoints(sibling, move)));
}
