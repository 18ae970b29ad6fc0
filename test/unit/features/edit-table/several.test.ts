import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  editTable,
  tableCommands,
  type TableCommand,
} from '../../../../server/src/core/features/edit-table/commands.ts';
import { editTables } from '../../../../server/src/core/features/edit-table/several.ts';
import { parseMarkdown } from '../../../../server/src/core/markdown/first-parse.ts';
import { tableLinesAt } from '../../../../server/src/core/model/table-lines.ts';
import { applyEdits, offsetAfter } from '../../../../server/src/core/text/edit.ts';
import { placesIn, randomTable, unevenTable } from '../../../support/tables.ts';

const head = '| A | B | C |\n|---|---|---|\n';

/** The text after a command at every `█`, with `⟦` and `⟧` around what is selected then. */
function run(marked: string, command: TableCommand): string | undefined {
  const parts = marked.split('█');
  const text = parts.join('');
  const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  const made = editTables(parseMarkdown(text), text, offsets, command);
  if (!made) return undefined;
  const marks = made.select.flatMap(({ start, end }) => [
    { span: { start, end: start }, text: '⟦' },
    { span: { start: end, end }, text: '⟧' },
  ]);
  return applyEdits(applyEdits(text, made.edits), marks);
}

describe('Several cursors in tables', () => {
  const one = '| 1 | 2 | 3 |\n';
  const cases: readonly (readonly [what: string, command: TableCommand, before: string, after: string])[] = [
    [
      'delete a row each, the last one, too',
      'deleteRow',
      `${head}| █1 | 2 | 3 |\n| 4 | 5 | 6 |\n| 7 | 8█ | 9 |\n`,
      `${head}| ⟦4⟧ | ⟦5⟧ | 6 |\n`,
    ],
    [
      'delete a row once in which there are two of them',
      'deleteRow',
      `${head}| █1 | 2█ | 3 |\n| 4 | 5 | 6 |\n`,
      `${head}| ⟦4⟧ | 5 | 6 |\n`,
    ],
    [
      'move rows below each other up together',
      'moveRowUp',
      `${head}${one}| █4 | 5 | 6 |\n| █7 | 8 | 9 |\n`,
      `${head}| ⟦4⟧ | 5 | 6 |\n| ⟦7⟧ | 8 | 9 |\n${one}`,
    ],
    [
      'move rows below each other down together',
      'moveRowDown',
      `${head}| █4 | 5 | 6 |\n| █7 | 8 | 9 |\n${one}`,
      `${head}${one}| ⟦4⟧ | 5 | 6 |\n| ⟦7⟧ | 8 | 9 |\n`,
    ],
    [
      'move columns beside each other to the right together',
      'moveColumnRight',
      `${head}| █1 | █2 | 3 |\n`,
      '| C | A | B |\n|---|---|---|\n| 3 | ⟦1⟧ | ⟦2⟧ |\n',
    ],
    [
      'move columns beside each other to the left together',
      'moveColumnLeft',
      `${head}| 1 | █2 | █3 |\n`,
      '| B | C | A |\n|---|---|---|\n| ⟦2⟧ | ⟦3⟧ | 1 |\n',
    ],
    ['delete a column each', 'deleteColumn', `${head}| █1 | 2█ | 3 |\n`, `| C |\n|---|\n| ⟦⟧⟦3⟧ |\n`],
    [
      'edit tables apart from each other',
      'deleteRow',
      `${head}| █1 | 2 | 3 |\n\n${head}| █4 | 5 | 6 |\n${one}`,
      `| ⟦A⟧ | B | C |\n|---|---|---|\n\n${head}| ⟦1⟧ | 2 | 3 |\n`,
    ],
  ];
  for (const [what, command, before, after] of cases) {
    it(what, () => assert.equal(run(before, command), after));
  }

  it('do nothing where one of them is in no table', () => {
    assert.equal(run(`█Text\n\n${head}| █1 | 2 | 3 |\n`, 'deleteRow'), undefined);
  });

  /** What commands do one after the other, each in a document that is read anew; cursors that mean the same are one. */
  function oneByOne(text: string, offsets: readonly number[], command: TableCommand): string | undefined {
    const markdown = parseMarkdown(text);
    const first = offsets.map(offset => editTable(markdown, text, offset, command)?.edits);
    if (first.includes(undefined)) return undefined;
    const tableAt = (offset: number) => tableLinesAt(markdown, offset)!.header.start;
    const keys = first.map((edits, index) => JSON.stringify([tableAt(offsets[index]!), edits]));
    const order = offsets.filter((_, index) => keys.indexOf(keys[index]!) === index).sort((a, b) => a - b);
    if (/Down|moveColumnRight/.test(command)) order.reverse();
    let current = text;
    let cursors = order;
    while (cursors.length > 0) {
      const [cursor, ...others] = cursors as [number, ...number[]];
      const edit = editTable(parseMarkdown(current), current, cursor, command);
      if (!edit) return undefined;
      current = applyEdits(current, edit.edits);
      cursors = others.map(other => offsetAfter(edit.edits, other));
    }
    return current;
  }

  const commands = (Object.keys(tableCommands) as TableCommand[]).filter(
    name => !/^(?:next|previous)/.test(name),
  );
  for (const command of commands)
    it(`${command}: do as much as one after the other`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(randomTable, unevenTable), { minLength: 1, maxLength: 2 }),
          fc.array(fc.nat(), { minLength: 2, maxLength: 8 }),
          (tables, at) => {
            const text = tables.map(table => table.text).join('\n');
            const places = placesIn(text);
            const offsets = [...new Set(at.map(index => places[index % places.length]!))];
            const made = editTables(parseMarkdown(text), text, offsets, command);
            assert.equal(made && applyEdits(text, made.edits), oneByOne(text, offsets, command));
          },
        ),
        { numRuns: 40 },
      );
    });
});
