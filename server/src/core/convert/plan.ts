import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { topSections } from '../model/tree.ts';
import { matchTemplate } from '../template/match.ts';
import { allSections, type SectionSchema, type Template } from '../template/template.ts';

/** A section of the converted document: one of the author's, one of the template's, or the first in the place of the second. */
export interface Part {
  readonly section?: Section;
  readonly schema?: SectionSchema;
  /** The heading of a section that neither of them has: a new appendix. */
  readonly title?: string;
  readonly children: readonly Part[];
}

export interface Plan {
  readonly parts: readonly Part[];
  /** The author's sections that have no place in the template. */
  readonly left: readonly Part[];
  /** The sections that a part of the template stands for. */
  readonly placed: ReadonlySet<Section>;
}

/**
 * Says which section goes where: the template's in the template's order, each with the author's of the same role or
 * title. The others stay below the section that they are in, behind the one that they stand behind.
 *
 * @param follows the document follows this template already: what the template does not know keeps its place.
 */
export function planOf(postmortem: Postmortem, template: Template, follows: boolean): Plan {
  const { title } = postmortem;
  const sections = postmortem.sections.filter(section => section !== title && section.content.heading);
  const { sectionOf, schemaOf } = matchTemplate(template, { sections, header: [] });

  const repeated = new Map<SectionSchema, Section[]>();
  for (const section of sections) {
    const schema = schemaOf.get(section);
    if (schema?.repeat) repeated.set(schema, [...(repeated.get(schema) ?? []), section]);
  }

  function partsUnder(schemas: readonly SectionSchema[], siblings: readonly Section[]): Part[] {
    const behind = new Map<Section | undefined, Section[]>();
    let before: Section | undefined;
    for (const section of siblings) {
      const schema = schemaOf.get(section);
      const following = behind.get(before);
      if (!schema && following) following.push(section);
      else if (!schema) behind.set(before, [section]);
      else if (schemas.includes(schema)) before = section;
    }
    const partsBehind = (section: Section | undefined) => (behind.get(section) ?? []).map(partOfSection);
    const placed = schemas.filter(isNeeded).flatMap(schema => {
      if (schema.repeat) return (repeated.get(schema) ?? []).map(partOfSection);
      const section = sectionOf.get(schema);
      return [partOfSchema(schema, section), ...(section ? partsBehind(section) : [])];
    });
    return [...partsBehind(undefined), ...placed];
  }

  function partOfSchema(schema: SectionSchema, section: Section | undefined): Part {
    const children = partsUnder(schema.children, section?.children ?? []);
    return { schema, ...(section && { section }), children };
  }

  function partOfSection(section: Section): Part {
    return { section, children: section.children.filter(child => !schemaOf.has(child)).map(partOfSection) };
  }

  function isNeeded(schema: SectionSchema): boolean {
    return schema.required || [schema, ...allSections(schema.children)].some(part => sectionOf.has(part));
  }

  const tops = topSections(sections, title);
  const placed = new Set(schemaOf.keys());
  if (follows) return { parts: partsUnder(template.sections, tops), left: [], placed };
  const left = tops.filter(section => !schemaOf.has(section)).map(partOfSection);
  return { parts: partsUnder(template.sections, []), left, placed };
}
