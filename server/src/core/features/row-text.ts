import { splitRow } from '../model/table-row.ts';
import { displayWidth } from '../text/display-width.ts';
import { span, type Span } from '../text/span.ts';

export interface RowText {
  /** Without a line ending. */
  readonly text: string;
  /** Where in the text each cell's content starts and ends. */
  readonly cells: readonly Span[];
}

/**
 * A new row in the manner of its table: as many cells as the header, with or without outer pipes as the row it follows,
 * and as wide as its neighbours where those are aligned. Pipes in a cell are escaped.
 *
 * @param lines the header and the rows of the table, from their first signs on.
 * @param like the one of them that the new row follows.
 */
export function rowText(lines: readonly string[], like: string, values: readonly string[]): RowText {
  const columns = splitRow(lines[0]!).cells.length;
  const widths = columnWidths(lines);
  const cells: Span[] = [];
  // Without a pipe outside of it, an empty cell at the edge is none.
  const opened = splitRow(like).opened || (values[0] ?? '') === '';
  const closed = splitRow(like).closed || (values[columns - 1] ?? '') === '';
  let text = opened ? '| ' : '';
  for (let index = 0; index < columns; index++) {
    const value = escapePipes(values[index] ?? '');
    if (index > 0) text += ' | ';
    cells.push(span(text.length, text.length + value.length));
    text += value + ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(value)));
  }
  if (closed) text += ' |';
  return { text: text.trimEnd(), cells };
}

/** The display widths of the contents of an aligned table's columns; nothing when its rows are not of one width. */
export function columnWidths(lines: readonly string[]): number[] {
  const widthsOf = (line: string) =>
    splitRow(line).cells.map(({ start, end }) => displayWidth(line.slice(start, end)));
  const [first, ...others] = lines.map(widthsOf) as [number[], ...number[][]];
  const isAligned = others.every(
    widths => widths.length === first.length && widths.every((width, index) => width === first[index]),
  );
  return isAligned ? first.map(width => Math.max(0, width - 2)) : [];
}

function escapePipes(value: string): string {
  return value.replace(/(?<!\\)\|/g, '\\|');
}
