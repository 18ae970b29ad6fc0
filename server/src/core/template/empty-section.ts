import type { Postmortem } from '../model/postmortem.ts';
import type { Section, SectionContent } from '../model/section.ts';
import { derived } from '../text/derived.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';

/** Where the extras stand that not every incident has; left empty, such a section says all there is to say. */
const extras: ReadonlySet<SectionRole> = new Set([
  'appendix',
  'supporting',
  'links',
  'metricsSnapshot',
  'technicalDetails',
  'communicationTimeline',
]);

/**
 * The sections of which nothing but the heading is there. Not those whose template has all its text in subsections: these
 * are missing. Nor headings that are known by no name, which may be all there is to say: `### 10:15 Alert`, `### Owner: Ann`.
 */
export function emptySections({ sections, title, match }: Postmortem): Section[] {
  return sections.filter(section => {
    const { content, children } = section;
    if (section === title || children.length > 0 || !isEmpty(content) || isExtra(section)) return false;
    const schema = match?.schemaOf.get(section);
    const isField = section.role === undefined && fieldRole(content.heading?.title ?? '') !== undefined;
    const isKnown = section.role !== undefined || (schema !== undefined && !isField);
    return isKnown && !schema?.children.some(child => child.required);
  });
}

function isExtra({ role, parent }: Section): boolean {
  return (role !== undefined && extras.has(role)) || (parent !== undefined && isExtra(parent));
}

/** Whether a section holds nothing but comments, thematic breaks and definitions of links. */
export const isEmpty = derived(({ blocks }: SectionContent): boolean =>
  blocks.every(({ node }) => {
    if (node.type === 'html') return node.value.replace(/<!--[^]*?-->/g, '').trim() === '';
    return node.type === 'thematicBreak' || node.type === 'definition';
  }),
);
