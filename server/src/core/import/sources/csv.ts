import { dsvFormat } from 'd3-dsv';
import { zoneIn } from '../../time/zone.ts';
import { columnRole } from '../../vocabulary/lookup.ts';
import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { wholeClock } from '../imported-time.ts';

/** A table of a spreadsheet or of a query, with commas, semicolons or tabs, whose first row holds titles. */
const csv: ImportSource = {
  id: 'csv',
  name: 'CSV',
  read: (text, context) => {
    const [head = ''] = text.split(/\r\n|\n|\r/, 1);
    const separator = ['\t', ';', ','].find(sign => head.includes(sign));
    if (separator === undefined || /^\s*[[{]/.test(text)) return [];
    const [titles = [], ...rows] = dsvFormat(separator).parseRows(text);
    const columns = columnsOf(titles.map(title => title.trim()));
    return columns ? rows.flatMap(row => eventOf(row, columns, context) ?? []) : [];
  },
};

export default csv;

interface Columns {
  readonly time: number;
  readonly date: number;
  /** The column that tells the zone. */
  readonly zone: number;
  /** The zone that the title of the times names: `Timestamp (UTC)`. */
  readonly titledZone: string | undefined;
  /** What tells the event; all other columns where no title says it. */
  readonly texts: readonly number[];
  /** What stands beside the event, under its title. */
  readonly details: readonly { readonly index: number; readonly title: string }[];
}

const times = /^(?:@?(?:time|timestamp|datetime|_?time|created[_ ]?at|occurred[_ ]?at|ts))(?:[ _]utc)?$/i;
const zones = /^(?:time[ _]?)?zone$|^tz$|^시간대$|^타임존$/i;
const events = /^(?:message|msg|text|summary|description|title|subject|what)$/i;

function columnsOf(titles: readonly string[]): Columns | undefined {
  const find = (role: string, words: RegExp) =>
    titles.findIndex(title => columnRole(title) === role || words.test(title));
  const date = titles.findIndex(title => columnRole(title) === 'date');
  const titled = find('time', times);
  const time = titled < 0 ? date : titled;
  if (time < 0) return undefined;
  const zone = titles.findIndex(title => zones.test(title));
  const event = find('event', events);
  const others = titles.map((_, index) => index).filter(index => ![time, date, zone, event].includes(index));
  const texts = event < 0 ? others : [event];
  if (texts.length === 0) return undefined;
  return {
    time,
    date: date === time ? -1 : date,
    zone,
    titledZone: zoneIn(titles[time]!.replaceAll('_', ' ')),
    texts,
    details: event < 0 ? [] : others.map(index => ({ index, title: titles[index]! })),
  };
}

function eventOf(
  row: readonly string[],
  columns: Columns,
  context: ImportContext,
): ImportedEvent | undefined {
  const { time, date, zone, titledZone, texts } = columns;
  const written = `${row[date] ?? ''} ${row[time] ?? ''}`;
  const told = wholeClock(written, context, row[zone]?.trim() || titledZone);
  const text = eventText(...texts.map(index => row[index]));
  if (!told || text === '') return undefined;
  const details = columns.details.flatMap(({ index, title }) => {
    const said = eventText(row[index]);
    return /^[-–—]?$/.test(said) ? [] : [{ title, text: said }];
  });
  return { ...told, text, ...(details.length > 0 && { details }) };
}
