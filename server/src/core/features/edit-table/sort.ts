import type { Line } from '../../model/field-line.ts';
import { contentsOf, isSoundRow, rowsOf } from '../../model/table-lines.ts';
import { isSurelyDelimiter } from '../../model/delimiter-row.ts';
import { epochOf } from '../../time/clock.ts';
import { durationsIn } from '../../time/duration.ts';
import { datesIn } from '../../time/date-notation.ts';
import { readTime } from '../../time/read-time.ts';
import { priorityOf, severityOf } from '../../vocabulary/grades.ts';
import { columnRole } from '../../vocabulary/lookup.ts';
import { rewrite, selectionIn, type CellPlace, type TableEdit } from './place.ts';

export type Direction = 'ascending' | 'descending';

/** What a cell is sorted by; undefined when it is no such value. */
type Reading = (cell: string) => number | undefined;

/** In this order: the first one that reads every cell of a column is taken, else cells are texts. */
const readings: readonly Reading[] = [
  readDate,
  readMoment,
  priorityOf,
  severityOf,
  readLength,
  readSize,
  readNumber,
];

/**
 * When the events of a timeline were, by the offsets in the document at which their rows begin: there a clock that shows
 * 00:10 may be later than one that shows 23:50.
 */
export type Moments = ReadonlyMap<number, number>;

/**
 * Sorts the rows of a table by a column: by dates, times, priorities, severities, lengths of time, sizes or numbers where all
 * of its cells are such, else by their texts, in which numbers count as numbers. Rows that are equal keep their order; those without a
 * value come last. Each row keeps its text.
 *
 * @returns undefined when a row is none, or its cells are not where they were meant to be.
 */
export function sortRows(
  { table, row, column }: CellPlace,
  direction: Direction,
  moments: Moments = new Map(),
): TableEdit | undefined {
  const rows = rowsOf(table);
  if (rows.some(line => isSurelyDelimiter(line.text) || !isSoundRow(table, line))) return undefined;
  const entries = rows.map(line => ({ line, cell: cellOf(line, column) }));
  const filled = entries.filter(({ cell }) => cell !== '');
  const isTimed = columnRole(cellOf(table.header, column)) === 'time';
  const isPlaced = isTimed && filled.every(({ line }) => moments.has(line.start));
  const compare = comparison(filled.map(({ cell }) => cell));
  const sign = direction === 'ascending' ? 1 : -1;
  const sorted = entries.toSorted((a, b) => {
    if (a.cell === '' || b.cell === '') return Number(a.cell === '') - Number(b.cell === '');
    const order = isPlaced
      ? moments.get(a.line.start)! - moments.get(b.line.start)!
      : compare(a.cell, b.cell);
    return sign * order;
  });
  const edits = rows.flatMap((line, index) => rewrite(line, sorted[index]!.line.text));
  const place = row < 0 ? -1 : sorted.findIndex(({ line }) => line === rows[row]);
  const at = rows[place] ?? table.header;
  return { edits, select: selectionIn(edits, at.start, (rows[row] ?? table.header).text, column) };
}

/** What a cell says without the marks of emphasis and code around it. */
function cellOf({ text }: Line, column: number): string {
  const content = contentsOf(text)[column];
  return content ? text.slice(content.start, content.end).replace(/^[*_`~\s]+|[*_`\s]+$/g, '') : '';
}

function comparison(cells: readonly string[]): (a: string, b: string) => number {
  const reading = readings.find(read => cells.every(cell => read(cell) !== undefined));
  if (reading) return (a, b) => reading(a)! - reading(b)!;
  const collator = new Intl.Collator('en', { numeric: true });
  return (a, b) => collator.compare(a, b);
}

/** A date with nothing else. */
function readDate(cell: string): number | undefined {
  const [found] = datesIn(cell);
  const isAll = found?.span.start === 0 && found.span.end === cell.length;
  return isAll && found.dates.length === 1 ? epochOf(found.dates[0]!) : undefined;
}

function readMoment(cell: string): number | undefined {
  const reading = readTime(cell);
  if (!reading) return undefined;
  const [date, ...others] = reading.dates ?? [];
  const midnight = date === undefined ? 0 : others.length > 0 ? undefined : epochOf(date);
  return midnight === undefined ? undefined : midnight + reading.at;
}

/** `30m`, `2h 5m`, `3 days`, `250 ms`: in minutes. */
function readLength(cell: string): number | undefined {
  const text = cell.replace(/^[~≈<>]\s*/, '').replace(/(\p{L})(\d)/gu, '$1 $2');
  const parts = /^(\d+(?:\.\d+)?)\s?(ms|µs|us)$/i.exec(text);
  if (parts) return Number(parts[1]) / (parts[2]!.toLowerCase() === 'ms' ? 60_000 : 60_000_000);
  const [found] = durationsIn(text);
  return found?.span.start === 0 && found.span.end === text.length ? found.minutes : undefined;
}

const prefixes = ['', 'k', 'm', 'g', 't', 'p'];

/** `10MB`, `1.5 GiB`: in bytes. */
function readSize(cell: string): number | undefined {
  const match = /^[~≈<>]?\s*(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?([kmgtp]?)(i?)b(?:ytes?)?$/i.exec(cell);
  if (!match) return undefined;
  const [, number, prefix, binary] = match;
  const base = binary === '' ? 1000 : 1024;
  return Number(number!.replace(/,/g, '')) * base ** prefixes.indexOf(prefix!.toLowerCase());
}

/** `1,234`, `-0.6`, `95%`, `15 GB`; what stands behind a number is not weighed. */
function readNumber(cell: string): number | undefined {
  const match =
    /^[~≈<>$€₩]?\s*([-−+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−+]?\d+(?:\.\d+)?)\s*(\p{L}{0,8}|%)$/u.exec(cell);
  return match ? Number(match[1]!.replace(/,/g, '').replace('−', '-')) : undefined;
}
