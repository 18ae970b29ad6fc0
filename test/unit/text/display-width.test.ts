import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { displayWidth } from '../../../server/src/core/text/display-width.ts';

describe('the width of a text', () => {
  const widths: Readonly<Record<string, readonly [text: string, width: number]>> = {
    letters: ['Sev1 – “ok” …', 13],
    'composed Hangul': ['각하', 4],
    'decomposed Hangul': ['각하'.normalize('NFD'), 4],
    Han: ['復旧', 4],
    Kana: ['かなカナー', 10],
    'Kana of half width with a voice mark': ['ﾊﾞ', 2],
    'decomposed Kana': ['ガ'.normalize('NFD'), 2],
    'full-width signs': ['｜（）', 6],
    'an ideographic space': ['\u3000', 2],
    'an emoji': ['🔄', 2],
    'an emoji of one code unit': ['✅', 2],
    'an emoji of several people': ['👩‍👩‍👧', 2],
    'an emoji with a skin tone': ['👍🏽', 2],
    'a sign shown as an emoji': ['❤️', 2],
    'a sign shown as text': ['❤', 1],
    'a key': ['1️⃣', 2],
    'a flag': ['🇰🇷', 2],
    'combining marks': ['e\u0301\u0323', 1],
    'what is not seen': ['a\u200bb\u00ad', 2],
    nothing: ['', 0],
  };
  for (const [what, [text, width]] of Object.entries(widths))
    it(`is known of ${what}`, () => {
      assert.equal(displayWidth(text), width);
    });

  it('is the same by the short way as by the long one', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.integer({ min: 0x20, max: 0xffff }).map(code => String.fromCharCode(code)),
      fc.constantFrom(
        '가',
        'か',
        '漢',
        '「',
        '！',
        'é',
        '—',
        'a',
        ' ',
        '✅',
        '🔄',
        '🇰',
        '🇷',
        '🏽',
        '\u200d',
        '\ufe0f',
        '\u20e3',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(sign).map(signs => signs.join('')),
        text => {
          assert.equal(displayWidth(text), stringWidth(text, { countAnsiEscapeCodes: true }));
        },
      ),
      { numRuns: 1000 },
    );
    for (let code = 0x1f000; code < 0x1fc00; code++) {
      const text = `a${String.fromCodePoint(code)}가${String.fromCodePoint(code)}✅`;
      assert.equal(displayWidth(text), stringWidth(text, { countAnsiEscapeCodes: true }), code.toString(16));
    }
    // Of the thousands of Han and Hangul signs, some.
    for (let code = 0x20; code < 0x10000; code += code > 0x3200 && code < 0xf900 ? 61 : 1) {
      const text = `a${String.fromCharCode(code)}가`;
      assert.equal(displayWidth(text), stringWidth(text, { countAnsiEscapeCodes: true }), code.toString(16));
    }
  });
});
