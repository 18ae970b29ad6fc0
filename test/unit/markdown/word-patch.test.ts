import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';
import { patchWord } from '../../../server/src/core/markdown/word-patch.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import type { TextEdit } from '../../../server/src/core/text/span.ts';
import { deepFreeze } from './deep-freeze.ts';
import { documents, runs } from './documents.ts';

const line = fc.constantFrom(
  'Checkout **answered** no more, *all of* it',
  '# Impact on users #',
  'Zeitleiste\n===',
  '- one `code span` two\n  three\n- vier',
  '1. first\n   → second',
  '> quoted _words_ here\nlazily on',
  '사용자 영향이 컸다 🔥 그리고',
  'word__word__word a*b*c',
  'link [label here] and [label][here]',
  '[label]: /url',
  'entity &amp; and &am p; auto <b>bold</b> esc\\ape',
  '| head | cell |\n|------|------|\n| body | cell |',
  '```\nfenced words\n```',
  '    indented words',
  'hard  \nbreak\\\nhere',
  '',
);
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r');
const prose = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), ending)
  .map(([lines, eol]) => lines.join('\n').replaceAll('\n', eol));

const letterEdits = fc.array(
  fc.record({
    place: fc.nat(1_000_000),
    remove: fc.constantFrom(0, 0, 1, 2),
    insert: fc.constantFrom('x', 'Ab', '가', 'ß', ''),
  }),
  { minLength: 1, maxLength: 8 },
);

/** An edit at one of the places between two letters; none where the text has none. */
function withinWord(
  text: string,
  { place, remove, insert }: { place: number; remove: number; insert: string },
): TextEdit | undefined {
  const places = [...text.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map(({ index }) => index);
  const start = places[place % places.length];
  if (start === undefined) return undefined;
  return { span: { start, end: Math.min(text.length, start + remove) }, text: insert };
}

describe('letters within a word', function () {
  // As many runs as are asked for.
  this.timeout(0);

  for (const [name, texts] of Object.entries({ prose, 'any document': documents() })) {
    it(`leave the tree of the whole parse, in ${name}`, () => {
      fc.assert(
        fc.property(texts, letterEdits, (before, keys) => {
          let text = before;
          let markdown = parseMarkdown(text);
          for (const key of keys) {
            const edit = withinWord(text, key);
            if (!edit) return;
            deepFreeze(markdown);
            markdown = editMarkdown(markdown, edit);
            text = applyEdits(text, [edit]);
            assert.deepEqual(toTree(markdown), parseWhole(text));
          }
        }),
        { numRuns: runs },
      );
    });
  }

  const typed = (text: string, before: string, insert = 'x') => {
    const start = text.indexOf(before);
    return patchWord(parseMarkdown(text), { span: { start, end: start }, text: insert });
  };

  it('are put in without parsing, in paragraphs, headings, lists and quotes', () => {
    for (const text of [
      'Some words.\n',
      '# Some words\n',
      '- a\n- **Some** words\n',
      '> Some words\n',
      '영향이 Some 컸다\n',
    ]) {
      assert.ok(typed(text, 'ome'), text);
    }
  });

  it('are left to the parser where more may follow from them', () => {
    for (const text of [
      '[Some] words\n',
      'A &Some words\n',
      '<b>Some</b>\n',
      'a\\b Some\n',
      '`Some`\n',
      '| Some |\n|---|\n',
    ]) {
      assert.equal(typed(text, 'ome'), undefined, text);
    }
    assert.equal(typed('Some words\n', 'Some'), undefined, 'before a word');
    assert.equal(typed('Some words\n', ' words'), undefined, 'behind a word');
    for (const insert of ['*', ' ', '\n', '1', '🔥', '\u0301'])
      assert.equal(typed('Some words\n', 'ome', insert), undefined, insert);
  });
});
