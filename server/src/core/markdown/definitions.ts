import type { RootContent } from 'mdast';
import type { Chunk } from './markdown.ts';
import { parsePiece } from './parse.ts';

const none: readonly string[] = [];

/** The normalised identifiers of all link definitions in the nodes, those in lists and block quotes included. */
export function definitionsIn(nodes: readonly RootContent[]): readonly string[] {
  const found: string[] = [];
  const waiting: RootContent[] = [...nodes];
  for (const node of waiting) {
    if (node.type === 'definition') found.push(normalise(node.identifier));
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      for (const child of node.children) waiting.push(child);
    }
  }
  return found.length === 0 ? none : found;
}

/** The identifiers that all these chunks define, each once. */
export function definitionsOf(chunks: readonly Chunk[]): Set<string> {
  const identifiers = new Set<string>();
  for (const { definitions } of chunks) for (const identifier of definitions) identifiers.add(identifier);
  return identifiers;
}

/** What looks like a link definition in the text: cheap to find, but neither complete nor always right. */
export function guessDefinitions(text: string): Set<string> {
  const label = /^[ \t>*+.)\d-]*\[((?:[^[\]\\]|\\[^]){1,999})\]:/;
  const destinationAndMaybeTitle = /[ \t]*(?:<[^<>\r\n]*>|[^\s<]\S*)?[ \t]*(?=["'(\r\n]|$)/;
  const definition = new RegExp(label.source + destinationAndMaybeTitle.source, 'gm');
  return new Set(Array.from(text.matchAll(definition), ([, found]) => normalise(found!.trim())));
}

/**
 * Parses again what refers to a link that came or went.
 *
 * @param changed normalised identifiers that the chunks were parsed without and that are defined now, or the reverse.
 * @param definitions all that are defined now.
 */
export function reparseReferring(
  chunks: readonly Chunk[],
  changed: ReadonlySet<string>,
  definitions: readonly string[],
): readonly Chunk[] {
  if (changed.size === 0) return chunks;
  const labels = Array.from(changed, identifier => `[${comparable(identifier).trim()}]`);
  return chunks.map((chunk, index) =>
    !chunk.onDemand && mentions(chunk.text, labels)
      ? { ...chunk, nodes: parsePiece(chunk.text, { atStart: index === 0, definitions }).children }
      : chunk,
  );
}

/** The identifiers that are in one set only. */
export function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a, ...b].filter(identifier => a.has(identifier) !== b.has(identifier)));
}

/** Whether one of the labels occurs, be it in a link, in code or in a definition. */
function mentions(text: string, labels: readonly string[]): boolean {
  if (!text.includes(']')) return false;
  const normalised = comparable(text);
  return labels.some(label => normalised.includes(label));
}

/** The normal form without the marks of block quotes: a label that goes over several lines has them in it. */
function comparable(text: string): string {
  return normalise(text.replaceAll('>', '')).replaceAll('[ ', '[').replaceAll(' ]', ']');
}

/** The form in which the parser compares labels: it folds case both ways and shows NUL as the replacement character. */
export function normalise(label: string): string {
  return label
    .replaceAll('\0', '\uFFFD')
    .replace(/[\t\n\r ]+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}
