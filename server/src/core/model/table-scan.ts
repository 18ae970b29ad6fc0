import type { Table as TableNode } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import {
  delimiterCells,
  isDelimiterOf,
  isLikeDelimiter,
  isRuled,
  isSurelyDelimiter,
} from './delimiter-row.ts';
import type { Line } from './field-line.ts';
import { flowsOf, isNextLine, linesIn, type Flow } from './flow.ts';
import { spanOf, type SectionContent } from './section.ts';
import { splitTablesOf } from './split-table.ts';
import { indentOf, isBordered, isHeadless, isOverHeader, isTitled, tableEnd } from './table-line.ts';
import { splitRow } from './table-row.ts';
import { changedPipes, holdsWidePipes, isAsMeant, withPlainPipes } from './wide-pipes.ts';

/**
 * What was meant to be a table and is none for Markdown, or not the one it was meant to be. Spans are of the section.
 * Pipes of full width that were meant as pipes are such in the texts of its lines.
 */
export interface BrokenTable {
  /** From the header's line to the last row's. */
  readonly span: Span;
  /** Where there is none, an empty line right before the delimiter row. */
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
 * - `rowsAbove`: rows between the header and the delimiter row;
 * - `header`: a delimiter row and rows without a header;
 * - `above`: a delimiter row above the header.
 */
export type DelimiterProblem = 'missing' | 'cells' | 'form' | 'rowsAbove' | 'header' | 'above';

export interface TableScan {
  readonly broken: readonly BrokenTable[];
  /** What is no table, or another one, because its pipes are of full width. */
  readonly wide: readonly WideTable[];
}

export interface WideTable {
  /** From the first line that holds such a pipe to the last one. */
  readonly span: Span;
  /** Where the pipes of full width stand that were meant as pipes. */
  readonly pipes: readonly number[];
}

/**
 * What looks like a table in a section, its lists and its quotes included, and is none. Lines count as a table when dashes
 * and pipes stand below a line with pipes, when two lines in a row have pipes on both ends, or when the first line holds
 * titles that columns are known by: so pipes in prose, log lines and the pipes of a shell are left alone.
 */
export const scanTables = derived((content: SectionContent): TableScan => {
  if (!/[|｜]/.test(content.text)) return { broken: [], wide: [] };
  const split = partsOfSplitTables(content);
  const scans = flowsOf(content).flatMap(flow =>
    regionsOf(content, flow, split)
      .filter(({ start, end }) => /[|｜]/.test(content.text.slice(start, end)))
      .map(region => scan(linesIn(content, flow, region), region)),
  );
  return { broken: scans.flatMap(({ broken }) => broken), wide: scans.flatMap(({ wide }) => wide) };
});

/** Where the blocks start that are parts of tables which blank lines break apart, but for what stands above them all. */
function partsOfSplitTables(content: SectionContent): ReadonlySet<number> {
  const starts = splitTablesOf(content).flatMap(({ header, parts }) => [
    ...(header === undefined ? [] : [header]),
    ...parts.map(({ span: { start } }) => start),
  ]);
  return new Set(starts);
}

/** The broken tables of a section; see {@link scanTables}. */
export function brokenTablesOf(content: SectionContent): readonly BrokenTable[] {
  return scanTables(content).broken;
}

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
function regionsOf(content: SectionContent, flow: Flow, split: ReadonlySet<number>): Region[] {
  const regions: Region[] = [];
  flow.blocks.forEach((block, index) => {
    const { start, end } = spanOf(block, block.node);
    if (split.has(start)) return;
    const previous = regions.at(-1);
    const goesOn = previous !== undefined && isNextLine(content.text, previous.end, start);
    const { type } = block.node;
    if (type === 'paragraph' && goesOn && flow.blocks[index - 1]!.node.type === 'heading')
      regions.splice(-1, 1, span(previous.start, end));
    else if (type === 'paragraph' || type === 'heading') regions.push(span(start, end));
    else if (type === 'table' && goesOn) {
      const [below, delimiter] = linesIn(content, flow, span(start, end));
      const above = linesIn(content, flow, previous).at(-1);
      if (!below || !delimiter || !above) return;
      const region = goesOnTable(above.text, block.node)
        ? { ...span(previous.start, end), delimiter: delimiter.start }
        : { ...previous, below };
      regions.splice(-1, 1, region);
    }
  });
  return regions;
}

/** Whether a table goes on what stands above it: the last line there is a row with as many cells as its header. */
function goesOnTable(above: string, { children: [header] }: TableNode): boolean {
  return (isBordered(above) || isTitled(above)) && splitRow(above).cells.length === header!.children.length;
}

function scan(written: readonly Line[], { below, delimiter }: Region): TableScan {
  const broken: BrokenTable[] = [];
  const wide: WideTable[] = [];
  // What begins with the corner of a box is drawn, not written.
  if (written.some(({ text }, index) => /^\s*\+[-=]/.test(text) && index !== 1)) return { broken, wide };
  const lines = holdsWidePipes(written) ? written.map(withPlainPipes) : written;
  for (let at = 0; at < lines.length;) {
    const end = isOverHeader(lines, at) ? tableEnd(lines, at + 1) : tableEnd(lines, at);
    if (end === at) at++;
    else {
      const meant = asMeant(written.slice(at, end), lines.slice(at, end));
      broken.push(...diagnose(meant, lines[end] ?? below, delimiter));
      wide.push(...wideTable(written.slice(at, end), meant));
      at = end;
    }
  }
  return { broken, wide };
}

function wideTable(written: readonly Line[], meant: readonly Line[]): WideTable[] {
  const changed = written.flatMap((line, index) => {
    const pipes = changedPipes(line.text, meant[index]!.text).map(at => line.start + at);
    return pipes.length > 0 ? [{ line, pipes }] : [];
  });
  const [first, last] = [changed[0], changed.at(-1)];
  if (!first || !last) return [];
  const end = last.line.start + last.line.text.trimEnd().length;
  return [{ span: span(first.line.start, end), pipes: changed.flatMap(({ pipes }) => pipes) }];
}

/** The lines of a table, each as it is written where its pipes of full width belong to its cells, else with plain ones. */
function asMeant(written: readonly Line[], plain: readonly Line[]): Line[] {
  const columns = splitRow(plain[0]!.text).cells.length;
  return written.map((line, index) =>
    isAsMeant(line.text, plain[index]!.text, columns) ? line : plain[index]!,
  );
}

/** What keeps the lines from being a table; nothing when they are one. */
function diagnose(lines: readonly Line[], next: Line | undefined, known: number | undefined): BrokenTable[] {
  const isDelimiter = ({ start, text }: Line, index: number) =>
    start === known || (index === 0 ? isLikeDelimiter(text) : isSurelyDelimiter(text));
  const found =
    isOverHeader(lines, 0) || isHeadless(lines, 0)
      ? aboveHeader(lines)
      : withHeader(lines, index => isDelimiter(lines[index]!, index - 1));
  if (!found) return [];
  const last = lines.at(-1)!;
  return [
    {
      span: span(lines[0]!.start + indentOf(lines[0]!.text), last.start + last.text.length),
      columns: splitRow(lines[0]!.text).cells.length,
      ...(next && { glued: next }),
      ...found,
    },
  ];
}

type Diagnosis = Pick<BrokenTable, 'header' | 'rows' | 'delimiters' | 'problem'>;

/** @param isDelimiter whether the line of a number was meant to be a delimiter row. */
function withHeader(lines: readonly Line[], isDelimiter: (index: number) => boolean): Diagnosis | undefined {
  const [header, ...below] = lines as [Line, ...Line[]];
  const isOne = (index: number) => isDelimiter(index + 1);
  const dashed = below.findIndex((_, index) => isOne(index));
  const first = dashed < 0 && below[0] && isRuled(below[0].text) ? 0 : dashed;
  const after = below.findIndex((_, index) => index > first && !isOne(index));
  const delimiters = first < 0 ? [] : below.slice(first, after < 0 ? undefined : after);
  const problem = problemOf(splitRow(header.text).cells.length, delimiters[0], first);
  return problem && { header, rows: below.filter(line => !delimiters.includes(line)), delimiters, problem };
}

/** A table that begins with a delimiter row: its header stands below it, as the titles tell, or is not there at all. */
function aboveHeader(lines: readonly Line[]): Diagnosis {
  const [delimiter, first, ...rest] = lines as [Line, Line, ...Line[]];
  if (isOverHeader(lines, 0)) {
    const [second, ...rows] = rest as [Line, ...Line[]];
    return { header: first, rows, delimiters: [delimiter, second], problem: 'above' };
  }
  return isTitled(first.text)
    ? { header: first, rows: rest, delimiters: [delimiter], problem: 'above' }
    : {
        header: { start: delimiter.start, text: '' },
        rows: [first, ...rest],
        delimiters: [delimiter],
        problem: 'header',
      };
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
