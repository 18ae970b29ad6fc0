import type { Field } from '../model/field.ts';
import type { SectionContent } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { isGluedText } from '../model/table-line.ts';
import { withCells } from '../model/table-row.ts';
import { narrowed, shiftEdits } from '../text/edit.ts';
import { contains, span, type TextEdit } from '../text/span.ts';
import type { Side } from './copy-field.ts';

/**
 * Adds a column to the table that has labels in its head and their values in its only row.
 *
 * @param field the one beside which the column belongs.
 * @returns the edits, relative to the section: one for the head, one for the dashes, one for the row.
 */
export function insertColumn(
  content: SectionContent,
  { labelSpan }: Field,
  side: Side,
  label: string,
  value: string,
): TextEdit[] {
  const table = tablesOf(content).find(({ span: whole }) => contains(whole, labelSpan))!;
  const beside = table.header.cells.findIndex(({ outer }) => contains(outer, labelSpan));
  return insertColumnAt(content, table, side === 'after' ? beside + 1 : beside, label, value);
}

/**
 * Adds a column to a table. Rows that end before it stay as they are.
 *
 * @param index the column before which it goes; their number, to put it at the end.
 * @param value what its cells hold.
 * @returns one edit a line, relative to the section.
 */
export function insertColumnAt(
  { text }: SectionContent,
  { header, delimiter, rows }: Table,
  index: number,
  title: string,
  value = '',
): TextEdit[] {
  const head = text.slice(header.span.start, header.span.end);
  const lines = [
    { ...header.span, cell: title },
    { ...delimiter, cell: '---' },
    ...rows.map(row => ({ ...row.span, cell: value })),
  ];
  return lines.flatMap(({ start, end, cell }) => {
    const line = text.slice(start, end);
    if (isGluedText(line, head)) return [];
    const made = withCells(line, cells =>
      cells.length < index ? cells : cells.toSpliced(index, 0, ` ${cell} `),
    );
    const edit = narrowed(line, { span: span(0, line.length), text: made });
    return edit ? shiftEdits([edit], start) : [];
  });
}
