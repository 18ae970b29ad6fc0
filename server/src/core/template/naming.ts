import type { Section } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { zoneIn } from '../time/zone.ts';
import { candidates } from '../vocabulary/normalize.ts';
import type { SectionSchema } from './template.ts';

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
