import { parseMarkdown } from '../../markdown/first-parse.ts';
import type { Markdown } from '../../markdown/markdown.ts';
import { composeEdits } from '../../text/compose-edits.ts';
import { applyEdits, inOrder } from '../../text/edit.ts';
import { span, type Span, type TextEdit } from '../../text/span.ts';
import { editTable, type TableCommand } from './commands.ts';
import type { TableEdit } from './place.ts';

export interface TableEdits {
  readonly edits: readonly TextEdit[];
  /** What each cursor selects after them, in the order of the cursors; of those that mean the same, once. */
  readonly select: readonly Span[];
}

/** What moves down or to the right does so before what stands above it or to its left. */
const fromTheEnd: ReadonlySet<TableCommand> = new Set(['moveRowDown', 'moveColumnRight']);

/**
 * Does with the tables at several offsets what {@link editTable} does at one. What cursors mean alike is done once: two
 * in a row delete that row, and two in a table sort it.
 *
 * @param offsets at least one, of different cursors.
 * @returns undefined when there is one at which nothing can be done; then nothing is.
 */
export function editTables(
  markdown: Markdown,
  text: string,
  offsets: readonly number[],
  command: TableCommand,
): TableEdits | undefined {
  const wanted = distinct(markdown, text, offsets, command);
  if (!wanted) return undefined;
  const order = [...wanted].sort((a, b) => (fromTheEnd.has(command) ? b - a : a - b));
  let edits: TextEdit[] = [];
  let current = { markdown, text };
  const selected = new Map<number, Span>();
  for (const offset of order) {
    const at = moved(edits, offset);
    const edit = editTable(current.markdown, current.text, at, command);
    if (!edit) return undefined;
    for (const [other, { start, end }] of selected)
      selected.set(other, span(moved(edit.edits, start), moved(edit.edits, end)));
    selected.set(offset, edit.select);
    edits = composeEdits(edits, edit.edits);
    const after = applyEdits(current.text, edit.edits);
    current = { markdown: parseMarkdown(after), text: after };
  }
  return { edits, select: wanted.map(offset => selected.get(offset)!) };
}

/** The offsets that mean something else than those before them. */
function distinct(
  markdown: Markdown,
  text: string,
  offsets: readonly number[],
  command: TableCommand,
): readonly number[] | undefined {
  const known = new Map<string, number>();
  for (const offset of offsets) {
    const edit: TableEdit | undefined = editTable(markdown, text, offset, command);
    if (!edit) return undefined;
    const key = JSON.stringify(edit.edits);
    if (!known.has(key)) known.set(key, offset);
  }
  return [...known.values()];
}

/** Where an offset is after some edits: behind what is put in its place. */
function moved(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { span: replaced, text } of inOrder(edits)) {
    if (replaced.start > offset) break;
    if (replaced.end <= offset) by += text.length - (replaced.end - replaced.start);
    else return replaced.start + by + Math.min(text.length, offset - replaced.start);
  }
  return offset + by;
}
