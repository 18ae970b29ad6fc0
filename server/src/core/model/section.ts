import type { Heading as HeadingNode, Nodes, RootContent } from 'mdast';
import type { Chunk, Markdown } from '../markdown/markdown.ts';
import { plainText } from '../markdown/walk.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';

/**
 * A heading and what stands under it, up to the next heading of any level. Its spans start at 0, at the heading, so it
 * does not change when text before it does: unchanged sections are the same object after an edit.
 */
export interface SectionContent {
  readonly text: string;
  /** Absent in what stands before the first heading. */
  readonly heading?: Heading;
  /** The top-level nodes after the heading. */
  readonly blocks: readonly Block[];
}

export interface Heading {
  readonly level: number;
  /** In plain text, without `#` and markup. */
  readonly title: string;
  /** The whole heading, `#` included. */
  readonly span: Span;
  /** What stands after the `#`. */
  readonly titleSpan: Span;
  readonly node: HeadingNode;
  /** See {@link Block.base}. */
  readonly base: number;
}

export interface Block {
  readonly node: RootContent;
  /** What has to be added to the offsets of the node, and of all nodes in it, to get those of the section. */
  readonly base: number;
}

/** A section where it stands in the document. */
export interface Section {
  readonly content: SectionContent;
  /** Offset of the section in the document. */
  readonly start: number;
  /** Offset of the end of its own content; its subsections follow. */
  readonly end: number;
  readonly role?: SectionRole;
  readonly parent?: Section;
  readonly children: readonly Section[];
}

/** What a section rule is handed: the content and what the template says of it. Spans are relative to the section. */
export interface SectionView {
  readonly content: SectionContent;
  readonly role?: SectionRole;
  /** The part of the template that this section fills in. */
  readonly schema?: SectionSchema;
  readonly template?: Template;
}

/** Where a node stands in its section. */
export function spanOf(block: { readonly base: number }, node: Nodes): Span {
  const { start, end } = node.position!;
  return span(start.offset! + block.base, end.offset! + block.base);
}

/** The part of a chunk that belongs to one section; `from` and `to` are offsets in the chunk. */
interface Piece {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly heading?: HeadingNode;
  readonly nodes: readonly RootContent[];
}

/** A chunk, cut at its headings. Most chunks hold one heading, or none. */
const piecesOf = derived((chunk: Chunk): readonly Piece[] => {
  if (chunk.onDemand) return [pieceOnDemand(chunk, chunk.onDemand)];
  const pieces: Piece[] = [];
  let piece: Omit<Piece, 'to' | 'nodes'> = { chunk, from: 0 };
  let nodes: RootContent[] = [];
  for (const node of chunk.nodes) {
    if (node.type !== 'heading') nodes.push(node);
    else {
      const at = startOfHeading(chunk.text, node, nodes.at(-1));
      if (at > 0) pieces.push({ ...piece, to: at, nodes });
      piece = { chunk, from: at, heading: node };
      nodes = [];
    }
  }
  return [...pieces, { ...piece, to: chunk.text.length, nodes }];
});

function pieceOnDemand(chunk: Chunk, { heading }: { readonly heading?: HeadingNode }): Piece {
  return {
    chunk,
    from: 0,
    to: chunk.text.length,
    ...(heading && { heading }),
    get nodes() {
      return heading ? chunk.nodes.slice(1) : chunk.nodes;
    },
  };
}

/** The parser lets a setext heading right behind a link definition start where the definition does. */
function startOfHeading(text: string, heading: HeadingNode, before: RootContent | undefined): number {
  const start = heading.position!.start.offset!;
  const end = before?.position!.end.offset ?? 0;
  return end <= start ? start : end + /^\s*/.exec(text.slice(end))![0].length;
}

/** Contents by their first piece, with the pieces they were made of: made anew only when one of those has changed. */
const contents = new WeakMap<
  Piece,
  { readonly pieces: readonly Piece[]; readonly content: SectionContent }
>();

function contentOf(pieces: readonly Piece[]): SectionContent {
  const known = contents.get(pieces[0]!);
  if (known?.pieces.length === pieces.length && known.pieces.every((piece, i) => piece === pieces[i]))
    return known.content;
  const content = readContent(pieces);
  contents.set(pieces[0]!, { pieces, content });
  return content;
}

function readContent(pieces: readonly Piece[]): SectionContent {
  const [first] = pieces;
  if (first?.chunk.onDemand) return contentOnDemand(first);
  let text = '';
  const blocks: Block[] = [];
  for (const { chunk, from, to, nodes } of pieces) {
    const base = text.length - from;
    text += chunk.text.slice(from, to);
    for (const node of nodes) blocks.push({ node, base });
  }
  const node = pieces[0]!.heading;
  return { text, ...(node && { heading: readHeading(node, -pieces[0]!.from) }), blocks };
}

function contentOnDemand(piece: Piece): SectionContent {
  const { heading } = piece;
  let blocks: readonly Block[] | undefined;
  return {
    text: piece.chunk.text,
    ...(heading && { heading: readHeading(heading, 0) }),
    get blocks() {
      return (blocks ??= piece.nodes.map(node => ({ node, base: 0 })));
    },
  };
}

function readHeading(node: HeadingNode, base: number): Heading {
  const whole = span(0, spanOf({ base }, node).end);
  const first = node.children[0];
  const last = node.children.at(-1);
  const titleSpan =
    first && last
      ? span(spanOf({ base }, first).start, spanOf({ base }, last).end)
      : span(whole.end, whole.end);
  const lines = plainText(node, 'dropped')
    .trim()
    .split(/[\r\n]+/);
  const title = lines.map(line => line.trim()).join(' ');
  return { level: node.depth, title, span: whole, titleSpan, node, base };
}

export interface PlacedContent {
  readonly content: SectionContent;
  /** Offset in the document. */
  readonly start: number;
}

/** The contents that begin in some chunks, by the first of these; starts are relative to it. */
interface KnownContents {
  readonly chunks: readonly Chunk[];
  readonly contents: readonly PlacedContent[];
}
const knownContents = new WeakMap<Chunk, KnownContents>();

/** The document's sections in order, what stands before the first heading included. */
export function readContents({ chunks, starts }: Markdown): PlacedContent[] {
  const sections: PlacedContent[] = [];
  for (let first = 0; first < chunks.length;) {
    let known = knownContents.get(chunks[first]!);
    if (!known || !isStillThere(known, chunks, first)) {
      const run = chunks.slice(first, endOfRun(chunks, first));
      known = { chunks: run, contents: contentsOf(run) };
      knownContents.set(run[0]!, known);
    }
    for (const { content, start } of known.contents)
      sections.push({ content, start: starts[first]! + start });
    first += known.chunks.length;
  }
  return sections;
}

function isStillThere(known: KnownContents, chunks: readonly Chunk[], first: number): boolean {
  const end = first + known.chunks.length;
  return (
    known.chunks.every((chunk, index) => chunk === chunks[first + index]) &&
    (end === chunks.length || startsWithHeading(chunks[end]!))
  );
}

/** The index of the next chunk with which a section begins. */
function endOfRun(chunks: readonly Chunk[], first: number): number {
  let end = first + 1;
  while (end < chunks.length && !startsWithHeading(chunks[end]!)) end++;
  return end;
}

function startsWithHeading(chunk: Chunk): boolean {
  if (chunk.onDemand) return chunk.onDemand.heading !== undefined;
  const [first] = chunk.nodes;
  return first?.type === 'heading' && first.position!.start.offset === 0;
}

function contentsOf(chunks: readonly Chunk[]): PlacedContent[] {
  const sections: PlacedContent[] = [];
  let pieces: Piece[] = [];
  let start = 0;
  let offset = 0;
  const close = () => {
    if (pieces.length > 0) sections.push({ content: contentOf(pieces), start });
    pieces = [];
  };
  for (const chunk of chunks) {
    for (const piece of piecesOf(chunk)) {
      if (piece.heading) close();
      if (pieces.length === 0) start = offset + piece.from;
      pieces.push(piece);
    }
    offset += chunk.text.length;
  }
  close();
  return sections;
}
