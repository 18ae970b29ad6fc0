import { viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import type { Table } from '../model/table.ts';
import type { ColumnSchema } from '../template/template.ts';
import { normalize } from '../vocabulary/normalize.ts';

/** What the template says of a column of a table, by the column's role, else by its title. */
export function columnSchemaOf(
  postmortem: Postmortem,
  section: Section,
  table: Table,
  index: number,
): ColumnSchema | undefined {
  const column = table.columns[index];
  const columns = viewOf(postmortem, section).schema?.table?.columns ?? [];
  return (
    column &&
    columns.find(schema =>
      column.role ? schema.role === column.role : normalize(schema.title) === normalize(column.title),
    )
  );
}
