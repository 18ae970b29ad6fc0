import { derived } from '../text/derived.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import type { PlacedContent, Section, SectionContent } from './section.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
interface OpenSection extends Writable<Section> {
  children: OpenSection[];
}

const rolesOf = derived((content: SectionContent): readonly SectionRole[] =>
  content.heading ? sectionRoles(content.heading.title) : [],
);

/**
 * Puts sections into the tree that their levels tell, and gives each its role. Where a heading may have several roles,
 * it takes the first that no section above it has: under *Root Cause*, `근본 원인 (What Happened)` is *whatHappened*.
 * The only heading of level 1 is the title and has none, whatever it says: `Incident: recovery`.
 *
 * @returns the sections in document order; `parent` and `children` are set.
 */
export function placeSections(contents: readonly PlacedContent[]): readonly Section[] {
  const titles = contents.filter(({ content }) => content.heading?.level === 1);
  const title = titles.length === 1 ? titles[0] : undefined;
  const path: OpenSection[] = [];
  return contents.map(placed => {
    const { content, start } = placed;
    const level = content.heading?.level ?? 0;
    while (path.length > 0 && (path.at(-1)!.content.heading?.level ?? 0) >= level) path.pop();
    const parent = path.at(-1);
    const role =
      placed === title
        ? undefined
        : rolesOf(content).find(candidate => !path.some(above => above.role === candidate));
    const section: OpenSection = { content, start, end: start + content.text.length, children: [] };
    if (parent) section.parent = parent;
    if (role) section.role = role;
    parent?.children.push(section);
    path.push(section);
    return section;
  });
}

/**
 * The same tree with other contents, one for each section.
 *
 * @returns the new sections by those that they stand for, in document order.
 */
export function withContents(
  sections: readonly Section[],
  contents: readonly PlacedContent[],
): ReadonlyMap<Section, Section> {
  const made = new Map<Section, OpenSection>();
  for (const [index, before] of sections.entries()) {
    const { content, start } = contents[index]!;
    const section: OpenSection = { content, start, end: start + content.text.length, children: [] };
    const parent = before.parent && made.get(before.parent);
    if (parent) section.parent = parent;
    if (before.role) section.role = before.role;
    parent?.children.push(section);
    made.set(before, section);
  }
  return made;
}

/** What a template says of a section that fills in a part of it. */
interface Adopted {
  readonly role?: SectionRole;
  readonly repeat: boolean;
}

/**
 * Gives sections the roles that their template gives them, which may be others than their headings tell: a template can
 * say that *How did we respond?* is its timeline. What fills in a part that repeats has a heading of its own, which comes
 * first. To be called before anyone else sees the sections.
 */
export function adoptRoles(schemaOf: ReadonlyMap<Section, Adopted>): void {
  for (const [section, { role, repeat }] of schemaOf)
    if (role && !(repeat && section.role)) (section as OpenSection).role = role;
}

/** The section of the document's title: its first heading of level 1, unless that is the heading of a part like others. */
export function titleSection(sections: readonly Section[]): Section | undefined {
  return sections.find(({ content, role }) => content.heading?.level === 1 && role === undefined);
}

/** The sections directly below the document's title, or at the top where there is none. */
export function topSections(sections: readonly Section[], title: Section | undefined): Section[] {
  return sections.filter(
    section =>
      section !== title &&
      section.content.heading &&
      (section.parent === title || !section.parent?.content.heading),
  );
}

/** The highest section of a role that a section stands in; the section itself where there is none. */
export function topOf(section: Section, role: SectionRole): Section {
  let top = section;
  for (let part: Section | undefined = section; part; part = part.parent) if (part.role === role) top = part;
  return top;
}

/** The end of a section and of all below it. */
export function endOfTree(section: Section): number {
  const last = section.children.at(-1);
  return last ? endOfTree(last) : section.end;
}

/** A section and all below it, in document order. */
export function withDescendants(section: Section): Section[] {
  return [section, ...section.children.flatMap(withDescendants)];
}

/** The section whose own content holds an offset; at a boundary the later one. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections[sectionIndexAt(sections, offset)];
}

/** The place in the list of the section whose own content holds an offset; at a boundary of the later one. */
export function sectionIndexAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
