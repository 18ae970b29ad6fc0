import type { Nodes, Paragraph } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { span } from '../text/span.ts';
import { markIn } from './milestone-mark.ts';
import type { SectionContent } from './section.ts';
import { spanOf } from './section.ts';
import {
  entryTimeOf,
  isLoneDate,
  textWithoutTime,
  timeAt,
  type EntryTime,
  type TimelineEvent,
  type TimelinePart,
} from './timeline-event.ts';

/** A line of a paragraph, as it is written and in plain text. */
export interface Line {
  readonly source: string;
  readonly plain: string;
  /** Offset in the section. */
  readonly start: number;
}

/** What ends a line for its author: a line ending, or a break that is written as a tag. */
const lineEnd = /\r\n|\n|\r|<br[ \t]*\/?>/gi;

/** The lines of a paragraph. */
export function linesOf(content: SectionContent, paragraph: Paragraph, base: number): Line[] {
  const { start, end } = spanOf({ base }, paragraph);
  const lines = linesFrom(content.text.slice(start, end), start);
  const plain = plainLines(paragraph);
  // Where code or an address holds a line ending, the two do not run side by side.
  return plain.length === lines.length
    ? lines.map((line, index) => ({ ...line, plain: plain[index]! }))
    : lines;
}

/** The lines of a text that is taken as it is written. @param start offset of the text in the section. */
export function linesFrom(source: string, start: number): Line[] {
  const lines: Line[] = [];
  let from = 0;
  const add = (to: number) => {
    const line = source.slice(from, to);
    lines.push({ source: line, plain: line, start: start + from });
  };
  for (const match of source.matchAll(lineEnd)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(source.length);
  return lines.filter(({ source: line }, index) => index === 0 || line.trim() !== '');
}

function plainLines(paragraph: Nodes): string[] {
  const text = Array.from(nodesIn(paragraph), node => {
    if (node.type === 'break') return '\n';
    if (node.type === 'html') return /^<br[ \t]*\/?>$/i.test(node.value) ? '\n' : node.value;
    if ('value' in node) return node.value;
    return 'alt' in node ? (node.alt ?? '') : '';
  }).join('');
  const lines = text.split('\n');
  return lines.filter((line, index) => index === 0 || line.trim() !== '');
}

/** A run of lines of which the first begins with a time. */
interface Entry {
  readonly lines: readonly Line[];
  readonly time: EntryTime;
}

/**
 * The events of lines that begin with a time: each goes on up to the next such line. A date alone on its line holds for
 * the lines below, and is an event itself when these tell what happened.
 *
 * @returns nothing when the first line begins with no time: then it is a paragraph like others.
 */
export function lineEvents(lines: readonly Line[], shape: 'paragraph' | 'code'): TimelinePart[] {
  return entriesIn(lines).flatMap((entry): TimelinePart[] => {
    const { lines: own, time } = entry;
    const [first] = own;
    if (own.length === 1 && isLoneDate(first!.source, time))
      return [{ dates: time.reading!.dates!, span: timeAt(first!.source, first!.start, time).timeSpan }];
    return [lineEvent(own, time, shape)];
  });
}

function entriesIn(lines: readonly Line[]): Entry[] {
  const entries: { lines: Line[]; time: EntryTime }[] = [];
  for (const line of lines) {
    const time = entryTimeOf(line.source);
    const first = entries[0];
    if (time && (!first || isAlike(first.lines[0]!, first.time, line, time)))
      entries.push({ lines: [line], time });
    else if (!first) return [];
    else entries.at(-1)!.lines.push(line);
  }
  return entries;
}

/** Whether a line that begins with a time is an entry like the first: prose that is wrapped may have a time there, too. */
function isAlike(first: Line, firstTime: EntryTime, line: Line, time: EntryTime): boolean {
  if (firstTime.behind !== time.behind) return false;
  if (isLoneDate(first.source, firstTime) || isLoneDate(line.source, time)) return true;
  return separatorBehind(first, firstTime) === '' || separatorBehind(line, time) !== '';
}

function separatorBehind({ source }: Line, { start, length }: EntryTime): string {
  return /^\s*([:：–—\-|>→]?)/.exec(source.slice(start + length))![1]!;
}

/** An event that some lines tell. */
export function lineEvent(
  lines: readonly Line[],
  time: EntryTime,
  shape: 'paragraph' | 'code',
): TimelineEvent {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const end = last.start + last.source.trimEnd().length;
  const source = lines.map(line => line.source).join('\n');
  const mark = lines.flatMap(line => markIn(line.source, line.start) ?? [])[0];
  return {
    shape,
    span: span(first.start, end),
    ...timeAt(source, first.start, time),
    ...(time.reading && { reading: time.reading }),
    text: textWithoutTime(lines.map(line => line.plain).join('\n')),
    ...(mark && { mark }),
    ...(shape === 'paragraph' && { markAt: last.start + last.source.replace(/[\s\\]+$/, '').length }),
  };
}
