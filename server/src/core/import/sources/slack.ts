import { chatEvents, chatTime, isName, namesEachTime, type MessageHead } from '../chat.ts';
import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { instant } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/** Messages that were copied from Slack, or a channel of its export or its API in JSON. */
const slack: ImportSource = {
  id: 'slack',
  name: 'Slack',
  read: (text, context) => {
    const messages = recordsIn(parseJson(text), 'messages').flatMap(message => messageEvent(message) ?? []);
    return messages.length > 0 ? messages : copiedEvents(text, context);
  },
};

export default slack;

function messageEvent(message: JsonRecord): ImportedEvent | undefined {
  const at = textIn(message, 'ts');
  const said = textIn(message, 'text');
  if (at === undefined || !/^\d{9,11}\.\d+$/.test(at) || said === undefined) return undefined;
  const by = textIn(message, 'user_profile.real_name', 'username', 'user');
  return { ...instant(Math.floor(Number(at)) * 1000), text: eventText(by, asMarkdown(said)) };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Slack writes `<@U012>`, `<https://example.org|page>` and `&lt;`. */
function asMarkdown(said: string): string {
  return said
    .replace(/<(https?:[^|<>\s]+)\|([^<>]+)>/g, '[$2]($1)')
    .replace(/<(https?:[^|<>\s]+)>/g, '$1')
    .replace(/<([@#!])([^<>|]+)(?:\|([^<>]+))?>/g, (_, sign: string, id: string, name?: string) =>
      name === undefined ? `${sign}${id}` : `${sign}${name}`,
    )
    .replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name]!);
}

/** What Slack shows around messages: replies, reactions, the line above what is new. */
const noise = [
  /^\d+ repl(?:y|ies)$|^(?:댓글|답글) ?\d+개$|^\d+개의 (?:댓글|답글)$/i,
  /^(?:Last reply|View thread|마지막 (?:댓글|답글))(?!\p{L})/iu,
  /^(?::[\w+'-]+:\s*\d+\s*)+$/,
  /^(?:New|새 메시지)$/,
];

function copiedEvents(text: string, context: ImportContext): ImportedEvent[] {
  const isNamed = namesEachTime(text);
  let isBegun = false;
  return chatEvents(
    text,
    context,
    (lines, index) => {
      const found = headAt(lines, index, { isBegun, isNamed }, context);
      isBegun ||= found !== undefined;
      return found;
    },
    line => noise.some(pattern => pattern.test(line)),
  );
}

const emoji = '(?::[\\w+-]+:|\\p{Extended_Pictographic}\\ufe0f?)';
const beside = new RegExp(
  `^(\\S.{0,60}?)(?:\\s{2,}(?:${emoji}\\s+)*|\\s+(?=\\[))\\[?([^[\\]]{4,40})\\]?$`,
  'u',
);
const behindName = new RegExp(`(?:\\s*${emoji}|\\s+(?:APP|BOT|WORKFLOW|앱))+$`, 'u');
/** What stands between a name and the time in a line of its own: the status, the mark of an app. */
const between = new RegExp(`^(?:${emoji}|APP|BOT|WORKFLOW|앱)$`, 'u');
const mark = new RegExp(`^(?:(?:${emoji}|APP|BOT|WORKFLOW|앱)\\s+)+`, 'u');
const mayBeName = (line: string) => /^[^\d\s:][^\n:.!?]{0,60}$/.test(line);

interface Found {
  readonly head: MessageHead;
  readonly lines: number;
}

interface Manner {
  /** Whether a message with a name stands before. */
  readonly isBegun: boolean;
  /** Whether each time has a name above it. */
  readonly isNamed: boolean;
}

/** `Alice Kim  10:15 AM`, or the name above a line with the time; a time alone where the same person goes on. */
function headAt(
  lines: readonly string[],
  index: number,
  { isBegun, isNamed }: Manner,
  context: ImportContext,
): Found | undefined {
  const line = lines[index]!.trim();
  const [, by = '', written = ''] = beside.exec(line) ?? [];
  const time = /^(?:APP|BOT|WORKFLOW|앱)$/.test(by) ? undefined : chatTime(written, context);
  if (time) return { head: { by: by.replace(behindName, ''), time }, lines: 1 };
  const own = isBegun ? clockAlone(line, context) : undefined;
  return own ? { head: { time: own }, lines: 1 } : nameAbove(lines, index, isNamed, context);
}

/** A name and the time in a line below it; between them, or before the time, may stand the status and the mark of an app. */
function nameAbove(
  lines: readonly string[],
  index: number,
  isNamed: boolean,
  context: ImportContext,
): Found | undefined {
  const by = lines[index]!.trim();
  if (!mayBeName(by)) return undefined;
  let last = index + 1;
  while (last < index + 4 && between.test((lines[last] ?? '').trim())) last++;
  const below = lines[last] ?? '';
  const time = chatTime(
    below
      .trim()
      .replace(mark, '')
      .replace(/^\[|\]$/g, ''),
    context,
  );
  if (!time) return undefined;
  // A time that is not indented below a text without a gap above it begins another message of the same person.
  const isApart = index === 0 || lines[index - 1]!.trim() === '';
  const isMarked = last > index + 1 || mark.test(below.trim()) || /^\s/.test(below);
  const isNameAbove = isName(by) && (isNamed || !/^\[?\d{1,2}:\d{2}\]?$/.test(below.trim()));
  if (!isApart && !isMarked && !isNameAbove) return undefined;
  return { head: { by: by.replace(behindName, ''), time }, lines: last - index + 1 };
}

/** `10:18`, which Slack shows beside what the same person writes later. */
function clockAlone(line: string, context: ImportContext) {
  return /^\[?\d{1,2}:\d{2}(?:\s?[AP]M)?\]?$/i.test(line)
    ? chatTime(line.replace(/^\[|\]$/g, ''), context)
    : undefined;
}
