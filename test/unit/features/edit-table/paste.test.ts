import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copiedRows, type Copied } from '../../../../server/src/core/features/edit-table/clipboard.ts';
import { pasteRows, type PastedRows } from '../../../../server/src/core/features/edit-table/paste.ts';
import { cellsIn } from '../../../support/tables.ts';
import { editMarked } from '../../../support/edit-table.ts';

describe('what was copied', () => {
  const forms: Readonly<Record<string, readonly [copied: Copied, rows: readonly (readonly string[])[]]>> = {
    'from a spreadsheet, as text': [
      { text: 'Time\tEvent\r\n10:15\t"Pool, ""main""\nexhausted"\r\n' },
      [
        ['Time', 'Event'],
        ['10:15', 'Pool, "main"\nexhausted'],
      ],
    ],
    'as CSV': [
      { text: 'a,"b,c"\n1,2\n' },
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    'as CSV of places that write decimal commas': [
      { text: 'a;b\n1,5;2\n' },
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    'as CSV with rows that end early': [{ text: 'A,Kim\nB\n' }, [['A', 'Kim'], ['B']]],
    'as CSV of one row': [{ text: '10:15,"Pool, exhausted"' }, [['10:15', 'Pool, exhausted']]],
    'as a sentence': [{ text: 'Down, at last' }, [['Down, at last']]],
    'as lines with large numbers': [{ text: '1,000 requests\nUp' }, [['1,000 requests'], ['Up']]],
    'as lines of text': [{ text: 'Down, at last\nUp\n\n' }, [['Down, at last'], ['Up']]],
    'as HTML': [
      {
        text: 'x',
        html: '<style>td { color: red }</style><table><tr><th>Time<th>Event</tr><tr><td>10:15</td><td>a &amp; b<br><b>c</b>\n d</td></tr></table><table><tr><td>no',
      },
      [
        ['Time', 'Event'],
        ['10:15', 'a & b\nc d'],
      ],
    ],
    'as HTML with cells that span others': [
      {
        text: '',
        html: '<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f</table>',
      },
      [
        ['a', 'b', '', 'c'],
        ['', 'd', 'e', 'f'],
      ],
    ],
    'as HTML with a table in a cell': [
      { text: '', html: '<table><tr><td>a <table><tr><td>b</td></tr></table></td><td>c</td></tr></table>' },
      [['a b', 'c']],
    ],
    'as HTML without a table': [{ text: 'a\tb', html: '<p>a</p>' }, [['a', 'b']]],
    nothing: [{ text: ' \n' }, []],
  };
  for (const [what, [copied, rows]] of Object.entries(forms))
    it(`is read ${what}`, () => {
      assert.deepEqual(copiedRows(copied), rows);
    });

  it('is read whatever it is', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td colspan=3>',
      '<td rowspan="2">',
      'a',
      '"',
      '\t',
      ',',
      ';',
      '\n',
      '&amp;',
      '<',
      '</td>',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('');
        for (const row of copiedRows({ text, html: text })) assert.ok(row.length > 0);
      }),
    );
  });
});

describe('pasting rows', () => {
  function paste(marked: string, text: string): { readonly shown: string; readonly pasted: PastedRows } {
    let pasted: PastedRows | undefined;
    const shown = editMarked(marked, (source, place) => (pasted = pasteRows(source, place, { text })));
    return { shown: shown!, pasted: pasted! };
  }

  it('puts columns where the table has them, in whatever words', () => {
    const { shown, pasted } = paste(
      '| 조치 항목 | 담당자 | 기한 |\n|---|---|---|\n| a█ | b | c |\n',
      'Due Date\tTask\tCost\tOwner\n2025-11-07\tAdd an alert\t5\tMina\n\tTest\t\t\n',
    );
    assert.equal(
      shown,
      '| 조치 항목 | 담당자 | 기한 |\n|---|---|---|\n| a | b | c |\n| ⟦Add an alert⟧ | Mina | 2025-11-07 |\n| Test |  |  |\n',
    );
    assert.deepEqual([pasted.count, pasted.left], [2, ['Cost']]);
  });

  it('takes columns one by one where there are no titles, and tells what is left', () => {
    const { shown, pasted } = paste(
      '| Time | Event |\n|------|-------|\n| 10:10 | Down |█\n',
      '10:15\tUp\tx\n',
    );
    assert.equal(shown, '| Time | Event |\n|------|-------|\n| 10:10 | Down |\n| 10:15 | ⟦Up⟧ |\n');
    assert.deepEqual(pasted.left, ['3']);
  });

  const pastedCells = (copied: string) =>
    cellsIn(paste('| Time | Event | Action Taken |\n|---|---|---|█\n', copied).shown.replace(/[⟦⟧]/g, ''))[0]!
      .slice(1)
      .map(row => row.join('/'));
  const data: Readonly<Record<string, readonly [copied: string, rows: readonly string[]]>> = {
    'a word that is a title elsewhere': [
      '10:15\tResponse\n10:20\tRestart',
      ['10:15/Response/', '10:20/Restart/'],
    ],
    'a title beside a name': ['Event\tKim\n10:15\tMina', ['Event/Kim/', '10:15/Mina/']],
    'titles beside a number': ['Event\tTime\t15\na\tb\tc', ['Event/Time/15', 'a/b/c']],
    'a title in a row alone': ['할 일\tKim', ['할 일/Kim/']],
    'a title behind a time': ['10:15\t조치', ['10:15/조치/']],
    'titles alone': ['Event\tTime', ['Event/Time/']],
    'titles of other tables': ['Owner\tStatus\nKim\tOpen', ['Owner/Status/', 'Kim/Open/']],
  };
  for (const [what, [copied, rows]] of Object.entries(data))
    it(`loses no row for ${what}`, () => assert.deepEqual(pastedCells(copied), rows));

  it('takes titles for such beside those of other tables', () => {
    assert.deepEqual(pastedCells('Owner\tEvent\nKim\tDown\n'), ['/Down/']);
  });

  it('keeps the width of an aligned table in a quote', () => {
    assert.equal(
      paste('> | Time  | Event |\n> |-------|-------|\n> | 10:15 | Down█  |\n', '10:20\tUp\n').shown,
      '> | Time  | Event |\n> |-------|-------|\n> | 10:15 | Down  |\n> | 10:20 | ⟦Up⟧    |\n',
    );
  });

  it('brings every text into its cell', () => {
    const value = fc
      .array(fc.constantFrom('a', '|', '\\', '`', ' ', '한글', '😀', '-', '\\|'), {
        minLength: 1,
        maxLength: 6,
      })
      .map(parts => `x${parts.join('')}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), rows => {
        const { shown } = paste('| v | w |\n|---|---|█\n', rows.map(row => row.join('\t')).join('\n'));
        const cells = cellsIn(shown.replace(/[⟦⟧]/g, ''))[0]!.slice(1);
        const plain = (cell: string) => cell.replace(/[\\\s]/g, '');
        assert.deepEqual(
          cells.map(row => row.map(plain)),
          rows.map(row => row.map(plain)),
        );
      }),
    );
  });

  it('has nothing to do where nothing was copied', () => {
    assert.equal(
      editMarked('| a█ |\n|---|\n', (text, place) => pasteRows(text, place, { text: '\n' })),
      undefined,
    );
  });
});
