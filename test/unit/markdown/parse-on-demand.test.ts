import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { textOf, type Markdown } from '../../../server/src/core/markdown/markdown.ts';
import { parseOnDemand } from '../../../server/src/core/markdown/parse-on-demand.ts';
import { toTree } from '../../../server/src/core/markdown/tree.ts';
import { readContents } from '../../../server/src/core/model/section.ts';
import { documents, runs } from './documents.ts';

/** What is known of sections without looking into them. */
const outline = (markdown: Markdown) =>
  readContents(markdown).map(({ content: { text, heading }, start }) =>
    JSON.stringify([start, text, heading]),
  );

describe('the parse on demand', () => {
  it('gives the tree and the sections of the whole parse', () => {
    fc.assert(
      fc.property(documents(), text => {
        const lazy = parseOnDemand(text);
        assert.equal(textOf(lazy), text);
        assert.deepEqual(outline(lazy), outline(parseMarkdown(text)));
        assert.deepEqual(toTree(lazy), toTree(parseMarkdown(text)));
      }),
      { numRuns: runs },
    );
  });

  it('leaves unparsed what its lines tell', () => {
    const plain = [
      '---\nid: x\n---\n\n',
      '# a\n\nWords.\n\n---\n\n',
      '## `b`\n\n```sh\n# c\n```\n\n',
      '## d\n\n| e |\n|---|\n| f |\n',
      '### g\n\n- [h]\n\n[h]: https://example.org\n[i]: j\n\n',
    ];
    const others = ['# k\n\n<!-- l\n', '# m\nn\n---\n', '# o\n\n- ```\n', '# p\n\n> [q]: r\n'];
    const isParsed = (text: string) => parseOnDemand(text).chunks.some(({ onDemand }) => !onDemand);
    assert.equal(
      parseOnDemand(plain.join('')).chunks.filter(({ onDemand }) => onDemand).length,
      plain.length,
    );
    for (const text of plain) assert.equal(isParsed(text), false, text);
    for (const text of others) assert.equal(isParsed(text), true, text);
  });
});
