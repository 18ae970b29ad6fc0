import { span } from '../text/span.ts';
import { actionStatus, namesNobody } from '../vocabulary/lookup.ts';
import type { ActionItem } from './action-item.ts';
import type { Part } from './action-line.ts';

/** The last words of a cell, with marks around them: `**DONE**` in `n/a **DONE**`. */
const lastWords = /(?:^|[\s,;–—])[*_(（]*((?:\p{L}+['’ -]){0,2}\p{L}+)[*_)）]*$/u;

/**
 * What a cell of a column of tickets says, where the table has no column for statuses: `5554823 **TODO**`.
 *
 * @returns the cell as its ticket where it says no status.
 */
export function readTicketCell(cell: Part): { readonly ticket?: Part; readonly status?: Part } {
  const { source, span: whole } = cell;
  const match = lastWords.exec(source);
  if (!match) return { ticket: cell };
  const parts = match[1]!.split(' ');
  const words = parts
    .map((_, index) => parts.slice(index).join(' '))
    .find(text => actionStatus(text) !== undefined);
  if (words === undefined) return { ticket: cell };
  const start = source.lastIndexOf(words);
  const before = source.slice(0, start).replace(/[\s*_(（,;–—-]+$/, '');
  const status = {
    span: span(whole.start + start, whole.start + start + words.length),
    source: words,
    text: words,
  };
  if (before === '') return { status };
  const text = cell.text.slice(0, cell.text.lastIndexOf(words)).replace(/[\s(（,;–—-]+$/, '');
  return { ticket: { span: span(whole.start, whole.start + before.length), source: before, text }, status };
}

/** Addresses of what trackers keep, and of no other page. */
const trackers =
  /\/(?:issues|pull|merge_requests|browse|work_items|tickets?|issue|-\/issues)\/[\w-]+|linear\.app\/|show_bug\.cgi/i;
/** A key with what it links to, or a number: `[PAY-12](https://…)`, `(#77)`. Names of standards look like keys. */
const mention =
  /\[(?:[\w./-]*[#!]\d+|[A-Z][A-Z0-9]+-\d+)\](?:\([^()\s]*\)|\[[^\]]*\])?|(?<![\p{L}\d&/#])#\d+(?![\p{L}\d])|(?:^|[([])(?!(?:UTF|SHA|ISO|RFC|CVE|AES|GPT|TLS|HTTP|IPV|COVID|SEV)-)[A-Z]{2,}[A-Z0-9]*-\d+(?=[\])]|:)/u;

/** The ticket of an item as it is written, also one that stands in the words of the action; undefined for none. */
export function ticketOf({ ticket, action }: ActionItem): Pick<Part, 'source' | 'text'> | undefined {
  if (ticket && !namesNobody(ticket.text)) return ticket;
  const source = action?.source ?? '';
  const link = [...source.matchAll(/\[([^[\]]*)\]\(([^()\s]*)\)|<?(https?:\/\/[^\s<>()]+)>?/g)].find(
    ([, , address, bare]) => trackers.test(address ?? bare ?? ''),
  );
  const found = link?.[0] ?? mention.exec(source)?.[0];
  if (found === undefined) return undefined;
  return { source: found, text: found.replace(/^[[(<]+|\].*$|[>)]+$/g, '') };
}
