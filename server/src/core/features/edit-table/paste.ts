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
 * Puts what was copied as rows below the one of a place. Where its first row holds titles that this table has, too, in
 * whatever words of the vocabulary, each column goes to the one of that name; else columns go one by one.
 *
 * @returns undefined when nothing was copied that has cells, or the header's cells are not where they were meant to be.
 */
export function pasteRows(
  text: string,
  { table, row, column }: CellPlace,
  copied: Copied,
): PastedRows | undefined {
  const rows = copiedRows(copied);
  const places = placesByTitle(table, rows[0] ?? []);
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

/** For each copied column the one of the table that has its title; undefined when the cells are no titles. */
function placesByTitle(
  { header }: TableLines,
  titles: readonly string[],
): readonly (number | undefined)[] | undefined {
  const own = contentsOf(header.text).map(({ start, end }) => header.text.slice(start, end));
  const taken = new Set<number>();
  const places = titles.map(title => {
    const place = own.findIndex((other, index) => !taken.has(index) && isSameColumn(other, title));
    if (place < 0) return undefined;
    taken.add(place);
    return place;
  });
  const named = titles.filter(title => title !== '').length;
  return taken.size > 0 && taken.size * 2 >= named ? places : undefined;
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
