import type { Field } from '../model/field.ts';
import { viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import type { Table } from '../model/table.ts';
import { fillsField } from '../template/fields.ts';
import type { ColumnSchema, FieldSchema } from '../template/template.ts';
import { normalize } from '../vocabulary/normalize.ts';

/**
 * What the template says of a field: one of the header's, or one of the section it stands in. In the first section of a
 * document without a title it may be either.
 */
export function fieldSchemaOf(
  postmortem: Postmortem,
  section: Section,
  field: Field,
): FieldSchema | undefined {
  const inHeader = postmortem.header.some(placed => placed.section === section);
  const fields = [
    ...((inHeader && postmortem.match?.template.fields) || []),
    ...(viewOf(postmortem, section).schema?.fields ?? []),
  ];
  return fields.find(schema => fillsField(schema, field));
}

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
