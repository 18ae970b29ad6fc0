import assert from 'node:assert/strict';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { parseMarkdown, parseMarkdownInPieces } from '../../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../../server/src/core/markdown/markdown.ts';

const section = (name: string) =>
  `## ${name}\n\nWhat we know of ${name}.\n\n| Time | Event |\n|---|---|\n| 10:00 | see [${name}] |\n\n- one\n- two\n\n`;
const names = Array.from({ length: 200 }, (_, index) => `p${index}p`);
const text = names.map(section).join('') + '[p3p]: /three\n';
const markdown = parseMarkdown(text);

/** The texts of the chunks that are not the ones of before. */
function parsedAgain(after: Markdown): string[] {
  const before = new Set(markdown.chunks);
  return after.chunks.flatMap(chunk => (before.has(chunk) ? [] : [chunk.text]));
}

/** What is parsed again when the first occurrence of a text is replaced. */
function parsedAfter(replace: string, by: string): string[] {
  const start = text.indexOf(replace);
  return parsedAgain(editMarkdown(markdown, { span: { start, end: start + replace.length }, text: by }));
}

describe('an edit parses again', () => {
  const cases: readonly { what: string; replace: string; by: string; parsed: readonly string[] }[] = [
    { what: 'one paragraph', replace: 'know of p100p', by: 'learnt', parsed: ['What we learnt.\n\n'] },
    {
      what: 'a paragraph at its start',
      replace: 'What we know of p100p',
      by: 'This',
      parsed: ['This.\n\n'],
    },
    { what: 'a heading', replace: '## p100p', by: '### hundred', parsed: ['### hundred\n\n'] },
    {
      what: 'a table',
      replace: '| 10:00 | see [p7p]',
      by: '| 10:07 |',
      parsed: ['| Time | Event |\n|---|---|\n| 10:07 | |\n\n'],
    },
    { what: 'a new section', replace: '## p9p\n', by: '## new\n\n## p9p\n', parsed: ['## new\n\n'] },
    {
      what: 'the definition and what refers to it',
      replace: '[p3p]: /three',
      by: '[p4p]: /four',
      parsed: [
        '| Time | Event |\n|---|---|\n| 10:00 | see [p3p] |\n\n',
        '| Time | Event |\n|---|---|\n| 10:00 | see [p4p] |\n\n',
        '[p4p]: /four\n',
      ],
    },
  ];
  for (const { what, replace, by, parsed } of cases)
    it(`only ${what}`, () => {
      assert.deepEqual(parsedAfter(replace, by), parsed);
    });

  it('nothing but the last chunk when text is put at the end', () => {
    const after = editMarkdown(markdown, { span: { start: text.length, end: text.length }, text: '\nEnd' });
    assert.deepEqual(parsedAgain(after), ['[p3p]: /three\n\n', 'End']);
  });
});

describe('the first parse', () => {
  it('pauses every few sections and comes to the same end', () => {
    const pieces = parseMarkdownInPieces(text);
    let pauses = 0;
    let step = pieces.next();
    for (; !step.done; step = pieces.next()) pauses++;
    assert.deepEqual(step.value, markdown);
    assert.ok(pauses >= 5, `${pauses} pauses in ${names.length} sections`);
  });
});
