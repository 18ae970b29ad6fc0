import { examplesOf } from '../model/example.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import type { PlacedField, Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { contains } from '../text/span.ts';
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
    ...(postmortem.match?.schemaOf.get(section)?.fields ?? []),
  ];
  return fields.find(schema => fillsField(schema, field));
}

/** The fields of the sections that the template asks for there, in document order; those of the header are none. */
export const fieldsInSections = derived((postmortem: Postmortem): readonly PlacedField[] => {
  const { match, header } = postmortem;
  const own = new Set(header.map(({ field }) => field));
  return postmortem.sections.flatMap(section => {
    const asked = match?.schemaOf.get(section)?.fields ?? [];
    if (asked.length === 0) return [];
    const examples = examplesOf(section.content);
    return fieldsOf(section.content)
      .filter(field => !own.has(field) && asked.some(schema => fillsField(schema, field)))
      .filter(field => !examples.some(example => contains(example.span, field.span)))
      .map(field => ({ field, section }));
  });
});
