import { allSections, type SectionSchema, type Template } from '../../server/src/core/template/template.ts';
import { contentOf } from './read.ts';

/** What a section asks its author for; a `group` holds nothing but subsections. */
export type SectionKind = 'text' | 'table' | 'list' | 'fields' | 'repeat' | 'group';

/** A section of a template as a picture of it shows it. */
export interface OutlineRow {
  readonly title: string;
  /** From 0. */
  readonly depth: number;
  readonly kind: SectionKind;
  /** A table's columns, or the labels of fields. */
  readonly parts: readonly string[];
  readonly optional: boolean;
}

/** The sections of a template, subsections behind theirs. */
export function outlineOf(template: Template): OutlineRow[] {
  return allSections(template.sections).map(section => ({
    title: section.title,
    depth: depthOf(section),
    kind: kindOf(section),
    parts: (section.table?.columns ?? []).map(({ title }) => title).concat(labelsOf(section)),
    optional: !section.required && !section.repeat,
  }));
}

function depthOf({ parent }: SectionSchema): number {
  return parent ? depthOf(parent) + 1 : 0;
}

function labelsOf({ table, fields }: SectionSchema): string[] {
  return table ? [] : fields.map(({ label }) => label);
}

function kindOf(section: SectionSchema): SectionKind {
  if (section.repeat) return 'repeat';
  if (section.table) return 'table';
  if (section.fields.length > 0) return 'fields';
  const { blocks } = contentOf(section.skeleton);
  // Lines that begin with a time are a list to the reader, though each is a paragraph to Markdown.
  if (blocks.some(({ node }) => node.type === 'list') || /^HH:MM/m.test(section.skeleton)) return 'list';
  return blocks.length === 0 && section.children.length > 0 ? 'group' : 'text';
}
