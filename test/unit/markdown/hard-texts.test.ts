import assert from 'node:assert/strict';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { textOf } from '../../../server/src/core/markdown/markdown.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';

const megabyte = 2 ** 20;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

describe('hard texts', () => {
  const cases: readonly { what: string; text: string }[] = [
    { what: 'one line of a megabyte', text: filled('word', megabyte) },
    {
      what: 'a paragraph of long lines of JSON',
      text: filled('{"at":"07:08:09Z","tags":["a","b"]},', 50_000),
    },
    { what: 'an open fence', text: '```\n' + filled('ERROR pool is empty\n\n# x\n', 60_000) },
    { what: 'front matter that nothing closes', text: '---\n' + filled('id: x\n\n', 8000) },
    {
      what: 'front matter longer than a piece',
      text: '---\n' + filled('id: x\n\n# y\n', 20_000) + '---\n# z\n',
    },
    {
      what: 'a table that the end cuts off',
      text: '| a | b |\n|---|---|\n' + filled('| 1 | `2` |\n', 10_000) + '| 3 | [',
    },
    { what: 'an open comment', text: '<!--\n' + filled('# a\n\n', 30_000) },
    { what: 'nothing but NUL', text: filled('\0', 10_000) },
    { what: 'nothing but halves of surrogate pairs', text: filled('\udd25\ud83d\n', 10_000) },
    { what: 'nothing but empty lines', text: filled('\r\n', 10_000) },
    { what: 'thousands of headings', text: filled('# a\r', 8000) },
    { what: 'a long loose list', text: filled('- a\n\n', 6000) },
  ];
  for (const { what, text } of cases)
    it(`are parsed, and edited in the middle: ${what}`, () => {
      const markdown = parseMarkdown(text);
      assert.deepEqual(toTree(markdown), parseWhole(text));
      const middle = text.length >> 1;
      const edited = editMarkdown(markdown, { span: { start: middle, end: middle + 1 }, text: '\n# b' });
      assert.deepEqual(toTree(edited), parseWhole(text.slice(0, middle) + '\n# b' + text.slice(middle + 1)));
    });

  for (const [mark, levels] of [
    ['> ', 2500],
    ['- ', 1200],
  ] as const)
    it(`of ${levels} nested ${mark} exhaust no stack`, () => {
      // The tree is too deep for the comparison.
      const text = '# a\n\n' + mark.repeat(levels) + 'b';
      const markdown = parseMarkdown(text);
      const edited = editMarkdown(markdown, {
        span: { start: text.length, end: text.length },
        text: 'c\n\n[d]: e\n',
      });
      assert.equal(textOf(edited), text + 'c\n\n[d]: e\n');
      assert.equal(toTree(edited).children.length, 3);
    });
});
