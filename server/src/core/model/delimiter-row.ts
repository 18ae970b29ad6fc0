import stringWidth from 'string-width';
import { splitRow } from './table-row.ts';

/** The hyphen and what is typed or autocorrected in its place. */
const dash = '[-\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\ufe58\\ufe63\\uff0d]';
const dashes = new RegExp(dash);
const likeDelimiter = new RegExp(`^(?:${dash}|[:|｜+\\s\\u00a0])+$`);
const likeDelimiterCell = new RegExp(`^(?::?${dash}{3,}:?|:${dash}+:?|${dash}+:)$`);

/** Whether a line holds nothing but dashes of any kind and what may stand between them: it was meant to be a delimiter row. */
export function isLikeDelimiter(line: string): boolean {
  return likeDelimiter.test(line) && dashes.test(line);
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
  const { cells, opened, closed } = splitRow(header);
  const old = plainPipes(like);
  const compact = opened && closed && !/[|][ \t]+\S/.test(old);
  const written = splitRow(old).cells.map(({ start, end }) => old.slice(start, end).trim());
  const filled = cells.map(({ start, end }, index) => {
    const pipes = Number(index > 0 || opened) + Number(index < cells.length - 1 || closed);
    const width = widthOf(header.slice(start, end)) - (compact ? 0 : pipes);
    const left = written[index]?.startsWith(':') ? ':' : '';
    const right = written[index]?.endsWith(':') ? ':' : '';
    return left + '-'.repeat(Math.max(3, width) - left.length - right.length) + right;
  });
  const gap = compact ? '' : ' ';
  return (opened ? `|${gap}` : '') + filled.join(`${gap}|${gap}`) + (closed ? `${gap}|` : '');
}

/** In UTF-16 code units. To measure a cell takes long, and nobody sees whether a longer one is aligned. */
const longestMeasured = 500;

function widthOf(cell: string): number {
  return cell.length > longestMeasured ? cell.length : stringWidth(cell);
}

/** The line with every sign that stands for a pipe in it as a pipe: full-width ones, and the `+` of other table notations. */
function plainPipes(line: string): string {
  return line.replace(/[｜+]/g, '|').replace(/\u00a0/g, ' ');
}
