import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionsIn } from '../../../server/src/core/text/position.ts';

describe('positions', () => {
  const cases: readonly { what: string; text: string; places: Readonly<Record<number, string>> }[] = [
    { what: 'an empty text', text: '', places: { 0: '1:1' } },
    { what: 'LF', text: 'ab\ncd\n', places: { 0: '1:1', 2: '1:3', 3: '2:1', 5: '2:3', 6: '3:1' } },
    { what: 'CRLF', text: 'a\r\n\r\nb', places: { 1: '1:2', 2: '1:3', 3: '2:1', 5: '3:1', 6: '3:2' } },
    { what: 'CR alone', text: 'a\rb\r', places: { 1: '1:2', 2: '2:1', 4: '3:1' } },
    { what: 'LF before CR', text: '\n\ra', places: { 1: '2:1', 2: '3:1' } },
    { what: 'emoji and Hangul', text: '✅🔄가나\n다', places: { 1: '1:2', 3: '1:4', 5: '1:6', 6: '2:1' } },
    { what: 'what only looks like a line ending', text: 'a\u2028b\u0085c', places: { 4: '1:5' } },
  ];
  for (const { what, text, places } of cases)
    it(`count lines and columns of ${what}`, () => {
      const positionAt = positionsIn(text);
      const found = Object.fromEntries(
        Object.keys(places).map(offset => {
          const { line, column } = positionAt(Number(offset));
          return [offset, `${line}:${column}`];
        }),
      );
      assert.deepEqual(found, places);
    });

  const text = fc
    .array(fc.constantFrom('\n', '\r', '\r\n', 'a', '✅', '🔄', '가', ' '), { maxLength: 60 })
    .map(parts => parts.join(''));

  it('are those of the lines that a split gives', () => {
    fc.assert(
      fc.property(text, source => {
        const positionAt = positionsIn(source);
        let offset = 0;
        source.split(/(?<=\r\n|\n|\r(?!\n))/).forEach((line, index) => {
          for (let column = 1; column <= line.length; column++, offset++)
            assert.deepEqual(positionAt(offset), { line: index + 1, column });
        });
      }),
    );
  });
});
