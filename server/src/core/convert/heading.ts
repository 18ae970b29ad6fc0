import type { Heading, SectionContent } from '../model/section.ts';
import { zoneIn } from '../time/zone.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { candidates, normalize } from '../vocabulary/normalize.ts';

const numbering = /^(?:\d+\.)+\d*\s+|^\d+\)\s+/;
/** What sets the halves of a heading apart, see {@link candidates}. */
const joint = /[([（【/|:：]|\s[-–—]\s/u;

/**
 * Whether a heading tells more than the one that would stand in its place: `Impact: 3 hours`, `Timeline (KST)`. A
 * heading of known words alone, or that of the template that the document followed, tells no more.
 *
 * @param title of the template's section.
 * @param before the title that the section has in the template that the document followed, if it followed one.
 */
export function tellsMore(heading: Heading, title: string, before: string | undefined): boolean {
  if (normalize(heading.title) === normalize(title)) return false;
  // Another zone tells more only in a heading that is read as the section's, whatever template the document follows.
  const roles = sectionRoles(title);
  const isNamed = sectionRoles(heading.title).some(role => roles.includes(role));
  if (isNamed && zoneIn(heading.title) !== zoneIn(title)) return true;
  if (before !== undefined && normalize(heading.title) === normalize(before)) return false;
  const isPlain = heading.node.children.every(({ type }) => ['text', 'emphasis', 'strong'].includes(type));
  const known = new Set([title, before ?? ''].flatMap(candidates));
  const isKnown = (word: string) => known.has(word) || joint.test(word) || sectionRoles(word).length > 0;
  return !isPlain || !candidates(heading.title).every(isKnown);
}

/** A section's heading as it is written, on another level. */
export function atLevel(content: SectionContent, level: number): string {
  const { span, level: written } = content.heading!;
  const source = content.text.slice(span.start, span.end);
  // The lines of a heading that is underlined may be more than one; those stay as they are.
  if (level === written || (!source.startsWith('#') && isOfSeveralLines(content))) return source;
  return source.startsWith('#') ? source.replace(/^#+/, marks(level)) : headingLine(titleOf(content), level);
}

/** A heading that tells more than the template's, numbered as the template's is. */
export function renumbered(content: SectionContent, title: string, level: number): string {
  if (isOfSeveralLines(content)) return atLevel(content, level);
  const number = numbering.exec(title)?.[0] ?? '';
  return headingLine(number + titleOf(content).replace(numbering, ''), level);
}

/** A section's title as written, with its markup. */
export function titleOf({ text, heading }: SectionContent): string {
  return text.slice(heading!.titleSpan.start, heading!.titleSpan.end);
}

export function headingLine(title: string, level: number): string {
  return `${marks(level)} ${title}`;
}

function marks(level: number): string {
  return '#'.repeat(Math.max(1, Math.min(level, 6)));
}

function isOfSeveralLines({ text, heading }: SectionContent): boolean {
  return /[\r\n]/.test(text.slice(heading!.titleSpan.start, heading!.titleSpan.end));
}
