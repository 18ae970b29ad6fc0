import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from 'mdast';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { patchLine } from '../../../server/src/core/markdown/line-patch.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { deepFreeze } from './deep-freeze.ts';
import { editIn, runs } from './documents.ts';

const lineEnding = fc.constantFrom('\n', '\n', '\r\n', '\r');

const cells = fc
  .array(
    fc.constantFrom(
      '10:07',
      'page the owner',
      '[dash]',
      '`x\\|y`',
      '**up**',
      '',
      '한글 🔥',
      '\t',
      '<br>',
      'x\\',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(texts => texts.join(' | '));
const row = fc
  .tuple(fc.constantFrom('| ', '|', '', '  | '), cells, fc.constantFrom(' |', '|', ''))
  .map(([start, rest, end]) => `${start}10:07 | ${rest}${end}`);
const table = fc
  .tuple(
    fc.constantFrom('| Time | Event |\n|---|---|\n', '  a | b\n--|:-:\n', '|a|\n|-|\n'),
    fc.array(row, { minLength: 50, maxLength: 70, size: 'max' }),
  )
  .map(([head, rows]) => head + rows.join('\n') + '\n');

const logLine = fc.constantFrom(
  '2031-05-06T07:08:09Z ERROR pool is empty',
  '2031-05-06T07:08:10Z INFO  restarted',
  '',
  '# comment',
  '\tat run',
  '    - x',
  '| a | b |',
  'nul \0',
  ' ``',
  '> 가',
);
const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````sh', '  ```'),
    fc.array(logLine, { minLength: 70, maxLength: 90, size: 'max' }),
    fc.constantFrom('```\n', '~~~~\n', '````\n', ''),
  )
  .map(([open, lines, close]) => `${open}\n${lines.join('\n')}\n${close}`);

const around = fc.constantFrom(
  '',
  '# Timeline\n',
  'Before.\n\n',
  '\n- after\n- it\n',
  '\n[dash]: /u\n',
  'right after\n',
);
const longDocuments = fc
  .tuple(around, fc.oneof(table, fence), around, lineEnding)
  .map(([before, long, after, ending]) => (before + long + after).replaceAll('\n', ending));

const typed = fc.oneof(
  fc.constantFrom('x', 'page', '7', '가', '🔥', '*', '`', '[dash]', '\\|', '|', ''),
  fc.constantFrom(...' ~_<>#-\t\0\r\n', '\ud83d', '```', '|x', '---', '> ', '- '),
);
const keystrokes = fc.array(
  fc.record({
    place: fc.nat(1_000_000),
    remove: fc.constantFrom(0, 0, 1),
    insert: typed,
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

describe('an edit within a line of a long block', function () {
  // As many runs as are asked for.
  this.timeout(0);

  it('gives the tree of the whole parse and leaves the value before as it was', () => {
    let patched = 0;
    fc.assert(
      fc.property(longDocuments, keystrokes, (before, anyEdits) => {
        let text = before;
        let markdown = parseMarkdown(text);
        for (const anyEdit of anyEdits) {
          const edit = editIn(text.length, anyEdit);
          deepFreeze(markdown);
          if (patchLine(markdown, edit)) patched++;
          markdown = editMarkdown(markdown, edit);
          text = applyEdits(text, [edit]);
          assert.deepEqual(toTree(markdown), parseWhole(text));
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
    assert.ok(patched > runs / 4, `only ${patched} edits were made without parsing the block`);
  });

  const rows = Array.from({ length: 100 }, (_, minute) => `| 10:${minute} | the pool ran dry |\n`);
  const timeline = parseMarkdown(`| Time | Event |\n|---|---|\n${rows.join('')}`);
  const inRow50 = (insert: string, remove = 0) => {
    const start = textBefore('10:50').length;
    return editMarkdown(timeline, { span: { start, end: start + remove }, text: insert });
  };
  const textBefore = (mark: string) => timeline.chunks[0]!.text.split(mark)[0]!;
  const rowsOf = (markdown: typeof timeline) => (markdown.chunks[0]!.nodes[0] as Table).children;

  it('may close front matter', () => {
    const fenced = '---\n\n```\n' + 'a line of the log\n'.repeat(100) + '```\n';
    const start = fenced.lastIndexOf('a line');
    const edit = { span: { start, end: fenced.lastIndexOf('\n```') }, text: '---' };
    assert.deepEqual(
      toTree(editMarkdown(parseMarkdown(fenced), edit)),
      parseWhole(applyEdits(fenced, [edit])),
    );
  });

  it('shares the rows before it, and those after it too if they do not move', () => {
    const edited = rowsOf(inRow50('~', 1));
    const changed = rowsOf(timeline).flatMap((row, index) => (row === edited[index] ? [] : [index]));
    assert.deepEqual(changed, [51]);
    assert.deepEqual(
      rowsOf(inRow50('about ')).map((row, index) => row === rowsOf(timeline)[index]),
      Array.from({ length: 101 }, (_, index) => index < 51),
    );
  });
});
