import { chatEvents, chatTime, isName, namesEachTime, type MessageHead } from '../chat.ts';
import type { ImportContext, ImportSource } from '../imported-event.ts';

/** Messages that were copied from Microsoft Teams: `[10:15 AM] Alice Kim`, and what she says on the same line or below. */
const teams: ImportSource = {
  id: 'teams',
  name: 'Microsoft Teams',
  read: (text, context) => {
    const isNamed = namesEachTime(text);
    return chatEvents(
      text,
      context,
      (lines, index) => bracketed(lines[index]!, context) ?? named(lines, index, isNamed, context),
      line => reaction.test(line),
    );
  },
};

export default teams;

interface Found {
  readonly head: MessageHead;
  readonly lines: number;
}

const head = /^\[([^[\]]{4,40})\]\s+([^:\n]{1,60}?)(?::\s+(.+))?$/;
const reaction = /^(?:like|heart|laugh|surprised|sad|angry|좋아요|하트|웃음) \d+$/i;

function bracketed(line: string, context: ImportContext): Found | undefined {
  const [, written = '', by = '', said] = head.exec(line.trim()) ?? [];
  const time = chatTime(written, context);
  return time && { head: { by, time, ...(said !== undefined && { said }) }, lines: 1 };
}

const withDate = /^(.{2,60}?)\s+(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?,?\s+\d.{3,10})$/;

/** `Alice Kim` above `10:15 AM`, and `Alice Kim 14/10 10:20`. */
function named(
  lines: readonly string[],
  index: number,
  isNamed: boolean,
  context: ImportContext,
): Found | undefined {
  const line = lines[index]!.trim();
  const [, by = '', written = ''] = withDate.exec(line) ?? [];
  const beside = isName(by) ? chatTime(written, context) : undefined;
  if (beside) return { head: { by, time: beside }, lines: 1 };
  // Words with capitals above a time of 24 hours may be the end of what was said.
  const below = lines[index + 1] ?? '';
  const isClear = /^\S/.test(below) && (isNamed || /[AaPp]\.?[Mm]|\p{L}{3}|\d\/\d|오[전후]/u.test(below));
  const time = isClear && isName(line) ? chatTime(below, context) : undefined;
  return time && { head: { by: line, time }, lines: 2 };
}
