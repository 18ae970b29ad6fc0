import { marksIn } from '../template/marks.ts';
import { shiftSpan, span, type Span } from '../text/span.ts';
import { frontMatterOf } from './front-matter.ts';
import { type Section } from './section.ts';

/** The template that a document says it follows. */
export interface NamedTemplate {
  readonly id: string;
  /** Where it is named, in the document. */
  readonly span: Span;
}

/**
 * The template that a document names: `template: google-sre` in its front matter, else a comment
 * `<!-- template: google-sre -->` before or right below its title.
 *
 * @param title the section of the document's title.
 */
export function namedTemplateOf(
  sections: readonly Section[],
  title: Section | undefined,
): NamedTemplate | undefined {
  const [first] = sections;
  if (!first) return undefined;
  return inFrontMatter(first) ?? inComment(first) ?? (title && inComment(title));
}

function inFrontMatter(section: Section): NamedTemplate | undefined {
  const id = frontMatterOf(section.content)['template'];
  if (id === undefined) return undefined;
  const key = /^template[ \t]*:[ \t]*/m.exec(section.content.text);
  const start = key ? key.index + key[0].length : 0;
  const value = /^[^\r\n]*/.exec(section.content.text.slice(start))![0].trimEnd();
  return { id, span: shiftSpan(span(start, start + value.length), section.start) };
}

function inComment(section: Section): NamedTemplate | undefined {
  const mark = marksIn(section.content).find(({ name, value }) => name === 'template' && value !== undefined);
  return mark && { id: mark.value!, span: shiftSpan(mark.span, section.start) };
}
