import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  alignTablesAt,
  alignTables,
  tableStyles,
  type TableStyle,
} from '../../../server/src/core/features/align-table.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { rowsOf, tableLinesIn } from '../../../server/src/core/model/table-lines.ts';
import { displayWidth } from '../../../server/src/core/text/display-width.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { cellsIn, randomTable, unevenTable, wideTable } from '../../support/tables.ts';

/** The cells of all tables, but for empty ones at the end of a row, which alignment may add. */
function filledCells(text: string): string[][][] {
  return cellsIn(text).map(table =>
    table.map(row => row.slice(0, row.findLastIndex(cell => cell !== '') + 1)),
  );
}

function align(text: string, style: TableStyle = 'aligned'): string {
  return applyEdits(text, alignTables(parseMarkdown(text), style));
}

describe('aligning tables', () => {
  const cases: Readonly<Record<string, readonly [before: string, aligned: string, compact?: string]>> = {
    'of plain letters': [
      '| a | bcdef |\n|---|---|\n| longer | 1 |\n',
      '| a      | bcdef |\n|--------|-------|\n| longer | 1     |\n',
      '| a | bcdef |\n|---|---|\n| longer | 1 |\n',
    ],
    'without outer pipes, but for marks that would begin something else': [
      '-|1.\n---|---\nx|y\n',
      '-|1.\n---|---\nx|y\n',
      '-|1.\n---|---\nx|y\n',
    ],
    'whose dashes have space around them': [
      '|a|b|\n| --- | - |\n|longer|1|\n',
      '| a      | b   |\n| ------ | --- |\n| longer | 1   |\n',
      '| a | b |\n| --- | --- |\n| longer | 1 |\n',
    ],
    'in Hangul, composed and not, Han and Kana': [
      `| 시각 | 사건 |\n|---|---|\n| 10:15 | ${'감지'.normalize('NFD')} |\n| ~10:20 | 復旧カナ |\n`,
      `| 시각   | 사건     |\n|--------|----------|\n| 10:15  | ${'감지'.normalize('NFD')}     |\n| ~10:20 | 復旧カナ |\n`,
    ],
    'with emoji of several code points and combining marks': [
      '| 👩‍💻 | ❤️ | e\u0301 |\n|---|---|---|\n| x | ✅ ok | y |\n',
      '| 👩‍💻 | ❤️    | e\u0301 |\n|----|-------|---|\n| x  | ✅ ok | y |\n',
    ],
    'with columns that are aligned': [
      '| l | c | r |\n|:--|:-:|--:|\n| aaaa | bbbb | cccc |\n| a | bb | c |\n',
      '| l    |  c   |    r |\n|:-----|:----:|-----:|\n| aaaa | bbbb | cccc |\n| a    |  bb  |    c |\n',
      '| l | c | r |\n|:--|:-:|--:|\n| aaaa | bbbb | cccc |\n| a | bb | c |\n',
    ],
    'with escapes, code and links': [
      '| a | b |\n|---|---|\n| `x \\| y` | \\\\ |\n| [l](u "t") | \\| |\n',
      '| a          | b  |\n|------------|----|\n| `x \\| y`   | \\\\ |\n| [l](u "t") | \\| |\n',
    ],
    'with empty cells': [
      '| a | bb |\n|---|---|\n||  |\n',
      '| a | bb |\n|---|----|\n|   |    |\n',
      '| a | bb |\n|---|---|\n|  |  |\n',
    ],
    'with empty cells in columns that are aligned': [
      '| aaaa | bbbb |\n|-----:|:----:|\n|      |      |\n',
      '| aaaa | bbbb |\n|-----:|:----:|\n|      |      |\n',
    ],
    'with comments behind the last pipe': [
      '| a | b |\n|---|---|\n| long | 1 |   <!-- in | UTC -->\n| x | 2 |\n',
      '| a    | b |\n|------|---|\n| long | 1 | <!-- in | UTC -->\n| x    | 2 |\n',
    ],
    'with CRLF and space at the ends of lines': [
      '| a | b |  \r\n|---|---|\t\r\n| long | 1 | \r\n',
      '| a    | b |\r\n|------|---|\r\n| long | 1 |\r\n',
    ],
    'in a list': [
      '- Rows:\n\n  | a | b |\n  |---|---|\n  | long | 1 |\n- | c |\n  |---|\n  | dd |\n',
      '- Rows:\n\n  | a    | b |\n  |------|---|\n  | long | 1 |\n- | c  |\n  |----|\n  | dd |\n',
    ],
    'in a quote in a list': [
      '- > | a | b |\n  > |---|---|\n  >| long | 1 |\n',
      '- > | a    | b |\n  > |------|---|\n  >| long | 1 |\n',
    ],
    'without outer pipes': [
      'a | b\n---|---\nlong | 1\n',
      'a    | b\n---- | ---\nlong | 1\n',
      'a | b\n--- | ---\nlong | 1\n',
    ],
    'with outer pipes in some lines': [
      '| a | b\n|---|---\nlong | 1 |\n| x | 2\n',
      '| a    | b |\n|------|---|\n| long | 1 |\n| x    | 2 |\n',
    ],
    'with rows that are short': [
      '| a | b |\n|---|---|\n| long |\n',
      '| a    | b |\n|------|---|\n| long |   |\n',
      '| a | b |\n|---|---|\n| long |\n',
    ],
    'with rows that cannot be told': [
      '| a | b |\n|---|---|\n| x | 1 | 2 |\n| `p|q` | 1 |\n| yy | 3 |\nand so on\n',
      '| a  | b |\n|----|---|\n| x | 1 | 2 |\n| `p|q` | 1 |\n| yy | 3 |\nand so on\n',
    ],
    'that have no rows': ['| abc |d|\n|-|-|\n', '| abc | d |\n|-----|---|\n', '| abc | d |\n|---|---|\n'],
    'with space that Markdown keeps': [
      '| a |\n|---|\n| \u3000x\u00a0 |\n',
      '| a    |\n|------|\n| \u3000x\u00a0 |\n',
    ],
  };
  for (const [what, [before, aligned, compact]] of Object.entries(cases))
    it(`arranges tables ${what}`, () => {
      assert.equal(align(before), aligned);
      if (compact !== undefined) assert.equal(align(before, 'compact'), compact);
    });

  const untouched: Readonly<Record<string, string>> = {
    'what is no table': '| a | bb |\n| x | 1 |\n\n| a | b |\n|---|\n| x | 1 |\n',
    'tables in code': '```\n| a | bb |\n|-|-|\n```\n\n    | a | bb |\n    |-|-|\n',
    'a table whose header is cut in its code': '| `a|b` | c |\n|---|---|---|\n| long | 1 | 2 |\n',
  };
  for (const [what, text] of Object.entries(untouched))
    it(`leaves ${what} alone`, () => {
      for (const style of tableStyles) assert.equal(align(text, style), text);
    });

  it('touches the table at the cursor alone, and there only lines that change', () => {
    const text = '| a | b |\n|-|-|\n\n> | cc | d |\n> |----|---|\n> | e | f |\n';
    const align = (...offsets: number[]) => alignTablesAt(parseMarkdown(text), offsets, 'aligned');
    const behind = text.indexOf(' | f') + 1;
    assert.deepEqual(align(text.indexOf('e')), [{ span: { start: behind, end: behind }, text: ' ' }]);
    assert.deepEqual(align(text.indexOf('d'), text.indexOf('e')), align(text.indexOf('e')));
    assert.equal(align(0, text.indexOf('e')).length, 2);
    assert.deepEqual(align(text.indexOf('\n\n') + 1), []);
  });

  it('keeps the cells, makes every row as wide, and does not change what is aligned', () => {
    fc.assert(
      fc.property(fc.oneof(randomTable, wideTable, unevenTable), ({ text }) => {
        for (const style of tableStyles) {
          const after = align(text, style);
          assert.deepEqual(filledCells(after), filledCells(text));
          assert.deepEqual(alignTables(parseMarkdown(after), style), []);
          assert.equal(align(after.replaceAll('\r\n', '\n'), style), after.replaceAll('\r\n', '\n'));
          assert.equal(align(align(text, 'compact'), 'aligned'), align(text));
        }
        const [table] = tableLinesIn(parseMarkdown(align(text)));
        const widths = [table!.header, table!.delimiter, ...rowsOf(table!)].map(line =>
          displayWidth(line.text),
        );
        assert.deepEqual(new Set(widths).size, 1);
      }),
    );
  });
});

describe('aligning whatever the text', () => {
  const piece = fc.constantFrom(
    ...['| a | b |', '| 가 |', '|---|:-:|', '|-|', '| `a|b` |', ' <!-- c -->', 'a | b', '---|---', '|', '\\'],
    ...['    ', '\t', 'text', '`', '-', '- ', '> ', '>', '#', ':', '1. ', '\u3000', '\u0301', '👩‍💻'],
    ...['\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n> ', '\n  '],
  );

  it('keeps the cells of every table and all else, and is done once', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), pieces => {
        const text = pieces.join('');
        for (const style of tableStyles) {
          const after = align(text, style);
          assert.deepEqual(filledCells(after), filledCells(text));
          assert.equal(after.replace(/[ \t|:-]/g, ''), text.replace(/[ \t|:-]/g, ''));
          assert.deepEqual(alignTables(parseMarkdown(after), style), []);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
