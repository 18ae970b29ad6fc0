import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { topSections } from '../model/tree.ts';
import type { Match } from './match.ts';
import { misnamedIn } from './misnamed.ts';
import { allSections, type SectionSchema } from './template.ts';

/**
 * The required sections that no section of the document fills in, in the template's order. Where all of a section is
 * missing, its subsections are not listed; where one of its subsections is there, it counts as there itself.
 */
export function missingSections(match: Match, schemas = match.template.sections): SectionSchema[] {
  return schemas.flatMap(schema => {
    const isThere = [schema, ...allSections(schema.children)].some(part => match.sectionOf.has(part));
    if (isThere) return missingSections(match, schema.children);
    return schema.required ? [schema] : [];
  });
}

/** Where in a document a section belongs that it lacks. */
export interface SectionPlace {
  /** The section that it stands beside, or in. */
  readonly beside: Section;
  /** After `beside` and all below it, before it, or in it as its first subsection. */
  readonly side: 'after' | 'before' | 'in';
  /** The section to name: of those before it in the template's order the last, which may be in `beside`; else `beside`. */
  readonly near: Section;
  /** The sections among which it belongs, in the document's order. */
  readonly siblings: readonly Section[];
  /** The level of its heading. */
  readonly level: number;
}

/**
 * Finds the place of a missing section by its neighbours in the template's order.
 *
 * @param match how the document follows its template.
 */
export function placeOf(postmortem: Postmortem, match: Match, schema: SectionSchema): SectionPlace {
  const family = allSections(schema.parent ? schema.parent.children : match.template.sections);
  const index = family.indexOf(schema);
  const sectionOf = sectionsMeant(postmortem, match);
  const above = sectionAbove(postmortem, sectionOf, schema, family);
  const siblings =
    above && above !== postmortem.title ? above.children : topSections(postmortem.sections, postmortem.title);
  const neighbour = (part: SectionSchema | undefined) => {
    const near = part && sectionOf.get(part);
    const home = part?.parent && sectionOf.get(part.parent);
    // A subsection that strayed from its section tells no place.
    if (home && near?.parent !== home) return undefined;
    const beside = near && selfOrAbove(near, siblings);
    return beside && { near, beside, siblings, level: levelOf(beside) };
  };
  const before = neighbour(family.slice(0, index).findLast(neighbour));
  if (before) return { ...before, side: 'after' };
  const after = neighbour(family.slice(index + 1).find(neighbour));
  if (after) return { ...after, side: 'before', near: after.beside };
  const beside = siblings.at(-1);
  if (beside) return { beside, side: 'after', near: beside, siblings, level: levelOf(beside) };
  const first = above ?? postmortem.sections[0]!;
  const level = first.content.heading ? levelOf(first) + 1 : schema.level;
  return { beside: first, side: 'in', near: first, siblings, level };
}

/** The sections of a document, also those whose headings are misspelt: they are renamed where they stand. */
function sectionsMeant(postmortem: Postmortem, match: Match): Match['sectionOf'] {
  const misnamed = match === postmortem.match ? misnamedIn(postmortem) : [];
  return new Map([
    ...match.sectionOf,
    ...misnamed.map(({ schema, section }): [SectionSchema, Section] => [schema, section]),
  ]);
}

/** The section that fills in the schema's parent, else the one that holds its siblings; for a top section the title. */
function sectionAbove(
  { title }: Postmortem,
  sectionOf: Match['sectionOf'],
  { parent }: SectionSchema,
  family: readonly SectionSchema[],
): Section | undefined {
  if (!parent) return title;
  const sibling = family.find(part => sectionOf.has(part));
  const above = sectionOf.get(parent) ?? (sibling && sectionOf.get(sibling)!.parent);
  return above?.content.heading && above;
}

/** Which of the sections is the given one, or is above it. */
function selfOrAbove(section: Section, among: readonly Section[]): Section | undefined {
  if (among.includes(section)) return section;
  return section.parent && selfOrAbove(section.parent, among);
}

function levelOf(section: Section): number {
  return section.content.heading!.level;
}
