import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { topSections } from '../model/tree.ts';
import { longestRun } from './longest-run.ts';
import type { SectionSchema } from './template.ts';

/** A section that stands elsewhere than in the template. */
export interface StraySection {
  readonly section: Section;
  /** The section that it belongs beside: the last one before it in the template, else the first one after it. */
  readonly beside: Section;
  readonly side: 'after' | 'before';
  /** All sections among which it stands, in the document's order. */
  readonly siblings: readonly Section[];
}

/** A document that follows a template less closely, without naming it, may have an order of its own. */
const closely = 0.85;

/**
 * The fewest sections that have to move so that all stand in the template's order: those of the top among each other, and
 * subsections within their section. Sections that the template does not have may stand anywhere.
 *
 * @returns none where several stand elsewhere in a document that only resembles the template.
 */
export function straySections({ match, sections, title, named }: Postmortem): StraySection[] {
  if (!match) return [];
  const strayAmong = (schemas: readonly SectionSchema[], siblings: readonly Section[]) => {
    const places = new Map(schemas.map((schema, place) => [schema, place]));
    const matched = siblings.flatMap(section => {
      const place = places.get(match.schemaOf.get(section)!);
      return place === undefined ? [] : [{ section, place }];
    });
    return strayIn(matched, siblings);
  };
  const below = [...match.schemaOf].flatMap(([section, { children }]) =>
    section.children.length > 1 ? strayAmong(children, section.children) : [],
  );
  const stray = [...strayAmong(match.template.sections, topSections(sections, title)), ...below];
  const hasOrderOfItsOwn = stray.length > 1 && match.score < closely && !named;
  return hasOrderOfItsOwn ? [] : stray;
}

interface Placed {
  readonly section: Section;
  /** In the template; repeated sections share one. */
  readonly place: number;
}

function strayIn(matched: readonly Placed[], siblings: readonly Section[]): StraySection[] {
  const kept = longestRun(matched);
  if (kept.length === matched.length) return [];
  const staying = new Set(kept);
  return matched
    .filter(part => !staying.has(part))
    .map(({ section, place }) => {
      const before = kept.findLast(other => other.place < place);
      const beside = (before ?? kept[0]!).section;
      return { section, siblings, beside, side: before ? 'after' : 'before' };
    });
}
