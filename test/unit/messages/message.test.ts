import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messages, translate, type Catalogue } from '../../../server/src/core/messages/message.ts';

const say = messages('table/cells', {
  short: 'This row has {cells} cells, expected {columns}.',
  found: 'found {what}',
  plain: 'Pad the row',
  twice: '{word}, {word}!',
});
const korean: Catalogue = {
  'table/cells.short': '열은 {columns}개인데 칸은 {cells}개입니다.',
  'table/cells.plain': '행 채우기',
};

describe('messages', () => {
  it('carry the key of their owner, the English text and the arguments', () => {
    assert.deepEqual(say('short', { cells: 2, columns: 3 }), {
      key: 'table/cells.short',
      text: 'This row has {cells} cells, expected {columns}.',
      args: { cells: 2, columns: 3 },
    });
  });

  const cases: readonly { what: string; words: string; expected: string }[] = [
    {
      what: 'in English',
      words: translate(say('short', { cells: 2, columns: 3 })),
      expected: 'This row has 2 cells, expected 3.',
    },
    {
      what: 'in the language of the catalogue, arguments in its order',
      words: translate(say('short', { cells: 2, columns: 3 }), korean),
      expected: '열은 3개인데 칸은 2개입니다.',
    },
    {
      what: 'in English where the catalogue has no such key',
      words: translate(say('twice', { word: 'no' }), korean),
      expected: 'no, no!',
    },
    {
      what: 'with a message as an argument',
      words: translate(say('found', { what: say('plain') }), korean),
      expected: 'found 행 채우기',
    },
    { what: 'with zero', words: translate(say('found', { what: 0 })), expected: 'found 0' },
    { what: 'with nothing', words: translate(say('found', { what: '' })), expected: 'found ' },
    {
      what: 'with what is not given left as it is',
      words: translate(say('short', { cells: 2 })),
      expected: 'This row has 2 cells, expected {columns}.',
    },
  ];
  for (const { what, words, expected } of cases)
    it(`are put into words ${what}`, () => {
      assert.equal(words, expected);
    });

  it('take an argument as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('$&', '$1', '{what}', '{word}', '\\')), word => {
        assert.equal(translate(say('twice', { word })), `${word}, ${word}!`);
      }),
    );
  });
});
