import type { List } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { movableFields } from '../convert/movable-fields.ts';
import { fieldOfHeading, templateHeader } from '../convert/template-header.ts';
import type { Field } from '../model/field.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Block, type Section, type SectionContent } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { topSections } from '../model/tree.ts';
import { guidanceFor } from '../template/guidance-words.ts';
import { cellPlaceholder, fieldPlaceholder, namedPlaceholder } from '../template/placeholder-for.ts';
import { plainHeading } from '../template/plain-heading.ts';
import type { SectionSchema } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import { contains } from '../text/span.ts';
import { readTime } from '../time/read-time.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';
import { normalize } from '../vocabulary/normalize.ts';

/** A template made of a document. */
export interface CreatedTemplate {
  readonly text: string;
  readonly id: string;
  /** `our-postmortem.md` */
  readonly fileName: string;
}

/**
 * Makes a template of a document: its sections, fields and tables stay, and whatever they hold becomes a placeholder.
 * Nothing that tells of the incident is left: no sentence, number, person or address. Headings stay without data.
 *
 * @param name what the template is called.
 */
export function createTemplate(postmortem: Postmortem, name: string): CreatedTemplate {
  const called = name.replace(/\s+/g, ' ').trim() || 'Team postmortem';
  const id = idOf(called);
  const { title, sections } = postmortem;
  const tops = topSections(sections, title);
  const header = templateHeader(postmortem);
  const parts = [
    ['---', `id: ${JSON.stringify(id)}`, `name: ${JSON.stringify(called)}`, ...header.front, '---'].join(
      '\n',
    ),
    `# ${titleText(title)}`,
    ...header.body,
    ...sectionTexts(postmortem, tops),
  ];
  return { text: `${parts.join('\n\n')}\n`, id, fileName: `${id}.md` };
}

function idOf(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return (
    words
      .join('-')
      .slice(0, 60)
      .replace(/-+$|[\ud800-\udbff]$/, '') || 'postmortem'
  );
}

/** What titles begin with before they name the incident. */
const titleStart =
  /^(?:(?:incident\s+)?post[- ]?mortem|incident(?:\s+(?:report|review))?|outage|rca|포스트모템|장애\s*보고서?)(?=\s*[:：]|\s+[-–—]\s)\s*(?:[:：]|[-–—])/iu;

function titleText(title: Section | undefined): string {
  const start = titleStart.exec(title?.content.heading?.title ?? '')?.[0];
  return `${start ?? 'Postmortem:'} [Incident Title]`;
}

function fieldLine({ text, blocks }: SectionContent, { label, role, value, span }: Field): string {
  const block = blocks.find(candidate => contains(spanOf(candidate, candidate.node), span));
  const marker = block?.node.type === 'list' ? '- ' : '';
  const isBold = text.startsWith('**', span.start) || text.startsWith('__', span.start);
  const name = isBold ? `**${label}:**` : `${label}:`;
  return `${marker}${name} ${fieldPlaceholder(role, label, value)}`;
}

/** Sections that are called the same, or hold one event each, stand there once. */
function sectionTexts(postmortem: Postmortem, sections: readonly Section[]): string[] {
  const seen = new Set<string>();
  return sections.flatMap(section => {
    const heading = section.content.heading!;
    const isEvent = section.parent?.role === 'timeline' && readTime(heading.title) !== undefined;
    const title = isEvent ? 'HH:MM [What happened] <!-- repeat -->' : plainHeading(heading.title);
    const key = normalize(title);
    if (title === '' || seen.has(key)) return [];
    seen.add(key);
    const schema = postmortem.match?.schemaOf.get(section);
    const asked = fieldOfHeading(postmortem, section);
    if (asked) return [`${'#'.repeat(heading.level)} ${asked.label}`, asked.placeholder];
    return [
      `${'#'.repeat(heading.level)} ${title}${isOptional(postmortem, section) ? ' <!-- optional -->' : ''}`,
      ...bodyTexts(section, schema),
      ...sectionTexts(postmortem, section.children),
      ...(section.content.blocks.at(-1)?.node.type === 'thematicBreak' ? ['---'] : []),
    ];
  });
}

/** What the document's own template does not require, and the second section of a role, which documents may lack. */
function isOptional({ match, sections }: Postmortem, section: Section): boolean {
  const schema = match?.schemaOf.get(section);
  if (schema && !schema.required && !schema.repeat) return true;
  return section.role !== undefined && rolesOf(sections).get(section.role) !== section;
}

/** The first section of each role. */
const rolesOf = derived(
  (sections: readonly Section[]): ReadonlyMap<SectionRole, Section> =>
    new Map(sections.toReversed().flatMap(section => (section.role ? [[section.role, section]] : []))),
);

/** One text of each kind that a section has: fields, tables, a list, guidance. */
function bodyTexts({ content, role }: Section, schema: SectionSchema | undefined): string[] {
  const guidance = schema?.guidance?.split('\n\n')[0] ?? guidanceFor(role);
  const fields = knownFields(content, schema);
  const isOfFields = (block: Block) => fields.some(({ span }) => contains(spanOf(block, block.node), span));
  const tables = tablesOf(content).map(table => tableText(table));
  const list = content.blocks.find(block => block.node.type === 'list' && !isOfFields(block));
  const hasWords = content.blocks.some(
    block => ['paragraph', 'blockquote', 'code'].includes(block.node.type) && !isOfFields(block),
  );
  const items = list ? [listText(list.node as List, role === 'timeline', guidance)] : [];
  const isAsked = hasWords && items.length + tables.length === 0;
  return [
    ...(isAsked ? [namedPlaceholder(guidance)] : []),
    ...(fields.length > 0 ? [fields.map(field => fieldLine(content, field)).join('\n')] : []),
    ...new Set(tables),
    ...items,
  ];
}

/** Labels that the vocabulary or the template knows; others may be somebody's words. */
function knownFields(content: SectionContent, schema: SectionSchema | undefined): Field[] {
  const labels = new Set(schema?.fields.map(({ label }) => label));
  const seen = new Set<string>();
  return movableFields(content)
    .map(({ field }) => field)
    .filter(({ label, role }) => {
      const isNew = !seen.has(label);
      seen.add(label);
      return isNew && (role !== undefined || labels.has(label));
    });
}

function tableText({ columns, rows }: Table): string {
  const titles = columns.map(
    ({ title }) =>
      plainHeading(title)
        .replace(/[[\]|]/g, ' ')
        .trim() || '…',
  );
  const cells = columns.map(({ role, index }) =>
    cellPlaceholder(
      role,
      titles[index]!,
      rows.map(row => row.cells[index]?.text ?? ''),
    ),
  );
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  return [line(titles), line(titles.map(title => '-'.repeat(Math.max(3, title.length)))), line(cells)].join(
    '\n',
  );
}

function listText({ ordered, children }: List, isTimeline: boolean, guidance: string): string {
  const isTask = children.some(item => /^\[[ xX]\](?:\s|$)/.test(plainText(item)));
  const marker = ordered ? '1.' : isTask ? '- [ ]' : '-';
  return isTimeline ? `${marker} HH:MM [What happened]` : `${marker} ${namedPlaceholder(guidance)}`;
}
