import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { parseWhole } from '../../server/src/core/markdown/parse.ts';
import { nodesIn } from '../../server/src/core/markdown/walk.ts';
import { rowsOf, tableLinesIn } from '../../server/src/core/model/table-lines.ts';
import { splitRow } from '../../server/src/core/model/table-row.ts';

/** The cells of all tables of a text, those in lists and quotes included: what is written in them, row by row. */
export function cellsIn(text: string): string[][][] {
  return Array.from(nodesIn(parseWhole(text) as Nodes)).flatMap(node =>
    node.type === 'table'
      ? [
          node.children.map(row =>
            row.children.map(({ position }) =>
              text
                .slice(position!.start.offset, position!.end.offset)
                .replace(/^\|/, '')
                .replace(/(?<!\\)((?:\\\\)*)\|[ \t]*$/, '$1')
                .replace(/^[ \t]+|[ \t]+$/g, ''),
            ),
          ),
        ]
      : [],
  );
}

const words = [
  'a',
  'Pool size',
  '10:15',
  '2025-10-14',
  '메모리 알람',
  '가각'.normalize('NFD'),
  '漢字かなカナ',
  'ﾊﾟｰ',
  '👩‍💻',
  '✅ Done',
  '❤️',
  'e\u0301te\u0301',
  '`a\\|b`',
  '\\|',
  '\\\\',
  '[x](https://x.test/?a=b)',
  '**b** _i_',
  '<br>',
  '<!-- c -->',
  '\u3000',
  '',
];

/** What may stand in a cell of a table. */
export const cellText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { maxLength: 3 })
  .map(parts => parts.filter(part => part !== '').join(' '));

export interface RandomTable {
  readonly text: string;
  readonly columns: number;
}

/** A table of even rows with outer pipes, of any width and spacing, perhaps in a list or a quote, with text around it. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.array(fc.array(fc.tuple(cellText, space(), space()), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    }),
    dashes: fc.array(fc.constantFrom('---', ':--', '--:', ':-:', '-', '-----------', ' --- ', ' :-: '), {
      minLength: 5,
      maxLength: 5,
    }),
    ending: fc.constantFrom('\n', '\r\n'),
    place: fc.constantFrom(
      ['', ''],
      ['> ', '> '],
      ['- ', '  '],
      ['1. ', '   '],
      ['> - ', '>   '],
      ['  ', ' '],
    ),
  })
  .map(({ columns, rows, dashes, ending, place: [first, next] }) => {
    const lines = rows.map(
      row =>
        `|${row
          .slice(0, columns)
          .map(([cell, before, after]) => `${before}${cell}${/\\$/.test(cell) ? ' ' : after}`)
          .join('|')}|`,
    );
    lines.splice(1, 0, `|${dashes.slice(0, columns).join('|')}|`);
    const table = lines.map((line, index) => (index === 0 ? first : next) + line);
    return { text: ['# Title', '', ...table, '', 'Text', ''].join(ending), columns };
  });

function space(): fc.Arbitrary<string> {
  return fc.constantFrom('', ' ', '  ', '\t');
}

/** The same without outer pipes, and with rows that have fewer cells than the header. */
export const unevenTable: fc.Arbitrary<RandomTable> = fc
  .record({
    columns: fc.integer({ min: 2, max: 4 }),
    rows: fc.array(
      fc.record({
        cells: fc.array(
          cellText.filter(cell => cell !== '' && !/\\$/.test(cell)),
          { minLength: 1, maxLength: 4 },
        ),
        opened: fc.boolean(),
        closed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    lead: fc.constantFrom('', '> ', ' '),
  })
  .map(({ columns, rows, lead }) => {
    const line = (cells: readonly string[], opened = true, closed = true) =>
      `${lead}${opened ? '| ' : ''}${cells.join(' | ')}${closed ? ' |' : ''}`;
    const titles = ['Time', '사건', '**b**', '`c`'].slice(0, columns);
    const body = rows.map(({ cells, opened, closed }) =>
      line(cells.slice(0, columns), opened || cells.length === 1, closed || cells.length === 1),
    );
    const table = [line(titles), line(titles.map(() => '---')), ...body];
    return { text: ['# Title', '', ...table, '', 'Text', ''].join('\n'), columns };
  });

/** Offsets in a text at which its cells begin, those of all tables. */
export function placesIn(text: string): number[] {
  return tableLinesIn(parseMarkdown(text)).flatMap(table =>
    [table.header, ...rowsOf(table)].flatMap(line =>
      splitRow(line.text)
        .cells.slice(0, table.columns)
        .map(({ start }) => line.start + start),
    ),
  );
}

/** Signs of all widths, and those that mean something to Markdown; no line ending, tab or pipe of a table. */
const signs = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  fc.constantFrom(
    ...words.filter(word => word !== ''),
    '`',
    '*',
    '_',
    '~',
    '\\*',
    '&amp;',
    '![i](j)',
    '<b>',
    '$x$',
  ),
);

/** A table of up to twelve columns with cells of any signs. */
export const wideTable: fc.Arbitrary<RandomTable> = fc
  .integer({ min: 1, max: 12 })
  .chain(columns =>
    fc
      .array(
        fc.array(
          fc.array(signs, { maxLength: 3 }).map(parts => plainCell(parts.join(' '))),
          { minLength: 1, maxLength: columns },
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map(rows => ({ columns, rows })),
  )
  .map(({ columns, rows }) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const titles = Array.from({ length: columns }, (_, index) => `c${String(index)}`);
    const table = [titles, titles.map(() => '---'), ...rows].map(line);
    return { text: ['# Title', '', ...table, '', 'Text', ''].join('\n'), columns };
  });

/** A text that stays within one cell: backticks and backslashes at its ends would reach into the next one. */
function plainCell(text: string): string {
  return text
    .replace(/(?<!\\)\|/g, '/')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}`]/gu, '')
    .replace(/\\+$/, '')
    .trim();
}
