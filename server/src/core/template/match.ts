import type { PlacedField } from '../model/header.ts';
import type { Section } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { fillsField } from './fields.ts';
import { differences, keysOf, namesOf, scriptsOfSchemas, scriptsOfSections } from './naming.ts';
import { scoreOf } from './score.ts';
import { allSections, type FieldSchema, type SectionSchema, type Template } from './template.ts';

/** Which section of a document fills in which section of its template. */
export interface Match {
  readonly template: Template;
  /** Of a repeated part of the template, the first section that fills it in. */
  readonly sectionOf: ReadonlyMap<SectionSchema, Section>;
  readonly schemaOf: ReadonlyMap<Section, SectionSchema>;
  /** The template's header fields that the document has. */
  readonly fields: ReadonlySet<FieldSchema>;
  /** From 0 to 1: how well the document follows the template, see `score.ts`. */
  readonly score: number;
}

/**
 * Below this a document is not taken to follow a template: a third of one or the other would be unknown. A team's own
 * template is taken to be meant more easily: it is there for the documents that it stands beside.
 */
export const threshold = { builtin: 0.75, own: 0.6 } as const;

/** How well a document follows a template, over what is needed to be taken to follow it. */
const excess = ({ template, score }: Match) => score - (template.builtin ? threshold.builtin : threshold.own);

/** The document's title and what stands under it. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly header: readonly PlacedField[];
}

/**
 * The template that a document follows: the one that it names, else the best of those that match well enough. Of two that
 * match equally well the first is taken.
 *
 * @returns undefined when the document follows none of them; what is missing cannot be judged then.
 */
export function chooseTemplate(
  templates: readonly Template[],
  outline: Outline,
  named?: string,
): Match | undefined {
  const chosen = named === undefined ? undefined : templates.find(template => template.id === named);
  if (chosen) return matchTemplate(chosen, outline);
  const [best] = rankTemplates(templates, outline);
  return best && excess(best) >= 0 ? best : undefined;
}

/**
 * How a document follows each template, the one first that it follows best, a team's own before a built-in one that it
 * follows a little better; of two that it follows equally well the one in whose script its headings are written.
 */
export function rankTemplates(templates: readonly Template[], outline: Outline): Match[] {
  const scripts = scriptsOfSections(outline.sections);
  const strange = ({ template }: Match) => differences(scripts, scriptsOfSchemas(template.sections));
  return templates
    .map(template => matchTemplate(template, outline))
    .sort((a, b) => excess(b) - excess(a) || strange(a) - strange(b));
}

/**
 * Pairs sections: those of the same heading first, then by role or by title; under the pair's parents, or at the top, as
 * the template has them, first, then anywhere.
 */
export function matchTemplate(template: Template, outline: Outline): Match {
  const { sections, header } = outline;
  const sectionOf = new Map<SectionSchema, Section>();
  const schemaOf = new Map<Section, SectionSchema>();
  const byName = index(sections);
  const schemas = allSections(template.sections);
  for (const schema of schemas) {
    const parent = schema.parent && sectionOf.get(schema.parent);
    const isFree = (section: Section) => !schemaOf.has(section);
    const isPeer = (section: Section) =>
      isFree(section) && (schema.parent ? parent !== undefined && section.parent === parent : isTop(section));
    const listOf = (key: string) => byName.get(key) ?? [];
    const lists = keysOf(schema).map(listOf);
    const same = schema.repeat ? [] : namesOf(schema).slice(0, 1).map(listOf);
    const section = firstOf(same, isPeer) ?? firstOf(lists, isPeer) ?? firstOf(lists, isFree);
    if (!section) continue;
    sectionOf.set(schema, section);
    schemaOf.set(section, schema);
  }
  for (const schema of schemas) if (schema.repeat) pairRepeated(schema, sectionOf, schemaOf);
  const present = template.fields.filter(wanted => header.some(({ field }) => fillsField(wanted, field)));
  const matched = { template, sectionOf, schemaOf, fields: new Set(present) };
  return { ...matched, score: scoreOf(matched, outline) };
}

/** The sections beside or in what is paired already that nothing else of the template stands for. */
function pairRepeated(
  schema: SectionSchema,
  sectionOf: Map<SectionSchema, Section>,
  schemaOf: Map<Section, SectionSchema>,
): void {
  const parent = schema.parent && sectionOf.get(schema.parent);
  for (const section of parent?.children ?? []) {
    if (schemaOf.has(section)) continue;
    if (!sectionOf.has(schema)) sectionOf.set(schema, section);
    schemaOf.set(section, schema);
  }
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

/** Whether a section stands right below the document's title, or a part like it, or at the top. */
function isTop({ parent }: Section): boolean {
  const heading = parent?.content.heading;
  return !heading || (heading.level === 1 && parent.role === undefined);
}

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
