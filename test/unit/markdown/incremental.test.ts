import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { textOf, type Markdown } from '../../../server/src/core/markdown/markdown.ts';
import { parsePiece, parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { deepFreeze } from './deep-freeze.ts';
import { documents, editIn, edits, runs } from './documents.ts';

/** The oracle: whatever way a document came about, its tree is that of its text. */
function assertFaithful(markdown: Markdown, text: string): void {
  assert.equal(textOf(markdown), text);
  assert.deepEqual(toTree(markdown), parseWhole(text));
}

function assertChunksStandAlone({ chunks, starts, length }: Markdown): void {
  const definitions = chunks.flatMap(chunk => chunk.definitions);
  let start = 0;
  for (const [index, { text, nodes }] of chunks.entries()) {
    assert.equal(starts[index], start);
    assert.ok(text !== '' || length === 0);
    assert.deepEqual(nodes, parsePiece(text, { atStart: start === 0, definitions }).children);
    start += text.length;
  }
  assert.equal(length, start);
}

describe('a Markdown document', function () {
  // As many runs as are asked for.
  this.timeout(0);

  it('parsed in pieces has the tree of the whole parse', () => {
    fc.assert(
      fc.property(documents(), text => assertFaithful(parseMarkdown(text), text)),
      { numRuns: runs },
    );
  });

  it('much longer than a piece has it, too', () => {
    fc.assert(
      fc.property(documents(300, 600), text => assertFaithful(parseMarkdown(text), text)),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  it('has the tree of the whole parse after every edit, and the value before stays as it was', () => {
    fc.assert(
      fc.property(documents(), edits, (before, anyEdits) => {
        let text = before;
        let markdown = parseMarkdown(text);
        for (const anyEdit of anyEdits) {
          const edit = editIn(text.length, anyEdit);
          deepFreeze(markdown);
          const next = editMarkdown(markdown, edit);
          assert.equal(textOf(markdown), text);
          text = applyEdits(text, [edit]);
          markdown = next;
          assertFaithful(markdown, text);
        }
      }),
      { numRuns: runs },
    );
  });

  it('consists of chunks that parse the same alone', () => {
    fc.assert(
      fc.property(documents(), edits, (text, anyEdits) => {
        const edit = (markdown: Markdown, anyEdit: (typeof anyEdits)[number]) =>
          editMarkdown(markdown, editIn(markdown.length, anyEdit));
        assertChunksStandAlone(anyEdits.reduce(edit, parseMarkdown(text)));
      }),
      { numRuns: runs },
    );
  });
});
