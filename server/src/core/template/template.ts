import type { FieldStyle } from '../model/field.ts';
import { derived } from '../text/derived.ts';
import type { Span } from '../text/span.ts';
import type { ColumnRole, FieldRole, SectionRole } from '../vocabulary/vocabulary.ts';
import type { ValueShape } from './value-shape.ts';

/** A postmortem template, read as the schema of the documents that follow it. */
export interface Template {
  /** Its file's name without the ending, or `id` of its front matter. */
  readonly id: string;
  readonly name: string;
  /** One of `templates/`, which is offered to everybody, and not one that a team keeps for itself. */
  readonly builtin?: boolean;
  /** The Markdown it was read from. */
  readonly text: string;
  /** What a new document begins as: the template without front matter and examples. */
  readonly blank: string;
  /** The document's title as the template writes it: `Postmortem: [Incident Title]`. */
  readonly title?: string;
  /** The labelled values of the header. */
  readonly fields: readonly FieldSchema[];
  /** The sections below the title, in order; subsections are in `children`. */
  readonly sections: readonly SectionSchema[];
  /** Every bracketed text that is meant to be replaced, as {@link placeholderKey} gives it. */
  readonly placeholders: ReadonlySet<string>;
  /** For each priority of its definitions (`- **P1** - High (within 1 week)`) how soon it is due. */
  readonly priorities: readonly PriorityWindow[];
}

export interface SectionSchema {
  /** In plain text: `2. Timeline (UTC)`. */
  readonly title: string;
  readonly level: number;
  readonly role?: SectionRole;
  /** Whether a document without it lacks something: neither optional nor repeated. */
  readonly required: boolean;
  /** Stands for any number of sections under headings of their own, such as one for each event. */
  readonly repeat: boolean;
  /** What the author is asked for, without brackets. */
  readonly guidance?: string;
  /** An example's Markdown, without its label. */
  readonly example?: string;
  /** The heading and what stands under it, as a new document begins: no examples, no thematic break. */
  readonly skeleton: string;
  readonly fields: readonly FieldSchema[];
  readonly table?: TableSchema;
  readonly list?: ListSchema;
  readonly parent?: SectionSchema;
  readonly children: readonly SectionSchema[];
  /** Of the section in the template's text. */
  readonly span: Span;
}

export interface FieldSchema {
  readonly label: string;
  readonly role?: FieldRole;
  /** How the template writes it. */
  readonly style: FieldStyle;
  /** As the template writes it: `[시작 시간] ~ [종료 시간]`. */
  readonly value: string;
  readonly shape: ValueShape;
  /** Whether a document without it lacks something. */
  readonly required: boolean;
}

export interface TableSchema {
  readonly columns: readonly ColumnSchema[];
}

export interface ColumnSchema {
  readonly title: string;
  readonly role?: ColumnRole;
  readonly shape: ValueShape;
  /** What a new row holds in this column: the template's placeholder, or one of the column's kind. */
  readonly placeholder: string;
}

/** A list that documents go on with: of what kind, and what an item holds. */
export interface ListSchema {
  readonly kind: 'tasks' | 'numbered' | 'bullets';
  /** The first item's Markdown without its marker: `[YYYY-MM-DD HH:MM] [What happened]`. */
  readonly item: string;
}

export interface PriorityWindow {
  readonly priority: string;
  /** Whole days after the incident. */
  readonly days: number;
}

/** A placeholder's text as two of them are compared: without brackets, runs of space as one, in small letters. */
export function placeholderKey(text: string): string {
  return text
    .replace(/^\[|\]$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** All sections of a template, subsections included, in its order. */
export const allSections = derived((sections: readonly SectionSchema[]): readonly SectionSchema[] =>
  sections.flatMap(section => [section, ...allSections(section.children)]),
);

/** The severities that a template allows, in its order. */
export function severitiesOf({ fields }: Template): readonly string[] {
  const shape = fields.find(field => field.role === 'severity')?.shape;
  return shape?.kind === 'choice' ? shape.values : [];
}
