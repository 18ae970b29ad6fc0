import { applyEdits, inOrder, shiftEdits } from '../text/edit.ts';
import type { TextEdit } from '../text/span.ts';
import { parseChunks } from './chunks.ts';
import { definitionsOf, difference, reparseReferring } from './definitions.ts';
import { frontMatterEnd } from './front-matter.ts';
import { patchLine } from './line-patch.ts';
import { firstLineLength } from './lines.ts';
import { chunkIndexAt, markdownOf, textOf, type Chunk, type Markdown } from './markdown.ts';
import type { Surroundings } from './parse.ts';
import { patchWord } from './word-patch.ts';

/** A run of chunks: `first` up to but not including `end`. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/** The document after several edits, whose spans are all those of the document before. See {@link editMarkdown}. */
export function withEdits(markdown: Markdown, edits: readonly TextEdit[]): Markdown {
  return inOrder(edits).reverse().reduce(editMarkdown, markdown);
}

/**
 * The document after an edit. It shares all chunks but those that the edit concerns with the document before, which
 * stays as it is.
 *
 * @param edit its span is that of what it replaces in the document before.
 * @throws {RangeError} when the span lies outside the document.
 */
export function editMarkdown(markdown: Markdown, edit: TextEdit): Markdown {
  const { start, end } = edit.span;
  if (!(start >= 0 && start <= end && end <= markdown.length)) {
    throw new RangeError(`edit ${start}..${end} lies outside a document of length ${markdown.length}`);
  }
  return patchWord(markdown, edit) ?? patchLine(markdown, edit) ?? reparse(markdown, edit);
}

/** Parses the chunks that the edit touches, and more of those after them until the parse ends where a chunk starts. */
function reparse(markdown: Markdown, edit: TextEdit): Markdown {
  const { chunks } = markdown;
  const run = withFrontMatter(markdown, edit, touchedRun(markdown, edit));
  const { first } = run;
  let { end } = run;
  let text = editedText(markdown, edit, run);
  for (let growth = 1; ; growth *= 2) {
    const outside = definitionsOf(chunks.toSpliced(first, end - first));
    const fresh = parseUpTo(text, chunks[end]?.text ?? '', {
      atStart: first === 0,
      definitions: [...outside],
    });
    if (fresh) return replaceRun(markdown, { first, end }, fresh);
    const grown = Math.min(chunks.length, end + growth);
    text += joined(chunks.slice(end, grown));
    end = grown;
  }
}

/** The chunks of a text that has to end where the chunk `next` starts; undefined if that is not so. */
function parseUpTo(text: string, next: string, surroundings: Surroundings): readonly Chunk[] | undefined {
  const lineAhead = next.slice(0, firstLineLength(next));
  const chunks = parseChunks(text + lineAhead, surroundings);
  if (lineAhead === '') return chunks;
  return chunks.at(-1)!.text === lineAhead ? chunks.slice(0, -1) : undefined;
}

/** The chunks that hold the span; and the chunk before, if it may now go on where it ended. */
function touchedRun(markdown: Markdown, edit: TextEdit): Run {
  const first = chunkIndexAt(markdown, edit.span.start);
  const end = chunkIndexAt(markdown, edit.span.end) + 1;
  const startsAsBefore =
    startOfChunk(markdown.chunks[first]!.text) === startOfChunk(editedText(markdown, edit, { first, end }));
  return { first: startsAsBefore ? first : Math.max(0, first - 1), end };
}

/** What of a chunk lets it start where it does: another text for which this is the same may start there too. */
function startOfChunk(text: string): string {
  const line = text.slice(0, firstLineLength(text));
  if (/^#{1,6}(?:[ \t\r\n]|$)/.test(line)) return 'heading';
  return /^\p{L}/u.test(line) ? 'paragraph' : line;
}

/**
 * The run enlarged by the front matter, if the edit may have to do with it: a line of dashes, however far down, turns
 * all before it into front matter.
 */
function withFrontMatter(markdown: Markdown, edit: TextEdit, run: Run): Run {
  const [head] = markdown.chunks as [Chunk];
  if (run.first > 0 && head.nodes[0]?.type === 'yaml') return run;
  const start =
    run.first > 0 ? head.text : editedText(markdown, edit, run) + (markdown.chunks[run.end]?.text ?? '');
  if (!start.startsWith('---')) return run;
  const end = frontMatterEnd(applyEdits(textOf(markdown), [edit]));
  if (end === 0) return run;
  const grownBy = edit.text.length - (edit.span.end - edit.span.start);
  return { first: 0, end: Math.max(run.end, chunkIndexAt(markdown, end - grownBy) + 1) };
}

function replaceRun({ chunks }: Markdown, { first, end }: Run, fresh: readonly Chunk[]): Markdown {
  // The same text in another place is the same chunk, except at the start, where it may hold front matter.
  const known = new Map(chunks.slice(Math.max(1, first), end).map(chunk => [chunk.text, chunk]));
  const replacing = fresh.map((chunk, index) => (first + index > 0 && known.get(chunk.text)) || chunk);
  const next = [...chunks.slice(0, first), ...replacing, ...chunks.slice(end)];
  const defined = definitionsOf(next);
  return markdownOf(reparseReferring(next, difference(definitionsOf(chunks), defined), [...defined]));
}

/** What the text of the run becomes by the edit. */
function editedText({ chunks, starts }: Markdown, edit: TextEdit, { first, end }: Run): string {
  return applyEdits(joined(chunks.slice(first, end)), shiftEdits([edit], -starts[first]!));
}

function joined(chunks: readonly Chunk[]): string {
  return chunks.map(chunk => chunk.text).join('');
}
