import { editMarkdown } from '../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../server/src/core/markdown/markdown.ts';
import { readContents, type Section, type SectionContent } from '../../server/src/core/model/section.ts';
import { placeSections } from '../../server/src/core/model/tree.ts';
import { span, type Span } from '../../server/src/core/text/span.ts';

/** The sections of a text, placed in their tree. */
export function sectionsOf(text: string): readonly Section[] {
  return placeSections(readContents(parseMarkdown(text)));
}

/** The content of a text that is one section. */
export function contentOf(text: string): SectionContent {
  return readContents(parseMarkdown(text))[0]!.content;
}

/** The document with `text` in the place of the first occurrence of `old`. */
export function replaceIn(markdown: Markdown, source: string, old: string, text: string): Markdown {
  const start = source.indexOf(old);
  if (start < 0) throw new Error(`“${old}” is not in the document`);
  return editMarkdown(markdown, { span: span(start, start + old.length), text });
}

/** What a span covers. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A template's Markdown from its title on. */
export function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n+/, '');
}
