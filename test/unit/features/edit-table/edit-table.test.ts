import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  deleteColumn,
  insertColumn,
  moveColumn,
} from '../../../../server/src/core/features/edit-table/columns.ts';
import { nextCell, nextRow, previousCell } from '../../../../server/src/core/features/edit-table/navigate.ts';
import { deleteRow, insertRow, moveRow } from '../../../../server/src/core/features/edit-table/rows.ts';
import { sortRows } from '../../../../server/src/core/features/edit-table/sort.ts';
import { parseMarkdown } from '../../../../server/src/core/markdown/first-parse.ts';
import { tableLinesIn } from '../../../../server/src/core/model/table-lines.ts';
import { editAt, editMarked, type MakeEdit } from '../../../support/edit-table.ts';
import { cellsIn, randomTable } from '../../../support/tables.ts';

const commands = {
  next: nextCell,
  previous: (_, place) => previousCell(place),
  nextRow,
  rowAbove: (text, place) => insertRow(text, place, 'above'),
  rowBelow: (text, place) => insertRow(text, place, 'below'),
  deleteRow: (_, place) => deleteRow(place),
  rowUp: (_, place) => moveRow(place, -1),
  rowDown: (_, place) => moveRow(place, 1),
  columnLeft: (_, place) => insertColumn(place, 'left'),
  columnRight: (_, place) => insertColumn(place, 'right'),
  deleteColumn: (_, place) => deleteColumn(place),
  moveLeft: (_, place) => moveColumn(place, -1),
  moveRight: (_, place) => moveColumn(place, 1),
  ascending: (_, place) => sortRows(place, 'ascending'),
  descending: (_, place) => sortRows(place, 'descending'),
} as const satisfies Readonly<Record<string, MakeEdit>>;
type Command = keyof typeof commands;

const cases: Readonly<
  Record<string, readonly (readonly [command: Command, before: string, after: string | undefined])[]>
> = {
  'goes to the next cell': [
    ['next', '| a█ | b |\n|---|---|\n', '| a | ⟦b⟧ |\n|---|---|\n'],
    ['next', '| a | b |█\n|---|---|\n| 1 | 2 |\n', '| a | b |\n|---|---|\n| ⟦1⟧ | 2 |\n'],
    ['next', '| a | b |\n|--█-|---|\n| 1 | 2 |\n', '| a | ⟦b⟧ |\n|---|---|\n| 1 | 2 |\n'],
    ['next', '> | a | b |\n> |---|---|\n> █| 1 |  |\n', '> | a | b |\n> |---|---|\n> | 1 | ⟦⟧ |\n'],
  ],
  'goes from the last cell into a new row, as wide as the others': [
    [
      'next',
      '- | 시각  | 사건 |\n  |-------|------|\n  | 10:15 | 경█보 |\n',
      '- | 시각  | 사건 |\n  |-------|------|\n  | 10:15 | 경보 |\n  | ⟦⟧      |      |\n',
    ],
    ['next', 'a | b\n---|---\n1 | 2█\r\ntext\n', 'a | b\n---|---\n1 | 2\n| ⟦⟧ |  |\r\ntext\n'],
    ['next', '| a |\n|---█|\n', '| a |\n|---|\n| ⟦⟧  |\n'],
  ],
  'goes into a cell that a short row has not yet': [
    ['next', '| a | b |\n|---|---|\n| 1█ |\n', '| a | b |\n|---|---|\n| 1 | ⟦⟧ |\n'],
    ['next', '| a | b |\n|---|---|\n| 1█\n', '| a | b |\n|---|---|\n| 1 | ⟦⟧ |\n'],
  ],
  'goes to the previous cell': [
    ['previous', '| a | b |\n|---|---|\n| 1 | 2█ |\n', '| a | b |\n|---|---|\n| ⟦1⟧ | 2 |\n'],
    ['previous', '| a | b |\n|---|---|\n█| 1 | 2 |\n', '| a | ⟦b⟧ |\n|---|---|\n| 1 | 2 |\n'],
    ['previous', '| a█ | b |\n|---|---|\n', '| ⟦a⟧ | b |\n|---|---|\n'],
  ],
  'goes to the same column of the next row': [
    ['nextRow', '| a | b█ |\n|---|---|\n| 1 | 2 |\n', '| a | b |\n|---|---|\n| 1 | ⟦2⟧ |\n'],
    ['nextRow', '| a | b |\n|---|---|\n| 1 | 2█ |\n', '| a | b |\n|---|---|\n| 1 | 2 |\n|   | ⟦⟧  |\n'],
  ],
  'goes from an empty last row out of the table': [
    ['nextRow', '> | a |\n> |---|\n> | █ |\n', '> | a |\n> |---|\n> ⟦⟧\n'],
    ['nextRow', '| a | b |\n|---|---|\n|  |█  |\n| 1 | |\n', '| a | b |\n|---|---|\n|  |  |\n| 1 | ⟦⟧|\n'],
    ['nextRow', '|  █|\n|---|\n', '|  |\n|---|\n| ⟦⟧ |\n'],
  ],
  'inserts a row': [
    [
      'rowBelow',
      '| a | b█ |\r\n|---|---|\r\n| 1 | 2 |',
      '| a | b |\r\n|---|---|\r\n|   | ⟦⟧  |\r\n| 1 | 2 |',
    ],
    ['rowAbove', '| a |\n|---|\n| 1 |\n| 2█ |\n', '| a |\n|---|\n| 1 |\n| ⟦⟧  |\n| 2 |\n'],
    ['rowAbove', '| a█ |\n|---|\n| 1 |\n', '| a |\n|---|\n| ⟦⟧  |\n| 1 |\n'],
  ],
  'deletes a row, but not the header': [
    ['deleteRow', '> | a |\n> |---|\n> | 1█ |\n> | 2 |\n', '> | a |\n> |---|\n> | ⟦2⟧ |\n'],
    ['deleteRow', '| a |\r\n|---|\r\n| 1 |\r\n| 2█ |', '| a |\r\n|---|\r\n| ⟦1⟧ |'],
    ['deleteRow', '| a |\n|---|\n| 1█ |\n', '| ⟦a⟧ |\n|---|\n'],
    ['deleteRow', '| a█ |\n|---|\n| 1 |\n', undefined],
    ['deleteRow', '| a |\n|---|\n| 1 |\ntext\n| 2█ |\n', '| a |\n|---|\n| ⟦1⟧ |\ntext\n'],
  ],
  'moves a row among the others': [
    ['rowUp', '| a |\n|---|\n| 1 |\n| long█ |\ntext\n', '| a |\n|---|\n| ⟦long⟧ |\n| 1 |\ntext\n'],
    ['rowDown', '| a |\n|---|\n| 1█ |\n| long |\n', '| a |\n|---|\n| long |\n| ⟦1⟧ |\n'],
    ['rowUp', '| a |\n|---|\n| 1█ |\n', undefined],
    ['rowDown', '| a |\n|---|\n| 1█ |\ntext\n', undefined],
    ['rowDown', '| a█ |\n|---|\n| 1 |\n| 2 |\n', undefined],
  ],
  'inserts a column': [
    ['columnRight', '| a█ | b |\n|---|---|\n| 11 | 2 |\n', '| a | ⟦⟧ | b |\n|---|---|---|\n| 11 |  | 2 |\n'],
    ['columnLeft', '| a█ |\n|---|\n| 1 |\n', '| ⟦⟧    | a |\n|-----|---|\n|     | 1 |\n'],
    ['columnRight', 'a | b█\n--- | ---\n1 | 2\n', 'a | b | ⟦⟧ |\n--- | --- | ---\n1 | 2 |  |\n'],
    ['columnRight', '| a | b█ |\n|---|---|\n| 1 |\n', '| a | b | ⟦⟧ |\n|---|---|---|\n| 1 |\n'],
    ['columnRight', '| a█ |\n|---|\n| 11 | <!-- c -->\n', '| a | ⟦⟧ |\n|---|---|\n| 11 |  | <!-- c -->\n'],
  ],
  'deletes a column, but not the last one': [
    ['deleteColumn', '| a | b |\n|---|:-:|\n| 1█ | 2 |\n', '| b |\n|:-:|\n| ⟦2⟧ |\n'],
    ['deleteColumn', 'a | b█\n---|---\n1 | 2\n', '| ⟦a⟧ |\n| --- |\n| 1 |\n'],
    ['deleteColumn', '| a |\n|---|\n| 1█ |\n', undefined],
    ['deleteColumn', 'a█ | b | c\n--|--|--\n1 | - 2 | 3\n', '⟦b⟧ | c\n-- | --\n| - 2 | 3\n'],
  ],
  'moves a column with its alignment': [
    ['moveRight', '| a█ | b |\n|:--|---|\n| 1 | 2 |\n', '| b | ⟦a⟧ |\n|---|:--|\n| 2 | 1 |\n'],
    ['moveLeft', 'a | b\n---|---\n1 | 2█\n', 'b | a\n--- | ---\n⟦2⟧ | 1\n'],
    ['moveLeft', 'a | b\n---|---\n1 | <!-- 2 -->█\n', 'b | a\n--- | ---\n| ⟦<!-- 2 -->⟧ | 1\n'],
    ['moveLeft', '| a█ | b |\n|---|---|\n', undefined],
    ['moveRight', '| a | b█ |\n|---|---|\n', undefined],
    ['moveRight', '| a█ | b |\n|---|---|\n| 1 |\n', '| b | ⟦a⟧ |\n|---|---|\n|  | 1 |\n'],
  ],
  'leaves a table alone in which cells are not where they were meant to be': [
    ['moveRight', '| a█ | b |\n|---|---|\n| `x|y` | 2 |\n', undefined],
    ['deleteColumn', '| a█ | b |\n|---|---|\n| 1 | 2 | 3 |\n', undefined],
    ['ascending', '| a█ | b |\n|---|---|\n| 1 | 2 | 3 |\n', undefined],
    ['ascending', '| a█ |\n|---|\n| 2 |\n|---|\n| 1 |\n', undefined],
  ],
  'is nothing outside of tables': [
    ['next', 'text█\n\n| a |\n|---|\n', undefined],
    ['next', '| a |\n|---|\ntext█\n', undefined],
    ['next', '```\n| a█ |\n|---|\n```\n', undefined],
  ],
};

describe('editing a table', () => {
  for (const [what, examples] of Object.entries(cases))
    it(what, () => {
      for (const [command, before, after] of examples)
        assert.equal(editMarked(before, commands[command]), after, `${command}: ${before}`);
    });

  /** A random table with the cursor in one of its cells. */
  const atCell = fc.tuple(randomTable, fc.nat(), fc.nat()).map(([{ text }, row, column]) => {
    const { header, rows, columns } = tableLinesIn(parseMarkdown(text))[0]!;
    const lines = [header, ...rows];
    const line = lines[row % lines.length]!;
    const pipes = [...line.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
    return { text, offset: line.start + pipes[column % columns]! + 1 };
  });

  const inverses: readonly (readonly [Command, Command])[] = [
    ['rowBelow', 'deleteRow'],
    ['rowAbove', 'deleteRow'],
    ['rowUp', 'rowDown'],
    ['rowDown', 'rowUp'],
    ['columnLeft', 'deleteColumn'],
    ['columnRight', 'deleteColumn'],
    ['moveLeft', 'moveRight'],
    ['moveRight', 'moveLeft'],
    ['next', 'previous'],
  ];
  for (const [command, inverse] of inverses)
    it(`${command} and ${inverse} leave every byte as it was`, () => {
      fc.assert(
        fc.property(atCell, ({ text, offset }) => {
          const there = editAt(text, offset, commands[command]);
          if (!there || (command === 'next' && there.text !== text)) return;
          assert.equal(editAt(there.text, there.offset, commands[inverse])!.text, text);
        }),
      );
    });

  it('loses no cell, and makes none but empty ones', () => {
    const kept = (Object.keys(commands) as Command[]).filter(name => !name.startsWith('delete'));
    fc.assert(
      fc.property(atCell, fc.array(fc.constantFrom(...kept), { maxLength: 6 }), ({ text, offset }, names) => {
        let now = { text, offset };
        for (const name of names) now = editAt(now.text, now.offset, commands[name]) ?? now;
        const cells = (of: string) =>
          cellsIn(of)
            .flat(2)
            .filter(cell => cell !== '')
            .sort();
        assert.deepEqual(cells(now.text), cells(text));
      }),
    );
  });
});

describe('editing whatever the text', () => {
  const piece = fc.constantFrom(
    ...['| a | b |', '| 가 |', '|---|:-:|', '|-|', '| `a|b` |', ' <!-- c -->', 'a | b', '---|---', '|', '\\'],
    ...['    ', '\t', 'text', '-', '- ', '> ', '>', '#', ':', '1. '],
    ...['\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n> ', '\n  '],
  );

  it('never fails, and loses nothing but what is deleted', () => {
    const signs = (text: string) =>
      text
        .replace(/[\s|>:-]/g, '')
        .split('')
        .sort()
        .join('');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        for (const name of Object.keys(commands) as Command[]) {
          const after = editAt(text, at % (text.length + 1), commands[name]);
          if (after && !name.startsWith('delete')) assert.equal(signs(after.text), signs(text), name);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sorting a table', () => {
  const columns: Readonly<Record<string, readonly [given: string, sorted: string]>> = {
    numbers: ['10 9 -1 1,000 0.5', '-1 0.5 9 10 1,000'],
    'numbers with units': ['15GB 3.9GB 100GB', '3.9GB 15GB 100GB'],
    'lengths of time': ['2h 30m 90s 250ms 1h30m', '250ms 90s 30m 1h30m 2h'],
    'lengths of time in Korean': ['2시간 30분 1일', '30분 2시간 1일'],
    sizes: ['1TB 10MB 512KiB 1.5GB 2,048B', '2,048B 512KiB 10MB 1.5GB 1TB'],
    dates: ['2025-10-14 2024-01-02 2025-02-03', '2024-01-02 2025-02-03 2025-10-14'],
    'dates in several notations': ['14.10.2025 2025-01-02 2024/12/31', '2024/12/31 2025-01-02 14.10.2025'],
    times: ['10:15 09:20 ~09:05 13:00–13:05', '~09:05 09:20 10:15 13:00–13:05'],
    'dates with times': ['2025-10-14T09:00 2025-10-13T23:00', '2025-10-13T23:00 2025-10-14T09:00'],
    priorities: ['P2 **P0** P1', '**P0** P1 P2'],
    'priorities in words': ['Low Critical Medium High', 'Critical High Medium Low'],
    'priorities in Korean': ['낮음 긴급 높음', '긴급 높음 낮음'],
    severities: ['Sev3 Sev1 Sev2', 'Sev1 Sev2 Sev3'],
    'texts, and the numbers in them': ['b10 b9 a 가', 'a b9 b10 가'],
    'what is of several kinds, as texts': ['x 10 9', '9 10 x'],
  };
  const table = (cells: string) =>
    `| v | n |\n|---|---|\n${cells
      .split(' ')
      .map((cell, index) => `| ${cell} | ${index} |\n`)
      .join('')}`;
  const column = (text: string, at = 0) =>
    cellsIn(text)[0]!
      .slice(1)
      .map(row => row[at])
      .join(' ');
  const sort = (text: string, direction: 'ascending' | 'descending') =>
    editAt(text, 2, (_, place) => sortRows(place, direction))!.text;

  for (const [what, [given, sorted]] of Object.entries(columns))
    it(`knows ${what}`, () => {
      assert.equal(column(sort(table(given), 'ascending')), sorted);
      assert.equal(column(sort(table(given), 'descending')), sorted.split(' ').reverse().join(' '));
    });

  it('keeps the order of what is equal, and what is empty at the end', () => {
    const text = '| v | n |\n|---|---|\n|  | 0 |\n| 2 | 1 |\n| 1 | 2 |\n| 2 | 3 |\n| 1 | 4 | <!-- c -->\n';
    assert.equal(column(sort(text, 'ascending'), 1), '2 4 1 3 0');
    assert.equal(column(sort(text, 'descending'), 1), '1 3 2 4 0');
    assert.match(sort(text, 'ascending'), /\| 1 \| 4 \| <!-- c -->/);
  });

  it('goes along with the row of the cursor', () => {
    const text = '> | v |\n> |---|\n> | 2█ |\n> | 1 |\n> text\n';
    assert.equal(
      editMarked(text, (_, place) => sortRows(place, 'ascending')),
      '> | v |\n> |---|\n> | 1 |\n> | ⟦2⟧ |\n> text\n',
    );
  });

  it('is done once', () => {
    fc.assert(
      fc.property(randomTable, ({ text }) => {
        const offset = tableLinesIn(parseMarkdown(text))[0]!.header.start;
        const once = editAt(text, offset, commands.ascending)?.text;
        if (once !== undefined) assert.equal(editAt(once, offset, commands.ascending)!.text, once);
      }),
    );
  });
});
