import assert from 'node:assert/strict';
import { frontMatterOf } from '../../../server/src/core/model/front-matter.ts';
import { contentOf } from '../../support/read.ts';

describe('front matter', () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '---\ntemplate: ours\nid: 42\ndraft: true\n---\n# T\n': { template: 'ours', id: '42', draft: 'true' },
    '---\ndate: 2025-10-14\n---\n': { date: '2025-10-14' },
    '---\r\ntemplate: "ours"\r\n---\r\n': { template: 'ours' },
    '---\ntemplate: 우리\n---\n': { template: '우리' },
    '---\na: [1, 2]\nb: {c: d}\ne: ~\nf: x\n---\n': { f: 'x' },
    '---\na: 1\na: 2\n---\n': { a: '2' },
    '---\n---\n': {},
    '---\n- a\n---\n': {},
    '---\ntext\n---\n': {},
    '---\na: [\n---\n': {},
    '---\na: b\n': {},
    '\n---\na: b\n---\n': {},
    '# T\n\n---\na: b\n---\n': {},
    '': {},
  };
  for (const [text, expected] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      assert.deepEqual(frontMatterOf(contentOf(text)), expected);
    });

  it('prints nothing, whatever is in it', () => {
    const printed: unknown[] = [];
    const { emitWarning } = process;
    process.emitWarning = warning => printed.push(warning);
    try {
      assert.deepEqual(frontMatterOf(contentOf('---\na: !unknown x\n---\n')), { a: 'x' });
    } finally {
      process.emitWarning = emitWarning;
    }
    assert.deepEqual(printed, []);
  });

  it('is read without delay when it has very many keys or aliases', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: v\n`).join('');
    assert.equal(Object.keys(frontMatterOf(contentOf(`---\n${keys}---\n`))).length, 10_000);
    const bomb = Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`,
    );
    assert.deepEqual(frontMatterOf(contentOf(`---\na0: &a0 [x]\n${bomb.join('').repeat(3)}---\n`)), {});
  });
});
