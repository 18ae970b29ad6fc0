import type { Nodes, Paragraph } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { span, type Span } from '../text/span.ts';
import { linkSign, type Said } from './action-words.ts';
import { spanOf, type SectionContent } from './section.ts';

/** A part of an action item, where it stands in the section. A table's cell is one. */
export interface Part {
  readonly span: Span;
  /** As written. */
  readonly source: string;
  /** In plain text. */
  readonly text: string;
}

/** A paragraph whose links and code hold no words to be read. */
export interface Line {
  readonly content: SectionContent;
  readonly node: Paragraph;
  /** Of the paragraph in the section. */
  readonly start: number;
  readonly source: string;
  /** The source with a sign in place of each code unit of links and code. */
  readonly masked: string;
}

/** A part beside the action; a weak one may as well be something else. */
export type Found = readonly [said: Said, part: Part, weak: boolean];

export function lineOf(content: SectionContent, node: Paragraph, base: number): Line {
  const { start, end } = spanOf({ base }, node);
  const source = content.text.slice(start, end);
  return { content, node, start, source, masked: mask(source, node, start, base) };
}

function mask(source: string, node: Paragraph, start: number, base: number): string {
  let masked = source;
  const cover = (from: number, to: number, sign: string) => {
    masked = masked.slice(0, from) + sign.repeat(to - from) + masked.slice(to);
  };
  for (const inner of nodesIn(node, ({ type }) => !isLink(type))) {
    const at = spanOf({ base }, inner);
    if (isLink(inner.type)) cover(at.start - start, at.end - start, linkSign);
    else if (inner.type === 'inlineCode' && isSaying(inner.value)) {
      cover(at.start - start, at.start - start + 1, '*');
      cover(at.end - start - 1, at.end - start, '*');
    } else if (['inlineCode', 'image', 'html'].includes(inner.type))
      cover(at.start - start, at.end - start, '\ue001');
  }
  for (const { index, 0: address } of masked.matchAll(/https?:\/\/[^\s<>\ue000]*[^\s<>.,;:)\ue000]/g))
    cover(index, index + address.length, linkSign);
  return masked;
}

function isLink(type: Nodes['type']): boolean {
  return type === 'link' || type === 'linkReference';
}

/** Whether code says something of an item: `` `P2` ``, `` `@kim` ``. */
function isSaying(code: string): boolean {
  return /^(?:P\d|@[\w-]+|[A-Z][A-Z0-9]+-\d+)$/.test(code);
}

/** Where the words before an offset end, without space, marks and punctuation. */
export function endOfWords(masked: string, end: number): number {
  return end - /[\s*_.,;:–—-]*$/.exec(masked.slice(0, end))![0].length;
}

export function plainPart(source: string, start: number, from: number, to: number): Part {
  const written = source.slice(from, to);
  const text = written.replace(/^\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?$/, '$1').replace(/^<|>$/g, '');
  return { span: span(start + from, start + to), source: written, text };
}

/** A stretch of a line with the plain text of the nodes in it. */
export function partOf({ source, node, start }: Line, from: number, to: number, base: number): Part {
  const trimmedEnd = from + source.slice(from, to).trimEnd().length;
  let text = '';
  for (const inner of nodesIn(node)) {
    if (!('value' in inner) || inner.type === 'html') continue;
    const at = spanOf({ base }, inner);
    const [begin, end] = [at.start - start, at.end - start];
    if (end <= from || begin >= trimmedEnd) continue;
    const isWhole = begin >= from && end <= trimmedEnd;
    text += isWhole ? inner.value : source.slice(Math.max(begin, from), Math.min(end, trimmedEnd));
  }
  return {
    span: span(start + from, start + trimmedEnd),
    source: source.slice(from, trimmedEnd),
    text: text.replace(/\s+/g, ' ').trim(),
  };
}
