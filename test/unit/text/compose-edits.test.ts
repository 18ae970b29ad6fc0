import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits } from '../../../server/src/core/text/compose-edits.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { span, type TextEdit } from '../../../server/src/core/text/span.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ span: span(start, end), text });

describe('edits after edits', () => {
  const cases: readonly {
    what: string;
    first: readonly TextEdit[];
    second: readonly TextEdit[];
    both: readonly TextEdit[];
  }[] = [
    { what: 'none and none', first: [], second: [], both: [] },
    { what: 'one and none', first: [edit(1, 2, 'B')], second: [], both: [edit(1, 2, 'B')] },
    { what: 'none and one', first: [], second: [edit(1, 2, 'B')], both: [edit(1, 2, 'B')] },
    {
      what: 'two places',
      first: [edit(0, 0, '<')],
      second: [edit(3, 4, 'C')],
      both: [edit(0, 0, '<'), edit(2, 3, 'C')],
    },
    {
      what: 'an insert within an insert',
      first: [edit(2, 2, 'xy')],
      second: [edit(3, 3, '-')],
      both: [edit(2, 2, 'x-y')],
    },
    { what: 'an insert that is taken back', first: [edit(2, 2, 'xy')], second: [edit(2, 4, '')], both: [] },
    {
      what: 'a replacement across an insert',
      first: [edit(2, 2, 'xy')],
      second: [edit(1, 5, '')],
      both: [edit(1, 3, '')],
    },
  ];
  for (const { what, first, second, both } of cases)
    it(`are composed: ${what}`, () => assert.deepEqual(composeEdits(first, second), both));

  /** Edits of a text, made from cuts: every second piece is replaced. */
  const editsOf = (cuts: readonly number[], texts: readonly string[], length: number): TextEdit[] => {
    const places = cuts.map(at => at % (length + 1)).sort((a, b) => a - b);
    return texts
      .map((text, i) => ({ text, start: places[2 * i], end: places[2 * i + 1] }))
      .flatMap(({ text, start, end }) =>
        start === undefined || end === undefined ? [] : edit(start, end, text),
      )
      .filter(({ span: { start } }, i, all) => i === 0 || start > all[i - 1]!.span.end);
  };
  const shape = fc.tuple(fc.array(fc.nat(), { maxLength: 8 }), fc.array(fc.string(), { maxLength: 4 }));

  it('do at once what both do one after the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), shape, shape, (text, a, b) => {
        const first = editsOf(...a, text.length);
        const between = applyEdits(text, first);
        const second = editsOf(...b, between.length);
        assert.equal(applyEdits(text, composeEdits(first, second)), applyEdits(between, second));
      }),
      { numRuns: 500 },
    );
  });
});
