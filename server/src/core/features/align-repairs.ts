import { messages, type Message } from '../messages/message.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { TextEdit } from '../text/span.ts';
import { alignTables, alignTablesAt, type TableStyle } from './align-table.ts';
import type { Repair } from './repairs.ts';

const say = messages('align-repairs', { one: 'Align the table', all: 'Align all tables' });

/** Aligns the table at an offset. @returns undefined when there is none, or it is aligned. */
export function alignRepair({ markdown }: Postmortem, offset: number, style: TableStyle): Repair | undefined {
  return repair(say('one'), 'rewrite', alignTablesAt(markdown, [offset], style));
}

/** Aligns all tables of a document. @returns undefined when they are. */
export function alignAllRepair({ markdown }: Postmortem, style: TableStyle): Repair | undefined {
  return repair(say('all'), 'alignAll', alignTables(markdown, style));
}

function repair(title: Message, kind: Repair['kind'], edits: readonly TextEdit[]): Repair | undefined {
  return edits.length > 0 ? { title, edits, kind, findings: [], preferred: false } : undefined;
}
