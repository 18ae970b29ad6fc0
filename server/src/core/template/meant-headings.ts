import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { unreadHeadingsOf, type UnreadHeading } from '../model/unread-heading.ts';
import { derived } from '../text/derived.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { tellsOfPostmortem } from '../vocabulary/telling.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { misnamedIn } from './misnamed.ts';
import { allSections, type SectionSchema } from './template.ts';

/** A line that was meant as a heading and is none. */
export interface MeantHeading {
  /** The section in whose text it stands. */
  readonly section: Section;
  readonly heading: UnreadHeading;
  /** The section that the document lacks because of it. */
  readonly schema?: SectionSchema;
}

/** The lines of a document that were meant as headings, as far as their words tell. */
export const meantHeadingsIn = derived((postmortem: Postmortem): readonly MeantHeading[] => {
  const { match, sections } = postmortem;
  const schemas = match ? allSections(match.template.sections) : [];
  return sections.flatMap(section =>
    unreadHeadingsOf(section.content).flatMap(heading => {
      const named = schemasOf(schemas, heading);
      const isKnown = named.length > 0 || namingOf(heading).roles.length > 0;
      if (!isMeant(postmortem, section, heading, isKnown)) return [];
      const schema = named.find(candidate => !match!.sectionOf.has(candidate));
      return [{ section, heading, ...(schema && { schema }) }];
    }),
  );
});

/**
 * The sections of the template that seem to be missing, though the document has them under a heading that cannot be read
 * or is misspelt.
 */
export const meantSections = derived((postmortem: Postmortem): ReadonlySet<SectionSchema> => {
  const misnamed = misnamedIn(postmortem).map(({ schema }) => schema);
  const meant = meantHeadingsIn(postmortem).flatMap(({ schema }) => schema ?? []);
  return new Set([...misnamed, ...meant]);
});

function schemasOf(schemas: readonly SectionSchema[], heading: UnreadHeading): SectionSchema[] {
  const { roles, name } = namingOf(heading);
  return schemas.filter(
    schema => (schema.role && roles.includes(schema.role)) || namingOf(schema).name === name,
  );
}

/** Kept, since a document that quotes a log may have thousands of such lines. */
const namingOf = derived(({ title }: { readonly title: string }) => ({
  roles: sectionRoles(title),
  name: normalize(title),
}));

/**
 * What begins with marks may as well be a tag, a line of a log or a comment: without a space behind its marks a line is
 * meant as a heading if it names a section. With a single mark it has to be one that the document lacks: its title, or
 * one of parts that are all of level 1.
 */
function isMeant(
  { sections, title }: Postmortem,
  section: Section,
  heading: UnreadHeading,
  isKnown: boolean,
): boolean {
  if (heading.level > 1) return isKnown || heading.fault !== 'glued';
  if (!section.content.heading && !title && tellsOfPostmortem(heading.title)) return true;
  return isKnown && sections.some(({ content, role }) => content.heading?.level === 1 && role !== undefined);
}
