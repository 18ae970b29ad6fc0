import { columnRole } from '../vocabulary/lookup.ts';
import { isDelimiterOf, isLikeDelimiter, isRuled, isSurelyDelimiter } from './delimiter-row.ts';
import type { Line } from './field-line.ts';
import { splitRow } from './table-row.ts';

/** The index after the last line of the table that starts with the line `at`; `at` itself when none starts there. */
export function tableEnd(lines: readonly Line[], at: number): number {
  const header = lines[at]!.text;
  if (isIndented(header)) return at;
  const { cells } = splitRow(header);
  const starts = isHeadless(lines, at) || (!isLikeDelimiter(header) && isHeader(lines, at));
  if (!starts) return at;
  let end = Math.min(at + 2, lines.length);
  while (end < lines.length && isRow(lines[end]!.text, cells.length)) end++;
  return end;
}

/** Whether a delimiter row stands above rows where a header belongs, and not as a rule above a header. */
export function isHeadless(lines: readonly Line[], at: number): boolean {
  const [delimiter, row, third] = [lines[at]!.text, lines[at + 1]?.text ?? '', lines[at + 2]?.text ?? ''];
  return (
    !isLikeDelimiter(third) &&
    isSurelyDelimiter(delimiter) &&
    isBordered(delimiter) &&
    isBordered(row) &&
    !isSurelyDelimiter(row) &&
    splitRow(delimiter).cells.length === splitRow(row).cells.length
  );
}

/** Whether a delimiter row stands right above the header of a table that has its own. */
export function isOverHeader(lines: readonly Line[], at: number): boolean {
  const [rule, header, own] = [lines[at]!.text, lines[at + 1]?.text ?? '', lines[at + 2]?.text ?? ''];
  const { length } = splitRow(header).cells;
  return (
    isSurelyDelimiter(rule) &&
    isBordered(rule) &&
    isBordered(header) &&
    !isLikeDelimiter(header) &&
    splitRow(rule).cells.length === length &&
    isDelimiterOf(own, length)
  );
}

function isHeader(lines: readonly Line[], at: number): boolean {
  const [header, next, third] = [lines[at]!.text, lines[at + 1]?.text, lines[at + 2]?.text ?? ''];
  const { opened, closed, cells } = splitRow(header);
  if (next === undefined) return at === 0 && isBordered(header) && isTitled(header);
  const underlined =
    (isLikeDelimiter(next) || (isBordered(header) && isRuled(next))) &&
    (hasPipe(next) || (isBordered(header) && isBordered(third)));
  if (underlined) return (opened && closed) || cells.length > 1;
  return isBordered(header)
    ? isRow(next, cells.length)
    : isTitled(header) && splitRow(next).cells.length === cells.length;
}

/** Whether a line goes on a table of so many columns; one without outer pipes is text if there is but one pipe in it. */
export function isRow(line: string, columns: number): boolean {
  const { opened, closed, cells } = splitRow(line);
  if (isLikeDelimiter(line)) return hasPipe(line);
  if (cells.length === 1) return opened && (closed || columns === 1);
  return opened || closed || cells.length > 2 || cells.length === columns;
}

/**
 * Whether a line of a table is a text that was put right below its rows: Markdown takes it for a row.
 *
 * @param header the header's line, from its first sign on.
 */
export function isGluedText(line: string, header: string): boolean {
  const { opened, closed, cells } = splitRow(line);
  return !opened && !closed && cells.length <= (header.startsWith('|') ? 2 : 1);
}

/** Whether a line has pipes at both ends and at least one between them. */
export function isBordered(line: string): boolean {
  const { opened, closed, cells } = splitRow(line);
  return opened && closed && cells.length > 1;
}

/** Whether at least two of a line's cells are titles of columns that postmortems have. */
export function isTitled(line: string): boolean {
  return knownTitles(line) > 1;
}

/** How many of a line's cells are titles that columns are known by. */
export function knownTitles(line: string): number {
  return splitRow(line).cells.filter(({ start, end }) => columnRole(line.slice(start, end))).length;
}

function hasPipe(line: string): boolean {
  return /[|｜]/.test(line);
}

/** Whether a line begins with so much space that Markdown takes it for code, or for no part of a table. */
export function isIndented(line: string): boolean {
  return /^ {0,3}\t|^ {4}/.test(line);
}

/** The length of the space that a line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}
