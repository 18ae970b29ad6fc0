import assert from 'node:assert/strict';
import { cellAt, type CellPlace, type TableEdit } from '../../server/src/core/features/edit-table/place.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';

/** Makes an edit of the table at an offset, if there is one to make. */
export type MakeEdit = (text: string, place: CellPlace) => TableEdit | undefined;

/** The text after an edit of the cell at an offset, and where the edit leads; undefined when there is nothing to edit. */
export function editAt(
  text: string,
  offset: number,
  make: MakeEdit,
): { readonly text: string; readonly offset: number; readonly shown: string } | undefined {
  const place = cellAt(parseMarkdown(text), offset);
  const edit = place && make(text, place);
  if (!edit) return undefined;
  const after = applyEdits(text, edit.edits);
  const { start, end } = edit.select;
  assert.ok(0 <= start && start <= end && end <= after.length);
  return {
    text: after,
    offset: start,
    shown: `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`,
  };
}

/** The same for a text in which `█` marks the cursor; the selection is marked by `⟦` and `⟧`. */
export function editMarked(marked: string, make: MakeEdit): string | undefined {
  return editAt(marked.replace('█', ''), marked.indexOf('█'), make)?.shown;
}
