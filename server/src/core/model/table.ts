import type { Table as TableNode, TableRow } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { columnRole } from '../vocabulary/lookup.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { isSurelyDelimiter } from './delimiter-row.ts';
import { flowsOf } from './flow.ts';
import { spanOf, type SectionContent } from './section.ts';

/** A table that Markdown recognises as one. Spans are relative to the section. */
export interface Table {
  readonly span: Span;
  readonly columns: readonly Column[];
  readonly header: Row;
  /** The row of dashes, without its line ending. */
  readonly delimiter: Span;
  /** The rows below the delimiter. */
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  readonly role?: ColumnRole;
  readonly index: number;
}

export interface Row {
  /** Without indentation and line ending. */
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** What stands between the pipes, surrounding space included. */
  readonly outer: Span;
  /** The content without surrounding space; in an empty cell an empty span behind the first space. */
  readonly span: Span;
  /** As written. */
  readonly source: string;
  /** In plain text: no markup, escapes resolved. */
  readonly text: string;
}

/** The tables at the top level of a section. */
export const tablesOf = derived((content: SectionContent): readonly Table[] =>
  content.blocks.flatMap(({ node, base }) => (node.type === 'table' ? [readTable(content, node, base)] : [])),
);

/** Those and the tables in its lists and quotes. */
export const allTablesOf = derived((content: SectionContent): readonly Table[] => {
  const nested = flowsOf(content).slice(1);
  return [
    ...tablesOf(content),
    ...nested.flatMap(({ blocks }) =>
      blocks.flatMap(({ node, base }) => (node.type === 'table' ? [readTable(content, node, base)] : [])),
    ),
  ];
});

function readTable(content: SectionContent, node: TableNode, base: number): Table {
  const [first, ...rest] = node.children as [TableRow, ...TableRow[]];
  const header = readRow(content, first, base);
  const columns = header.cells.map(({ text }, index) => {
    const role = columnRole(text);
    return { title: text, index, ...(role && { role }) };
  });
  return {
    span: spanOf({ base }, node),
    columns,
    header,
    delimiter: delimiterBelow(content.text, header.span.end),
    rows: rest.map(row => readRow(content, row, base)),
  };
}

function readRow(content: SectionContent, node: TableRow, base: number): Row {
  const whole = spanOf({ base }, node);
  const cells = node.children.map((cell): Cell => {
    const at = spanOf({ base }, cell);
    const outer = betweenPipes(content.text, at);
    const written = content.text.slice(outer.start, outer.end);
    const trimmed = written.trim();
    const lead = trimmed === '' ? Math.min(1, written.length) : written.length - written.trimStart().length;
    const start = outer.start + lead;
    return {
      outer,
      span: span(start, start + trimmed.length),
      source: trimmed,
      text: plainText(cell).trim(),
    };
  });
  return { span: span(whole.start, withoutSpace(content.text, whole.end)), cells };
}

/** A cell of mdast holds the pipe before it and, at the end of a row, the pipe after it with the space behind that. */
function betweenPipes(text: string, { start, end }: Span): Span {
  const from = text[start] === '|' ? start + 1 : start;
  const pipe = withoutSpace(text, end) - 1;
  return span(from, pipe >= from && text[pipe] === '|' && !isEscaped(text, pipe) ? pipe : end);
}

/** Where a line ends without the spaces and tabs before `end`. */
function withoutSpace(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  return at;
}

/** Whether a backslash stands before an offset that is not escaped itself. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function delimiterBelow(text: string, headerEnd: number): Span {
  const lineEnding = /[^\r\n]*(?:\r\n|\n|\r)(?:[ \t]*>[ \t]?)*/y;
  lineEnding.lastIndex = headerEnd;
  lineEnding.exec(text);
  const start = lineEnding.lastIndex;
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  return span(start, start + line.exec(text)![0].trimEnd().length);
}

/** The rows of a table that say something: a second row of dashes, which Markdown takes for one, does not. */
export function entriesOf({ text }: SectionContent, { rows }: Table): Row[] {
  return rows.filter(row => !isSurelyDelimiter(text.slice(row.span.start, row.span.end)));
}

/** The cell of a row in the column with a role; undefined when the table has no such column or the row is too short. */
export function cellOf(table: Table, row: Row, role: ColumnRole): Cell | undefined {
  const column = table.columns.find(candidate => candidate.role === role);
  return column && row.cells[column.index];
}
