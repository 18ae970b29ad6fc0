import type { ListItem, Nodes } from 'mdast';
import { nodesIn } from '../markdown/walk.ts';
import { placeholderKey, type Template } from '../template/template.ts';
import { placeholderPattern, shapeOf } from '../template/value-shape.ts';
import { derived } from '../text/derived.ts';
import { isInOneOf, span, type Span } from '../text/span.ts';
import { frontMatterFieldsOf } from './front-matter-field.ts';
import { proseOf } from './inline.ts';
import { spanOf, type SectionContent } from './section.ts';
import { saysNothing } from './title.ts';

/** A text that stands where another one belongs. Its span is relative to the section. */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
}

/** Says that a section has nothing to tell, and asks why. */
export const notApplicable = 'N/A – [reason]';

const date = 'YYYY[-/.]?MM[-/.]?DD';
const time = 'HH:?MM(?::?SS)?';
const apart = (word: string) => `(?<![\\p{L}\\p{N}_])(?:${word})(?![\\p{L}\\p{N}_])`;

/** What nobody means to publish, whatever the template. */
const words = [
  apart(`(?:[A-Z]+-)?${date}(?:[-T ]${time}|-[A-Z]+)?|HH:MM(?::SS)?`),
  apart('TBD|TBC'),
  // In small letters they are also parts of names: `tbd-cli`.
  '(?<![\\p{L}\\p{N}_./@-])[Tt]b[cd](?![\\p{L}\\p{N}_/@-]|\\.\\p{L})',
  // In "we left a TODO in the code" it is a word of the sentence.
  `${apart('TODO')}(?!(?<=\\p{L} TODO) \\p{L})`,
  // Parts of addresses and numbers are left out on purpose, and so are those of codes: "status code XXX".
  '(?<!(?:code|status|HTTP|error|코드)s? )(?<![\\p{L}\\p{N}_.@/-])XXX(?![\\p{L}\\p{N}_]|[.@/-][\\p{L}\\p{N}])',
  '(?<![\\p{L}\\p{N}?!])\\?{3,}(?![\\p{L}\\p{N}?!])',
  // With leading dots, dollar signs and pipes it is quoted from a program; `{{<` and `{{%` call something in Hugo, and
  // `{{ site.url }}` in Jekyll.
  '(?<!\\$)\\{\\{(?![<%]|\\s*(?:site|page|layout|include|post)\\.)(?:(?<![\\s{(])\\.|[^{}.$|\\r\\n])*\\}\\}',
  '(?<=N/A – )\\[reason\\]',
];
const wordPattern = new RegExp(words.map(word => `\\[(?:${word})\\](?![([:])|${word}`).join('|'), 'gu');

/** What a text holds in which {@link wordPattern} finds anything; most texts do not, and it takes long to find nothing. */
const hint = /YYYY|HH:MM|T[Bb][CDcd]|tb[cd]|TODO|XXX|\?{3}|\{\{|\[reason\]/;

/** What a text is compared with to tell whether brackets in it are a template's. */
type Known = Pick<Template, 'placeholders'>;

const noTemplate: Known = { placeholders: new Set() };

/**
 * The placeholders in a section's words, in order: what its template has in brackets, formats such as `YYYY-MM-DD`, and
 * what people write for "later". Front matter counts where it has fields; code, comments, links and addresses hold none.
 *
 * @param template without one, text in brackets is a placeholder only if it is a format.
 */
export function placeholdersIn(
  content: SectionContent,
  template: Template | undefined,
): readonly Placeholder[] {
  return placeholdersBy(content)(template ?? noTemplate);
}

const placeholdersBy = derived((content: SectionContent) =>
  derived((known: Known): readonly Placeholder[] => {
    const mayHoldWords = hint.test(content.text);
    if (!mayHoldWords && !content.text.includes('[')) return [];
    const bracketed = findIn(content, placeholderPattern).filter(
      found => isKnown(found.text, known) || isUnwrittenTitle(content, found),
    );
    const spans = bracketed.map(placeholder => placeholder.span);
    const others = mayHoldWords ? findIn(content, wordPattern) : [];
    return [...bracketed, ...others.filter(found => !isInOneOf(spans, found.span))].sort(
      (a, b) => a.span.start - b.span.start,
    );
  }),
);

function findIn(content: SectionContent, pattern: RegExp): Placeholder[] {
  const readable = readableSpans(content);
  const isReadable = ({ start, end }: Span) =>
    isInOneOf(readable, span(start, start + 1)) && isInOneOf(readable, span(end - 1, end));
  return [...content.text.matchAll(pattern)]
    .map(({ index, 0: text }) => ({ span: span(index, index + text.length), text }))
    .filter(found => isReadable(found.span));
}

/** `[Incident title]` in the document's title is nobody's words, whether its template writes it so or otherwise. */
function isUnwrittenTitle({ heading }: SectionContent, { span: { end }, text }: Placeholder): boolean {
  if (heading?.level !== 1 || end > heading.span.end) return false;
  return asksForTitle.test(text) && saysNothing(text.slice(1, -1));
}

const asksForTitle = /title|tittel|제목/i;

function isKnown(text: string, { placeholders }: Known): boolean {
  return shapeOf(text).kind === 'format' || placeholders.has(placeholderKey(text));
}

/** Whether a value, which is neither code nor a link, holds a placeholder. */
export function holdsPlaceholder(value: string, template: Template | undefined): boolean {
  const known = template ?? noTemplate;
  const bracketed = [...value.matchAll(placeholderPattern)].some(([text]) => isKnown(text, known));
  return bracketed || (hint.test(value) && value.search(wordPattern) >= 0);
}

/** Where words stand that are neither code nor part of a link or an address, in order. */
const readableSpans = derived((content: SectionContent): readonly Span[] => {
  const values = frontMatterFieldsOf(content).map(({ valueSpan, value }) => ({
    span: valueSpan,
    source: value,
    linked: false,
  }));
  return [...values, ...proseOf(content)]
    .filter(({ linked }) => !linked)
    .flatMap(({ span: { start, end }, source }) => {
      const addresses = [...source.matchAll(/https?:\/\/\S+/g)];
      const starts = [start, ...addresses.map(({ index, 0: address }) => start + index + address.length)];
      const ends = [...addresses.map(({ index }) => start + index), end];
      return starts.map((from, i) => span(from, ends[i]!));
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
});

/** The markers of list items in which nothing stands: `-`, `1.`, `- [ ]`. */
export function emptyItemsIn(content: SectionContent): Span[] {
  const markerOf = (item: Nodes, base: number) => {
    const { start, end } = spanOf({ base }, item);
    return span(start, start + content.text.slice(start, end).trimEnd().length);
  };
  return content.blocks.flatMap(({ node, base }) =>
    [...nodesIn(node, ({ type }) => holdsItems.has(type))]
      .filter(inner => inner.type === 'listItem' && isEmpty(inner))
      .map(item => markerOf(item, base)),
  );
}

/** Without words behind it, a task's box is text to the parser. */
function isEmpty({ children: [first, ...more] }: ListItem): boolean {
  if (!first) return true;
  if (first.type !== 'paragraph' || first.children.length !== 1 || more.length > 0) return false;
  const [words] = first.children;
  return words?.type === 'text' && /^\[[ xX]?\]$/.test(words.value.trim());
}

const holdsItems = new Set(['list', 'listItem', 'blockquote']);
