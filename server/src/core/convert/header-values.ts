import { fieldsOf, type Field } from '../model/field.ts';
import { sectionWithRole } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import type { Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { movableFields, type MovableField } from './movable-fields.ts';
import type { Plan } from './plan.ts';
import type { Source } from './source.ts';

export interface Labelled {
  readonly label: string;
  readonly role?: string;
}

/** A value of the author's that the header of the converted document may take. */
export interface HeaderValue extends Labelled {
  readonly value: string;
  readonly section: Section;
  /** The line that it is taken from; absent when it is all that the section holds. */
  readonly line?: Span;
}

/** @param wanted what a template asks for; by its role where it has one, else by its label. */
export function isSameField(wanted: Labelled, found: Labelled): boolean {
  return wanted.role === undefined
    ? normalize(wanted.label) === normalize(found.label)
    : wanted.role === found.role;
}

/** The section in which the document's header is: that of its title, else what stands before the first heading. */
export function headerSection({ postmortem: { sections, title } }: Source): Section | undefined {
  return title ?? sections.find(({ content }) => !content.heading);
}

/**
 * The values for a header: those under the title, those of sections that hold one field each, and those in the
 * appendix, into which an earlier conversion may have put them.
 */
export function headerValues(source: Source, plan: Plan): HeaderValue[] {
  const header = headerSection(source);
  const appendix = sectionWithRole(source.postmortem, 'appendix');
  const inHeader = header
    ? movableFields(header.content).filter(({ field }) => !isUntouched(source, field))
    : [];
  return [
    ...inHeader.flatMap(movable => valueOf(movable, header!)),
    ...fieldSections(source, plan),
    ...(appendix ? movableFields(appendix.content).flatMap(movable => valueOf(movable, appendix)) : []),
  ];
}

function valueOf({ field: { label, role, value }, line }: MovableField, section: Section): HeaderValue[] {
  return value === '' ? [] : [{ label, ...(role && { role }), value, section, line }];
}

/** Whether a field stands there exactly as in the header of the template that the document follows. */
export function isUntouched({ template }: Source, { label, value }: Field): boolean {
  return template?.fields.some(field => field.label === label && field.value === value) ?? false;
}

/** Sections without a place in the template that are a field's label over a line with its value: `## Date`. */
function fieldSections({ postmortem }: Source, { placed }: Plan): HeaderValue[] {
  return postmortem.sections.flatMap((section): HeaderValue[] => {
    const { content, children } = section;
    const [block, more] = content.blocks;
    const role = content.heading && !section.role ? fieldRole(content.heading.title) : undefined;
    if (!role || section === postmortem.title || placed.has(section)) return [];
    if (children.length > 0 || block?.node.type !== 'paragraph' || more) return [];
    const { start, end } = spanOf(block, block.node);
    const value = content.text.slice(start, end).trim();
    return /[\r\n]/.test(value) ? [] : [{ label: content.heading!.title, role, value, section }];
  });
}

/** Fields under the title that stay where they are, such as those of a table or with values of several lines. */
export function stayingFields(section: Section): Field[] {
  const movable = new Set(movableFields(section.content).map(({ field }) => field));
  return fieldsOf(section.content).filter(field => !movable.has(field) && field.value !== '');
}
