import type { Field } from '../model/field.ts';
import type { Section } from '../model/section.ts';
import { candidates } from '../vocabulary/normalize.ts';
import { derived } from '../text/derived.ts';
import { allSections, type SectionSchema, type Template } from './template.ts';

/** Which section of a document fills in which section of its template. */
export interface Match {
  readonly template: Template;
  readonly sectionOf: ReadonlyMap<SectionSchema, Section>;
  readonly schemaOf: ReadonlyMap<Section, SectionSchema>;
  /** From 0 to 1: half for the share of the template's header fields, half for that of its sections. */
  readonly score: number;
}

/** Below this a document is not taken to follow a template; a header with nothing else, or all sections without one, is enough. */
const threshold = 0.5;

/**
 * The template that a document follows: the one that its front matter names, else the best match of its headings and
 * header fields.
 *
 * @returns undefined when the document follows none of them; what is missing cannot be judged then.
 */
export function chooseTemplate(
  templates: readonly Template[],
  sections: readonly Section[],
  fields: readonly Field[],
  named?: string,
): Match | undefined {
  const chosen = named === undefined ? undefined : templates.find(template => template.id === named);
  if (chosen) return matchTemplate(chosen, sections, fields);
  const best = templates
    .map(template => matchTemplate(template, sections, fields))
    .reduce<Match | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  return best && best.score >= threshold ? best : undefined;
}

const namesOf = derived((thing: { readonly title: string }): readonly string[] => candidates(thing.title));

/** Pairs sections by role or by title; under the pair's parents first, then anywhere. */
export function matchTemplate(
  template: Template,
  sections: readonly Section[],
  fields: readonly Field[],
): Match {
  const sectionOf = new Map<SectionSchema, Section>();
  const schemaOf = new Map<Section, SectionSchema>();
  const byName = index(sections);
  const schemas = allSections(template.sections);
  for (const schema of schemas) {
    const keys = [...(schema.role ? [`role:${schema.role}`] : []), ...namesOf(schema)];
    const free = keys.flatMap(key => byName.get(key) ?? []).filter(section => !schemaOf.has(section));
    const parent = schema.parent && sectionOf.get(schema.parent);
    const section = free.find(candidate => parent && candidate.parent === parent) ?? free[0];
    if (!section) continue;
    sectionOf.set(schema, section);
    schemaOf.set(section, schema);
  }
  return { template, sectionOf, schemaOf, score: score(template, schemas, sectionOf, fields) };
}

function index(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const byName = new Map<string, Section[]>();
  for (const section of sections) {
    const { heading } = section.content;
    if (!heading) continue;
    const keys = [...(section.role ? [`role:${section.role}`] : []), ...namesOf(heading)];
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), section]);
  }
  return byName;
}

function score(
  template: Template,
  schemas: readonly SectionSchema[],
  sectionOf: ReadonlyMap<SectionSchema, Section>,
  fields: readonly Field[],
): number {
  const sections =
    schemas.length === 0 ? 0 : schemas.filter(schema => sectionOf.has(schema)).length / schemas.length;
  if (template.fields.length === 0) return sections;
  const present = template.fields.filter(wanted =>
    fields.some(field => (wanted.role ? field.role === wanted.role : field.label === wanted.label)),
  );
  return (sections + present.length / template.fields.length) / 2;
}
