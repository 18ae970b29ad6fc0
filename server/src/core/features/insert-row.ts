import { isActionTable } from '../model/action-item.ts';
import { windowsOf } from '../model/due-window.ts';
import { examplesOf } from '../model/example.ts';
import { inDocument, sectionWithRole, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { cellOf, tablesOf, type Row, type Table } from '../model/table.ts';
import { withDescendants } from '../model/tree.ts';
import type { ColumnSchema } from '../template/template.ts';
import { addDays } from '../time/clock.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { contains, shiftSpan, span, type Span, type TextEdit } from '../text/span.ts';
import { actionStatus, namesNobody } from '../vocabulary/lookup.ts';
import { newItem } from './insert-item.ts';
import { timeAbove } from './offered-times.ts';
import { rowText } from './row-text.ts';
import { columnSchemaOf } from './schema-at.ts';

export type RowKind = 'action' | 'event';

/** A new row and what to do next with it. */
export interface NewRow {
  readonly edits: readonly TextEdit[];
  /** The content of the first cell to fill in, in the document after the edit. */
  readonly select: Span;
}

/**
 * A new action item or timeline entry: below the row that holds `offset`, else at the end of the section's last table; a
 * list item, see {@link newItem}, where the section has no table.
 *
 * @param today `YYYY-MM-DD`; a new action item's due date counts from it.
 * @returns undefined when the document has nothing of that kind.
 */
export function newRow(
  postmortem: Postmortem,
  kind: RowKind,
  today: string,
  offset?: number,
): NewRow | undefined {
  const root = sectionWithRole(postmortem, kind === 'action' ? 'actionItems' : 'timeline');
  const parts = root ? withDescendants(root) : [];
  const place = findTable(parts, kind, offset);
  const due = addDays(today, dueDays(postmortem)) ?? '';
  if (!place) return newItem(postmortem, kind, parts, due, offset);
  const { section, table } = place;
  const { content } = section;
  const current =
    offset === undefined
      ? undefined
      : table.rows.find(row => contains(inDocument(section, row.span), span(offset, offset)));
  // A text right below a table is a row of one cell for Markdown, but not for its author.
  const last = table.rows.findLast(row => row.cells.length > 1 || table.columns.length === 1);
  const above = current ?? last;
  const values =
    kind === 'action'
      ? actionValues(postmortem, section, table, due)
      : eventValues(postmortem, section, table, above);
  const like = above ?? table.header;
  const sourceOf = (row: Row) => content.text.slice(row.span.start, row.span.end);
  const { text, cells } = rowText([table.header, ...table.rows].map(sourceOf), sourceOf(like), values);
  const indentation = content.text.slice(lineStartAt(content.text, like.span.start), like.span.start);
  const lead = lineEndingOf(content.text) + indentation;
  const at = section.start + lineEndAt(content.text, above ? above.span.end : table.delimiter.end);
  const first = cells[firstToFill(kind, table)]!;
  return { edits: [{ span: span(at, at), text: lead + text }], select: shiftSpan(first, at + lead.length) };
}

/** The table around the offset, else the last one of the kind. */
function findTable(
  parts: readonly Section[],
  kind: RowKind,
  offset: number | undefined,
): { section: Section; table: Table } | undefined {
  const places = parts.flatMap(section => {
    const examples = examplesOf(section.content);
    const tables = tablesOf(section.content).filter(
      table => isOfKind(table, kind) && !examples.some(example => contains(example.span, table.span)),
    );
    return tables.map(table => ({ section, table }));
  });
  const around = places.find(
    ({ section, table }) =>
      offset !== undefined && contains(inDocument(section, table.span), span(offset, offset)),
  );
  return around ?? places.at(-1);
}

function isOfKind(table: Table, kind: RowKind): boolean {
  return kind === 'action' ? isActionTable(table) : table.columns.some(column => column.role === 'time');
}

function firstToFill(kind: RowKind, table: Table): number {
  return Math.max(
    0,
    table.columns.findIndex(column => column.role === kind),
  );
}

function actionValues(postmortem: Postmortem, section: Section, table: Table, due: string): string[] {
  return table.columns.map(({ role, title }, index) => {
    if (role === 'due') return due;
    if (role === 'status') return openStatus(table, columnSchemaOf(postmortem, section, table, index));
    return (
      columnSchemaOf(postmortem, section, table, index)?.placeholder ??
      (role === 'action' ? `[${title}]` : '')
    );
  });
}

/** How long a new item has: what the document, or its template, gives to its second priority, else a week. */
function dueDays(postmortem: Postmortem): number {
  return windowsOf(postmortem)[1]?.days ?? 7;
}

/** *Open* as the table's other rows write it, else the template's first choice. */
function openStatus(table: Table, schema: ColumnSchema | undefined): string {
  const written = table.rows
    .map(row => cellOf(table, row, 'status')?.source ?? '')
    .find(source => actionStatus(source) === 'open' && !namesNobody(source) && !source.startsWith('['));
  const { shape } = schema ?? {};
  return written ?? (shape?.kind === 'choice' ? shape.values[0]! : 'Open');
}

function eventValues(
  postmortem: Postmortem,
  section: Section,
  table: Table,
  above: Row | undefined,
): string[] {
  return table.columns.map(({ role, title }, index) => {
    if (role === 'time') return timeAbove(table, above) ?? 'HH:MM';
    if (role === 'date') return (above && cellOf(table, above, 'date')?.source) ?? '';
    if (role === 'event') return `[${title}]`;
    return columnSchemaOf(postmortem, section, table, index) ? '-' : '';
  });
}
