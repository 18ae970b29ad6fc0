import type { Code, RootContent, Table } from 'mdast';
import { shiftEdits } from '../text/edit.ts';
import type { TextEdit } from '../text/span.ts';
import { definitionsOf } from './definitions.ts';
import { firstLineLength } from './lines.ts';
import { chunkIndexAt, markdownOf, type Chunk, type Markdown } from './markdown.ts';
import { parsePiece } from './parse.ts';
import { endOf, moved, movedPoint, startOf } from './position.ts';

/** The length from which it pays to parse less than a chunk, in UTF-16 code units. */
const longChunk = 1000;

/** A line that an edit changes, without its line ending; offsets are those before the edit. */
interface EditedLine {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The document after an edit within one row of a long table or one line of a long fence: all other rows and lines stay
 * as they were parsed, only further on. Undefined when the edit is of another kind.
 */
export function patchLine(markdown: Markdown, edit: TextEdit): Markdown | undefined {
  const index = chunkIndexAt(markdown, edit.span.start);
  const chunk = markdown.chunks[index]!;
  const { text } = chunk;
  if (text.length < longChunk) return undefined;
  const relative = shiftEdits([edit], -markdown.starts[index]!)[0]!;
  const line = editedLine(text, relative);
  if (!line) return undefined;
  const nodes = patchNodes(chunk, line, [...definitionsOf(markdown.chunks)]);
  if (!nodes) return undefined;
  const patched = { ...chunk, text: text.slice(0, line.start) + line.after + text.slice(line.end), nodes };
  return markdownOf(markdown.chunks.with(index, patched));
}

/** Undefined if the edit makes, removes or changes a line ending, or goes beyond the text. */
function editedLine(text: string, { span, text: insert }: TextEdit): EditedLine | undefined {
  if (span.end > text.length || /[\r\n]/.test(text.slice(span.start, span.end) + insert)) return undefined;
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const end = span.end + /^[^\r\n]*/.exec(text.slice(span.end))![0].length;
  const after = text.slice(start, span.start) + insert + text.slice(span.end, end);
  // Between \r and \n there is no line, unless something is put there.
  const mayJoinLineEndings = start === end || after === '';
  if (mayJoinLineEndings && text[start - 1] === '\r' && text[end] === '\n') return undefined;
  return { start, end, before: text.slice(start, end), after };
}

function patchNodes(
  { text, nodes }: Chunk,
  line: EditedLine,
  definitions: readonly string[],
): readonly RootContent[] | undefined {
  const index = nodes.findIndex(
    node => endOf(node) > line.end || (node.type === 'table' && endOf(node) === line.end),
  );
  const node = nodes[index];
  // The node's first line, be it a table's head or an opening fence, decides about all the others.
  if (!node || startOf(node) >= line.start) return undefined;
  let patched: RootContent | undefined;
  if (node.type === 'table') patched = patchTable(node, text, line, definitions);
  if (node.type === 'code') patched = patchFence(node, text, line);
  if (!patched) return undefined;
  const further = line.after.length - line.before.length;
  return [
    ...nodes.slice(0, index),
    patched,
    ...nodes.slice(index + 1).map(later => moved(later, 0, further)),
  ];
}

/**
 * Parses the line as the only row of a table with the same head, with the row after it to see that it stays one; behind
 * the last row nothing may follow that could be taken into the table.
 */
function patchTable(
  table: Table,
  text: string,
  line: EditedLine,
  definitions: readonly string[],
): Table | undefined {
  const rows = table.children;
  const index = rows.findIndex(row => startOf(row) === line.start);
  const row = rows[index];
  const next = rows[index + 1];
  if (index < 1 || !row || (!next && !isFollowedByBlank(text, line.end))) return undefined;
  const start = startOf(table);
  const delimiterRow = start + firstLineLength(text, start);
  const head = text.slice(start, delimiterRow + firstLineLength(text, delimiterRow));
  const excerpt = head + line.after + (next ? text.slice(line.end, endOf(next)) : '');
  const [parsed, ...others] = parsePiece(excerpt, { atStart: false, definitions }).children;
  if (parsed?.type !== 'table' || others.length > 0 || endOf(parsed) !== excerpt.length) return undefined;
  const [, newRow, newNext, ...more] = parsed.children;
  if (!newRow || !newNext !== !next || more.length > 0 || startOf(newRow) !== head.length) return undefined;
  const further = line.after.length - line.before.length;
  const down = row.position!.start.line - newRow.position!.start.line;
  const placed = moved(newRow, down, line.start - head.length);
  const end = next ? movedPoint(table.position!.end, 0, further) : placed.position!.end;
  return {
    ...table,
    children: [
      ...rows.slice(0, index),
      placed,
      ...rows.slice(index + 1).map(later => moved(later, 0, further)),
    ],
    position: { start: table.position!.start, end },
  };
}

/** Whether the line that ends at an offset is followed by a blank one or by nothing. */
function isFollowedByBlank(text: string, end: number): boolean {
  const behind = /(?:\r\n|\n|\r)?[ \t]*(?:[\r\n]|$)/y;
  behind.lastIndex = end;
  return behind.test(text);
}

/** Puts the line into the value of fenced code. A line that may close the fence, or front matter, is left to the parser. */
function patchFence(code: Code, text: string, line: EditedLine): Code | undefined {
  const start = startOf(code);
  const fence = /^[ \t]*[`~]/;
  if (code.position!.start.column !== 1 || !fence.test(text[start]!)) return undefined;
  if (fence.test(line.before) || fence.test(line.after) || /\0|^---/.test(line.after)) return undefined;
  const from = line.start - start - firstLineLength(text, start);
  const to = from + line.before.length;
  if (code.value.slice(from, to) !== line.before) return undefined;
  const further = line.after.length - line.before.length;
  return {
    ...code,
    value: code.value.slice(0, from) + line.after + code.value.slice(to),
    position: { start: code.position!.start, end: movedPoint(code.position!.end, 0, further) },
  };
}
