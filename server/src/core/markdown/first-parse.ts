import { parseChunks } from './chunks.ts';
import { definitionsOf, difference, guessDefinitions, reparseReferring } from './definitions.ts';
import { frontMatterEnd } from './front-matter.ts';
import { firstLineLength } from './lines.ts';
import { markdownOf, type Chunk, type Markdown } from './markdown.ts';

/** How much is parsed at once, in UTF-16 code units: a few milliseconds' work. */
const pieceLength = 4000;

/** Parses a text without byte order mark. Never throws: every text is Markdown. */
export function parseMarkdown(text: string): Markdown {
  const pieces = parseMarkdownInPieces(text);
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

/** The same, with a pause every few milliseconds in which the caller may do something else, or give up. */
export function* parseMarkdownInPieces(text: string): Generator<void, Markdown> {
  const guessed = guessDefinitions(text);
  const definitions = [...guessed];
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length || chunks.length === 0; yield) {
    for (const chunk of nextChunks(text, start, definitions)) {
      chunks.push(chunk);
      start += chunk.text.length;
    }
  }
  const defined = definitionsOf(chunks);
  return markdownOf(reparseReferring(chunks, difference(guessed, defined), [...defined]));
}

/**
 * The chunks from `start` on, as many as a piece holds. The last one of them may go on behind the piece and is left to
 * the next one; with luck it is no more than one line. A piece that holds only that one is too short and grows.
 */
function nextChunks(text: string, start: number, definitions: readonly string[]): readonly Chunk[] {
  let from = start + pieceLength;
  if (start === 0) from = Math.max(from, frontMatterEnd(text));
  for (;;) {
    const cut = likelyCut(text, from);
    const end = cut + firstLineLength(text, cut);
    const chunks = parseChunks(text.slice(start, end), { atStart: start === 0, definitions });
    if (end === text.length) return chunks;
    if (chunks.length > 1) return chunks.slice(0, -1);
    from = start + 2 * (end - start);
  }
}

/** Where a line starts with `#` or after a blank line, from an offset on; or the end of the text. */
function likelyCut(text: string, from: number): number {
  const cut = /(?:\r\n|\n|\r(?!\n))(?:(?=#)|[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n]))/g;
  cut.lastIndex = from;
  return cut.test(text) ? cut.lastIndex : text.length;
}
