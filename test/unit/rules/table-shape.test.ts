import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translate } from '../../../server/src/core/messages/message.ts';
import { chosenFix } from '../../../server/src/core/rules/fix.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import cells from '../../../server/src/core/rules/table/cells.ts';
import delimiter from '../../../server/src/core/rules/table/delimiter.ts';
import pipes from '../../../server/src/core/rules/table/pipes.ts';
import split from '../../../server/src/core/rules/table/split.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse, builtin, marked, unmarked, withChosenFixes, withSafeFixes } from '../../support/analyse.ts';
import { cellsIn } from '../../support/tables.ts';

const shapes = [delimiter, cells, pipes, split];
const how = (...rules: Rule[]) => ({ assume: builtin(), rules });

/** The text after the chosen fix of every finding of one round. */
function fixed(rule: Rule, text: string): string {
  return withChosenFixes(analyse(text, how(rule)));
}

describe('tables in lists and quotes', () => {
  const cases: Readonly<Record<string, readonly [rule: Rule, before: string, after: string]>> = {
    'get a delimiter row in a quote': [
      delimiter,
      '> | a | b |\n> | 1 | 2 |\n',
      '> | a | b |\n> |---|---|\n> | 1 | 2 |\n',
    ],
    'get a delimiter row in a list': [
      delimiter,
      '- | a | b |\n  | 1 | 2 |\n',
      '- | a | b |\n  |---|---|\n  | 1 | 2 |\n',
    ],
    'get it moved, in a list in a quote': [
      delimiter,
      '> 1. Rows:\n>    | a | b |\r\n>    | 1 | 2 |\r\n>    |---|---|\r\n',
      '> 1. Rows:\n>    | a | b |\n>    |---|---|\r\n>    | 1 | 2 |\r\n',
    ],
    'get it once': [
      delimiter,
      '> | a | b |\n> |---|---|\n> |---|---|\n> | 1 | 2 |\n',
      '> | a | b |\n> |---|---|\n> | 1 | 2 |\n',
    ],
    'are padded': [cells, '> | a | b |\n> |---|---|\n> | 1 |\n', '> | a | b |\n> |---|---|\n> | 1 |  |\n'],
    'keep their comments beside them': [
      cells,
      '- | a | b |\n  |---|---|\n  | 1 | 2 | <!-- c -->\n',
      '- | a | b |\n  |---|---|\n  | 1 | 2 |\n  <!-- c -->\n',
    ],
    'keep the comment of their header above them': [
      delimiter,
      '> - | a | b | <!-- c -->\n>   |---|---|\n>   | 1 | 2 |\n',
      '> - <!-- c -->\n>   | a | b |\n>   |---|---|\n>   | 1 | 2 |\n',
    ],
    'are set apart from a text': [
      split,
      '> | a | b |\n> |---|---|\n> text\n',
      '> | a | b |\n> |---|---|\n>\n> text\n',
    ],
    'are joined': [
      split,
      '- | a | b |\n  |---|---|\n\n  | 1 | 2 |\n\n  | 3 | 4 |\n',
      '- | a | b |\n  |---|---|\n  | 1 | 2 |\n  | 3 | 4 |\n',
    ],
    'get plain pipes': [pipes, '> ｜ a ｜ b ｜\n> ｜---｜---｜\n', '> | a | b |\n> |---|---|\n'],
  };
  for (const [what, [rule, before, after]] of Object.entries(cases))
    it(what, () => {
      assert.equal(fixed(rule, before), after);
    });

  it('are left alone where a line lacks the mark of the quote: it could be no row', () => {
    for (const text of ['> | a | b |\n| 1 | 2 |\n', '- | a | b |\n| 1 | 2 |\n| 3 | 4 |\n'])
      assert.deepEqual(analyse(text, how(...shapes)).findings, []);
  });
});

describe('table/delimiter', () => {
  it('writes an empty header above a table of keys and values that has none', () => {
    const text = '|:---|----|\n| Severity | Sev1 |\n| Status | Draft |\n';
    assert.equal(fixed(delimiter, text), `|  |  |\n${text}`);
    assert.equal(fixed(delimiter, `Text:\n${text}`), `Text:\n|  |  |\n${text}`);
    assert.equal(fixed(delimiter, `> ${text.replace(/\n\|/g, '\n> |')}`).split('\n')[0], '> |  |  |');
  });

  it('is content with an empty header and with a table without rows', () => {
    for (const text of ['| | |\n|---|---|\n| Severity | Sev1 |\n', '| Time | Event |\n|---|---|\n'])
      assert.deepEqual(analyse(text, how(...shapes)).findings, []);
  });

  it('asks for the delimiter row of a header alone, if columns are known by its titles', () => {
    assert.equal(fixed(delimiter, '| Time | Event |\n'), '| Time | Event |\n|------|-------|\n');
    assert.deepEqual(analyse('| a | b |\n', how(...shapes)).findings, []);
  });
});

describe('table/split', () => {
  const cases: Readonly<Record<string, string>> = {
    'rows below a blank line': '| a | b |\n|---|---|\n| 1 | 2 |\n \n⟦| 3 | 4 |\n| 5 |⟧\n',
    'every part': '| a | b |\n\n⟦|---|---|⟧\n\n⟦| 1 | 2 |⟧\n\n⟦| 3 | 4 |⟧\n\nText\n',
    'rows of a table without its delimiter row': '| a | b |\n| 1 | 2 |\n\n⟦| 3 | 4 |⟧\n',
    'rows below a header that has its delimiter row nowhere':
      '| Time | Event |\n\n⟦| 10:10 | Down |\n| 10:15 | Up |⟧\n',
    'no rows of other length': '| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 | 5 |\n',
    'no header of another table': '| Time | Event |\n|---|---|\n| 1 | 2 |\n\n| Action | Owner |\n| 3 | 4 |\n',
    'no text with a pipe': 'a | b\n---|---\n1 | 2\n\nls | wc\n',
    'no rows below a heading': '| a | b |\n|---|---|\n\n### x\n\n| 3 | 4 |\n',
    'text at the end': '| a | b |\n|---|---|\n| 1 | 2 |\n⟦text\nand | more⟧\n',
    'no text between rows': '| a | b |\n|---|---|\ntext\n| 1 | 2 |\n',
    'no lines of a table without pipes': 'a\n:-:\nb\n',
  };
  for (const [what, text] of Object.entries(cases))
    it(`finds ${what}`, () => {
      assert.equal(marked(analyse(unmarked(text).text, how(split))), text);
    });

  it('joins unseen, but sets no text apart unseen', () => {
    const text = '| a | b |\n|---|---|\n\n\n| 1 | 2 |\n\ntext\n';
    assert.equal(withSafeFixes(analyse(text, how(split)), how(split)), text.replace('\n\n\n', '\n'));
    const glued = '| a | b |\n|---|---|\ntext\n';
    assert.equal(withSafeFixes(analyse(glued, how(split)), how(split)), glued);
  });
});

describe('table/pipes', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'in all lines': ['｜ a ｜ b ｜\n｜---｜---｜\n｜ 1 ｜ 2 ｜\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    'in the header': ['| a ｜ b |\n|---|---|\n| 1 | 2 |\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    'at an end': ['| a | b |\n|---|---|\n| 1 ｜ 2 ｜\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    'at an end alone': ['| a | b |\n|---|---|\n| 1 | 2 ｜\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    'at the other end alone': ['| a | b |\n|---|---|\n｜ 1 | 2 |\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    'where the delimiter row is missing': ['｜ a ｜ b ｜\n｜ 1 ｜ 2 ｜\n', '| a | b |\n| 1 | 2 |\n'],
    'but for those in cells': [
      '| a ｜ b |\n|---|---|\n| x｜y | 2 |\n',
      '| a | b |\n|---|---|\n| x｜y | 2 |\n',
    ],
    'but for those in code': [
      '｜ a ｜ b ｜\n｜---｜---｜\n｜ `x｜y` ｜ 2 ｜\n',
      '| a | b |\n|---|---|\n| `x｜y` | 2 |\n',
    ],
  };
  for (const [where, [before, after]] of Object.entries(cases))
    it(`writes plain pipes ${where}`, () => {
      assert.equal(fixed(pipes, before), after);
    });

  it('goes before the other rules: a row with such a pipe is not called short', () => {
    for (const text of ['| a ｜ b |\n|---|---|\n| 1 | 2 |\n', '| a | b |\n|---|---|\n| 1 ｜ 2 |\n'])
      assert.deepEqual(
        analyse(text, how(...shapes)).findings.map(({ rule }) => rule.id),
        ['table/pipes'],
      );
  });

  it('asks for outer pipes where the team wants them', () => {
    const rule = { ...pipes, options: { outer: true } };
    const text = '> a | b\n> ---|---\n> 1 | 2 |\n> | 3 | 4 |\n';
    const { findings } = analyse(text, how(rule));
    assert.deepEqual(
      findings.map(({ message }) => translate(message)),
      ['Unexpected row without outer pipes, expected “|” at both ends.'],
    );
    assert.equal(
      applyEdits(text, chosenFix(findings[0]!)!.edits),
      '> | a | b |\n> | ---|--- |\n> | 1 | 2 |\n> | 3 | 4 |\n',
    );
    assert.deepEqual(analyse(text, how(pipes)).findings, []);
  });
});

describe('safe fixes of the shape of tables', () => {
  const word = fc.constantFrom('a', 'latency', '한글', '🔥', '10:15', 'é');
  const cell = fc
    .array(fc.constantFrom('a', '한글', '`x`', '\\|', '**b**', '-', '\\\\', '[l](#a)', '…', '「」'), {
      maxLength: 3,
    })
    .map(parts => parts.join(' '));
  const rows = fc.integer({ min: 2, max: 4 }).chain(columns =>
    fc.array(
      fc
        .tuple(word, fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 }))
        .map(([first, others]) => [first, ...others]),
      { minLength: 2, maxLength: 5 },
    ),
  );
  const place = fc.constantFrom(['', ''], ['> ', '> '], ['- ', '  '], ['10. ', '    '], ['> - ', '>   ']);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  type Accident = (lines: readonly string[], at: number, blank: string) => string[];

  const accidents: Readonly<Record<string, Accident>> = {
    'a blank line': (lines, at, blank) => lines.toSpliced(at, 0, blank),
    'blank lines between all its lines': (lines, _, blank) => lines.flatMap(row => [row, blank]).slice(0, -1),
    'a full-width pipe at the end of a row': (lines, at) =>
      lines.map((row, index) => (index === at ? row.replace(/\|$/, '｜') : row)),
    'full-width pipes': lines => lines.map(row => row.replace(/(?<!\\)\|/g, '｜')),
    'full-width pipes in a row': (lines, at) =>
      lines.map((row, index) => (index === at ? row.replace(/(?<!\\)\|/g, '｜') : row)),
    'no delimiter row': lines => lines.toSpliced(1, 1),
    'dashes that are none': lines => lines.with(1, lines[1]!.replace(/---/g, '—')),
    'a second delimiter row': lines => lines.toSpliced(2, 0, lines[1]!),
    'a delimiter row that is too long': lines => lines.with(1, `${lines[1]!}---|`),
    'a delimiter row that is too low': lines => lines.with(1, lines[2]!).with(2, lines[1]!),
  };
  for (const [what, accident] of Object.entries(accidents))
    it(`bring back the cells of a table that got ${what}`, () => {
      fc.assert(
        fc.property(
          rows,
          place,
          fc.nat(),
          fc.constantFrom('\n', '\r\n'),
          (table, [first, next], at, ending) => {
            const lines = table.map(line).toSpliced(1, 0, `|${'---|'.repeat(table[0]!.length)}`);
            const broken = accident(lines, 1 + (at % (lines.length - 1)), '');
            const text = broken
              .map((row, index) => ((index === 0 ? first : next) + row).trimEnd() + ending)
              .join('');
            const repaired = withSafeFixes(analyse(text, how(...shapes)), how(...shapes));
            assert.deepEqual(cellsIn(repaired), [table], JSON.stringify(text));
            assert.deepEqual(analyse(repaired, how(...shapes)).findings, []);
            if (ending === '\r\n') assert.doesNotMatch(repaired, /[^\r]\n/);
          },
        ),
        { numRuns: 60 },
      );
    });

  it('come to an end and lose no word, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['| a | b |', '| 가 ｜ b ｜', '|---|---|', '｜---｜---｜', '|—|—|', '| 1 |', '|', '｜', '---'],
      ...['    ', '\t', 'text', '`', '<!-- c -->', '-', '- ', '> ', '>', '#', ':', '\\', '1. '],
      ...['\n', '\n', '\n', '\r\n', '\n\n', '\n> ', '\n  '],
    );
    const words = (text: string) => text.replace(/[\s|｜:—>\\-]/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), pieces => {
        const text = pieces.join('');
        const repaired = withSafeFixes(analyse(text, how(...shapes)), how(...shapes));
        assert.equal(words(repaired), words(text));
      }),
      { numRuns: 800 },
    );
  });
});
