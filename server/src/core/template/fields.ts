import type { Field } from '../model/field.ts';
import { normalize } from '../vocabulary/normalize.ts';
import type { FieldSchema } from './template.ts';

/** Whether a document's field is the one that a template asks for: by its role, else by its label. */
export function fillsField(
  schema: Pick<FieldSchema, 'role' | 'label'>,
  field: Pick<Field, 'role' | 'label'>,
): boolean {
  return schema.role
    ? schema.role === field.role
    : field.role === undefined && normalize(schema.label) === normalize(field.label);
}
