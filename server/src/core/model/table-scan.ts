import type { Table as TableNode } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { columnRole } from '../vocabulary/lookup.ts';
import { delimiterCells, isDelimiterOf, isLikeDelimiter, isSurelyDelimiter } from './delimiter-row.ts';
import { linesOf } from './field-line.ts';
import { spanOf, type SectionContent } from './section.ts';
import { splitRow } from './table-row.ts';

/** A line of a section without its line ending; `start` is its offset in the section. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** What was meant to be a table and is none for Markdown, or not the one it was meant to be. Spans are of the section. */
export interface BrokenTable {
  /** From the header's line to the last row's. */
  readonly span: Span;
  readonly header: Line;
  readonly columns: number;
  /** The rows below the header, the lines of dashes not included. */
  readonly rows: readonly Line[];
  /** The lines that were meant to be the delimiter row: none, one, or several that follow one another. */
  readonly delimiters: readonly Line[];
  /** The line right below the last row, when it would become a row of the repaired table without being one. */
  readonly glued?: Line;
  readonly problem: DelimiterProblem;
}

/**
 * - `missing`: rows without a delimiter row;
 * - `cells`: a delimiter row with fewer or more cells than the header;
 * - `form`: one that is not written as Markdown asks, for instance with `—` for `-`;
 * - `rowsAbove`: rows between the header and the delimiter row.
 */
export type DelimiterProblem = 'missing' | 'cells' | 'form' | 'rowsAbove';

/**
 * The broken tables at the top level of a section. Lines count as a table when dashes and pipes stand below a line with
 * pipes, when two lines in a row have pipes on both ends, or when the first line holds titles that columns are known by:
 * so pipes in prose, log lines and the pipes of a shell are left alone.
 */
export const brokenTablesOf = derived((content: SectionContent): readonly BrokenTable[] =>
  content.text.includes('|')
    ? regionsOf(content).flatMap(region => scan(linesOf(content.text, region.start, region.end), region))
    : [],
);

interface Region extends Span {
  /** The offset of a line that Markdown takes for a delimiter row. */
  readonly delimiter?: number;
  /** The first line of the table that follows without a blank line. */
  readonly below?: Line;
}

/**
 * Where broken tables may stand: in paragraphs, together with a table right below that took one of their rows for its
 * header; and in a heading that came about because the line below it, of dashes, underlines it.
 */
function regionsOf(content: SectionContent): Region[] {
  const { heading, blocks } = content;
  const isUnderlined = heading && content.text[heading.span.start] !== '#';
  const nodes = [...(isUnderlined ? [{ node: heading.node, base: heading.base }] : []), ...blocks];
  const regions: Region[] = [];
  nodes.forEach((block, index) => {
    const { start, end } = spanOf(block, block.node);
    const previous = regions.at(-1);
    const goesOn = previous !== undefined && isNextLine(content.text, previous.end, start);
    const { type } = block.node;
    if (type === 'paragraph' && goesOn && nodes[index - 1]!.node.type === 'heading')
      regions.splice(-1, 1, span(previous.start, end));
    else if (type === 'paragraph' || type === 'heading') regions.push(span(start, end));
    else if (type === 'table' && goesOn) {
      const [below, delimiter] = linesOf(content.text, start, end) as [Line, Line];
      const joined = hasRowAbove(content.text, previous, start, block.node);
      const region = joined
        ? { ...span(previous.start, end), delimiter: delimiter.start }
        : { ...previous, below };
      regions.splice(-1, 1, region);
    }
  });
  return regions;
}

function isNextLine(text: string, end: number, start: number): boolean {
  return /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(end, start));
}

/** Whether a table goes on what stands above it: the last line there is a row with as many cells as its header. */
function hasRowAbove(text: string, above: Span, start: number, { children: [header] }: TableNode): boolean {
  const line = linesOf(text, above.start, start).at(-1)!.text;
  return (isBordered(line) || isTitled(line)) && splitRow(line).cells.length === header!.children.length;
}

function scan(lines: readonly Line[], { below, delimiter }: Region): BrokenTable[] {
  const found: BrokenTable[] = [];
  // What begins with the corner of a box is drawn, not written.
  if (lines.some(line => /^\s*\+[-=]/.test(line.text))) return found;
  for (let at = 0; at < lines.length - 1;) {
    const end = tableEnd(lines, at);
    if (end === at) at++;
    else {
      found.push(...diagnose(lines.slice(at, end), lines[end] ?? below, delimiter));
      at = end;
    }
  }
  return found;
}

/** The index after the last line of the table that starts with the line `at`; `at` itself when none starts there. */
function tableEnd(lines: readonly Line[], at: number): number {
  const [header, next, third] = [lines[at]!.text, lines[at + 1]!.text, lines[at + 2]?.text ?? ''];
  if (isLikeDelimiter(header) || isIndented(header)) return at;
  const { opened, closed, cells } = splitRow(header);
  const underlined = isLikeDelimiter(next) && (hasPipe(next) || (isBordered(header) && isBordered(third)));
  const starts = underlined
    ? (opened && closed) || cells.length > 1
    : isBordered(header)
      ? isRow(next, cells.length)
      : isTitled(header) && splitRow(next).cells.length === cells.length;
  if (!starts) return at;
  let end = at + 2;
  while (end < lines.length && isRow(lines[end]!.text, cells.length)) end++;
  return end;
}

/** Whether a line goes on a table of so many columns; one without outer pipes is text if there is but one pipe in it. */
function isRow(line: string, columns: number): boolean {
  const { opened, closed, cells } = splitRow(line);
  if (isLikeDelimiter(line)) return hasPipe(line);
  if (cells.length === 1) return opened && (closed || columns === 1);
  return opened || closed || cells.length > 2 || cells.length === columns;
}

function isBordered(line: string): boolean {
  const { opened, closed, cells } = splitRow(line);
  return opened && closed && cells.length > 1;
}

/** Whether at least two of a line's cells are titles of columns that postmortems have. */
function isTitled(line: string): boolean {
  return knownTitles(line) > 1;
}

/** How many of a line's cells are titles that columns are known by. */
export function knownTitles(line: string): number {
  return splitRow(line).cells.filter(({ start, end }) => columnRole(line.slice(start, end))).length;
}

function hasPipe(line: string): boolean {
  return /[|｜]/.test(line);
}

/** What keeps the lines from being a table; nothing when they are one. */
function diagnose(lines: readonly Line[], next: Line | undefined, known: number | undefined): BrokenTable[] {
  const [header, ...below] = lines as [Line, ...Line[]];
  const columns = splitRow(header.text).cells.length;
  const isDelimiter = ({ start, text }: Line, index: number) =>
    start === known || (index === 0 ? isLikeDelimiter(text) : isSurelyDelimiter(text));
  const first = below.findIndex(isDelimiter);
  const after = below.findIndex((line, index) => index > first && !isDelimiter(line, index));
  const delimiters = first < 0 ? [] : below.slice(first, after < 0 ? undefined : after);
  const problem = problemOf(columns, delimiters[0], first);
  if (!problem) return [];
  const last = lines.at(-1)!;
  return [
    {
      span: span(header.start + indentOf(header.text), last.start + last.text.length),
      header,
      columns,
      rows: below.filter(line => !delimiters.includes(line)),
      delimiters,
      ...(next && { glued: next }),
      problem,
    },
  ];
}

function problemOf(
  columns: number,
  delimiter: Line | undefined,
  index: number,
): DelimiterProblem | undefined {
  if (!delimiter) return 'missing';
  if (index > 0) return 'rowsAbove';
  if (delimiterCells(delimiter.text) !== columns) return 'cells';
  return isDelimiterOf(delimiter.text, columns) ? undefined : 'form';
}

/** Whether a line begins with so much space that Markdown takes it for code, or for no part of a table. */
export function isIndented(line: string): boolean {
  return /^ {0,3}\t|^ {4}/.test(line);
}

/** The length of the space that a line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}
