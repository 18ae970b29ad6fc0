import type { Section } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { zoneIn } from '../time/zone.ts';
import { candidates } from '../vocabulary/normalize.ts';
import { allSections, type SectionSchema } from './template.ts';

/** What a heading may be found by; not by its zone, which many headings may have: `Timeline (UTC)`, `Metrics (UTC)`. */
export const namesOf = derived((thing: { readonly title: string }): readonly string[] => {
  const [whole, ...parts] = candidates(thing.title);
  return whole === undefined ? [] : [whole, ...parts.filter(part => !isZone(part.toUpperCase()))];
});

function isZone(part: string): boolean {
  return zoneIn(part) === part;
}

/** By what a section of a document is found to be the template's, most telling first: its role, then its names. */
export const keysOf = derived((schema: SectionSchema): readonly string[] =>
  // A heading that changes from document to document says nothing.
  schema.repeat ? [] : [...(schema.role ? [`role:${schema.role}`] : []), ...namesOf(schema)],
);

/** Whether a section's heading says what the template's does, and not only something of the same role. */
export function isSameHeading(schema: SectionSchema, { content: { heading } }: Section): boolean {
  return heading !== undefined && namesOf(heading).some(name => namesOf(schema).includes(name));
}

const scripts = ['Latin', 'Hangul', 'Han', 'Hiragana', 'Katakana', 'Cyrillic'] as const;
const patterns = scripts.map(script => new RegExp(`\\p{Script=${script}}`, 'u'));

const scriptsOf = derived(({ title }: { readonly title: string }): readonly number[] =>
  patterns.flatMap((pattern, index) => (pattern.test(title) ? [index] : [])),
);

/** In which scripts the headings of a document are written. */
export const scriptsOfSections = derived(
  (sections: readonly Section[]) =>
    new Set(sections.flatMap(({ content: { heading } }) => (heading ? scriptsOf(heading) : []))),
);

/** In which scripts the headings of a template are written. */
export const scriptsOfSchemas = derived(
  (sections: readonly SectionSchema[]) => new Set(allSections(sections).flatMap(scriptsOf)),
);

/** How many members two sets do not share. */
export function differences<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return [...a].filter(one => !b.has(one)).length + [...b].filter(one => !a.has(one)).length;
}
