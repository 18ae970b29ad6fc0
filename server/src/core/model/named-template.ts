import { marksIn } from '../template/marks.ts';
import { shiftSpan, span, type Span } from '../text/span.ts';
import { frontMatterOf } from './front-matter.ts';
import { type Section } from './section.ts';

/** The template that a document says it follows. */
export interface NamedTemplate {
  readonly id: string;
  /** Where the id stands, in the document. */
  readonly span: Span;
  readonly place: 'frontMatter' | 'comment';
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

/** What site generators call a template is a file of theirs: `template: home.html`. */
const pageLayout = /[/\\]|\.(?:html?|j2|jinja2?|twig|liquid|hbs|njk|php|vue|[jt]sx?)$/i;

function inFrontMatter(section: Section): NamedTemplate | undefined {
  const id = frontMatterOf(section.content)['template'];
  if (id === undefined || pageLayout.test(id)) return undefined;
  const { text } = section.content;
  const key = /^template[ \t]*:[ \t]*/m.exec(text);
  const start = key ? key.index + key[0].length : 0;
  const value = /^[^\r\n]*/.exec(text.slice(start))![0].trimEnd();
  return { id, span: shiftSpan(placeOf(id, value, start), section.start), place: 'frontMatter' };
}

function inComment(section: Section): NamedTemplate | undefined {
  const mark = marksIn(section.content).find(({ name, value }) => name === 'template' && value !== undefined);
  if (!mark) return undefined;
  const { value: id, span: whole } = mark;
  const { start } = whole;
  const colon = section.content.text.indexOf(':', start) + 1;
  const at = placeOf(id!, section.content.text.slice(colon, whole.end), colon);
  return { id: id!, span: shiftSpan(at, section.start), place: 'comment' };
}

/** Where an id stands in a text that begins at `start`, without quotes and notes around it. */
function placeOf(id: string, text: string, start: number): Span {
  const at = text.indexOf(id);
  return at < 0 ? span(start, start + text.length) : span(start + at, start + at + id.length);
}
