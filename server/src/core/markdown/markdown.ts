import type { Heading, RootContent } from 'mdast';

/**
 * A Markdown document as a sequence of chunks: pieces of text that parse the same alone as they do within the document.
 * After an edit, chunks that it does not concern are the same objects as before; whatever is derived from a chunk can
 * therefore be kept in a `WeakMap`.
 */
export interface Markdown {
  /** At least one, and none but the only one is empty. */
  readonly chunks: readonly Chunk[];
  /** The offset of each chunk in the document. */
  readonly starts: readonly number[];
  /** Of the document, in UTF-16 code units. */
  readonly length: number;
}

export interface Chunk {
  readonly text: string;
  /** The chunk's top-level nodes; positions (offset, line, column) are relative to the chunk. */
  readonly nodes: readonly RootContent[];
  /** How many line endings the text holds. */
  readonly lineEndings: number;
  /** Normalised identifiers of the link definitions in this chunk; they matter to all other chunks. */
  readonly definitions: readonly string[];
  /** Of a chunk that is one section, whose nodes are parsed when they are asked for. */
  readonly onDemand?: { readonly heading?: Heading };
}

export function markdownOf(chunks: readonly Chunk[]): Markdown {
  const starts: number[] = [];
  let length = 0;
  for (const chunk of chunks) {
    starts.push(length);
    length += chunk.text.length;
  }
  return { chunks, starts, length };
}

export function textOf(markdown: Markdown): string {
  return markdown.chunks.map(chunk => chunk.text).join('');
}

/** The index of the chunk that holds the code unit at `offset`; the last chunk for an offset at the end or beyond. */
export function chunkIndexAt({ starts }: Markdown, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
