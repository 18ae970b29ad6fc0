import assert from 'node:assert/strict';
import type { TableCommand } from '../../../../server/src/core/features/edit-table/commands.ts';
import { editTables } from '../../../../server/src/core/features/edit-table/several.ts';
import { parseMarkdown } from '../../../../server/src/core/markdown/first-parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';

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
});
