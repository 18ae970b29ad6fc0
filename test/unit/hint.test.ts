import assert from 'node:assert/strict';
import fc from 'fast-check';
import vocabularies from 'glob:../../server/src/core/vocabulary/languages/*.ts';
import { looksLikePostmortem } from '../../server/src/hint.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';

describe('the hint that a document may be a postmortem', () => {
  const cases: readonly { what: string; text: string; path?: string; expected: boolean }[] = [
    { what: 'a timeline', text: 'x\n\n## 2. Timeline (UTC)\n', expected: true },
    { what: 'a Korean timeline', text: '## 타임라인\n', expected: true },
    { what: 'a telling title', text: '# Post-mortem: x\n', expected: true },
    { what: 'a telling path', text: '# x\n', path: '/docs/incidents/2025/x.md', expected: true },
    {
      what: 'a telling path in a URI',
      text: '# x\n',
      path: 'file:///%EC%9E%A5%EC%95%A0/x.md',
      expected: true,
    },
    { what: 'a template in the front matter', text: '---\ntemplate: ours\n---\n# x\n', expected: true },
    { what: 'a Japanese timeline', text: '# 注文が遅れた件\n\n## 2. タイムライン（JST）\n', expected: true },
    { what: 'a Japanese title', text: '# ポストモーテム: 注文の遅延\n', expected: true },
    { what: 'a simplified Chinese timeline', text: '# 支付变慢\n\n## 三、时间线\n', expected: true },
    { what: 'a traditional Chinese timeline', text: '# 付款變慢\n\n## 時間軸\n', expected: true },
    { what: 'a Norwegian timeline', text: '# Treg betaling\n\n## Tidslinje\n', expected: true },
    { what: 'a nynorsk course of events', text: '# Treig betaling\n\n## Hendingsgang\n', expected: true },
    { what: 'a Spanish timeline', text: '# Pagos lentos\n\n## Línea de tiempo\n', expected: true },
    { what: 'a Spanish one without accents', text: '# Pagos lentos\n\n## LINEA DE TIEMPO\n', expected: true },
    {
      what: 'a French chronology',
      text: '# Paiements lents\n\n## Chronologie détaillée :\n',
      expected: true,
    },
    { what: 'a German course', text: '# Langsame Zahlungen\n\n## 3. Zeitlicher Ablauf\n', expected: true },
    {
      what: 'a Portuguese timeline',
      text: '# Pagamentos lentos\n\n## 3. Linha do tempo (UTC)\n',
      expected: true,
    },
    { what: 'an empty document', text: '', expected: false },
    {
      what: 'notes',
      text: '# Notes\n\n## To do\n\n- [ ] template: none\n',
      path: '/docs/notes.md',
      expected: false,
    },
    { what: 'parts of longer words', text: '# Orcas and coefficients\n\nCoincidental.\n', expected: false },
  ];
  for (const { what, text, path = '/docs/x.md', expected } of cases)
    it(`says ${expected ? 'yes' : 'no'} to ${what}`, () => {
      assert.equal(looksLikePostmortem(text, path), expected);
    });

  it('takes a moment for a line of a megabyte', () => {
    for (const filler of ['-', ' ', '---\n', '# ', '✅', 'post ', '*_'])
      assert.equal(looksLikePostmortem(filler.repeat(200_000), ''), false);
  });

  const words = (pick: (vocabulary: (typeof vocabularies)[number]) => readonly string[]) =>
    fc.constantFrom(...vocabularies.flatMap(pick));
  const manner = fc.constantFrom<(word: string) => string>(
    word => word,
    word => `3.1 ${word}:`,
    word => `🔥 ${word}`,
    word => `**${word}**`,
    word => `${word.slice(0, 3)}**${word.slice(3)}**`,
    word => `\`${word}\``,
    word => `${word} (zzz)`,
    word => `zzz(${word})`,
    word => `zzz / ${word}`,
    word => word.toUpperCase(),
    word => word.normalize('NFD'),
    word => word.replaceAll(' ', '\u00a0'),
    word => word.replaceAll(' ', ''),
    word => word.replaceAll(/[ -]/g, '_'),
    word => word.replace(/[!-~]/g, sign => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
  );
  const written = (word: fc.Arbitrary<string>) => fc.tuple(word, manner).map(([text, write]) => write(text));
  const heading = written(words(({ sections }) => Object.values(sections).flat()));
  const telling = written(words(vocabulary => vocabulary.telling));
  const field = written(words(({ fields }) => Object.values(fields).flat()));
  const title = fc.oneof(telling, fc.constantFrom('x', 'Checkout', ''));
  const path = fc.oneof(
    telling.map(name => `/docs/${name}/14.md`),
    telling.map(name => `file:///docs/${encodeURIComponent(name)}/14.md`),
    fc.constantFrom('/docs/x.md', 'x.md', ''),
  );
  const document = fc
    .record({
      title,
      fields: fc.array(field, { maxLength: 4 }),
      headings: fc.array(heading, { maxLength: 6 }),
    })
    .map(({ title: first, fields, headings }) =>
      [`# ${first}`, ...fields.map(label => `**${label}:** x`), ...headings.map(name => `## ${name}`)].join(
        '\n\n',
      ),
    );

  it('says yes to whatever is recognised as one', () => {
    let recognised = 0;
    fc.assert(
      fc.property(document, path, (text, where) => {
        const { recognition } = readPostmortem(parseMarkdown(text), {
          templates: builtinTemplates(),
          path: where,
        });
        if (recognition.isPostmortem) recognised += 1;
        assert.ok(!recognition.isPostmortem || looksLikePostmortem(text, where));
      }),
      { numRuns: 150 },
    );
    assert.ok(recognised > 20, `only ${recognised} of the documents are postmortems`);
  });
});
