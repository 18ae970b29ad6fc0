import { dsvFormat } from 'd3-dsv';
import { columnRole } from '../../vocabulary/lookup.ts';
import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { timeLead } from '../imported-time.ts';

/** A table of a spreadsheet or of a query, with commas, semicolons or tabs, whose first row holds titles. */
const csv: ImportSource = {
  id: 'csv',
  name: 'CSV',
  read: (text, context) => {
    const [head = ''] = text.split(/\r\n|\n|\r/, 1);
    const separator = ['\t', ';', ','].find(sign => head.includes(sign));
    if (separator === undefined || /^\s*[[{]/.test(text)) return [];
    const [titles = [], ...rows] = dsvFormat(separator).parseRows(text);
    const columns = columnsOf(titles);
    return columns ? rows.flatMap(row => eventOf(row, columns, context) ?? []) : [];
  },
};

export default csv;

interface Columns {
  readonly time: number;
  readonly date: number;
  /** What tells the event; all other columns where no title says it. */
  readonly texts: readonly number[];
}

function columnsOf(titles: readonly string[]): Columns | undefined {
  const plain = titles.map(title => title.trim());
  const find = (role: string, words: RegExp) =>
    plain.findIndex(title => columnRole(title) === role || words.test(title));
  const date = plain.findIndex(title => columnRole(title) === 'date');
  const titled = find('time', /^@?(?:time|timestamp|datetime|_?time|created[_ ]?at|occurred[_ ]?at|ts)$/i);
  const time = titled < 0 ? date : titled;
  if (time < 0) return undefined;
  const event = find('event', /^(?:message|msg|text|summary|description|title|subject|what)$/i);
  const others = plain.map((_, index) => index).filter(index => index !== time && index !== date);
  const texts = event < 0 ? others : [event];
  return texts.length === 0 ? undefined : { time, date: date === time ? -1 : date, texts };
}

function eventOf(
  row: readonly string[],
  { time, date, texts }: Columns,
  context: ImportContext,
): ImportedEvent | undefined {
  const written = `${row[date] ?? ''} ${row[time] ?? ''}`.trim();
  const lead = timeLead(written, context);
  const text = eventText(...texts.map(index => row[index]));
  return lead && lead.length === written.length && text !== '' ? { ...lead.time, text } : undefined;
}
