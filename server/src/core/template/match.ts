import type { Field } from '../model/field.ts';
import type { Section } from '../model/section.ts';
import { candidates } from '../vocabulary/normalize.ts';
import { derived } from '../text/derived.ts';
import { fillsField } from './fields.ts';
import { allSections, type SectionSchema, type Template } from './template.ts';

/** Which section of a document fills in which section of its template. */
export interface Match {
  readonly template: Template;
  readonly sectionOf: ReadonlyMap<SectionSchema, Section>;
  readonly schemaOf: ReadonlyMap<Section, SectionSchema>;
  /** From 0 to 1: half for the share of the template's header fields, half for that of its sections. */
  readonly score: number;
  /** How many parts of the document the template has: sections and header fields. */
  readonly known: number;
}

/** Below this a document is not taken to follow a template; a header with nothing else, or all sections without one, is enough. */
const threshold = 0.5;

/**
 * The template that a document follows: the one that its front matter names, else of those that match well enough the
 * one that has most of the document's parts, since a short template is easily matched by a longer one's document.
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
  return templates
    .map(template => matchTemplate(template, sections, fields))
    .filter(match => match.score >= threshold)
    .sort((a, b) => b.known - a.known || b.score - a.score)[0];
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
    const parent = schema.parent && sectionOf.get(schema.parent);
    const isFree = (section: Section) => !schemaOf.has(section);
    const candidatesFor = keysOf(schema).map(key => byName.get(key) ?? []);
    const section =
      (parent && firstOf(candidatesFor, candidate => candidate.parent === parent && isFree(candidate))) ??
      firstOf(candidatesFor, isFree);
    if (!section) continue;
    sectionOf.set(schema, section);
    schemaOf.set(section, schema);
  }
  const present = template.fields.filter(wanted => fields.some(field => fillsField(wanted, field)));
  const shares = [
    ...(template.fields.length > 0 ? [present.length / template.fields.length] : []),
    schemas.length > 0 ? sectionOf.size / schemas.length : 0,
  ];
  return {
    template,
    sectionOf,
    schemaOf,
    score: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    known: sectionOf.size + present.length,
  };
}

function firstOf(
  lists: readonly (readonly Section[])[],
  accepts: (section: Section) => boolean,
): Section | undefined {
  for (const list of lists) {
    const found = list.find(accepts);
    if (found) return found;
  }
  return undefined;
}

const keysOf = derived((schema: SectionSchema): readonly string[] => [
  ...(schema.role ? [`role:${schema.role}`] : []),
  ...namesOf(schema),
]);

/** Kept, since all templates are compared with the same sections. */
const index = derived((sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> => {
  const byName = new Map<string, Section[]>();
  for (const section of sections) {
    const { heading } = section.content;
    if (!heading) continue;
    const keys = [...(section.role ? [`role:${section.role}`] : []), ...namesOf(heading)];
    for (const key of keys) {
      const named = byName.get(key);
      if (named) named.push(section);
      else byName.set(key, [section]);
    }
  }
  return byName;
});
