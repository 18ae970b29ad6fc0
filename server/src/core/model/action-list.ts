import type { List, ListItem } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { readPriorityWindows } from '../template/priorities.ts';
import { contains, span } from '../text/span.ts';
import { namesNobody } from '../vocabulary/lookup.ts';
import type { ActionItem } from './action-item.ts';
import { readLabel, withLabel, type Label } from './action-label.ts';
import type { Part } from './action-line.ts';
import { readWords, type ItemWords } from './action-text.ts';
import { dateIn, isName, readPiece, statusIn, type Said } from './action-words.ts';
import { saysNone } from './action-none.ts';
import { finished, isOpen } from './action-item-of.ts';
import { fieldsOf } from './field.ts';
import { spanOf, type Block, type SectionContent } from './section.ts';

/** The action items of a list: its items, or those below the items that only head others. */
export function listItems(
  content: SectionContent,
  block: Block & { node: List },
  label: Label,
): ActionItem[] {
  const whole = spanOf(block, block.node);
  if (readPriorityWindows(content.text.slice(whole.start, whole.end)).length > 0) return [];
  if (isOfFields(content, block.node, block.base)) return [];
  return itemsOf(content, block.node, block.base, label, 0);
}

/** Lists in lists beyond this depth are details, however they begin. */
const deepest = 3;

function itemsOf(
  content: SectionContent,
  list: List,
  base: number,
  label: Label,
  depth: number,
): ActionItem[] {
  const read = list.children.map(item => ({ item, words: readWords(content, item, base) }));
  const named = read.filter(({ words }) => words?.maybeOwner ?? words?.parts.owner).length;
  // Names at the end of most items are those of owners.
  const isByName = list.children.length > 1 && named * 2 > list.children.length;
  return read.flatMap(({ item, words }) => {
    if (!words || namesNobody(words.action.text) || saysNone(words.action.text)) return [];
    const below = item.children.find(child => child.type === 'list');
    if (below && depth < deepest && isHeader(content, words, below, base))
      return itemsOf(content, below, base, withLabel(label, readLabel(words.action)), depth + 1);
    const whole = itemOf(content, item, base, words, isByName, label);
    return [whole, ...(below && depth < deepest ? tasksBelow(content, below, base, whole, depth) : [])];
  });
}

/**
 * The boxes below an item that are more than its steps: they say by whom or until when, or are open though it is not. What
 * they do not say is as the item says.
 */
function tasksBelow(
  content: SectionContent,
  below: List,
  base: number,
  whole: ActionItem,
  depth: number,
): ActionItem[] {
  const { owner, priority } = whole;
  const label = { ...(owner && { owner }), ...(priority && { priority }) };
  return itemsOf(content, below, base, label, depth + 1).filter(task => {
    const saysMore = [task.owner, task.due].some(part => part && contains(task.span, part.span));
    return task.item?.box !== undefined && (saysMore || (isOpen(task) && !isOpen(whole)));
  });
}

/** In UTF-16 code units. A longer item is an action of its own, with details below. */
const longestHeader = 100;

/** Whether an item only heads those below it: it ends with a colon, or only they have boxes. */
function isHeader(content: SectionContent, words: ItemWords, below: List, base: number): boolean {
  const { action, box } = words;
  const endsWithColon = /[:：][\s*_]*$/.test(content.text.slice(action.span.start, words.words.end));
  const boxes = below.children.filter(item => readWords(content, item, base)?.box).length;
  return (
    !box &&
    action.text.length <= longestHeader &&
    !saysMore(below, content, base) &&
    (endsWithColon || boxes > 0)
  );
}

/** Whether a list below an item says more of that item: `- Owner: Alice`. */
function saysMore(below: List, content: SectionContent, base: number): boolean {
  return below.children.some(child => detailOf(content, child, base) !== undefined);
}

function itemOf(
  content: SectionContent,
  item: ListItem,
  base: number,
  words: ItemWords,
  isByName: boolean,
  label: Label,
): ActionItem {
  const below = item.children.find(child => child.type === 'list');
  const details = (below?.children ?? [])
    .map(child => detailOf(content, child, base))
    .filter(detail => detail !== undefined);
  const sure = words.maybeOwner && (isByName || isFullName(words.maybeOwner.text));
  const parts: Partial<Record<Said, Part>> = {
    ...Object.fromEntries(details.reverse()),
    ...(sure && { owner: words.maybeOwner }),
    ...words.parts,
  };
  const { maybeOwner, shortAction } = words;
  const doubt = maybeOwner && !sure ? { owner: maybeOwner, action: shortAction } : words.doubt;
  const whole = spanOf({ base }, item);
  const marker = /^(?:[-*+]|\d+[.)])/.exec(content.text.slice(whole.start))?.[0].length ?? 1;
  return finished(
    {
      span: span(whole.start, words.words.end),
      action: sure ? words.shortAction : words.action,
      ...parts,
      ...(doubt && !parts.owner && { doubt }),
      item: {
        marker: span(whole.start, whole.start + marker),
        words: words.words,
        ...(words.box && { box: words.box }),
        details: details.map(([, part]) => part),
      },
    },
    label,
    words.state,
  );
}

function isFullName(text: string): boolean {
  return text.includes(' ') && isName(text);
}

/** What an item below another one says of it: `- Owner: Alice`, `- https://…`. */
function detailOf(content: SectionContent, item: ListItem, base: number): [Said, Part] | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const at = spanOf({ base }, first);
  const source = content.text.slice(at.start, at.end);
  const isLink = /^<?https?:\/\/\S+>?$/.test(source);
  if (!isLink && !/^[*_]*[^:：]{2,30}[:：]/.test(source)) return undefined;
  const reading = isLink
    ? { said: 'ticket' as const, start: 0, end: source.length }
    : readPiece(source, source);
  if (!reading) return undefined;
  const written = source.slice(reading.start, reading.end);
  const part: Part = {
    span: span(at.start + reading.start, at.start + reading.end),
    source: written,
    text: written.replace(/[*_<>]/g, ''),
  };
  // What is yet to be said is said there.
  if (namesNobody(part.text) && reading.said !== 'ticket') return [reading.said, part];
  const isSaid =
    (reading.said !== 'due' || dateIn(part.text) !== undefined) &&
    (reading.said !== 'status' || statusIn(part.text) !== undefined);
  return isSaid ? [reading.said, part] : undefined;
}

/** Whether the items of a list are all labelled values of the incident: `- **Severity:** Sev2`. */
function isOfFields(content: SectionContent, list: List, base: number): boolean {
  const known = fieldsOf(content).filter(field => field.role !== undefined);
  const begins = (item: ListItem) => {
    const { start, end } = spanOf({ base }, item);
    const words = start + /^[-*+\d.)\s_]*/.exec(content.text.slice(start, end))![0].length;
    return known.some(({ label, labelSpan }) => labelSpan.start === words && !isCutOff(label));
  };
  return known.length > 0 && list.children.every(item => begins(item) && !/^\[[ xX]\]/.test(plainText(item)));
}

/** Whether a label ends within parentheses, which then belong to words before it: `Add an alert (owner`. */
function isCutOff(label: string): boolean {
  return /[(（][^)）]*$/.test(label);
}
