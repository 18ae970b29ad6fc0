import { span, type Span } from '../text/span.ts';

/** A line of a table, cut at its pipes. Offsets are relative to the line. */
export interface RowParts {
  /** What stands between the pipes, surrounding space included. */
  readonly cells: readonly Span[];
  /** Whether the line begins with a pipe. */
  readonly opened: boolean;
  /** Whether a pipe stands behind the last cell. */
  readonly closed: boolean;
}

/**
 * Cuts a line as Markdown cuts the rows of a table: at every pipe that no backslash escapes, those in code included.
 * A line without pipes is one cell.
 *
 * @param line without its line ending.
 */
export function splitRow(line: string): RowParts {
  const start = /^[ \t]*/.exec(line)![0].length;
  let end = line.length;
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  const opened = line[start] === '|';
  const cells: Span[] = [];
  let from = opened ? start + 1 : start;
  for (let at = from; at < end; at++) {
    if (line[at] === '\\' && (line[at + 1] === '\\' || line[at + 1] === '|')) at++;
    else if (line[at] === '|') {
      cells.push(span(from, at));
      from = at + 1;
    }
  }
  const closed = cells.length > 0 && from >= end;
  if (!closed) cells.push(span(from, end));
  return { cells, opened, closed };
}

/**
 * The offsets of the pipes in a line's code spans that cut its cells though they belong to the code: Markdown looks for
 * cells first and for code afterwards.
 */
export function pipesInCode(line: string): number[] {
  const found: number[] = [];
  if (!line.includes('`')) return found;
  const closing = backtickRuns(line);
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '`') {
      const from = endOfRun(line, at);
      const starts = closing.get(from - at) ?? [];
      while (starts.length > 0 && starts.at(-1)! < from) starts.pop();
      const end = starts.at(-1) ?? from;
      for (const pipe of line.slice(from, end).matchAll(/\\[\\|]|\|/g))
        if (pipe[0] === '|') found.push(from + pipe.index);
      at = endOfRun(line, end) - 1;
    }
  }
  return found;
}

/** Where the backticks end that stand at an offset, if any do. */
function endOfRun(line: string, start: number): number {
  let end = start;
  while (line[end] === '`') end++;
  return end;
}

/** Where runs of backticks start, by their length, the last first. */
function backtickRuns(line: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of [...line.matchAll(/`+/g)].reverse()) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

/** The line with the pipes of its code spans escaped; the line itself when it has none. */
export function escapePipesInCode(line: string): string {
  const cuts = [0, ...pipesInCode(line)];
  return cuts.map((from, index) => line.slice(from, cuts[index + 1])).join('\\');
}

function contentOf(line: string, { start, end }: Span): string {
  return line.slice(start, end).replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Whether a cell is empty or may begin a list, a comment or another block, where no pipe stands before it. */
function mayBeginBlock(content: string): boolean {
  return !/^(?:[*_]{0,3}\p{L}|\d+(?![\d.)])|:?-[-:])/u.test(content);
}

/**
 * A line of a table with other cells. What stands between its pipes stays as it is where the line has pipes at both ends;
 * else the cells are set apart anew, and an end gets a pipe that its cell cannot do without.
 *
 * @param change what makes the new cells, at least one, of the old ones; cells have the space around them.
 */
export function withCells(line: string, change: (cells: readonly string[]) => readonly string[]): string {
  const { cells, opened, closed } = splitRow(line);
  const lead = /^[ \t]*/.exec(line)![0];
  const tail = /[ \t]*$/.exec(line)![0];
  const changed = change(cells.map(({ start, end }) => line.slice(start, end)));
  if (opened && closed) return `${lead}|${changed.join('|')}|${tail}`;
  const contents = changed.map(cell => contentOf(cell, span(0, cell.length)));
  const isOpened =
    opened ||
    contents.length === 1 ||
    (contents[0] !== contentOf(line, cells[0]!) && mayBeginBlock(contents[0]!));
  const isClosed = closed || contents.at(-1) === '' || contents.length === 1;
  return `${lead}${isOpened ? '| ' : ''}${contents.join(' | ')}${isClosed ? ' |' : ''}${tail}`;
}
