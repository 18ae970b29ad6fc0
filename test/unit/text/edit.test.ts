import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inOrder, narrowed, shiftEdits } from '../../../server/src/core/text/edit.ts';
import { span, type TextEdit } from '../../../server/src/core/text/span.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ span: span(start, end), text });

describe('edits', () => {
  const cases: readonly { what: string; text: string; edits: readonly TextEdit[]; after: string }[] = [
    { what: 'none', text: 'abc', edits: [], after: 'abc' },
    { what: 'a replacement', text: 'abc', edits: [edit(1, 2, 'BB')], after: 'aBBc' },
    { what: 'a deletion', text: 'abc', edits: [edit(0, 3, '')], after: '' },
    { what: 'inserts at both ends', text: 'abc', edits: [edit(3, 3, '>'), edit(0, 0, '<')], after: '<abc>' },
    { what: 'given backwards', text: 'abc', edits: [edit(2, 3, 'C'), edit(0, 1, 'A')], after: 'AbC' },
    {
      what: 'inserts at one place, in the order in which they are given',
      text: 'ab',
      edits: [edit(1, 1, '1'), edit(1, 1, '2'), edit(1, 1, '3')],
      after: 'a123b',
    },
    {
      what: 'an insert where a replacement starts, before it',
      text: 'ab',
      edits: [edit(1, 2, 'B'), edit(1, 1, '+')],
      after: 'a+B',
    },
    {
      what: 'an insert where a replacement ends, behind it',
      text: 'abc',
      edits: [edit(2, 2, '+'), edit(1, 2, 'B')],
      after: 'aB+c',
    },
    { what: 'offsets of UTF-16', text: '✅🔄가', edits: [edit(1, 3, 'x')], after: '✅x가' },
    { what: 'dollars as they are', text: 'a', edits: [edit(0, 1, "$& $1 $'")], after: "$& $1 $'" },
  ];
  for (const { what, text, edits, after } of cases)
    it(`apply ${what}`, () => {
      assert.equal(applyEdits(text, edits), after);
    });

  const wrong: readonly { what: string; edits: readonly TextEdit[] }[] = [
    { what: 'overlap', edits: [edit(0, 2, ''), edit(1, 3, '')] },
    { what: 'stand inside of another', edits: [edit(0, 3, ''), edit(1, 1, 'x')] },
    { what: 'replace the same', edits: [edit(1, 2, 'x'), edit(1, 2, 'x')] },
    { what: 'end beyond the text', edits: [edit(2, 4, '')] },
    { what: 'start before the text', edits: [edit(-1, 0, '')] },
    { what: 'end before they start', edits: [edit(2, 1, '')] },
  ];
  for (const { what, edits } of wrong)
    it(`are refused when they ${what}`, () => {
      assert.throws(() => applyEdits('abc', edits), RangeError);
    });

  /** A text with edits that do not overlap, in any order, and what they make of it piece by piece. */
  const edited = fc
    .array(
      fc.record({
        kept: fc.string(),
        replaced: fc.option(fc.tuple(fc.string(), fc.string({ minLength: 1 }))),
      }),
    )
    .chain(pieces => {
      let text = '';
      let after = '';
      const edits: TextEdit[] = [];
      for (const { kept, replaced } of pieces) {
        text += kept;
        after += kept;
        if (!replaced) continue;
        const [old, fresh] = replaced;
        // An empty piece between two edits would let an insert stand where another edit does.
        text += `${old}·`;
        after += `${fresh}·`;
        edits.push(edit(text.length - old.length - 1, text.length - 1, fresh));
      }
      return fc
        .shuffledSubarray(edits, { minLength: edits.length })
        .map(shuffled => ({ text, after, shuffled }));
    });

  it('make the same of a text in whichever order they are given', () => {
    fc.assert(
      fc.property(edited, ({ text, after, shuffled }) => {
        assert.equal(applyEdits(text, shuffled), after);
      }),
    );
  });

  it('can be moved with their text', () => {
    fc.assert(
      fc.property(edited, fc.string(), ({ text, after, shuffled }, before) => {
        assert.equal(applyEdits(before + text, shiftEdits(shuffled, before.length)), before + after);
      }),
    );
  });

  it('keep their order where they start and end alike', () => {
    const edits = [edit(2, 2, 'a'), edit(1, 3, 'b'), edit(2, 2, 'c'), edit(1, 1, 'd')];
    assert.deepEqual(
      inOrder(edits).map(({ text }) => text),
      ['d', 'b', 'a', 'c'],
    );
  });

  it('can do without what they leave as it is', () => {
    assert.deepEqual(narrowed('a | b', edit(3, 8, 'a   | b')), edit(5, 5, '  '));
    assert.deepEqual(narrowed('a   | b', edit(3, 10, 'a | b')), edit(5, 7, ''));
    assert.deepEqual(narrowed('aa', edit(0, 2, 'aaa')), edit(2, 2, 'a'));
    assert.equal(narrowed('a', edit(0, 1, 'a')), undefined);
    const short = fc.string({ unit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(short, short, (old, text) => {
        const made = narrowed(old, edit(0, old.length, text));
        assert.equal(applyEdits(old, made ? [made] : []), text);
      }),
    );
  });
});
