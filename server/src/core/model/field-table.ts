import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { columnRole, fieldRole } from '../vocabulary/lookup.ts';
import type { Field, FieldStyle } from './field.ts';
import { withoutComment } from './field-line.ts';
import type { SectionContent } from './section.ts';
import { tablesOf, type Cell, type Table } from './table.ts';

/**
 * The labelled values in a section's tables: one with a label and a value in each row, or one with labels in its head
 * and the values in its only row. Tables of events and of anything else have none.
 */
export const tableFieldsOf = derived((content: SectionContent): readonly Field[] =>
  tablesOf(content).flatMap(table => inOneRow(content, table) ?? inRows(content, table)),
);

/** `| Authors | Date | Status |` above one row of values. */
function inOneRow(content: SectionContent, { header, rows }: Table): Field[] | undefined {
  const [values, ...more] = rows;
  const known = header.cells.filter(cell => fieldRole(cell.text) !== undefined);
  if (!values || more.length > 0 || known.length < 2 || known.length * 2 <= header.cells.length)
    return undefined;
  return header.cells.flatMap((label, index) => readCells(content, label, values.cells[index], 'row') ?? []);
}

/** `| Severity | Sev2 |`: two columns, the labels in the first. The head is generic, empty, or the first of the fields. */
function inRows(content: SectionContent, { header, rows, columns }: Table): Field[] {
  if (columns.length !== 2 || columns.some(({ role }) => role === 'time')) return [];
  const isField =
    fieldRole(header.cells[0]!.text) !== undefined && columnRole(header.cells[1]!.text) === undefined;
  const all = isField ? [header, ...rows] : rows;
  const fields = all.flatMap(
    ({ cells: [label, value] }) => (label && readCells(content, label, value, 'table')) ?? [],
  );
  return fields.some(({ role }) => role !== undefined) ? fields : [];
}

function readCells(
  content: SectionContent,
  label: Cell,
  value: Cell | undefined,
  style: FieldStyle,
): Field | undefined {
  const labelSpan = labelIn(label);
  if (!labelSpan || !value) return undefined;
  const written = content.text.slice(labelSpan.start, labelSpan.end);
  const role = fieldRole(written);
  const text = withoutComment(value.source);
  return {
    label: written,
    ...(role && { role }),
    style,
    labelSpan,
    value: text,
    valueSpan: span(value.span.start, value.span.start + text.length),
    span: span(label.span.start, value.outer.end),
  };
}

/** Where the label's words stand, without marks and colon: `**Severity:**`. */
function labelIn({ source, span: { start } }: Cell): Span | undefined {
  const [before, words] = /^([*_`]*)(.*?)[\s*_`:：]*$/u.exec(source)!.slice(1) as [string, string];
  return words === '' ? undefined : span(start + before.length, start + before.length + words.length);
}
