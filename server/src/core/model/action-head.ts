import { actionStatus } from '../vocabulary/lookup.ts';
import { plainPart, type Found, type Line } from './action-line.ts';
import { readPiece } from './action-words.ts';

/** Statuses, priorities, tickets and handles before the action: `✅ `, `[P1] `, `PUSH-641: `. @returns where the action begins. */
export function readHead(line: Line, from: number, found: Found[]): number {
  const { masked, source, start } = line;
  let at = readTodo(line, from, found);
  for (;;) {
    const rest = masked.slice(at);
    const tag =
      /^[*_~]*(?:\[([^[\]\ue000]{1,20})\]|\(([^()\ue000]{1,20})\)|(\ue000+|@[\w-]+|#\d+|[A-Z][A-Z0-9]+-\d+|P\d|[A-Z]{4,8}|\p{Lu}\p{Ll}+(?= ?[:：])|[☐✓]|\p{Extended_Pictographic}\ufe0f?))[*_~]*(\s*[:：–—-]\s+|\s+|(?=\[))/u.exec(
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

/** `TODO(kim): `. @returns where it ends. */
function readTodo({ masked, source, start }: Line, from: number, found: Found[]): number {
  const todo = /^([*_]*)([A-Z]{3,8})\((@?\p{L}[\p{L}\d_. -]{0,30})\)[*_]*\s*[:：-]?[*_]*\s+/u.exec(
    masked.slice(from),
  );
  if (!todo || actionStatus(todo[2]!) === undefined) return from;
  const status = from + todo[1]!.length;
  const owner = status + todo[2]!.length + 1;
  found.push(['status', plainPart(source, start, status, owner - 1), false]);
  found.push(['owner', plainPart(source, start, owner, owner + todo[3]!.length), false]);
  return from + todo[0].length;
}
