import type { Markdown } from '../../markdown/markdown.ts';
import type { TableLines } from '../../model/table-lines.ts';
import { composeEdits } from '../../text/compose-edits.ts';
import { applyEdits, offsetAfter } from '../../text/edit.ts';
import { shiftSpan, span, type Span, type TextEdit } from '../../text/span.ts';
import { tableCommands, type TableCommand } from './commands.ts';
import type { Moments } from './sort.ts';
import { cellAt, cellIn, tableAfter } from './place.ts';

export interface TableEdits {
  readonly edits: readonly TextEdit[];
  /** What each cursor selects after them, in the order of the cursors; of those that mean the same, once. */
  readonly select: readonly Span[];
}

/** The cursors in a table that mean something else than those before them, by their offsets. */
interface Wanted {
  readonly table: TableLines;
  readonly offsets: readonly number[];
}

/** What is done in a table; what is selected counts in the text after these edits. */
interface Done {
  readonly edits: readonly TextEdit[];
  readonly selected: ReadonlyMap<number, Span>;
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
  moments?: Moments,
): TableEdits | undefined {
  const wanted = distinct(markdown, text, offsets, command, moments);
  const done = wanted?.map(table => inTable(text, table, command, moments));
  if (!done || done.includes(undefined)) return undefined;
  const all = done as readonly Done[];
  const selected = new Map(
    all.flatMap(({ selected: own }, index) => {
      // What is done in the tables above moves it.
      const shift = all.slice(0, index).reduce((sum, { edits }) => sum + growthOf(edits), 0);
      return Array.from(own, ([offset, place]) => [offset, shiftSpan(place, shift)] as const);
    }),
  );
  return {
    edits: all.flatMap(({ edits }) => edits),
    select: offsets.flatMap(offset => selected.get(offset) ?? []),
  };
}

/** By table, in their order; undefined when one of the cursors can do nothing. */
function distinct(
  markdown: Markdown,
  text: string,
  offsets: readonly number[],
  command: TableCommand,
  moments: Moments | undefined,
): readonly Wanted[] | undefined {
  const byTable = new Map<number, { table: TableLines; known: Map<string, number> }>();
  for (const offset of offsets) {
    const place = cellAt(markdown, offset);
    const edit = place && tableCommands[command](text, place, moments);
    if (!edit) return undefined;
    const { table } = place;
    const { start } = table.header;
    const entry = byTable.get(start) ?? { table, known: new Map<string, number>() };
    byTable.set(start, entry);
    const key = JSON.stringify(edit.edits);
    if (!entry.known.has(key)) entry.known.set(key, offset);
  }
  return [...byTable]
    .sort(([a], [b]) => a - b)
    .map(([, { table, known }]) => ({ table, offsets: [...known.values()] }));
}

/** Does it for one cursor after the other, each in the table that those before it have made. */
function inTable(
  text: string,
  { table, offsets }: Wanted,
  command: TableCommand,
  moments: Moments | undefined,
): Done | undefined {
  const order = offsets.toSorted((a, b) => (fromTheEnd.has(command) ? b - a : a - b));
  let edits: readonly TextEdit[] = [];
  let current = { text, table };
  /** Where the cursors are that are still to come, and what the others have selected. */
  let cursors: readonly number[] = order;
  let selections: readonly Span[] = [];
  while (cursors.length > 0) {
    const [cursor, ...others] = cursors as [number, ...number[]];
    const place = cellIn(current.table, cursor);
    // Once rows have moved, it is not known any more where each of them began.
    const known = edits.length === 0 ? moments : undefined;
    const edit = place && tableCommands[command](current.text, place, known);
    if (!edit) return undefined;
    const after = (offset: number) => offsetAfter(edit.edits, offset);
    cursors = others.map(after);
    selections = [...selections.map(({ start, end }) => span(after(start), after(end))), edit.select];
    edits = composeEdits(edits, edit.edits);
    current = {
      text: applyEdits(current.text, edit.edits),
      table: tableAfter(current.text, current.table, edit.edits),
    };
  }
  return { edits, selected: new Map(order.map((offset, index) => [offset, selections[index]!])) };
}

function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { span: { start, end }, text }) => sum + text.length - (end - start), 0);
}
