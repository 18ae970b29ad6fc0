import type { SectionContent } from '../model/section.ts';
import type { Row, Table } from '../model/table.ts';
import { displayWidth } from '../text/display-width.ts';

/**
 * A new row in the manner of its table: as many cells as the header, with or without outer pipes as the row it follows,
 * and as wide as its neighbours where those are aligned. Pipes in a cell are escaped.
 *
 * @param like the row that the new one follows: a row of the table or its header.
 * @returns the row's text without a line ending, and where in it each cell's content starts and ends.
 */
export function rowText(content: SectionContent, table: Table, like: Row, values: readonly string[]) {
  const source = content.text.slice(like.span.start, like.span.end);
  const widths = columnWidths(content, table);
  const cells: { start: number; end: number }[] = [];
  // Without a pipe outside of it, an empty cell at the edge is none.
  const opened = source.startsWith('|') || values[0] === '';
  const closed = source.endsWith('|') || values[table.columns.length - 1] === '';
  let text = opened ? '| ' : '';
  table.columns.forEach((_, index) => {
    const value = escapePipes(values[index] ?? '');
    if (index > 0) text += ' | ';
    cells.push({ start: text.length, end: text.length + value.length });
    text += value + ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(value)));
  });
  if (closed) text += ' |';
  return { text: text.trimEnd(), cells };
}

/** The display widths of the contents of an aligned table's columns; nothing when its rows are not of one width. */
function columnWidths(content: SectionContent, table: Table): number[] {
  const rows = [table.header, ...table.rows];
  const widthsOf = (row: Row) =>
    row.cells.map(({ outer }) => displayWidth(content.text.slice(outer.start, outer.end)));
  const [first, ...others] = rows.map(widthsOf) as [number[], ...number[][]];
  const inner = (widths: number[]) => widths.map(width => Math.max(0, width - 2));
  if (others.length === 0) return inner(first);
  return others.every(
    widths => widths.length === first.length && widths.every((width, i) => width === first[i]),
  )
    ? inner(first)
    : [];
}

function escapePipes(value: string): string {
  return value.replace(/(?<!\\)\|/g, '\\|');
}
