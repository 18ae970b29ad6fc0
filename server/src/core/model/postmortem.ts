import type { Markdown } from '../markdown/markdown.ts';
import { chooseTemplate, matchTemplate, type Match } from '../template/match.ts';
import type { Template } from '../template/template.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { lifecycleOf } from '../vocabulary/lookup.ts';
import type { FieldRole, Lifecycle, SectionRole } from '../vocabulary/vocabulary.ts';
import { frontMatterOf } from './front-matter.ts';
import { readHeader, type PlacedField } from './header.ts';
import { recognize, type Recognition } from './recognition.ts';
import { readContents, type Section, type SectionView } from './section.ts';
import { placeSections, titleSection } from './tree.ts';

export type { Lifecycle, PlacedField };

/** A Markdown document, read as a postmortem. Spans of what it holds are relative to the section that holds it. */
export interface Postmortem {
  readonly markdown: Markdown;
  /** The document's path or URI, if it has one. */
  readonly path?: string;
  readonly sections: readonly Section[];
  /** The section of the document's title, a heading of level 1. */
  readonly title?: Section;
  /** What tells of the incident as a whole, in document order. */
  readonly header: readonly PlacedField[];
  readonly lifecycle: Lifecycle;
  readonly recognition: Recognition;
  /** The template that the document follows and how; absent when none was recognised. */
  readonly match?: Match;
}

export interface ReadOptions {
  readonly templates: readonly Template[];
  /** The document's path or URI. */
  readonly path?: string;
  /** The id of the template that the configuration names for the document; its own front matter comes first. */
  readonly named?: string;
  /** Takes the document for a postmortem of this template, whatever it looks like. */
  readonly assume?: Template;
}

/** Reads any Markdown document; `recognition` says whether it is a postmortem at all. */
export function readPostmortem(markdown: Markdown, options: ReadOptions): Postmortem {
  const { templates, path, assume } = options;
  const sections = placeSections(readContents(markdown));
  const title = titleSection(sections);
  const header = readHeader(sections, title);
  const fields = header.map(({ field }) => field);
  const named = frontMatterOf(sections[0]?.content)['template'] ?? options.named;
  const recognition = recognize(sections, title, fields, path);
  const isPostmortem =
    recognition.isPostmortem || assume !== undefined || templates.some(template => template.id === named);
  const match = !isPostmortem
    ? undefined
    : assume
      ? matchTemplate(assume, sections, fields)
      : chooseTemplate(templates, sections, fields, named);
  const status = fields.find(field => field.role === 'status');
  return {
    markdown,
    ...(path !== undefined && { path }),
    sections,
    ...(title && { title }),
    header,
    lifecycle: (status && lifecycleOf(status.value)) ?? 'draft',
    recognition: { ...recognition, isPostmortem },
    ...(match && { match }),
  };
}

/** What a section rule is handed. */
export function viewOf(postmortem: Postmortem, section: Section): SectionView {
  const schema = postmortem.match?.schemaOf.get(section);
  return {
    content: section.content,
    ...(section.role && { role: section.role }),
    ...(schema && { schema }),
    ...(postmortem.match && { template: postmortem.match.template }),
  };
}

/** A span of a section, in the document. */
export function inDocument(section: Section, span: Span): Span {
  return shiftSpan(span, section.start);
}

export function headerField(postmortem: Postmortem, role: FieldRole): PlacedField | undefined {
  return postmortem.header.find(({ field }) => field.role === role);
}

/** The document's first section of a role. */
export function sectionWithRole(postmortem: Postmortem, role: SectionRole): Section | undefined {
  return postmortem.sections.find(section => section.role === role);
}
