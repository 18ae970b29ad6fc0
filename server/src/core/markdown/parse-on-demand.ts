import type { Heading } from 'mdast';
import { parseChunks } from './chunks.ts';
import { definitionsOf, difference, guessDefinitions, normalise, reparseReferring } from './definitions.ts';
import { parseMarkdown } from './first-parse.ts';
import { frontMatterEnd } from './front-matter.ts';
import { countLineEndings, firstLineLength } from './lines.ts';
import { markdownOf, type Chunk, type Markdown } from './markdown.ts';
import { parsePiece, type Surroundings } from './parse.ts';
import { plainSectionAt } from './plain-section.ts';

/** What breaks lines for some and not for others, and what the parser reads as something else. */
const unusual = /\r(?!\n)|[\u2028\u2029\0\uFEFF]/;

/**
 * The same Markdown as {@link parseMarkdown} makes, in which most sections are parsed when somebody looks into them: for
 * those who want to know little of many documents.
 */
export function parseOnDemand(text: string): Markdown {
  if (unusual.test(text)) return parseMarkdown(text);
  const guessed = text.includes(']:') ? guessDefinitions(text) : new Set<string>();
  const links = { defined: [...guessed] as readonly string[] };
  const frontMatter = frontMatterEnd(text);
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length || chunks.length === 0;) {
    const isFront = start === 0 && frontMatter > 0;
    const isPlain = isFront || startsWithHash(text, start);
    const section = isPlain ? plainSectionAt(text, isFront ? frontMatter : start) : undefined;
    const read = section
      ? [sectionOnDemand(text.slice(start, section.end), section.labels, links)]
      : nextChunks(text, start, frontMatter, links.defined);
    for (const chunk of read) {
      chunks.push(chunk);
      start += chunk.text.length;
    }
  }
  const defined = definitionsOf(chunks);
  links.defined = [...defined];
  return markdownOf(reparseReferring(chunks, difference(guessed, defined), links.defined));
}

function startsWithHash(text: string, at: number): boolean {
  const heading = /#{1,6}(?:[ \t\r\n]|$)/y;
  heading.lastIndex = at;
  return heading.test(text);
}

/** The chunks up to the next line that may be a heading, or as many more as it takes to know where one ends. */
function nextChunks(
  text: string,
  start: number,
  frontMatter: number,
  definitions: readonly string[],
): readonly Chunk[] {
  for (let from = Math.max(start, frontMatter); ;) {
    const next = text.indexOf('\n#', from);
    const cut = next < 0 ? text.length : next + 1;
    const end = cut + firstLineLength(text, cut);
    const chunks = parseChunks(text.slice(start, end), { atStart: start === 0, definitions });
    if (end === text.length) return chunks;
    if (chunks.length > 1) return chunks.slice(0, -1);
    from = start + 2 * (end - start);
  }
}

/**
 * @param labels of the links that the section defines.
 * @param links all definitions in the document, complete by the time that somebody looks into the section.
 */
function sectionOnDemand(
  text: string,
  labels: readonly string[],
  links: { readonly defined: readonly string[] },
): Chunk {
  const isHeaded = text.startsWith('#');
  const surroundings = () => ({ atStart: !isHeaded, definitions: links.defined });
  const nodes = once(() => parsePiece(text, surroundings()).children);
  const heading = once(() => headingOf(text, surroundings()));
  return {
    text,
    lineEndings: countLineEndings(text),
    definitions: labels.map(normalise),
    onDemand: isHeaded
      ? {
          get heading() {
            return heading();
          },
        }
      : {},
    get nodes() {
      return nodes();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Nearly every heading is a line of words, with nothing in it that means anything to the parser. */
const wordsOnly =
  /^(#{1,6})([ \t]+)([^\s#\\`*_[\]!<>&~](?:[^\n\r#\\`*_[\]!<>&~]*[^\s#\\`*_[\]!<>&~])?)[ \t]*(?=\r?\n|$)/;

function headingOf(text: string, surroundings: Surroundings): Heading {
  const [, marks, space, words] = wordsOnly.exec(text) ?? [];
  if (!marks || !space || !words) {
    const line = text.slice(0, firstLineLength(text));
    return parsePiece(line, surroundings).children[0] as Heading;
  }
  const from = marks.length + space.length;
  const end = pointAt(from + words.length);
  return {
    type: 'heading',
    depth: marks.length as Heading['depth'],
    children: [{ type: 'text', value: words, position: { start: pointAt(from), end } }],
    position: { start: pointAt(0), end },
  };
}

function pointAt(offset: number) {
  return { line: 1, column: offset + 1, offset };
}
