import { chatEvents, type MessageHead } from '../chat.ts';
import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { instant, timeLead } from '../imported-time.ts';
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

function copiedEvents(text: string, context: ImportContext): ImportedEvent[] {
  let isBegun = false;
  return chatEvents(text, context, (lines, index) => {
    const found = headAt(lines, index, isBegun, context);
    isBegun ||= found !== undefined;
    return found;
  });
}

const named = /^(\S.{0,60}?)(?:\s{2,}|\s+(?=\[))\[?([^[\]]{4,40})\]?$/;
const bare = /^\[?(\d{1,2}:\d{2}(?:\s?[AP]M)?)\]?$/i;
const isName = (line: string) => /^[^\d\s][^\n:.!?]{0,60}$/.test(line);

/**
 * `Alice Kim  10:15 AM`, or the name above a line with the time alone; a time alone where the same person goes on.
 *
 * @param isBegun whether a message with a name stands before.
 */
function headAt(
  lines: readonly string[],
  index: number,
  isBegun: boolean,
  context: ImportContext,
): { head: MessageHead; lines: number } | undefined {
  const line = lines[index]!.trim();
  const withName = named.exec(line);
  const time = withName && clockOf(withName[2]!, context);
  if (time) return { head: { by: withName[1]!.replace(/\s+APP$/, ''), time }, lines: 1 };
  const own = bare.exec(line)?.[1];
  if (own !== undefined && isBegun) return { head: { time: clockOf(own, context)! }, lines: 1 };
  const next = lines[index + 1] ?? '';
  const below = bare.exec(next.trim())?.[1];
  // A time that is not indented below a text without a gap above it begins another message of the same person.
  const isApart = index === 0 || lines[index - 1]!.trim() === '' || /^\s/.test(next);
  if (below === undefined || !isName(line) || !isApart) return undefined;
  return { head: { by: line, time: clockOf(below, context)! }, lines: 2 };
}

function clockOf(text: string, context: ImportContext) {
  const lead = timeLead(text.trim(), context);
  return lead && lead.length === text.trim().length ? lead.time : undefined;
}
