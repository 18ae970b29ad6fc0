import type { Line } from './field-line.ts';
import { pipesInCode, splitRow } from './table-row.ts';

const wide = '｜';

/** Whether one of the lines holds a pipe of full width, as input methods for Han and Hangul write it. */
export function holdsWidePipes(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.includes(wide));
}

/** The line with pipes in the place of those of full width, unless they stand in code; offsets stay. */
export function withPlainPipes({ start, text }: Line): Line {
  const plain = text.replaceAll(wide, '|');
  const inCode = text.includes('`') ? new Set(pipesInCode(plain)) : undefined;
  return {
    start,
    text: inCode ? text.replaceAll(wide, (pipe, at: number) => (inCode.has(at) ? pipe : '|')) : plain,
  };
}

/**
 * Whether the pipes of full width in a line are a part of what its cells say: without them as pipes it has as many cells as
 * it is to have, and none at its ends was meant to close it.
 *
 * @param plain the line with plain pipes.
 */
export function isAsMeant(line: string, plain: string, columns: number): boolean {
  const [written, other] = [splitRow(line), splitRow(plain)];
  if (written.cells.length !== columns || other.cells.length !== columns)
    return written.cells.length === columns;
  return written.opened === other.opened && written.closed === other.closed;
}

/**
 * The offsets of the pipes of full width that a line's author meant as pipes: with them as such the line has as many cells
 * as it is to have, and without them it has not, or lacks pipes at its ends.
 */
export function widePipesOf(line: string, columns: number): number[] {
  if (!line.includes(wide)) return [];
  const { text } = withPlainPipes({ start: 0, text: line });
  const isRow = splitRow(text).cells.length === columns;
  return isRow && !isAsMeant(line, text, columns) ? changedPipes(line, text) : [];
}

/** The offsets of the pipes of full width in a line that are none in the line with plain pipes. */
export function changedPipes(line: string, plain: string): number[] {
  return Array.from(line.matchAll(/｜/g), ({ index }) => index).filter(at => plain[at] === '|');
}
