import type { SectionSchema } from './template.ts';

/**
 * The Markdown of a section that a document lacks: heading, guidance and table head, those of its subsections included.
 *
 * @param lineEnding of the document that it is put into.
 * @returns text that ends with one line ending.
 */
export function sectionText(schema: SectionSchema, lineEnding = '\n'): string {
  const text = [schema.skeleton, ...schema.children.map(child => sectionText(child))].join('\n');
  return lineEnding === '\n' ? text : text.replace(/\n/g, lineEnding);
}
