import { contentsOf, isSoundRow, type TableLines } from '../../model/table-lines.ts';
import { columnRole } from '../../vocabulary/lookup.ts';
import { normalize } from '../../vocabulary/normalize.ts';
import { copiedRows, type Copied } from './clipboard.ts';
import type { CellPlace, TableEdit } from './place.ts';
import { rowsBelow } from './rows.ts';

export interface PastedRows extends TableEdit {
  /** How many rows there are. */
  readonly count: number;
  /** The columns of what was copied that the table has not: their titles, or their numbers, from 1. */
  readonly left: readonly string[];
}

/**
 * Puts what was copied as rows below the one of a place. Where its first row holds the titles of those below it, in whatever
 * words of the vocabulary, each column goes to the one of this table that has its name; else columns go one by one.
 *
 * @returns undefined when nothing was copied that has cells, or the header's cells are not where they were meant to be.
 */
export function pasteRows(
  text: string,
  { table, row, column }: CellPlace,
  copied: Copied,
): PastedRows | undefined {
  const rows = copiedRows(copied);
  const places = placesByTitle(table, rows);
  const body = places ? rows.slice(1) : rows;
  if (body.length === 0 || !isSoundRow(table, table.header)) return undefined;
  const columns = Math.max(...rows.map(({ length }) => length));
  const sources = Array.from({ length: columns }, (_, index) => index);
  const placeOf = (source: number) => (places ? places[source] : source < table.columns ? source : undefined);
  const values = body.map(cells => {
    const made = Array.from({ length: table.columns }, () => '');
    for (const source of sources) {
      const place = placeOf(source);
      if (place !== undefined) made[place] = cellSource(cells[source] ?? '');
    }
    return made;
  });
  const left = sources
    .filter(source => placeOf(source) === undefined && body.some(cells => (cells[source] ?? '') !== ''))
    .map(source => (places && rows[0]![source]) || String(source + 1));
  return { ...rowsBelow(text, table, row, values, column), count: body.length, left };
}

/** For each copied column the one of the table that has its title; undefined when the first row holds no titles. */
function placesByTitle(
  { header }: TableLines,
  [titles = [], ...body]: readonly (readonly string[])[],
): readonly (number | undefined)[] | undefined {
  const own = contentsOf(header.text).map(({ start, end }) => header.text.slice(start, end));
  const taken = new Set<number>();
  const places = titles.map(title => {
    const place = own.findIndex((other, index) => !taken.has(index) && isSameColumn(other, title));
    if (place < 0) return undefined;
    taken.add(place);
    return place;
  });
  const unknown = titles.filter(
    (title, index) => title !== '' && places[index] === undefined && columnRole(title) === undefined,
  );
  return body.length > 0 && areTitles(taken.size, unknown) ? places : undefined;
}

/**
 * Titles are not pasted, so that a row that is taken for them is lost: a word such as “Response” stands in data, too. One
 * that the table does not know beside it must not stand, unless there are more that it does.
 */
function areTitles(known: number, unknown: readonly string[]): boolean {
  if (unknown.length === 0) return known > 0;
  return known > 1 && known > unknown.length && !unknown.some(title => /\d/.test(title));
}

function isSameColumn(a: string, b: string): boolean {
  const role = columnRole(a);
  return (
    (role !== undefined && role === columnRole(b)) || (normalize(a) !== '' && normalize(a) === normalize(b))
  );
}

/** A text as it is written in a cell. */
function cellSource(value: string): string {
  return value
    .replace(/(\\*)\|/g, '$1$1\\|')
    .replace(/\s*(?:\r\n|\n|\r)\s*/g, '<br>')
    .replace(/\s+/g, ' ');
}
