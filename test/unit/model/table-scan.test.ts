import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { delimiterRow, isDelimiterOf } from '../../../server/src/core/model/delimiter-row.ts';
import { readContents } from '../../../server/src/core/model/section.ts';
import { escapePipesInCode, splitRow } from '../../../server/src/core/model/table-row.ts';
import { brokenTablesOf } from '../../../server/src/core/model/table-scan.ts';

describe('a row of a table', () => {
  const rows: readonly (readonly [line: string, cells: readonly string[]])[] = [
    ['| a | b |', [' a ', ' b ']],
    ['a | b', ['a ', ' b']],
    ['  | a |b  ', [' a ', 'b']],
    ['a | b |\t', ['a ', ' b ']],
    ['| a \\| b | c |', [' a \\| b ', ' c ']],
    ['| a \\\\| b |', [' a \\\\', ' b ']],
    ['| `a|b` |', [' `a', 'b` ']],
    ['| a ||', [' a ', '']],
    ['||', ['']],
    ['|', ['']],
    ['no pipe', ['no pipe']],
    ['| 한글 | 🔥 |', [' 한글 ', ' 🔥 ']],
  ];
  for (const [line, cells] of rows) {
    it(`${JSON.stringify(line)} is cut into ${cells.length}`, () => {
      assert.deepEqual(
        splitRow(line).cells.map(({ start, end }) => line.slice(start, end)),
        cells,
      );
    });
  }

  it('is cut as the parser cuts it', () => {
    const piece = fc.constantFrom(
      'a',
      '한',
      '🔥',
      ' ',
      '\t',
      '|',
      '\\',
      '\\|',
      '`',
      '``',
      '-',
      ':',
      '*',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const row = `${pieces.join('')}x`;
        const [table] = parseWhole(`| a | b |\n|---|---|\n| ${row}`).children;
        assert.equal(table?.type, 'table');
        assert.equal(splitRow(`| ${row}`).cells.length, table.children[1]!.children.length);
      }),
    );
  });

  const inCode: readonly (readonly [line: string, escaped: string])[] = [
    ['| `a|b` | c | d |', '| `a\\|b` | c | d |'],
    ['| ``a|`|b`` |', '| ``a\\|`\\|b`` |'],
    ['| `a\\|b` |', '| `a\\|b` |'],
    ['| \\`a | b` |', '| \\`a | b` |'],
    ['| ` | no end |', '| ` | no end |'],
  ];
  for (const [line, escaped] of inCode) {
    it(`the pipes in the code of ${line} are escaped`, () => {
      assert.equal(escapePipesInCode(line), escaped);
    });
  }
});

describe('a delimiter row', () => {
  const rows: readonly (readonly [header: string, like: string, row: string])[] = [
    ['| Time | Event |', '', '|------|-------|'],
    ['| Time | Event |', '| — | – |', '| ---- | ----- |'],
    ['| Time | Event |', '|:—|—:|:—:|', '|:-----|------:|'],
    ['| 시간 | 이벤트 |', '', '|------|--------|'],
    ['Time | Event', '', '---- | -----'],
    ['| a | b', '', '| --- | ---'],
    ['| a | b |', '|---+---|', '|---|---|'],
    ['| a | b |', '｜---｜:--｜', '|---|:--|'],
  ];
  for (const [header, like, row] of rows) {
    it(`below ${header}${like && `, like ${like},`} is ${row}`, () => {
      assert.equal(delimiterRow(header, like), row);
      assert.ok(isDelimiterOf(row, splitRow(header).cells.length));
    });
  }
});

/** What the scan makes of a section: each table as `problem columns` and its lines. */
function scan(section: string): string[] {
  return readContents(parseMarkdown(section)).flatMap(({ content }) =>
    brokenTablesOf(content).map(({ problem, columns, span: { start, end }, glued }) => {
      const lines = content.text.slice(start, end).split(/\r?\n/).length;
      return `${problem} ${columns}×${lines}${glued ? ` above “${glued.text}”` : ''}`;
    }),
  );
}

describe('the table scan', () => {
  const broken: Readonly<Record<string, readonly [section: string, ...tables: string[]]>> = {
    'rows without a delimiter row': ['| a | b |\n| 1 | 2 |\n', 'missing 2×2'],
    'CRLF, indentation and a sentence before': ['Text:\r\n  | a | b |\r\n  | 1 | 2 |\r\n', 'missing 2×2'],
    'a short row': ['| a | b | c |\n| 1 | 2 |\n', 'missing 3×2'],
    'rows without outer pipes, under titles that columns have': [
      'Time | Event | Owner\n10:00 | down | Ann\n',
      'missing 3×2',
    ],
    'a short delimiter row': ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n', 'cells 3×3'],
    'a long one, and no row': ['| a | b |\n|---|---|---|\n', 'cells 2×2'],
    'one without pipes, which makes a heading': ['| a | b |\n---\n| 1 | 2 |\n', 'cells 2×3'],
    'em dashes': ['| a | b |\n|—|—|\n| 1 | 2 |\n', 'form 2×3'],
    'em dashes without outer pipes': ['a | b\n— | —\n1 | 2\n', 'form 2×3'],
    'spaces between the dashes': ['| a | b |\n|- -|- -|\n', 'form 2×2'],
    'an indented delimiter row': ['| a | b |\n    |---|---|\n| 1 | 2 |\n', 'form 2×3'],
    'the plus of org-mode': ['| a | b |\n|---+---|\n| 1 | 2 |\n', 'form 2×3'],
    'a row above the delimiter row': ['| a | b |\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n', 'rowsAbove 2×4'],
    'a row above one of single dashes, which Markdown knows for a delimiter row': [
      '| a | b |\n| 1 | 2 |\n|-|-|\n',
      'rowsAbove 2×3',
    ],
    'a row above the delimiter row, under titles that columns have': [
      'Time | Event\n10:00 | down\n---|---\n',
      'rowsAbove 2×3',
    ],
    'other signs for dashes': ['| a | b |\n|===|===|\n| 1 | 2 |\n', 'form 2×3'],
    'full-width colons': ['| a | b |\n|：--|--：|\n| 1 | 2 |\n', 'form 2×3'],
    'a comment behind the delimiter row': ['| a | b |\n|---|---| <!-- x -->\n| 1 | 2 |\n', 'form 2×3'],
    'the border of a grid for a delimiter row': ['| a | b |\n+---+---+\n| 1 | 2 |\n', 'form 2×3'],
    'a line of dashes above a header that has its own': ['|---|---|\n| a | b |\n|---|---|\n', 'above 2×3'],
    'rows that do not end with a pipe': ['| a | b |\n| 1 | 2\n', 'missing 2×2'],
    'two delimiter rows below a row': ['| a | b |\n| 1 | 2 |\n|---|---|\n|---|---|\n', 'rowsAbove 2×4'],
    'text right below': ['| a | b |\n| 1 | 2 |\nSo it was.\n', 'missing 2×2 above “So it was.”'],
    'a thematic break right below': ['| a | b |\n| 1 | 2 |\n---\n', 'missing 2×2 above “---”'],
    'another table right below': [
      '| a | b | c |\n| 1 | 2 | 3 |\n| d | e |\n|---|---|\n',
      'missing 3×2 above “| d | e |”',
    ],
    'two of them in one paragraph': [
      '| a | b |\n|—|—|\nText\n| c | d |\n|---|\n',
      'form 2×2 above “Text”',
      'cells 2×2',
    ],
  };
  for (const [name, [section, ...tables]] of Object.entries(broken)) {
    it(`finds ${name}`, () => assert.deepEqual(scan(section), tables));
  }

  const fine: Readonly<Record<string, string>> = {
    'a table': '| a | b |\n|---|---|\n| 1 | 2 |\n',
    'a table below a sentence with a pipe': 'Either a | b:\n| a | b |\n|---|---|\n',
    'a shell pipe': 'We ran cat api.log | grep 500 | wc -l\nand then ls | wc -l | cat\n',
    'dates before a pipe': '24.01.2020 | Released.\n03.02.2020 | Reported.\n04.02.2020 | Found.\n',
    'log lines': '10:10 | WARN | pool\n10:11 | WARN | pool\n10:12 | WARN | pool\n',
    'a row of single dashes below a header that is a row': '| a | b |\n|---|---|\n| - | - |\n',
    'one line with pipes': '| a | b |\n',
    'a heading with pipes': 'Checkout | 2025-10-14\n---\n\nText\n',
    'a heading with pipes above a line of dashes': '## a | b | c\n|---|---|\n',
    'a table in a box': '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n',
    'a tree': '|-- src\n|   |-- core\n|   `-- lsp\n',
    code: '```\n| a | b |\n| 1 | 2 |\n```\n',
  };
  for (const [name, section] of Object.entries(fine)) {
    it(`leaves ${name} alone`, () => assert.deepEqual(scan(section), []));
  }

  it('never throws, and its spans lie in the section', () => {
    const piece = fc.constantFrom(
      '|',
      '| a | b |',
      '-',
      '---',
      '—',
      ':',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'a',
      '+',
      '`',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        for (const { content } of readContents(parseMarkdown(pieces.join(''))))
          for (const { span } of brokenTablesOf(content))
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= content.text.length);
      }),
    );
  });
});
