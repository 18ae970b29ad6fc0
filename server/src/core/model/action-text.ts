import type { ListItem } from 'mdast';
import { span, type Span } from '../text/span.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';
import { readDoubt } from './action-doubt.ts';
import { readHead } from './action-head.ts';
import { endOfWords, lineOf, partOf, plainPart, type Found, type Part } from './action-line.ts';
import { readTail } from './action-tail.ts';
import type { Said } from './action-words.ts';
import type { SectionContent } from './section.ts';

/** What the words of a list item say. */
export interface ItemWords {
  readonly action: Part;
  /** The action where {@link maybeOwner} is one. */
  readonly shortAction: Part;
  readonly parts: Readonly<Partial<Record<Said, Part>>>;
  /** An owner that may as well be another word, since it stands alone and is told by its capital letters only. */
  readonly maybeOwner?: Part;
  /** What is to be done, and by whom, if the document knows such a person. */
  readonly doubt?: { readonly owner: Part; readonly action: Part };
  /** The sign between the brackets of `- [x]`. */
  readonly box?: Span;
  /** Where the words of the item begin, behind its box, and where its first paragraph ends. */
  readonly words: Span;
  /** What its box or a stroke through all of it says. */
  readonly state?: ActionStatus;
}

/** What a sign in a box says; every other one that is read says that the item is done. */
const boxStates: Readonly<Record<string, ActionStatus>> = {
  ' ': 'open',
  '~': 'inProgress',
  '/': 'inProgress',
  '-': 'dropped',
};

/** @returns undefined for an item that does not begin with words. */
export function readWords(content: SectionContent, item: ListItem, base: number): ItemWords | undefined {
  const [node] = item.children;
  if (node?.type !== 'paragraph') return undefined;
  const line = lineOf(content, node, base);
  const { start, source } = line;
  const end = start + source.length;
  const box = /^\[([ xX~/✓✔-])\][ \t]+/.exec(source);
  const from = box?.[0].length ?? 0;
  const found: Found[] = [];
  const head = readHead(line, from, found);
  if (/^\ue000+[\s.]*$/.test(line.masked.slice(head)) && head < source.length)
    found.push(['ticket', plainPart(source, start, head, endOfWords(line.masked, source.length)), false]);
  const { end: tail, before } = readTail(line, head, found);
  const isStruck = /^~~[^]+~~$/.test(source.slice(from).trim());
  const actionTo = (to: number) => {
    const isBare = source.slice(head, to).trim() === '';
    const isInCode = source[to] === '`' && line.masked[to] === '*';
    return isBare
      ? partOf(line, from, source.length, base)
      : partOf(line, head, isInCode ? to + 1 : to, base);
  };
  const strong = found.filter(([, , weak]) => !weak);
  const owner = found.find(([said]) => said === 'owner');
  const doubt = owner ? undefined : readDoubt(line, head, before);
  const boxed = box && (boxStates[box[1]!] ?? 'done');
  const state = isStruck && boxed !== 'done' ? 'dropped' : (boxed ?? undefined);
  return {
    action: actionTo(before),
    shortAction: actionTo(tail),
    parts: Object.fromEntries([...strong].reverse().map(([said, part]) => [said, part])),
    ...(owner?.[2] && { maybeOwner: owner[1] }),
    ...(doubt && { doubt: { owner: doubt.owner, action: partOf(line, doubt.from, doubt.to, base) } }),
    ...(box && { box: span(start + 1, start + 2) }),
    words: span(start + from, end),
    ...(state && { state }),
  };
}
