import { fieldsOf, type Field } from '../model/field.ts';
import { sectionWithRole, type PlacedField, type Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import type { Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { blankFieldsOf } from './head.ts';
import { movableFields } from './movable-fields.ts';
import { onOneLine } from './one-line.ts';
import type { Plan } from './plan.ts';
import type { Source } from './source.ts';

export interface Labelled {
  readonly label: string;
  readonly role?: FieldRole;
}

/** A value of the author's that the header of the converted document may take. */
export interface HeaderValue extends Labelled {
  /** On one line; empty when it is longer. */
  readonly value: string;
  /** As what stands under a heading. */
  readonly body: string;
  readonly section: Section;
  /** The lines that it is taken from, none when it stays there, too; absent when it is all that the section holds. */
  readonly lines?: readonly Span[];
  /** Its Markdown, where that can be put elsewhere as it is. */
  readonly written?: string;
  /** It is nobody's: the template that the document follows has the same. */
  readonly isUntouched: boolean;
}

/** @param wanted what a template asks for; by its role where it has one, else by its label. */
export function isSameField(wanted: Labelled, found: Labelled): boolean {
  return wanted.role === undefined
    ? normalize(wanted.label) === normalize(found.label)
    : wanted.role === found.role;
}

/** The section in which the document's header is: that of its title, else what stands before the first heading. */
export function headerSection({ sections, title }: Postmortem): Section | undefined {
  return title ?? sections.find(({ content }) => !content.heading);
}

/** The values that the header of the converted document may take. */
export interface HeaderValues {
  /** Those in lines and tables of the header, empty ones among them: they go elsewhere, all of them. */
  readonly own: readonly HeaderValue[];
  /** Those of sections that hold one field each. */
  readonly sections: readonly HeaderValue[];
  readonly front: readonly HeaderValue[];
  /** Those in the appendix, into which an earlier conversion may have put them. */
  readonly appendix: readonly HeaderValue[];
}

export function headerValues(source: Source, plan: Plan): HeaderValues {
  const appendix = sectionWithRole(source.postmortem, 'appendix');
  const seen = new Set<Section>();
  return {
    own: [...headerFields(source)].flatMap(([section, fields]) => linesWithValues(source, section, fields)),
    sections: [...inHeadings(source), ...fieldSections(source, plan)].filter(
      ({ section }) => !seen.has(section) && seen.add(section),
    ),
    front: inFrontMatter(source),
    appendix: appendix ? linesWithValues(source, appendix, fieldsOf(appendix.content)) : [],
  };
}

/** The fields in the text of the header by the section that holds them; those of headings and front matter are left out. */
function headerFields(source: Source): ReadonlyMap<Section, readonly Field[]> {
  const bySection = new Map<Section, Field[]>();
  const own = headerSection(source.postmortem);
  for (const { field, section } of source.postmortem.header) {
    if (field.style === 'heading' || field.style === 'frontMatter') continue;
    if (section !== own && section.role !== undefined) continue;
    const others = bySection.get(section);
    if (others) others.push(field);
    else bySection.set(section, [field]);
  }
  return bySection;
}

function linesWithValues(source: Source, section: Section, fields: readonly Field[]): HeaderValue[] {
  return movableFields(section.content, fields).map(({ field, value = '', body, lines, written }) => ({
    ...labelled(field),
    value,
    body,
    section,
    lines,
    ...(written !== undefined && { written }),
    isUntouched: isUntouched(source, field),
  }));
}

function labelled({ label, role }: Labelled): Labelled {
  return { label, ...(role && { role }) };
}

/** Whether a field stands there exactly as in the header of the template that the document follows. */
function isUntouched({ template }: Source, { label, value }: Field): boolean {
  return (
    template !== undefined &&
    blankFieldsOf(template).some(field => field.label === label && field.value === value)
  );
}

/** Values of the front matter leave it only where the template has them there; else other programs may need them. */
function inFrontMatter(source: Source): HeaderValue[] {
  const asked = source.template?.fields.filter(({ style }) => style === 'frontMatter') ?? [];
  return placedIn(source, 'frontMatter').flatMap(({ field, section }) => {
    const value = onOneLine(field.value);
    if (value === undefined) return [];
    const isTemplates = asked.some(wanted => isSameField(wanted, field));
    const lines = isTemplates && !/[\r\n]/.test(field.value) ? [field.span] : [];
    return [
      { ...labelled(field), value, body: value, section, lines, isUntouched: isUntouched(source, field) },
    ];
  });
}

function placedIn({ postmortem: { header } }: Source, style: Field['style']): PlacedField[] {
  return header.filter(({ field }) => field.style === style);
}

/** A heading with its value below, and nothing else. */
function inHeadings(source: Source): HeaderValue[] {
  return placedIn(source, 'heading').flatMap(({ field, section }) => {
    const value = onOneLine(field.value);
    const isAlone = section.content.blocks.every(
      ({ node }) => node.type !== 'html' && node.type !== 'definition',
    );
    if (value === undefined || !isAlone || section === source.postmortem.title) return [];
    return [{ ...labelled(field), value, body: value, section, isUntouched: isUntouched(source, field) }];
  });
}

/** Sections without a place in the template that are a field's label over a line with its value: `## Date`. */
function fieldSections(source: Source, { placed }: Plan): HeaderValue[] {
  return source.postmortem.sections.flatMap((section): HeaderValue[] => {
    const { content, children } = section;
    const [block, more] = content.blocks;
    const role = content.heading && !section.role ? fieldRole(content.heading.title) : undefined;
    if (!role || section === source.postmortem.title || placed.has(section)) return [];
    if (children.length > 0 || block?.node.type !== 'paragraph' || more) return [];
    const { start, end } = spanOf(block, block.node);
    const value = content.text.slice(start, end).trim();
    if (/[\r\n]/.test(value)) return [];
    return [{ label: content.heading!.title, role, value, body: value, section, isUntouched: false }];
  });
}

/** Fields under the title that stay where they are, such as those with values of several lines. */
export function stayingFields(source: Source, section: Section): Field[] {
  const fields = headerFields(source).get(section) ?? [];
  const movable = new Set(movableFields(section.content, fields).map(({ field }) => field));
  return fields.filter(field => !movable.has(field) && field.value !== '');
}
