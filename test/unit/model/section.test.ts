import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../../server/src/core/markdown/markdown.ts';
import { readContents, spanOf } from '../../../server/src/core/model/section.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { contentOf, replaceIn, slice } from '../../support/read.ts';

const seed = fs.readFileSync('templates/blameless.md', 'utf8');

/** Each section as `level title`, or `-` for what stands before the first heading. */
function outline(text: string): string[] {
  return readContents(parseMarkdown(text)).map(({ content: { heading } }) =>
    heading ? `${heading.level} ${heading.title}` : '-',
  );
}

describe('the sections of a document', () => {
  const cases: readonly { what: string; text: string; sections: readonly string[] }[] = [
    { what: 'nothing', text: '', sections: ['-'] },
    { what: 'blank lines', text: '\n \n', sections: ['-'] },
    { what: 'text without headings', text: 'a\n\nb\n', sections: ['-'] },
    { what: 'a heading at the very start', text: '# A\ntext', sections: ['1 A'] },
    { what: 'text before the first heading', text: 'x\n# A\n## B\n', sections: ['-', '1 A', '2 B'] },
    {
      what: 'headings without a blank line between',
      text: '# A\n## B\n### C',
      sections: ['1 A', '2 B', '3 C'],
    },
    { what: 'setext headings', text: 'A\n===\n\nB\n---\ntext\n', sections: ['1 A', '2 B'] },
    { what: 'a setext heading of two lines', text: 'A\nB\n===\n', sections: ['1 A B'] },
    {
      what: 'a setext heading right behind a definition',
      text: '# A\n[a]: b\nB\n===\n',
      sections: ['1 A', '1 B'],
    },
    { what: 'closed headings', text: '## A ##\n', sections: ['2 A'] },
    { what: 'an empty heading', text: '##\n\ntext\n', sections: ['2 '] },
    { what: 'indented headings', text: '  ## A\n   ## B\n', sections: ['-', '2 A', '2 B'] },
    { what: 'headings with markup', text: '## **A** `b` [c](d) *e*\n', sections: ['2 A b c e'] },
    { what: 'headings with a comment', text: '## A <!-- optional -->\n', sections: ['2 A'] },
    { what: 'headings of CRLF', text: '# A\r\n\r\n## B\r\n', sections: ['1 A', '2 B'] },
    { what: 'headings of CR', text: '# A\r\r## B\r', sections: ['1 A', '2 B'] },
    { what: 'front matter', text: '---\nid: x\n---\n# A\n', sections: ['-', '1 A'] },
    { what: 'a heading in a quote', text: '# A\n\n> ## B\n', sections: ['1 A'] },
    { what: 'a heading in a list', text: '# A\n\n- ## B\n', sections: ['1 A'] },
    { what: 'a heading in a fence', text: '# A\n\n```\n## B\n```\n', sections: ['1 A'] },
    { what: 'a heading in a fence that is not closed', text: '# A\n\n```\n## B\n', sections: ['1 A'] },
    { what: 'a heading in a comment', text: '# A\n\n<!--\n## B\n-->\n', sections: ['1 A'] },
    { what: 'what is no heading', text: '# A\n\n##B\n\n####### C\n\n    ## D\n', sections: ['1 A'] },
    {
      what: 'emoji and Hangul',
      text: '# 💥 영향\n\n## ✅ 잘된 점\n',
      sections: ['1 💥 영향', '2 ✅ 잘된 점'],
    },
  ];
  for (const { what, text, sections } of cases)
    it(`with ${what}`, () => {
      assert.deepEqual(outline(text), sections);
    });

  const part = fc.constantFrom(
    '# A',
    '## 영향',
    '###',
    'B\n===',
    '- a',
    '> ## q',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\n# no\n```',
    '**Severity:** Sev1',
    '---',
    '<!-- x',
    '✅ 🔄',
    '[a]: b',
    '    code',
    '',
  );
  const document = fc
    .tuple(fc.array(part, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r\r'))
    .map(([parts, between]) =>
      parts.join(between).replaceAll('\n', between.startsWith('\r\n') ? '\r\n' : '\n'),
    );

  it('are cut from it without a gap, and every part of them stands where it says', () => {
    fc.assert(
      fc.property(document, text => {
        let end = 0;
        for (const { content, start } of readContents(parseMarkdown(text))) {
          assert.equal(start, end);
          end = start + content.text.length;
          assert.equal(content.text, text.slice(start, end));
          const { heading } = content;
          if (heading) {
            assert.equal(heading.span.start, 0);
            assert.ok(heading.span.end <= content.text.length);
            assert.ok(
              heading.title === '' ||
                slice(content.text, heading.titleSpan).includes(heading.title.slice(-1)),
            );
          }
          let behind = heading?.span.end ?? 0;
          for (const block of content.blocks) {
            const at = spanOf(block, block.node);
            assert.ok(behind <= at.start && at.start < at.end && at.end <= content.text.length);
            behind = at.end;
          }
        }
        assert.equal(end, text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are made of the same pieces after an edit as when all is read anew', () => {
    const plain = (markdown: Markdown) =>
      readContents(markdown).map(({ content: { text, heading, blocks }, start }) => ({
        start,
        text,
        heading: heading && { level: heading.level, title: heading.title, span: heading.span },
        blocks: blocks.map(block => ({ type: block.node.type, span: spanOf(block, block.node) })),
      }));
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(20), part, (text, from, length, fresh) => {
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const before = parseMarkdown(text);
        readContents(before);
        const after = editMarkdown(before, { span: span(start, end), text: fresh });
        assert.deepEqual(plain(after), plain(parseMarkdown(text.slice(0, start) + fresh + text.slice(end))));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same objects after an edit of another one, wherever they stand now', () => {
    const before = parseMarkdown(seed);
    const after = replaceIn(before, seed, '[사건 발생부터 감지까지 지연 이유]', '경보가 없었다.\n\n조금 더.');
    const old = readContents(before);
    const fresh = readContents(after);
    assert.equal(fresh.length, old.length);
    const changed = fresh.flatMap(({ content }, index) =>
      content === old[index]!.content ? [] : content.heading!.title,
    );
    assert.deepEqual(changed, ['3.3 왜 감지가 늦었는가 (Detection Delay)']);
    assert.ok(fresh.at(-1)!.start !== old.at(-1)!.start);
  });

  it('are the same objects when they are asked for again', () => {
    const markdown = parseMarkdown(seed);
    const contents = () => readContents(markdown).map(({ content }) => content);
    contents().forEach((content, index) => assert.equal(content, contents()[index]));
  });
});

describe('a heading', () => {
  const cases: Readonly<Record<string, { title: string; source: string }>> = {
    '## 2. Timeline (UTC)\n': { title: '2. Timeline (UTC)', source: '2. Timeline (UTC)' },
    '##   spaced  ##\n': { title: 'spaced', source: 'spaced' },
    '## **A** and `b`\n': { title: 'A and b', source: '**A** and `b`' },
    'Set\n---\n': { title: 'Set', source: 'Set' },
    '## A &amp; B\n': { title: 'A & B', source: 'A &amp; B' },
    '##\n': { title: '', source: '' },
  };
  for (const [text, { title, source }] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      const { heading, text: whole } = contentOf(text);
      assert.equal(heading!.title, title);
      assert.equal(slice(whole, heading!.titleSpan), source);
      assert.equal(slice(whole, heading!.span), text.trimEnd());
    });
});
