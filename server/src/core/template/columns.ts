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
