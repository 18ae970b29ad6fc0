import { textOf } from '../markdown/markdown.ts';
import { untouchedBlocks, closingStart } from './own-text.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { topSections, withDescendants } from '../model/tree.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { Span } from '../text/span.ts';
import { bodyOf, type Body } from './body.ts';
import { documentOf } from './template-document.ts';

/** The document that is converted, seen from the template that it follows so far, if it follows one. */
export interface Source {
  readonly postmortem: Postmortem;
  readonly text: string;
  readonly lineEnding: string;
  readonly template?: Template;
  /** What the template says of a section. */
  readonly schemaOf: (section: Section) => SectionSchema | undefined;
  /** The sections behind which the template draws the thematic break that may stand there. */
  readonly beforeBreaks: ReadonlySet<Section>;
  /** Where the words begin that the template puts at the very end: an offset in the last section. */
  readonly closingAt?: number;
}

export function sourceOf(postmortem: Postmortem): Source {
  const { match, sections, title, markdown } = postmortem;
  const text = textOf(markdown);
  const last = sections.at(-1);
  const closingAt = match && last && closingStart(last.content, match.template);
  const ends = topSections(sections, title).map(section => withDescendants(section).at(-1)!);
  const hasBreaks = match && documentOf(match.template).hasBreaks;
  return {
    postmortem,
    text,
    lineEnding: lineEndingOf(text),
    ...(match && { template: match.template }),
    schemaOf: section => match?.schemaOf.get(section),
    beforeBreaks: new Set(hasBreaks ? [...(title ? [title] : []), ...ends] : []),
    ...(closingAt !== undefined && { closingAt }),
  };
}

/** What is the author's under a section's heading. @param withoutLines lines that go elsewhere. */
export function authoredBody(source: Source, section: Section, withoutLines: readonly Span[] = []): Body {
  const { template, schemaOf, postmortem } = source;
  const schema = schemaOf(section);
  const without =
    template && (schema ?? section === postmortem.title)
      ? untouchedBlocks(section.content, template, schema)
      : new Set<never>();
  const end = endOf(source, section);
  return bodyOf(section.content, { without, withoutLines, ...(end !== undefined && { end }) });
}

/** Where a section ends without the words that the template puts at the very end of the document. */
export function endOf({ postmortem, closingAt }: Source, section: Section): number | undefined {
  return section === postmortem.sections.at(-1) ? closingAt : undefined;
}
