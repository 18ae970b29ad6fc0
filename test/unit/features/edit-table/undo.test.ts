import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { alignTablesAt, tableStyles } from '../../../../server/src/core/features/align-table.ts';
import {
  editTable,
  pasteIntoTable,
  tableCommands,
  type TableCommand,
} from '../../../../server/src/core/features/edit-table/commands.ts';
import { editTables } from '../../../../server/src/core/features/edit-table/several.ts';
import { parseMarkdown } from '../../../../server/src/core/markdown/first-parse.ts';
import { tableLinesIn } from '../../../../server/src/core/model/table-lines.ts';
import { applyEdits, inOrder } from '../../../../server/src/core/text/edit.ts';
import type { TextEdit } from '../../../../server/src/core/text/span.ts';
import { toTextEdits } from '../../../../server/src/lsp/convert.ts';
import { cellsIn, placesIn, randomTable, unevenTable } from '../../../support/tables.ts';

/** The edits that are answered to a command at some cursors; undefined when there is nothing to do. */
type Answer = (text: string, offsets: readonly number[]) => readonly TextEdit[] | undefined;

const commands = Object.keys(tableCommands) as TableCommand[];

const answers: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(
    commands.map((command): [string, Answer] => [
      command,
      (text, [offset]) => editTable(parseMarkdown(text), text, offset!, command)?.edits,
    ]),
  ),
  ...Object.fromEntries(
    commands.map((command): [string, Answer] => [
      `${command} at several cursors`,
      (text, offsets) => editTables(parseMarkdown(text), text, offsets, command)?.edits,
    ]),
  ),
  ...Object.fromEntries(
    tableStyles.map((style): [string, Answer] => [
      `align as ${style}`,
      (text, offsets) => alignTablesAt(parseMarkdown(text), offsets, style),
    ]),
  ),
  paste: (text, [offset]) =>
    pasteIntoTable(parseMarkdown(text), text, offset!, { text: 'x\t| y\r\n\tz\\' })?.edits,
  'paste by title': (text, [offset]) =>
    pasteIntoTable(parseMarkdown(text), text, offset!, { text: 'Event,Time\na,b\n' })?.edits,
};

/** What takes edits back, for the text after them. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(({ span: { start, end }, text: made }) => {
    const from = start + shift;
    shift += made.length - (end - start);
    return { span: { start: from, end: from + made.length }, text: text.slice(start, end) };
  });
}

/** What an editor makes of edits, which it gets as lines and columns. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const document = TextDocument.create('file:///a.md', 'markdown', 0, text);
  return TextDocument.applyEdits(document, toTextEdits(document, edits));
}

/** The lines of a text but for those of its tables, in order. */
function linesOutside(text: string): string[] {
  const tables = tableLinesIn(parseMarkdown(text));
  let from = 0;
  const outside = tables.map(({ header, delimiter, rows }) => {
    const before = text.slice(from, header.start);
    const last = rows.at(-1) ?? delimiter;
    from = last.start + last.text.length;
    return before;
  });
  return [...outside, text.slice(from)];
}

/** A document of one or two tables, and cursors in their cells. */
const documents = fc
  .tuple(
    fc.array(fc.oneof(randomTable, unevenTable), { minLength: 1, maxLength: 2 }),
    fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
  )
  .map(([tables, at]) => {
    const text = tables.map(table => table.text).join('\n');
    const places = placesIn(text);
    return { text, offsets: [...new Set(at.map(index => places[index % places.length]!))] };
  });

describe('every command in a table', () => {
  for (const [name, answer] of Object.entries(answers))
    it(`${name}: undo gives the same bytes, and what is outside of the table stays`, () => {
      fc.assert(
        fc.property(documents, ({ text, offsets }) => {
          const edits = answer(text, offsets);
          if (!edits) return;
          const after = edited(text, edits);
          assert.equal(after, applyEdits(text, edits));
          assert.equal(edited(after, inverse(text, edits)), text);
          if (!name.startsWith('nextRow')) assert.deepEqual(linesOutside(after), linesOutside(text));
        }),
        { numRuns: 30 },
      );
    });

  /** What is left of a list when each entry of another one is taken out once. */
  const without = (list: readonly string[], taken: readonly string[]) =>
    taken.reduce<readonly string[]>((rest, entry) => {
      const index = rest.indexOf(entry);
      return index < 0 ? rest : rest.toSpliced(index, 1);
    }, list);
  /** How many rows or columns are deleted at most. */
  const deleted = (name: string, offsets: readonly number[]) =>
    !name.startsWith('delete') ? 0 : name.includes('several') ? offsets.length : 1;

  /** The rows of all tables, each as one text; empty cells may be added to a short one, and rows of empty ones. */
  const rowsIn = (text: string) =>
    cellsIn(text).flatMap(table =>
      table.map(row => row.join(' | ').replace(/[ |]+$/, '')).filter(row => row !== ''),
    );
  const ofRows = Object.entries(answers).filter(([name]) => !/Column|align/.test(name));
  for (const [name, answer] of ofRows)
    it(`${name}: the cells of all other rows stay`, () => {
      fc.assert(
        fc.property(documents, ({ text, offsets }) => {
          const after = applyEdits(text, answer(text, offsets) ?? []);
          const lost = without(rowsIn(text), rowsIn(after));
          assert.ok(lost.length <= deleted(name, offsets), `lost: ${lost.join('\n')}`);
          if (!name.startsWith('paste')) assert.deepEqual(without(rowsIn(after), rowsIn(text)), []);
        }),
        { numRuns: 30 },
      );
    });

  const ofColumns = Object.entries(answers).filter(([name]) => name.includes('Column'));
  for (const [name, answer] of ofColumns)
    it(`${name}: the cells of all other columns stay in their rows`, () => {
      fc.assert(
        fc.property(documents, ({ text, offsets }) => {
          const edits = answer(text, offsets);
          if (!edits) return;
          const rows = cellsIn(text).flat();
          const after = cellsIn(applyEdits(text, edits)).flat();
          assert.equal(after.length, rows.length);
          for (const [index, row] of rows.entries()) {
            const lost = without(row, after[index]!);
            assert.ok(lost.filter(cell => cell !== '').length <= deleted(name, offsets), lost.join('\n'));
            assert.deepEqual(
              without(after[index]!, row).filter(cell => cell !== ''),
              [],
            );
          }
        }),
        { numRuns: 30 },
      );
    });
});
