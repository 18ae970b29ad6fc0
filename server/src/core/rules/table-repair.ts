import { delimiterCells, delimiterRow } from '../model/delimiter-row.ts';
import type { SectionContent } from '../model/section.ts';
import { indentOf, isIndented, type BrokenTable, type Line } from '../model/table-scan.ts';
import { escapePipesInCode, pipesInCode, splitRow } from '../model/table-row.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

/**
 * The edits after which Markdown sees the table with the cells as they are written: the delimiter row stands below the
 * header, no line is indented like code, and what is no row is set apart by a blank line.
 */
export function writeDelimiter({ text }: SectionContent, table: BrokenTable): TextEdit[] {
  const { header, columns, rows, delimiters, glued } = table;
  const like = delimiters.find(line => delimiterCells(line.text) === columns) ?? delimiters[0];
  const row = delimiterRow(header.text, like?.text);
  const indented = rows.filter(line => isIndented(line.text));
  return [
    ...placeDelimiter(text, table, row),
    ...indented.map(line => remove(line.start, line.start + indentOf(line.text))),
    ...(glued ? [insert(glued.start, lineEndingOf(text))] : []),
  ];
}

function placeDelimiter(text: string, table: BrokenTable, row: string): TextEdit[] {
  const { header, rows, delimiters } = table;
  const [first] = delimiters;
  const inPlace = first && delimiters.length === 1 && !(rows[0] && rows[0].start < first.start);
  if (inPlace) {
    const from = first.start + (isIndented(first.text) ? 0 : indentOf(first.text));
    return [{ span: span(from, endOf(first)), text: row }];
  }
  const indent = header.text.slice(0, indentOf(header.text));
  return [
    insert(endOf(header), lineEndingOf(text) + indent + row),
    ...delimiters.map(line => removeLine(text, span(line.start, endOf(line)))),
  ];
}

/** The edits that escape the pipes in a row's code, when the row then has so many cells; else undefined. */
export function escapeCode(line: Line, columns: number): TextEdit[] | undefined {
  return splitRow(escapePipesInCode(line.text)).cells.length === columns
    ? pipesInCode(line.text).map(at => insert(line.start + at, '\\'))
    : undefined;
}

/** Comments behind the last pipe of a row that has so many cells without them. */
export function trailingComment(
  line: Line,
  columns: number,
): { readonly text: string; readonly removal: TextEdit } | undefined {
  const match = /^(.*?\|)[ \t]*((?:<!--(?:(?!-->).)*-->[ \t]*)+)\|?[ \t]*$/.exec(line.text);
  if (!match || splitRow(match[1]!).cells.length !== columns) return undefined;
  return { text: match[2]!.trim(), removal: remove(line.start + match[1]!.length, endOf(line)) };
}

/** The edit that removes a line together with the line ending before it. */
export function removeLine(text: string, { start, end }: Span): TextEdit {
  const ending = text.slice(Math.max(0, start - 2), start) === '\r\n' ? 2 : 1;
  return remove(start - ending, end);
}

function endOf({ start, text }: Line): number {
  return start + text.length;
}

export function insert(at: number, text: string): TextEdit {
  return { span: span(at, at), text };
}

export function remove(start: number, end: number): TextEdit {
  return { span: span(start, end), text: '' };
}
