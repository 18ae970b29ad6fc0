import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEdits } from '../../../server/src/core/text/difference.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '\n', '\r\n', '\r'), { maxLength: 30 })
  .map(parts => parts.join(''));

describe('the edits from one text to another', () => {
  it('make the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applyEdits(before, lineEdits(before, after)), after);
      }),
    );
  });

  it('leave the lines alone that stay', () => {
    assert.deepEqual(lineEdits('a\nb\nc\n', 'a\nx\nc\nd\n'), [
      { span: { start: 2, end: 4 }, text: 'x\n' },
      { span: { start: 6, end: 6 }, text: 'd\n' },
    ]);
    assert.deepEqual(lineEdits('a\n', 'a\n'), []);
  });

  it('replace all of a text that has nothing in common with a long one', () => {
    const before = Array.from({ length: 1500 }, (_, n) => `a${n}\n`).join('');
    const after = before.replaceAll('a', 'b');
    assert.equal(lineEdits(before, after).length, 1);
  });
});
