import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { splitRow } from '../../../server/src/core/model/table-row.ts';
import { cellOf, tablesOf } from '../../../server/src/core/model/table.ts';
import { contains, shiftSpan, span } from '../../../server/src/core/text/span.ts';
import { contentOf, sectionsOf, slice } from '../../support/read.ts';

/** The rows of the tables of a section, as the sources of their cells. */
function sources(text: string): string[][][] {
  return tablesOf(contentOf(text)).map(({ header, rows }) =>
    [header, ...rows].map(row => row.cells.map(cell => cell.source)),
  );
}

/** Every span of a table covers what the table says. @returns how many cells there are. */
function assertExact(text: string): number {
  const content = contentOf(text);
  let cells = 0;
  for (const table of tablesOf(content)) {
    assert.match(slice(content.text, table.delimiter), /^[ \t]*[|:\- \t]*-[|:\- \t]*$/);
    let behind = table.span.start;
    for (const row of [table.header, ...table.rows]) {
      assert.deepEqual(
        row.cells.map(({ outer: { start, end } }) => span(start, Math.min(end, row.span.end))),
        splitRow(slice(content.text, row.span)).cells.map(part => shiftSpan(part, row.span.start)),
      );
      assert.ok(contains(table.span, row.span) && behind <= row.span.start);
      assert.doesNotMatch(slice(content.text, row.span), /^[ \t]|[ \t]$|[\r\n]/);
      behind = row.span.start;
      for (const cell of row.cells) {
        cells += 1;
        assert.ok(contains(row.span, span(cell.outer.start, Math.min(cell.outer.end, row.span.end))));
        assert.ok(behind <= cell.outer.start && contains(cell.outer, cell.span));
        assert.equal(slice(content.text, cell.span), cell.source);
        assert.equal(slice(content.text, cell.outer).trim(), cell.source);
        behind = cell.outer.end;
      }
    }
  }
  return cells;
}

describe('the tables of a section', () => {
  const cases: readonly {
    what: string;
    text: string;
    tables: readonly (readonly (readonly string[])[])[];
  }[] = [
    {
      what: 'with outer pipes',
      text: '| a | b |\n|---|---|\n| 1 | 2 |\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    },
    {
      what: 'without outer pipes',
      text: 'a | b\n---|---\n1 | 2\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    },
    {
      what: 'without space',
      text: '|a|b|\n|-|-|\n|1||\n',
      tables: [
        [
          ['a', 'b'],
          ['1', ''],
        ],
      ],
    },
    {
      what: 'with short and long rows',
      text: '|a|b|\n|-|-|\n|1|\n|1|2|3|\n',
      tables: [[['a', 'b'], ['1'], ['1', '2', '3']]],
    },
    {
      what: 'with escaped pipes',
      text: '| a | b |\n|---|---|\n| 1 \\| 2 | \\| |\n',
      tables: [
        [
          ['a', 'b'],
          ['1 \\| 2', '\\|'],
        ],
      ],
    },
    {
      what: 'with a backslash before the last pipe',
      text: '| a | b |\n|---|---|\n| 1 | C:\\\\|\n',
      tables: [
        [
          ['a', 'b'],
          ['1', 'C:\\\\'],
        ],
      ],
    },
    {
      what: 'with an escaped pipe at the end',
      text: '| a | b |\n|---|---|\n| 1 | 2 \\|\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2 \\|'],
        ],
      ],
    },
    {
      what: 'with space and tabs behind the last pipes',
      text: '| a | b | \r\n|---|---|\t\r\n| 1 | 2 |  \r\n| 3 | 4 |\t\r\n| 5 | \\| \r\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
          ['3', '4'],
          ['5', '\\|'],
        ],
      ],
    },
    {
      what: 'with markup',
      text: '| **a** | `b` |\n|---|---|\n| [x](y) | <br> |\n',
      tables: [
        [
          ['**a**', '`b`'],
          ['[x](y)', '<br>'],
        ],
      ],
    },
    {
      what: 'of CRLF',
      text: '| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    },
    {
      what: 'of CR',
      text: '| a | b |\r|---|---|\r| 1 | 2 |\r',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    },
    {
      what: 'indented',
      text: '  | a | b |\n | --- | --- |\n   | 1 | 2 |\n',
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    },
    {
      what: 'with emoji and Hangul',
      text: '| 상태 | 담당 |\n|---|---|\n| ✅ 완료 | 김민수 |\n',
      tables: [
        [
          ['상태', '담당'],
          ['✅ 완료', '김민수'],
        ],
      ],
    },
    { what: 'below a paragraph', text: 'text\n| a | b |\n|---|---|\n', tables: [[['a', 'b']]] },
    { what: 'that is two', text: '|a|\n|-|\n\n|b|\n|-|\n', tables: [[['a']], [['b']]] },
    {
      what: 'with text right below',
      text: '| a | b |\n|---|---|\n| 1 | 2 |\nmore\n',
      tables: [[['a', 'b'], ['1', '2'], ['more']]],
    },
    {
      what: 'in a quote, a list or code',
      text: '> |a|\n> |-|\n\n- |a|\n  |-|\n\n```\n|a|\n|-|\n```\n',
      tables: [],
    },
    { what: 'without delimiter row', text: '| a | b |\n| 1 | 2 |\n', tables: [] },
  ];
  for (const { what, text, tables } of cases)
    it(what, () => {
      assert.deepEqual(sources(text), tables);
      assertExact(text);
    });

  it('know their columns by title and role', () => {
    const [table] = tablesOf(
      contentOf('| # | **Action** | Owner 👤 | 마감일 | Date/Time |\n|---|---|---|---|---|\n'),
    );
    assert.deepEqual(table!.columns, [
      { title: '#', index: 0 },
      { title: 'Action', index: 1, role: 'action' },
      { title: 'Owner 👤', index: 2, role: 'owner' },
      { title: '마감일', index: 3, role: 'due' },
      { title: 'Date/Time', index: 4, role: 'time' },
    ]);
  });

  it('give the cell of a column, if the table has the column and the row is long enough', () => {
    const [table] = tablesOf(contentOf('| Action | Owner |\n|---|---|\n| a | **Kim** `x\\|y` |\n| b |\n'));
    const [first, second] = table!.rows;
    assert.equal(cellOf(table!, first!, 'owner')!.text, 'Kim x|y');
    assert.equal(cellOf(table!, second!, 'owner'), undefined);
    assert.equal(cellOf(table!, first!, 'due'), undefined);
  });

  it('have empty cells in which one can write', () => {
    const content = contentOf('| a | b | c |\n|---|---|---|\n|  | ||\n');
    const cells = tablesOf(content)[0]!.rows[0]!.cells;
    assert.deepEqual(
      cells.map(cell => [content.text.slice(0, cell.span.start).split('\n').at(-1), cell.source]),
      [
        ['| ', ''],
        ['|  | ', ''],
        ['|  | |', ''],
      ],
    );
  });

  it('stand where they say, whatever their cells hold', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      'a',
      '✅ 완료',
      '\\|',
      '\\\\',
      '`a`',
      '`a\\|b`',
      '**x**',
      '10:15',
      '<br>',
      '\u00a0',
      '[x]',
    );
    const space = fc.constantFrom('', ' ', '  ');
    const row = fc
      .tuple(
        fc.array(fc.tuple(space, cell, space), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('|', ''),
        fc.constantFrom('|', '', '| ', '|  ', '|\t', '| \t'),
      )
      .map(([cells, before, behind]) => before + cells.map(parts => parts.join('')).join('|') + behind);
    const lineEnding = fc.constantFrom('\n', '\r\n', '\r');
    let cells = 0;
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 4 }),
        lineEnding,
        fc.constantFrom('', '# ✅\n\n', 'a\n'),
        (rows, ending, before) => {
          for (const behind of ['', ' ', '\t']) {
            const lines = [`| 시간 | ✅ b | c |${behind}`, `|---|:-:|--${behind}`, ...rows];
            cells += assertExact(before + lines.join(ending));
          }
        },
      ),
    );
    assert.ok(cells > 500);
  });

  it('of the template stand where they say', () => {
    const seed = fs.readFileSync('templates/blameless.md', 'utf8');
    const count = (text: string) => sectionsOf(text).map(({ content }) => assertExact(content.text));
    const counts = count(seed).filter(cells => cells > 0);
    assert.deepEqual(counts, [24 + 30, 10 + 45]);
    assert.deepEqual(
      count(seed.replaceAll('\n', '\r\n')).filter(cells => cells > 0),
      counts,
    );
  });
});
