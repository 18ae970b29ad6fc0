import type { Markdown } from '../markdown/markdown.ts';
import { chooseTemplate, matchTemplate, type Match } from '../template/match.ts';
import type { Template } from '../template/template.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { lifecycleOf } from '../vocabulary/lookup.ts';
import type { FieldRole, Lifecycle, SectionRole } from '../vocabulary/vocabulary.ts';
import { headerReach, readHeader, type PlacedField } from './header.ts';
import { namedTemplateOf, type NamedTemplate } from './named-template.ts';
import { recognize, type Recognition } from './recognition.ts';
import { readContents, type Section, type SectionView } from './section.ts';
import { adoptRoles, placeSections, titleSection } from './tree.ts';

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
  /** How many of the sections, from the first, may hold the header. */
  readonly headerReach: number;
  readonly lifecycle: Lifecycle;
  readonly recognition: Recognition;
  /** The template that the document follows and how; absent when none was recognised. */
  readonly match?: Match;
  /** The template that the document says it follows, be there such a one or not. */
  readonly named?: NamedTemplate;
  /** The id of the template that the configuration names for the document. */
  readonly configured?: string;
  /** The templates that it may follow. */
  readonly templates: readonly Template[];
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

/** So well a document has to follow a template that it is a postmortem for that reason alone, and in so many parts. */
const tells = { builtin: { score: 0.85, parts: 4 }, own: { score: 0.95, parts: 3 } };

/** With a title or a path that tells of an incident fewer sections and fields are enough. */
const partsOfTold = 3;

/** Reads any Markdown document; `recognition` says whether it is a postmortem at all. */
export function readPostmortem(markdown: Markdown, options: ReadOptions): Postmortem {
  const { templates, path, assume } = options;
  const sections = placeSections(readContents(markdown));
  const title = titleSection(sections);
  const header = readHeader(sections, title);
  const reach = headerReach(sections, title);
  const fields = header.map(({ field }) => field);
  const named = namedTemplateOf(sections, title);
  const outline = { sections, header };
  const id = named?.id ?? options.named;
  const match = assume ? matchTemplate(assume, outline) : chooseTemplate(templates, outline, id);
  const seen = recognize(sections, title, fields, path);
  // Where the name is mistyped, the title or the path has to tell: other tools have a key `template` for their pages.
  const isNamed =
    assume !== undefined ||
    (id !== undefined && match?.template.id === id) ||
    (named !== undefined && seen.telling && !seen.otherKind);
  const isPostmortem =
    isNamed || seen.isPostmortem || (isFollowing(match, seen) && !seen.otherKind && !seen.severalIncidents);
  if (isPostmortem && match) adoptRoles(match.schemaOf);
  const status = fields.find(field => field.role === 'status');
  return {
    markdown,
    ...(path !== undefined && { path }),
    sections,
    ...(title && { title }),
    header,
    headerReach: reach,
    lifecycle: (status && lifecycleOf(status.value)) ?? 'draft',
    recognition: { ...seen, isPostmortem },
    ...(isPostmortem && match && { match }),
    ...(named && { named }),
    ...(options.named !== undefined && { configured: options.named }),
    templates,
  };
}

/**
 * Whether a document follows a template in so much that it can be no other kind of document. Plans and reports of all
 * kinds have sections such as *Summary*, *Impact* and *Lessons learned*: for a built-in template something has to tell
 * of an incident, too.
 */
function isFollowing(match: Match | undefined, { telling, tracesOfIncident }: Recognition): boolean {
  if (!match) return false;
  const shared = match.sectionOf.size + match.fields.size;
  if (telling) return shared >= partsOfTold;
  const { builtin } = match.template;
  const { score, parts } = builtin ? tells.builtin : tells.own;
  return match.score >= score && shared >= parts && (tracesOfIncident || !builtin);
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
