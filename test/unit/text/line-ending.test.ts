import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEndAt, lineEndingOf, lineStartAt } from '../../../server/src/core/text/line-ending.ts';

describe('the line ending of a text', () => {
  const cases: Readonly<Record<string, string>> = {
    '': '\n',
    a: '\n',
    'a\nb\r\n': '\n',
    'a\r\nb\n': '\r\n',
    'a\rb\n': '\r',
    '\r\n': '\r\n',
    'a\u2028b': '\n',
  };
  for (const [text, ending] of Object.entries(cases))
    it(`${JSON.stringify(text)}: ${JSON.stringify(ending)}`, () => {
      assert.equal(lineEndingOf(text), ending);
    });
});

describe('the line around an offset', () => {
  it('is the one that the marks show', () => {
    for (const marked of [
      '⟦█abc⟧',
      'x\n⟦a█bc⟧\ny',
      'x\r\n⟦abc█⟧\r\ny',
      'x\r⟦█⟧\ry',
      '⟦█⟧',
      'a\n⟦█⟧',
      '⟦█⟧\na',
      '✅\n⟦가✅█⟧\n',
    ]) {
      const offset = marked.replace(/[⟦⟧]/g, '').indexOf('█');
      const text = marked.replace(/[⟦⟧█]/g, '');
      const bare = marked.replace('█', '');
      assert.deepEqual(
        [lineStartAt(text, offset), lineEndAt(text, offset)],
        [bare.indexOf('⟦'), bare.indexOf('⟧') - 1],
        JSON.stringify(marked),
      );
    }
  });

  it('holds the offset and no line ending', () => {
    const text = fc.array(fc.constantFrom('\n', '\r', 'a', ' ', '✅')).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const offset = at % (source.length + 1);
        const [start, end] = [lineStartAt(source, offset), lineEndAt(source, offset)];
        assert.ok(start <= offset && offset <= end);
        assert.doesNotMatch(source.slice(start, end), /[\r\n]/);
        assert.ok(start === 0 || /[\r\n]/.test(source[start - 1]!));
        assert.ok(end === source.length || /[\r\n]/.test(source[end]!));
      }),
    );
  });
});
