import assert from 'node:assert/strict';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../../server/src/core/markdown/markdown.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';

const typesOf = (text: string) => parseWhole(text).children.map(node => node.type);
const textsOf = (markdown: Markdown) => markdown.chunks.map(chunk => chunk.text);

describe('the whole parse', () => {
  const cases: readonly { what: string; text: string; types: readonly string[] }[] = [
    { what: 'nothing', text: '', types: [] },
    { what: 'a table', text: '| a | b |\n|---|---|\n', types: ['table'] },
    { what: 'front matter', text: '---\nid: x\n---\n# a\n', types: ['yaml', 'heading'] },
    { what: 'empty front matter', text: '---\n---\n', types: ['yaml'] },
    {
      what: 'no front matter below the start',
      text: '\n---\nid: x\n---\n',
      types: ['thematicBreak', 'heading'],
    },
    {
      what: 'no front matter in what nothing closes',
      text: '---\n\n- a\n\n> b\n',
      types: ['thematicBreak', 'list', 'blockquote'],
    },
    {
      what: 'no fence in triple backticks on one line',
      text: '```a```\n# b\n',
      types: ['paragraph', 'heading'],
    },
    { what: 'lines that end in CR only', text: '# a\r\rb\r===\r', types: ['heading', 'heading'] },
  ];
  for (const { what, text, types } of cases)
    it(`finds ${what}`, () => {
      assert.deepEqual(typesOf(text), types);
    });

  it('counts in UTF-16 code units and keeps a byte order mark that is not at the edge of the file', () => {
    assert.equal(parseWhole('🔥 한글\n\n# b').children[1]!.position!.start.offset, 7);
    assert.equal(parseWhole('\uFEFFa').children[0]!.position!.end.offset, 2);
  });
});

describe('chunks', () => {
  const cases: readonly { what: string; chunks: readonly string[] }[] = [
    { what: 'one of nothing', chunks: [''] },
    { what: 'a heading, blank line or not', chunks: ['a\n', '# b\n', '# c\n'] },
    {
      what: 'blocks after a blank line',
      chunks: ['a\nb\n\n', '- c\n- d\n\n', '> e\n \n', '<br>\n\n', '| f |\n|---|'],
    },
    { what: 'the front matter with what follows it', chunks: ['---\na: b\n\n# c\n---\nd\n\n', 'e\n'] },
    { what: 'the items of one list', chunks: ['- a\n\n- b\n\n  c\n'] },
    { what: 'what one HTML block spans', chunks: ['<!--\n\n# a\n\n-->\nb\n\n', 'c\n'] },
    { what: 'a fence', chunks: ['```\n# a\n\nb\n```\n\n', 'c\n'] },
    { what: 'an open fence in a list with what follows', chunks: ['- ```\n  a\n\nb\n\n', 'c\n'] },
    { what: 'a closed fence in a list', chunks: ['- ```\n  a\n  ```\n\n', 'b\n'] },
    {
      what: 'indented code with what follows, but for a heading',
      chunks: ['    a\n\n2. b\n\n', 'c\n\n    d\n\n', '# e\n'],
    },
    {
      what: 'a definition with the setext heading that starts where it does',
      chunks: ['[a]: b\nc\n===\n\n', 'd\n'],
    },
  ];
  for (const { what, chunks } of cases)
    it(`hold ${what}`, () => {
      assert.deepEqual(textsOf(parseMarkdown(chunks.join(''))), chunks);
    });
});

describe('an edit that matters elsewhere', () => {
  const cases: readonly { what: string; before: string; replace: string; by: string }[] = [
    { what: 'a definition comes', before: 'see [a]\n\n# b\n\n# c\n', replace: '# c', by: '[A]: d\n\n# c' },
    { what: 'a definition goes', before: 'see [a]\n\n# b\n\n[a]: c\n', replace: '[a]: c', by: '' },
    {
      what: 'a definition in a quote is renamed',
      before: '[a][] [b][]\n\n> [a]: c\n',
      replace: '[a]: c',
      by: '[b]: c',
    },
    {
      what: 'a definition is there twice, then once',
      before: '[a]\n\n[a]: b\n\n[a]: c\n',
      replace: '[a]: c',
      by: 'd',
    },
    {
      what: 'a label over two lines is defined',
      before: '> [a\n> b]\n\n# c\n',
      replace: '# c',
      by: '[a b]: c',
    },
    { what: 'a comment opens', before: 'a\n\n# b\n\n-->\n\n# c\n', replace: 'a', by: '<!--' },
    { what: 'a fence closes', before: '```\n# a\n\n# b\n\n# c\n', replace: '# b', by: '```' },
    {
      what: 'front matter is closed far below',
      before: '---\na\n\n# b\n\n# c\n\n# d\n',
      replace: '# c',
      by: '---',
    },
    {
      what: 'front matter is no longer closed',
      before: '---\na\n\n# b\n\n---\n\n# c\n',
      replace: '---\n\n# c',
      by: '# c',
    },
    { what: 'front matter closes later', before: '---\na\n---\n\n# b\n\n---\n', replace: 'a\n---', by: 'a' },
    { what: 'front matter opens', before: '# x\n\na\n\n# b\n\n---\n', replace: '# x', by: '---' },
    {
      what: 'what stood before front matter goes',
      before: 'x\n\n---\na\n\n# b\n---\n',
      replace: 'x\n\n',
      by: '',
    },
    {
      what: 'the dashes of front matter are joined',
      before: '-\n\n--\na\n\n# b\n---\n',
      replace: '\n\n--',
      by: '--',
    },
    { what: 'a blank line goes', before: 'a\n\nb\n\nc\n', replace: '\n\nb', by: '\nb' },
    { what: 'a heading becomes a paragraph', before: 'a\n# b\nc\n', replace: '# b', by: '#b' },
    { what: 'a paragraph comes into a list', before: '- a\n\nb\n\n# c\n', replace: 'b', by: '  b' },
    { what: 'a line feed follows a carriage return', before: 'a\r\r# b', replace: '# b', by: '\n# b' },
    { what: 'two headings become one paragraph', before: '> a\n### \n# b\n', replace: '## \n# b', by: 'b' },
    { what: 'all goes', before: '# a\n\n# b\n', replace: '# a\n\n# b\n', by: '' },
    { what: 'something comes of nothing', before: '', replace: '', by: '# a\n\nb\n' },
  ];
  for (const { what, before, replace, by } of cases)
    it(`is seen there: ${what}`, () => {
      const start = before.indexOf(replace);
      const markdown = editMarkdown(parseMarkdown(before), {
        span: { start, end: start + replace.length },
        text: by,
      });
      assert.deepEqual(toTree(markdown), parseWhole(before.replace(replace, by)));
    });

  for (const [start, end] of [
    [-1, 0],
    [2, 1],
    [0, 4],
    [4, 4],
    [NaN, NaN],
  ] as const)
    it(`is refused outside the text: ${start} to ${end}`, () => {
      assert.throws(
        () => editMarkdown(parseMarkdown('abc'), { span: { start, end }, text: 'x' }),
        RangeError,
      );
    });
});
