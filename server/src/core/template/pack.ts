import type { ColumnSchema, FieldSchema, SectionSchema, Template } from './template.ts';
import { formatShape } from './value-shape.ts';

/**
 * A template as JSON holds it: without what can be made again, which are parents and patterns. The built-in ones are read
 * when the bundle is made, since to read them all takes a server longer than to read a document.
 */
export type PackedTemplate = Omit<Template, 'placeholders'> & { readonly placeholders: readonly string[] };

/** @returns what {@link unpackTemplate} makes the same template of, also from JSON. */
export function packTemplate(template: Template): PackedTemplate {
  const withoutDerived = (key: string, value: unknown) =>
    key === 'parent' || key === 'pattern' ? undefined : value instanceof Set ? [...value] : value;
  return JSON.parse(JSON.stringify(template, withoutDerived)) as PackedTemplate;
}

export function unpackTemplate(packed: PackedTemplate): Template {
  return {
    ...packed,
    placeholders: new Set(packed.placeholders),
    fields: packed.fields.map(withPattern),
    sections: packed.sections.map(section => unpackSection(section)),
  };
}

function unpackSection(packed: SectionSchema, parent?: SectionSchema): SectionSchema {
  const { table, children } = packed;
  const schema: SectionSchema = {
    ...packed,
    fields: packed.fields.map(withPattern),
    ...(table && { table: { columns: table.columns.map(withPattern) } }),
    ...(parent && { parent }),
    children: [],
  };
  return Object.assign(schema, { children: children.map(child => unpackSection(child, schema)) });
}

function withPattern<Schema extends FieldSchema | ColumnSchema>(schema: Schema): Schema {
  const { shape } = schema;
  return shape.kind === 'format' ? { ...schema, shape: formatShape(shape.format) } : schema;
}
