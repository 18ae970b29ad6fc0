import type { List, ListItem, Paragraph } from 'mdast';
import { nodesIn, plainText } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { examplesOf } from '../../model/example.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { spanOf, type Section } from '../../model/section.ts';
import { sectionAt } from '../../model/tree.ts';
import { placeholderPattern } from '../../template/value-shape.ts';
import { contains, span } from '../../text/span.ts';
import type { SectionRole } from '../../vocabulary/vocabulary.ts';
import { newRow, type NewRow } from '../insert-row.ts';

const say = messages('action-from-line', { create: 'Create action item from this line' });

/** What making an action item of a line is called. */
export const createFromLine = say('create');

/** What went wrong, what was learnt, and why: out of these action items are made. */
const sources: ReadonlySet<SectionRole> = new Set([
  'wentWrong',
  'gotLucky',
  'fiveWhys',
  'lessons',
  'technicalLessons',
  'processLessons',
  'prevention',
]);

/**
 * A new action item out of the list item at an offset, below *What Went Wrong* or *Lessons Learned*: it begins with the
 * words of that item, and what is to be selected is the next cell to fill in.
 *
 * @param today `YYYY-MM-DD`; the due date counts from it.
 * @returns undefined elsewhere, and where the document has no place for action items.
 */
export function actionFromLine(postmortem: Postmortem, today: string, offset: number): NewRow | undefined {
  const section = sectionAt(postmortem.sections, offset);
  if (!section || !isSource(section)) return undefined;
  const words = wordsAt(section, offset - section.start);
  return words === undefined ? undefined : actionOfWords(postmortem, today, words);
}

/**
 * A new action item that says some words already.
 *
 * @param words in plain text; signs before them and the full stop are left out.
 * @returns undefined where no words are left, and where the document has no place for action items.
 */
export function actionOfWords(postmortem: Postmortem, today: string, words: string): NewRow | undefined {
  const said = plainWords(words);
  const row = said === '' ? undefined : newRow(postmortem, 'action', today);
  return row && prefilled(row, said);
}

function plainWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:\[[ xX]\]|[\p{Extended_Pictographic}\ufe0f\u200d\s])+/u, '')
    .replace(/[.。]\s*$/, '')
    .trim();
}

function isSource(section: Section): boolean {
  for (let part: Section | undefined = section; part; part = part.parent)
    if (part.role && sources.has(part.role)) return true;
  return false;
}

/** The plain words of the innermost list item at an offset of its section. */
function wordsAt({ content }: Section, at: number): string | undefined {
  const place = span(at, at);
  const block = content.blocks.find(
    ({ node, base }) => node.type === 'list' && contains(spanOf({ base }, node), place),
  );
  if (!block || examplesOf(content).some(example => contains(example.span, place))) return undefined;
  let list: List | undefined = block.node as List;
  let found: ListItem | undefined;
  while (list) {
    const item: ListItem | undefined = list.children.find(child => contains(spanOf(block, child), place));
    found = item ?? found;
    list = item?.children.find(child => child.type === 'list' && contains(spanOf(block, child), place)) as
      List | undefined;
  }
  const [first] = found?.children ?? [];
  if (first?.type !== 'paragraph') return undefined;
  return wordsOf(first, content.text, block.base);
}

/** The text of a paragraph without the marks of emphasis and links; code and tags stay as they are written. */
function wordsOf(paragraph: Paragraph, text: string, base: number): string {
  return Array.from(nodesIn(paragraph), node => {
    if (node.type !== 'inlineCode' && node.type !== 'html')
      return 'children' in node ? '' : plainText(node, 'dropped');
    const { start, end } = spanOf({ base }, node);
    return text.startsWith('<!--', start) ? '' : text.slice(start, end);
  }).join('');
}

/** A new row with words in the place of what it asks for first; the next placeholder is selected, else its end. */
function prefilled({ edits: [edit], select }: NewRow, words: string): NewRow | undefined {
  if (!edit) return undefined;
  const { start } = edit.span;
  const [from, to] = [select.start - start, select.end - start];
  // Where the row is as wide as its neighbours, the words take the place of spaces.
  const behind = edit.text.slice(to);
  const spare = Math.max(0, /^ */.exec(behind)![0].length - 1);
  // Where there are pipes, they cut cells.
  const isRow = (edit.text.slice(0, from) + behind).includes('|');
  const written = isRow ? words.replace(/(?<!\\)\|/g, '\\|') : words;
  const longer = Math.max(0, written.length - (to - from));
  const rest = behind.slice(Math.min(spare, longer));
  const text = edit.text.slice(0, from) + written + rest;
  const [next] = rest.matchAll(placeholderPattern);
  const at = start + from + written.length + (next?.index ?? 0);
  return { edits: [{ span: edit.span, text }], select: span(at, at + (next?.[0].length ?? 0)) };
}
