import type { List, ListItem, Paragraph } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { span } from '../text/span.ts';
import { readDay } from '../time/read-day.ts';
import { markIn } from './milestone-mark.ts';
import { spanOf, type SectionContent } from './section.ts';
import { linesOf, lineEvents } from './timeline-lines.ts';
import {
  entryTimeOf,
  isEvent,
  isLoneDate,
  textWithoutTime,
  timeAt,
  type TimelineEvent,
  type TimelinePart,
} from './timeline-event.ts';

/** What a list is waiting to be read, so that lists nested a thousandfold need no recursion. */
interface Waiting {
  readonly list: List;
  readonly item: ListItem;
}

/**
 * The items of a list that begin with a time, those of lists within it included. An item that is a date holds for those
 * in it and below it.
 */
export function listEvents(content: SectionContent, list: List, base: number): TimelinePart[] {
  const parts: TimelinePart[] = [];
  const waiting: Waiting[] = itemsOf(list);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [first, ...rest] = next.item.children;
    if (first?.type === 'paragraph') parts.push(...itemParts(content, next, first, base));
    const inner = [...(first ? [first] : []), ...rest].filter(node => node.type === 'list');
    for (const nested of inner.reverse()) waiting.push(...itemsOf(nested));
  }
  return parts;
}

/** A number with a dot that reads as the day of a month, and not as that of an item. */
function beginsWithDay(text: string): boolean {
  return /^\d{1,2}\.\s+\p{L}/u.test(text) && readDay(text) !== undefined;
}

/** From the last to the first. */
function itemsOf(list: List): Waiting[] {
  return list.children.map(item => ({ list, item })).reverse();
}

function itemParts(
  content: SectionContent,
  { list, item }: Waiting,
  paragraph: Paragraph,
  base: number,
): TimelinePart[] {
  const inside = spanOf({ base }, paragraph);
  const { start } = spanOf({ base }, item);
  // `14. Oktober` is a list that begins with 14.
  const isDate = list.ordered === true && beginsWithDay(content.text.slice(start, inside.end));
  const at = isDate ? span(start, inside.end) : inside;
  const source = content.text.slice(at.start, at.end);
  const time = entryTimeOf(source);
  if (!time) return [];
  const timeSpan = timeAt(source, at.start, time).timeSpan;
  if (isLoneDate(source, time)) return [{ dates: time.reading!.dates!, span: timeSpan }];
  if (/<br[ \t]*\/?>/i.test(source)) {
    const several = lineEvents(linesOf(content, paragraph, base), 'paragraph');
    if (several.filter(isEvent).length > 1) return several;
  }
  return [
    {
      ...common(content, { list, item }, paragraph, base),
      ...timeAt(source, at.start, time),
      ...(time.reading && { reading: time.reading }),
      text: textWithoutTime((isDate ? content.text.slice(start, inside.start) : '') + plainText(paragraph)),
    },
  ];
}

function common(
  content: SectionContent,
  { list, item }: Waiting,
  paragraph: Paragraph,
  base: number,
): Pick<TimelineEvent, 'shape' | 'span' | 'mark' | 'markAt' | 'list'> {
  const whole = spanOf({ base }, item);
  const at = spanOf({ base }, paragraph);
  const mark = markIn(content.text.slice(at.start, at.end), at.start);
  return { shape: 'list', span: whole, ...(mark && { mark }), markAt: at.end, list };
}
