import fc from 'fast-check';
import type { TextEdit } from '../../../server/src/core/text/span.ts';

/** What documents are put together from; much of it changes the meaning of what stands before or after. */
// prettier-ignore
const fragments = {
  headings: [
    '# Checkout down\n', '## 2. Timeline (UTC)\n\n', '###### \n', '#\n', '##Impact\n', '   ## Indented\n',
    '    # Code\n', 'Summary\n===\n', 'Two\nlines\n---\n', '=====\n', '---\n', '***\n', '- - -\n', '\\# Escaped\n',
  ],
  paragraphs: [
    'The pool ran dry.\n', 'One line.\n\n', 'Hard break  \nnext line\\\nlast\n\n', '결제 서버 장애\n\n', '🔥🧯 it burnt\n',
    '*both **kinds* of**\n', '`code` and ``a ` b``\n', '<https://example.org> &amp; &#35;\n', '\u00a0# no-break\n',
    'a\u2028b\n', '\uFEFFmark\n', 'nul \0 byte\n',
  ],
  lists: [
    '- one\n- two\n', '* other marker\n', '+ plus\n\n', '- loose\n\n- items\n\n', '1. first\n2. second\n', '7) seven\n',
    '-\n', '3.\n', '- a\n  - b\n    - c\n', '- a\n\n  second paragraph\n', '- [ ] page the owner\n',
    '- # heading in a list\n', '10. ten\n\n    inside\n\n',
  ],
  code: [
    '```\ncode\n```\n', '```sh\n# not a heading\n\nls\n```\n\n', '~~~ log\n', '```\n', '````\n', '```one line```\n',
    '- ```\n', '  ```\n', '> ```\n', '    indented\n\n', '\tindented\n', '1. run\n   ```\n   x\n   ```\n',
  ],
  html: [
    '<div>\n', '</div>\n\n', '<!-- one line -->\n', '<!--\n\n## hidden\n\n-->\n', '<!-- open\n', '-->\n', '- <!--\n',
    '<details>\n<summary>x</summary>\n\n', '<pre>\n', '</pre>\n', '<?php\n', '?>\n', '<br>\n', 'a <b>c</b> <!-- d --> e\n',
  ],
  tables: [
    '| Time | Event |\n|------|:-----:|\n| 10:00 | up |\n', '| 10:05 | down |\n', 'a | b\n--|--\n', '|--|\n',
    '| a | b | c |\n|---|---|\n', '| a |\n|—|\n', '> | a | b |\n> |---|---|\n> | 1 | 2 |\n', '- | a |\n  |---|\n',
    '| `a|b` | \\| |\n', '| a |\n\n| b |\n', ':-\n', '|\n',
  ],
  quotes: ['> quoted\n', '> quoted\nlazy\n', '> # heading\n', '>\n', '> - list\n>\n>   more\n\n', '>> deep\n'],
  links: [
    '[runbook]: https://example.org/run\n', '[Run Book]: <a b> "title"\n', "\n[dash]:\n/url\n'title'\n",
    '> [quoted]: /q\n', '- [listed]: /l\n', '[ΑΣ]: /sigma\n', 'See [runbook], [the book][run book] and ![x][dash].\n',
    '[quoted] [listed][]\n', '[run\nbook]\n', '> [run\n> book]\n', '[ας]\n', '[dash]: /u "t\n', '[x]\n', '[^1]: note\n',
  ],
  frontMatter: ['---\nid: INC-7\n---\n', '---\t\n', '--- \n\n', 'title: x\n', '----\n'],
  blank: ['\n', '\n\n', ' \n', '\t\n'],
};

const characters = [
  ...Array.from('abZ9 \t\n#-=*_`~|>[]()!<&\\:"\'.+{}\r\0가é🔥'),
  ...['\ud83d', '\udd25', '\uFEFF', '\r\n', '``', '---', ']:', '<!--', '-->'],
];

const fragment = fc.constantFrom(...Object.values(fragments).flat());
const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A Markdown document of so many fragments. */
export function documents(minLength = 0, maxLength = 24): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fragment, { minLength, maxLength, size: 'max' }), lineEnding, fc.boolean())
    .map(([parts, ending, cutShort]) =>
      (cutShort ? parts.join('').trimEnd() : parts.join('')).replaceAll('\n', ending),
    );
}

/** An edit of no document in particular. */
export interface AnyEdit {
  /** Where, in millionths of the length. */
  readonly place: number;
  readonly remove: number;
  readonly insert: string;
}

const insert = fc.oneof(fc.constantFrom(...characters), fragment, fc.constant(''));
const remove = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60));

export const edits: fc.Arbitrary<AnyEdit[]> = fc.array(
  fc.record({ place: fc.nat(1_000_000), remove, insert }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

/** The edit in a text of this length. */
export function editIn(length: number, { place, remove, insert }: AnyEdit): TextEdit {
  const start = Math.round((place / 1_000_000) * length);
  return { span: { start, end: Math.min(length, start + remove) }, text: insert };
}

/** How often a property is tried: `PROPERTY_RUNS=20000` looks longer than the test of every day. */
export const runs = Number(process.env.PROPERTY_RUNS ?? 120);
