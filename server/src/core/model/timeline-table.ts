import { zoneIn } from '../time/zone.ts';
import { readDay } from '../time/read-day.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { markIn } from './milestone-mark.ts';
import type { SectionContent } from './section.ts';
import { cellOf, entriesOf, type Cell, type Column, type Row, type Table } from './table.ts';
import { withoutComments, type TimelineEvent } from './timeline-event.ts';

/** The rows of a table that has a column of times. */
export function rowEvents(content: SectionContent, table: Table): TimelineEvent[] {
  const column = timeColumnOf(table);
  if (!column) return [];
  const dates = table.columns.filter(other => other.role === 'date' && other !== column);
  const zone = zoneIn(column.title);
  return entriesOf(content, table).flatMap((row): TimelineEvent[] => {
    const time = row.cells[column.index];
    if (!time) return [];
    const cells = dates.flatMap(date => row.cells[date.index] ?? []);
    const date = dates.map(one => dateIn(one, row)).find(found => found !== undefined);
    const reading = readingOf(time.text, date);
    const event =
      cellOf(table, row, 'event') ?? row.cells.find(cell => cell !== time && !cells.includes(cell));
    const action = cellOf(table, row, 'actionTaken')?.text;
    const source = content.text.slice(row.span.start, row.span.end);
    const mark = markIn(source, row.span.start);
    const text = event?.text ?? '';
    return [
      {
        shape: 'table',
        span: row.span,
        timeSpan: time.span,
        time: time.text,
        ...(reading && { reading }),
        text: wordsOf(text),
        ...(action !== undefined && { action: wordsOf(action) }),
        ...(mark && { mark }),
        markAt: (row.cells.at(-1) ?? time).span.end,
        ...(zone !== undefined && { zone }),
        row: { table, row, ...(event && { told: event }) },
      },
    ];
  });
}

/** What a cell says, in lines where it has breaks. */
function wordsOf(cell: string): string {
  return withoutComments(cell).replace(/[ \t]*<br[ \t]*\/?>[ \t]*/gi, '\n');
}

/** The column of times by its title, else by what stands in it. */
function timeColumnOf(table: Table): Column | undefined {
  const titled = table.columns.find(column => column.role === 'time');
  if (titled) return titled;
  const readable = ({ index }: Column) => {
    const cells = table.rows.map(row => row.cells[index]?.text ?? '').filter(text => text !== '');
    const times = cells.filter(text => (readTime(text) ?? readDay(text)) !== undefined);
    return times.length > 0 && times.length * 2 > cells.length;
  };
  return table.columns.find(
    column => (column.role === undefined || column.role === 'date') && readable(column),
  );
}

/** The date in a column of dates, whose title may tell the year: `Date (2021)`. */
function dateIn(column: Column, row: Row): readonly string[] | undefined {
  const reading = readDay(row.cells[column.index]?.text ?? '');
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(column.title)?.[0];
  return reading?.dates?.map(date => (year === undefined ? date : date.replace(/^-(?=-)/, year)));
}

/** A time with the date that a column of dates has beside it; the date alone where there is no time. */
function readingOf(time: string, dates: readonly string[] | undefined): ClockReading | undefined {
  const reading = readTime(time) ?? readDay(time);
  if (reading) return dates && !reading.dates ? { ...reading, dates } : reading;
  const isEmpty = dates && /^[-–—?\s]*$/.test(time);
  return isEmpty ? { at: 0, dates, precision: 'day', approximate: false, length: time.length } : undefined;
}

/** What stands in a table's columns of dates beside an event. */
export function dateCells({ row }: TimelineEvent): Cell[] {
  if (!row) return [];
  return row.table.columns
    .filter(({ role }) => role === 'date')
    .flatMap(({ index }) => row.row.cells[index] ?? []);
}
