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
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '`') {
      const fence = /^`+/.exec(line.slice(at))![0];
      const rest = line.slice(at + fence.length);
      const code = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(rest);
      at += fence.length - 1;
      if (!code) continue;
      for (const pipe of rest.slice(0, code.index).matchAll(/\\[\\|]|\|/g))
        if (pipe[0] === '|') found.push(at + 1 + pipe.index);
      at += code.index + fence.length;
    }
  }
  return found;
}

/** The line with the pipes of its code spans escaped; the line itself when it has none. */
export function escapePipesInCode(line: string): string {
  let escaped = line;
  for (const at of pipesInCode(line).reverse()) escaped = `${escaped.slice(0, at)}\\${escaped.slice(at)}`;
  return escaped;
}
