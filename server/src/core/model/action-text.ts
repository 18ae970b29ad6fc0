import type { ListItem, Nodes, Paragraph } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { span, type Span } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';
import { isLikeKoreanName, linkSign, readPiece, type Said } from './action-words.ts';
import { spanOf, type SectionContent } from './section.ts';

/** A part of an action item, where it stands in the section. A table's cell is one. */
export interface Part {
  readonly span: Span;
  /** As written. */
  readonly source: string;
  /** In plain text. */
  readonly text: string;
}

/** What the words of a list item say. */
export interface ItemWords {
  readonly action: Part;
  /** The action where {@link maybeOwner} is one. */
  readonly shortAction: Part;
  readonly parts: Readonly<Partial<Record<Said, Part>>>;
  /** An owner that may as well be another word, since it stands alone and is told by its capital letters only. */
  readonly maybeOwner?: Part;
  /** The sign between the brackets of `- [x]`. */
  readonly box?: Span;
  /** Where the words of the item begin, behind its box, and where its first paragraph ends. */
  readonly words: Span;
  /** What its box or a stroke through all of it says. */
  readonly state?: ActionStatus;
}

/** A paragraph whose links and code hold no words to be read. */
interface Line {
  readonly content: SectionContent;
  readonly node: Paragraph;
  /** Of the paragraph in the section. */
  readonly start: number;
  readonly source: string;
  readonly masked: string;
}

type Found = [said: Said, part: Part, weak: boolean];

/** @returns undefined for an item that does not begin with words. */
export function readWords(content: SectionContent, item: ListItem, base: number): ItemWords | undefined {
  const [node] = item.children;
  if (node?.type !== 'paragraph') return undefined;
  const { start, end } = spanOf({ base }, node);
  const source = content.text.slice(start, end);
  const line: Line = { content, node, start, source, masked: mask(source, node, start, base) };
  const box = /^\[([ xX])\][ \t]+/.exec(source);
  const from = box?.[0].length ?? 0;
  const found: Found[] = [];
  const head = readHead(line, from, found);
  if (/^\ue000+[\s.]*$/.test(line.masked.slice(head)) && head < source.length)
    found.push(['ticket', plainPart(source, start, head, endOfWords(line.masked, source.length)), false]);
  const { end: tail, before } = readTail(line, head, found);
  const isStruck = /^~~[^]+~~$/.test(source.slice(from).trim());
  const actionTo = (to: number) =>
    source.slice(head, to).trim() === ''
      ? partOf(line, from, source.length, base)
      : partOf(line, head, to, base);
  const strong = found.filter(([, , weak]) => !weak);
  const owner = found.find(([said]) => said === 'owner');
  const state = box && box[1] !== ' ' ? 'done' : isStruck ? 'dropped' : box ? 'open' : undefined;
  return {
    action: actionTo(before),
    shortAction: actionTo(tail),
    parts: Object.fromEntries([...strong].reverse().map(([said, part]) => [said, part])),
    ...(owner?.[2] && { maybeOwner: owner[1] }),
    ...(box && { box: span(start + 1, start + 2) }),
    words: span(start + from, end),
    ...(state && { state }),
  };
}

function mask(source: string, node: Paragraph, start: number, base: number): string {
  let masked = source;
  const cover = (from: number, to: number, sign: string) => {
    masked = masked.slice(0, from) + sign.repeat(to - from) + masked.slice(to);
  };
  for (const inner of nodesIn(node, ({ type }) => !isLink(type))) {
    const at = spanOf({ base }, inner);
    if (isLink(inner.type)) cover(at.start - start, at.end - start, linkSign);
    else if (['inlineCode', 'image', 'html'].includes(inner.type))
      cover(at.start - start, at.end - start, '\ue001');
  }
  for (const { index, 0: address } of masked.matchAll(/https?:\/\/[^\s<>\ue000]*[^\s<>.,;:)\ue000]/g))
    cover(index, index + address.length, linkSign);
  return masked;
}

function isLink(type: Nodes['type']): boolean {
  return type === 'link' || type === 'linkReference';
}

/** Statuses, priorities, tickets and handles before the action: `✅ `, `[P1] `, `PUSH-641: `. @returns where the action begins. */
function readHead({ masked, source, start }: Line, from: number, found: Found[]): number {
  let at = from;
  for (;;) {
    const rest = masked.slice(at);
    const tag =
      /^[*_~]*(?:\[([^[\]\ue000]{1,20})\]|\(([^()\ue000]{1,20})\)|(\ue000+|@[\w-]+|#\d+|[A-Z][A-Z0-9]+-\d+|P\d|[A-Z]{4,8}|\p{Extended_Pictographic}\ufe0f?))[*_~]*(\s*[:：–—-]\s+|\s+)/u.exec(
        rest,
      );
    if (!tag) return at;
    const text = tag[1] ?? tag[2] ?? tag[3]!;
    const begin = at + tag[0].indexOf(text);
    const reading = readPiece(text, source.slice(begin, begin + text.length));
    const isApart = tag[3] === undefined || /[:：–—-]/.test(tag[4]!) || /^(?:@|\p{So})/u.test(text);
    if (!reading || reading.weak || !isApart) return at;
    if (reading.said === 'status' && actionStatus(text) === undefined) return at;
    found.push([reading.said, plainPart(source, start, begin, begin + text.length), false]);
    at += tag[0].length;
  }
}

/**
 * What stands behind the action, in parentheses, behind dashes or with labels.
 *
 * @returns where the action ends, and where it ends if a lone name behind it belongs to it.
 */
function readTail(line: Line, from: number, found: Found[]): { end: number; before: number } {
  let end = line.masked.length;
  let before: number | undefined;
  for (;;) {
    const tail = endOfWords(line.masked, end);
    const group = [inParentheses, labelled, behindDash, lastWord]
      .map(read => read(line, from, tail))
      .find(read => read !== undefined);
    if (!group) return { end: tail, before: before ?? tail };
    // Beside a date or a ticket a name is the owner's; alone it may be that of a product.
    const isSure = group.pieces.some(([, , weak]) => !weak);
    if (!isSure) before ??= tail;
    found.push(...group.pieces.map(([said, part]): Found => [said, part, !isSure]));
    end = group.start;
  }
}

function endOfWords(masked: string, end: number): number {
  return end - /[\s*_.,;:–—-]*$/.exec(masked.slice(0, end))![0].length;
}

interface Group {
  readonly start: number;
  readonly pieces: readonly Found[];
}

/** `(Hana Sato, GATE-377, due 2025-03-21)` at the end. */
function inParentheses(line: Line, from: number, end: number): Group | undefined {
  if (!/[)）】\]]$/.test(line.masked.slice(0, end))) return undefined;
  const open = /[(（【[][^()（）【】[\]]*$/.exec(line.masked.slice(from, end - 1));
  return open ? piecesOf(line, from + open.index, from + open.index + 1, end - 1) : undefined;
}

/** `Owner: @alice` behind a full stop, a bar or a dash. */
function labelled(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  const label = /(?:^|[.|;,，–—-])\s*(?=[*_]*[\p{L} ]{2,25}[*_]*[:：])(?=[^.|;\n]*$)/u.exec(rest);
  return label ? piecesOf(line, from + label.index, from + label.index + label[0].length, end) : undefined;
}

/** ` - Alice, 2025-03-21`. */
function behindDash(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  const at = Math.max(...[' - ', ' – ', ' — ', ' | ', ' → '].map(dash => rest.lastIndexOf(dash)));
  return at > 0 ? piecesOf(line, from + at, from + at + 3, end) : undefined;
}

/** A link, a handle or a sign of a status that stands last. */
function lastWord(line: Line, from: number, end: number): Group | undefined {
  const word = /\s(?:(?:by|in|see)\s+)?(<?\ue000+>?|@[\w-]+|\p{Extended_Pictographic}\ufe0f?)$/u.exec(
    line.masked.slice(from, end),
  );
  if (!word || word.index === 0) return undefined;
  const start = from + word.index;
  const begin = end - word[1]!.length;
  // A link with words of its own belongs to the sentence.
  const isTold = word[1]!.startsWith(linkSign) && /^\[[^\]]*\s/.test(line.source.slice(begin, end));
  return isTold ? undefined : piecesOf(line, start, begin, end);
}

/** The pieces between the commas of a stretch; undefined when one of them is neither an owner nor a date nor the like. */
function piecesOf(
  { masked, source, start }: Line,
  group: number,
  from: number,
  to: number,
): Group | undefined {
  const pieces: Found[] = [];
  const names: Part[] = [];
  let at = from;
  for (const text of masked.slice(from, to).split(/(\s*[,;|、]\s+(?!\d{4}(?!\d|-))|\s+[-–—]\s+)/)) {
    const begin = at;
    at += text.length;
    if (/^\s*(?:[,;|、]|[-–—])\s+$/.test(text)) continue;
    const reading = readPiece(text, source.slice(begin, at));
    if (!reading && isLikeKoreanName(text)) names.push(plainPart(source, start, begin, at));
    else if (!reading) return undefined;
    else {
      const { said, weak } = reading;
      pieces.push([said, plainPart(source, start, begin + reading.start, begin + reading.end), weak]);
    }
  }
  if (names.length > 0 && !pieces.some(([said]) => said === 'due')) return undefined;
  pieces.push(...names.map((part): Found => ['owner', part, false]));
  return { start: group, pieces };
}

function plainPart(source: string, start: number, from: number, to: number): Part {
  const written = source.slice(from, to);
  const text = written.replace(/^\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?$/, '$1').replace(/^<|>$/g, '');
  return { span: span(start + from, start + to), source: written, text };
}

/** A stretch of a line with the plain text of the nodes in it. */
function partOf({ source, node, start }: Line, from: number, to: number, base: number): Part {
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
