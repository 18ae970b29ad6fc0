import type { List, RootContent } from 'mdast';
import { definitionsIn } from './definitions.ts';
import { countLineEndings, followsBlankLine } from './lines.ts';
import type { Chunk } from './markdown.ts';
import { parsePiece, type Surroundings } from './parse.ts';
import { endOf, moved, startOf } from './position.ts';

/**
 * Parses a piece of a document that starts where a chunk starts and ends where a line or the document ends.
 * The last of the chunks may not be all of it: it may go on with the line after the piece.
 */
export function parseChunks(text: string, surroundings: Surroundings): readonly Chunk[] {
  return chunksOf(text, parsePiece(text, surroundings).children);
}

/** Cuts at every node with which a chunk may start. */
function chunksOf(text: string, nodes: readonly RootContent[]): Chunk[] {
  const cuts = Array.from(nodes.keys()).filter(index => canStartChunk(nodes, index, text));
  if (cuts[0] !== 0) cuts.unshift(0);
  let line = 1;
  return cuts.map((cut, index) => {
    const start = index === 0 ? 0 : startOf(nodes[cut]!);
    const following = cuts[index + 1];
    const end = following === undefined ? text.length : startOf(nodes[following]!);
    const chunk = chunkOf(
      text.slice(start, end),
      nodes.slice(cut, following).map(node => moved(node, 1 - line, -start)),
    );
    line += chunk.lineEndings;
    return chunk;
  });
}

function chunkOf(text: string, nodes: readonly RootContent[]): Chunk {
  return { text, nodes, lineEndings: countLineEndings(text), definitions: definitionsIn(nodes) };
}

/**
 * Whether the parser comes to this node with nothing open and nothing remembered, and would so whatever followed the
 * node's first line.
 */
function canStartChunk(nodes: readonly RootContent[], index: number, text: string): boolean {
  const node = nodes[index]!;
  const before = nodes[index - 1];
  const start = startOf(node);
  if (node.position?.start.column !== 1 || /[ \t]/.test(text[start]!)) return false;
  // A setext heading right after a definition starts, for the parser, where the definition starts.
  if (before && (endOf(before) > start || (before.type === 'list' && endsOpen(before, text)))) return false;
  if (node.type === 'heading' && text[start] === '#') return true;
  // After indented code the parser takes what follows for the continuation of a paragraph, blank lines or not, so that
  // "2. text" starts no list there but would at the start of a chunk (pull request 228 of micromark mends it).
  return followsBlankLine(text, start) && !(before?.type === 'code' && /[ \t]/.test(text[startOf(before)]!));
}

/**
 * Whether a list ends in a fence that nothing closes, or in HTML, of which the tree does not tell. Whether these take in
 * the blank lines after them depends on the line that follows: the list must not be parsed without it.
 */
function endsOpen(list: List, text: string): boolean {
  let last = list as RootContent;
  while ('children' in last && last.children.length > 0) last = last.children.at(-1)!;
  if (last.type !== 'code') return last.type === 'html';
  const source = text.slice(startOf(last), endOf(last));
  const closed =
    /[\r\n][ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(source) && !/(?:`{3,}|~{3,})[ \t]*$/.test(last.value);
  return /^[`~]/.test(source) && !closed;
}
