import type { ActionStatus } from '../../vocabulary/vocabulary.ts';
import type { ListedAction } from './listed-action.ts';

const statuses: Readonly<Record<ActionStatus, string>> = {
  open: 'NEEDS-ACTION',
  inProgress: 'IN-PROCESS',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
};

/**
 * Action items as the to-dos of a calendar (RFC 5545). What has no due date is a to-do without one.
 *
 * @param today `YYYY-MM-DD`: when the calendar is made.
 * @returns lines that end with CR and LF.
 */
export function toCalendar(items: readonly ListedAction[], today: string): string {
  const uids = new Uids();
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//postmortem//action items//EN',
    'CALSCALE:GREGORIAN',
    ...items.flatMap(item => toDo(item, stamp, uids.next(item))),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function toDo(item: ListedAction, stamp: string, uid: string): string[] {
  const { action, owners, grade, due, status, ticket, file, line, title } = item;
  const told = [
    title,
    ...(owners.length > 0 ? [`Owner: ${owners.join(', ')}`] : []),
    ...(ticket === undefined ? [] : [`Ticket: ${ticket}`]),
    `${file}:${line}`,
  ];
  return [
    'BEGIN:VTODO',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${escaped(action)}`,
    ...(due === undefined ? [] : [`DUE;VALUE=DATE:${due.replaceAll('-', '')}`]),
    // 1 is the highest priority there, 9 the lowest.
    ...(grade === undefined ? [] : [`PRIORITY:${Math.min(9, 1 + 2 * grade)}`]),
    `STATUS:${statuses[status]}`,
    `DESCRIPTION:${escaped(told.join('\n'))}`,
    ...(ticket !== undefined && /^https?:\/\/\S+$/.test(ticket) ? [`URL:${ticket}`] : []),
    'END:VTODO',
  ];
}

/**
 * Names for items that stay the same while other items move, and wherever the command is run: they are made of the file's
 * name, the postmortem's title, the words and how many items of these stand before.
 */
class Uids {
  readonly #counts = new Map<string, number>();

  next({ file, title, action }: ListedAction): string {
    const words = hash([file.split(/[\\/]/).at(-1), title, action].join('\n'));
    const ordinal = this.#counts.get(words) ?? 0;
    this.#counts.set(words, ordinal + 1);
    return `${words}-${ordinal}@postmortem`;
  }
}

/** A text of RFC 5545: backslashes, semicolons, commas and line endings are escaped, other controls left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** In octets of UTF-8, without the line ending. */
const longestLine = 75;

/** A line, folded so that none is longer than RFC 5545 allows; no character is cut. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign.codePointAt(0)!);
    if (length + octets > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += sign;
    length += octets;
  }
  return result;
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** FNV-1a over UTF-16 code units, as hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
