import type { Section } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { candidates } from '../vocabulary/normalize.ts';
import type { SectionSchema } from './template.ts';

/** What a heading may be found by. */
export const namesOf = derived((thing: { readonly title: string }): readonly string[] =>
  candidates(thing.title),
);

/** By what a section of a document is found to be the template's, most telling first: its role, then its names. */
export const keysOf = derived((schema: SectionSchema): readonly string[] =>
  // A heading that changes from document to document says nothing.
  schema.repeat ? [] : [...(schema.role ? [`role:${schema.role}`] : []), ...namesOf(schema)],
);

/** Whether a section's heading says what the template's does, and not only something of the same role. */
export function isSameHeading(schema: SectionSchema, { content: { heading } }: Section): boolean {
  return heading !== undefined && namesOf(heading).some(name => namesOf(schema).includes(name));
}
