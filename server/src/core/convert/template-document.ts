import { parseMarkdown } from '../markdown/first-parse.ts';
import { readContents, spanOf, type Section, type SectionContent } from '../model/section.ts';
import { placeSections, titleSection, topSections, withDescendants } from '../model/tree.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { derived } from '../text/derived.ts';

/** A template as the document that it is: what of it a converted document takes over, or need not keep. */
export interface TemplateDocument {
  /** The title's section, if there is a title. */
  readonly title?: SectionContent;
  readonly contentOf: ReadonlyMap<SectionSchema, SectionContent>;
  /** Whether it draws a thematic break between its sections. */
  readonly hasBreaks: boolean;
  readonly hasBreakBelowTitle: boolean;
  /** What stands at its very end below a last thematic break; empty when it has no such words. Lines end in line feeds. */
  readonly closing: string;
}

export const documentOf = derived((template: Template): TemplateDocument => {
  const sections = placeSections(readContents(parseMarkdown(template.text)));
  const title = titleSection(sections);
  const contents = new Map(sections.map(({ start, content }) => [start, content]));
  const contentOf = new Map<SectionSchema, SectionContent>();
  const visit = (schema: SectionSchema) => {
    const content = contents.get(schema.span.start);
    if (content) contentOf.set(schema, content);
    schema.children.forEach(visit);
  };
  template.sections.forEach(visit);
  const tops = topSections(sections, title);
  return {
    ...(title && { title: title.content }),
    contentOf,
    hasBreakBelowTitle: title?.content.blocks.at(-1)?.node.type === 'thematicBreak',
    hasBreaks: tops.slice(0, -1).some(endsWithBreak),
    closing: closingOf(sections.at(-1)),
  };
});

function endsWithBreak(section: Section): boolean {
  return withDescendants(section).at(-1)!.content.blocks.at(-1)?.node.type === 'thematicBreak';
}

function closingOf(last: Section | undefined): string {
  const { text, blocks } = last?.content ?? { text: '', blocks: [] };
  const at = blocks.findLastIndex(({ node }) => node.type === 'thematicBreak');
  return at < 0 ? '' : text.slice(spanOf(blocks[at]!, blocks[at]!.node).end).trim();
}
