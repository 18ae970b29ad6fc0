import type { Markdown } from '../markdown/markdown.ts';
import { namesOf } from '../template/naming.ts';
import { allSections, type Template } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import type { Postmortem, ReadOptions } from './postmortem.ts';
import { readHeader } from './header.ts';
import { recognize } from './recognition.ts';
import { readContents, type Section } from './section.ts';
import { placeSections, titleSection } from './tree.ts';

/** The sections in which action items stand, whatever is written there. */
const aboutActions: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  'actionItems',
  'prevention',
]);

/**
 * A postmortem as far as its headings and its header tell, without its template: enough for those who only want to know
 * its action items, and much cheaper.
 *
 * @returns `none` when the document has no section in which action items could stand; undefined when its headings do not
 *   tell whether it is a postmortem, or which of its sections are about action items.
 */
export function readByHeadings(
  markdown: Markdown,
  { templates, path, assume }: ReadOptions,
): Postmortem | 'none' | undefined {
  const sections = placeSections(readContents(markdown));
  const said = saidByTemplates(templates);
  if (assume || said === undefined || sections.some(section => isSaidOtherwise(section, said)))
    return undefined;
  if (!sections.some(({ role }) => aboutActions.has(role))) return 'none';
  const title = titleSection(sections);
  const recognition = recognize(sections, title, [], path);
  if (!title || !recognition.isPostmortem) return undefined;
  const header = { header: readHeader(sections, title), headerReach: sections.length };
  return { markdown, sections, title, ...header, lifecycle: 'draft', recognition, templates };
}

/** Whether a template may make a section about action items of it, or take it for something else. */
function isSaidOtherwise({ content: { heading }, role }: Section, said: RolesByName): boolean {
  return (
    heading !== undefined &&
    namesOf(heading).some(name =>
      said.get(name)?.some(other => other !== role && (aboutActions.has(other) || aboutActions.has(role))),
    )
  );
}

type RolesByName = ReadonlyMap<string, readonly SectionRole[]>;

/** What templates say of sections by their names; undefined where one says that a part of any name is about action items. */
const saidByTemplates = derived((templates: readonly Template[]): RolesByName | undefined => {
  const roles = new Map<string, SectionRole[]>();
  for (const schema of templates.flatMap(template => allSections(template.sections))) {
    const { role, repeat } = schema;
    if (!role) continue;
    if (repeat && aboutActions.has(role)) return undefined;
    for (const name of namesOf(schema)) roles.set(name, [...(roles.get(name) ?? []), role]);
  }
  return roles;
});
