import { normalize } from '../vocabulary/normalize.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import type { ColumnSchema, TableSchema } from './template.ts';

/** What a template's table says of a document's column: by the column's role, else by its title. */
export function columnSchemaIn(
  table: TableSchema,
  { role, title }: { readonly role?: ColumnRole; readonly title: string },
): ColumnSchema | undefined {
  return table.columns.find(schema =>
    role ? schema.role === role : normalize(schema.title) === normalize(title),
  );
}

/** Whether a document's columns are those of a template's table: at least half of these are there. */
export function followsTable(
  columns: readonly { readonly role?: ColumnRole; readonly title: string }[],
  table: TableSchema,
): boolean {
  const shared = table.columns.filter(wanted => isThere(wanted, columns));
  return shared.length * 2 >= table.columns.length;
}

/** Whether a column of a template is one of a document's. */
export function isThere(
  wanted: ColumnSchema,
  columns: readonly { readonly role?: ColumnRole; readonly title: string }[],
): boolean {
  return columns.some(column => columnSchemaIn({ columns: [wanted] }, column) !== undefined);
}
