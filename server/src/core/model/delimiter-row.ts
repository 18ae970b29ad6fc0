import { displayWidth } from '../text/display-width.ts';
import { splitRow, type RowParts } from './table-row.ts';

/** The hyphen and what is typed or autocorrected in its place. */
const dash = '[-\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\ufe58\\ufe63\\uff0d]';
const dashes = new RegExp(dash);
const likeDelimiter = new RegExp(`^(?:${dash}|[:：|｜+\\s\\u00a0])+$`);
/** Comments behind a row, from the first of them to the end. */
const comments = /<!--(?:(?!-->).)*-->[ \t]*(?:<!--(?:(?!-->).)*-->[ \t]*)*$/;
const likeDelimiterCell = new RegExp(`^(?::?${dash}{3,}:?|:${dash}+:?|${dash}+:)$`);

/** Whether a line holds nothing but dashes of any kind and what may stand between them: it was meant to be a delimiter row. */
export function isLikeDelimiter(line: string): boolean {
  const row = withoutComments(line);
  return likeDelimiter.test(row) && dashes.test(row);
}

function withoutComments(line: string): string {
  return line.includes('-->') ? line.replace(comments, '').trimEnd() : line;
}

/** The comments behind a delimiter row; empty where there are none. */
export function commentsBehind(line: string): string {
  return line.slice(withoutComments(line).length).trim();
}

/** Signs that people take for dashes, or that other programs draw lines with: `|===|===|`. */
const ruledCell = /^:?([=~_*.])\1{2,}:?$/;

/**
 * Whether a line of cells is ruled with other signs than dashes. Below a header where no delimiter row stands it was meant
 * to be one; elsewhere dots may stand for what is left out.
 */
export function isRuled(line: string): boolean {
  const row = plainPipes(line);
  const { cells } = splitRow(row);
  return cells.length > 1 && cells.every(({ start, end }) => ruledCell.test(row.slice(start, end).trim()));
}

/**
 * Whether a line, wherever it stands in a table, can be nothing but a delimiter row: `|---|:-:|`. A row of single dashes
 * is not that certain: people write `-` into cells that have nothing to say.
 */
export function isSurelyDelimiter(line: string): boolean {
  const row = plainPipes(line);
  return splitRow(row).cells.every(({ start, end }) => likeDelimiterCell.test(row.slice(start, end).trim()));
}

/** Whether Markdown takes the line for the delimiter row of a table with so many columns. */
export function isDelimiterOf(line: string, columns: number): boolean {
  const wellFormed = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line);
  return wellFormed && /[|:]/.test(line) && splitRow(line).cells.length === columns;
}

/** How many cells a line that is like a delimiter row was meant to have. */
export function delimiterCells(line: string): number {
  return splitRow(plainPipes(line)).cells.length;
}

/**
 * Writes the delimiter row below a header, with outer pipes as the header and as wide.
 *
 * @param header the header's line, without its line ending.
 * @param like a line that was meant to be the delimiter row: its alignment and its way of spacing are kept.
 * @returns the row without indentation and line ending.
 */
export function delimiterRow(header: string, like = ''): string {
  const { cells, ...outer } = splitRow(header);
  return delimiterOf(
    cells.map(({ start, end }) => displayWidth(header.slice(start, end))),
    outer,
    like,
  );
}

/**
 * The same for columns of known widths.
 *
 * @param widths how many columns of a fixed-width font there are between the pipes of each cell.
 */
export function delimiterOf(
  widths: readonly number[],
  { opened, closed }: Omit<RowParts, 'cells'>,
  like: string,
): string {
  const tight = opened && closed && isTight(like);
  const written = alignmentsOf(like);
  const filled = widths.map((width, index) => {
    const pipes = Number(index > 0 || opened) + Number(index < widths.length - 1 || closed);
    const left = written[index]?.left ? ':' : '';
    const right = written[index]?.right ? ':' : '';
    const dashes = Math.max(3, width - (tight ? 0 : pipes)) - left.length - right.length;
    return left + '-'.repeat(dashes) + right;
  });
  const gap = tight ? '' : ' ';
  return (opened ? `|${gap}` : '') + filled.join(`${gap}|${gap}`) + (closed ? `${gap}|` : '');
}

/** Whether the dashes of a delimiter row reach from pipe to pipe. */
export function isTight(line: string): boolean {
  return !/[|][ \t]+\S/.test(plainPipes(line));
}

/** At which ends the cells of a delimiter row have colons. */
export function alignmentsOf(line: string): { readonly left: boolean; readonly right: boolean }[] {
  const row = plainPipes(line);
  return splitRow(row).cells.map(({ start, end }) => {
    const cell = row.slice(start, end).trim();
    return { left: cell.startsWith(':'), right: cell.endsWith(':') };
  });
}

/** The line without comments behind it, with every sign that stands for a pipe or a colon in it as one: full-width ones, and the `+` of other table notations. */
function plainPipes(line: string): string {
  return withoutComments(line)
    .replace(/[｜+]/g, '|')
    .replace(/：/g, ':')
    .replace(/\u00a0/g, ' ');
}
