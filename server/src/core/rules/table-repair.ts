import { commentsBehind, delimiterCells, delimiterRow, isDelimiterOf } from '../model/delimiter-row.ts';
import type { Line } from '../model/field-line.ts';
import { leadAt } from '../model/flow.ts';
import type { SectionContent } from '../model/section.ts';
import { indentOf, isIndented } from '../model/table-line.ts';
import type { BrokenTable } from '../model/table-scan.ts';
import { escapePipesInCode, pipesInCode, splitRow } from '../model/table-row.ts';
import { lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

/**
 * The edits after which Markdown sees the table with the cells as they are written: the delimiter row stands below the
 * header, no line is indented like code, and what is no row is set apart by a blank line.
 */
export function writeDelimiter({ text }: SectionContent, table: BrokenTable): TextEdit[] {
  const { rows, glued } = table;
  const indented = rows.filter(line => isIndented(line.text));
  const comments = table.delimiters.map(line => commentsBehind(line.text)).filter(comment => comment !== '');
  const line = lineEndingOf(text) + leadAt(text, table.span.start);
  return [
    ...comments.map(comment =>
      insert(lineStartAt(text, table.span.start) + leadAt(text, table.span.start).length, comment + line),
    ),
    ...placeDelimiter(text, table),
    ...indented.map(line => remove(line.start, line.start + indentOf(line.text))),
    ...(glued ? [setApart(text, glued.start)] : []),
  ];
}

function placeDelimiter(text: string, table: BrokenTable): TextEdit[] {
  const { header, columns, rows, delimiters, problem } = table;
  const [first] = delimiters;
  const lead = leadAt(text, header.start);
  if (problem === 'header') {
    const titles = `|${'  |'.repeat(columns)}`;
    const rest = delimiters.slice(1).map(line => removeLine(text, spanOf(line)));
    const row = isDelimiterOf(first!.text, columns) ? first!.text : delimiterRow(titles, first!.text);
    return [{ span: spanOf(first!), text: titles + lineEndingOf(text) + lead + row }, ...rest];
  }
  if (problem === 'above' && delimiters[1]) return [removeLine(text, spanOf(first!))];
  const like = delimiters.find(line => delimiterCells(line.text) === columns) ?? first;
  const row = delimiterRow(header.text, like?.text);
  const isBelow = first && problem !== 'above' && !(rows[0] && rows[0].start < first.start);
  if (isBelow && delimiters.length === 1) {
    const from = first.start + (isIndented(first.text) ? 0 : indentOf(first.text));
    return [{ span: span(from, endOf(first)), text: row }];
  }
  const indent = header.text.slice(0, indentOf(header.text));
  return [
    insert(endOf(header), lineEndingOf(text) + lead + indent + row),
    ...delimiters.map(line => removeLine(text, spanOf(line))),
  ];
}

/** The edit that puts a blank line above a line, one of the same quote. */
export function setApart(text: string, offset: number): TextEdit {
  return insert(lineStartAt(text, offset), leadAt(text, offset).trimEnd() + lineEndingOf(text));
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

/** The edit that removes the line of a span up to its end, together with the line ending before it, or behind it. */
export function removeLine(text: string, { start, end }: Span): TextEdit {
  const from = lineStartAt(text, start);
  if (from === 0) return remove(0, end + /^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))![0].length);
  const ending = text.slice(Math.max(0, from - 2), from) === '\r\n' ? 2 : 1;
  return remove(from - ending, end);
}

function spanOf(line: Line): Span {
  return span(line.start, endOf(line));
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
