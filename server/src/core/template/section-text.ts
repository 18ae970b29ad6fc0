import { parseMarkdown } from '../markdown/first-parse.ts';
import { readContents } from '../model/section.ts';
import type { SectionSchema } from './template.ts';

export interface SectionTextOptions {
  /** Of the document that the text is put into. */
  readonly lineEnding?: string;
  /** Of the section's heading; the template's own where the document does not put such sections on another one. */
  readonly level?: number;
}

/**
 * The Markdown of a section that a document lacks: heading, guidance and table head, those of its required subsections
 * included.
 *
 * @returns text that ends with one line ending.
 */
export function sectionText(
  schema: SectionSchema,
  { lineEnding = '\n', level = schema.level }: SectionTextOptions = {},
): string {
  // What is repeated in documents stands there once to begin with.
  const begun = schema.children.filter(child => child.required || child.repeat);
  const text = [
    ownText(schema, level),
    ...begun.map(child => sectionText(child, { level: child.level + level - schema.level })),
  ].join('\n');
  return text.replace(/\r\n|\r|\n/g, lineEnding);
}

function ownText({ skeleton, level }: SectionSchema, wanted: number): string {
  const heading = wanted === level ? undefined : readContents(parseMarkdown(skeleton))[0]?.content.heading;
  if (!heading) return skeleton;
  const title = skeleton.slice(heading.titleSpan.start, heading.titleSpan.end);
  return `${'#'.repeat(Math.min(wanted, 6))} ${title}${skeleton.slice(heading.span.end)}`;
}
