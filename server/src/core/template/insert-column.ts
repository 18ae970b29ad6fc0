import type { Field } from '../model/field.ts';
import type { SectionContent } from '../model/section.ts';
import { tablesOf } from '../model/table.ts';
import { splitRow } from '../model/table-row.ts';
import { contains, span, type Span, type TextEdit } from '../text/span.ts';
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
  const index = table.header.cells.findIndex(({ outer }) => contains(outer, labelSpan));
  const lines: readonly [Span, string][] = [
    [table.header.span, ` ${label} `],
    [table.delimiter, ' --- '],
    [table.rows[0]!.span, ` ${value} `],
  ];
  return lines.flatMap(([{ start, end }, cell]) => {
    const beside = splitRow(content.text.slice(start, end)).cells[index];
    if (!beside) return [];
    const at = start + (side === 'after' ? beside.end : beside.start);
    return [{ span: span(at, at), text: side === 'after' ? `|${cell}` : `${cell}|` }];
  });
}
