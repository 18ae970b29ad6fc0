import assert from 'node:assert/strict';
import { misnamedIn } from '../../../server/src/core/template/misnamed.ts';
import { meantHeadingsIn, meantSections } from '../../../server/src/core/template/meant-headings.ts';
import { analyse, builtin } from '../../support/analyse.ts';

const read = (text: string) => analyse(text, { assume: builtin(), rules: [] }).postmortem;
const inDocument = (...headings: readonly string[]) =>
  read(`# Postmortem: Checkout\n\n${headings.map(heading => `${heading}\n\nText.\n`).join('\n')}`);

describe('a misspelt heading', () => {
  const cases: Readonly<Record<string, string>> = {
    '## Apendix': 'Appendix',
    '## Sumary': 'Summary',
    '## 2. Tiemline (all times in UTC)': 'Timeline',
    '## 2. Tiemline (UTC)': 'Timeline',
    '## Timeline of evnets': 'Timeline of events',
    '### 🔍 Root Casue': 'Root Cause',
    '## **Action itms**:': 'Action Items',
    '## Lesons lerned': 'Lessons Learned',
    '## Impact': '',
    '## 타임라임': '타임라인',
  };
  for (const [heading, meant] of Object.entries(cases))
    it(`${heading} is ${meant === '' ? 'none' : `“${meant}”`}`, () => {
      assert.deepEqual(
        misnamedIn(inDocument(heading)).map(found => found.meant),
        meant === '' ? [] : [meant],
      );
    });

  const others = [
    '## Migration',
    '## Content',
    '## Retention',
    '## Prevention measures',
    '## Workarounds',
    '## Follow-up',
    '## Short term fix',
    '## Détection',
    '## Impacto',
    '## 안된 점',
    `## ${'Appendix '.repeat(50)}`,
  ];
  for (const heading of others)
    it(`is none where it is another word: ${heading.slice(0, 30)}`, () => {
      assert.deepEqual(misnamedIn(inDocument(heading)), []);
    });

  it('is none where the section is there, and where events are headings', () => {
    assert.deepEqual(misnamedIn(inDocument('## Appendix', '## Apendix')), []);
    assert.deepEqual(misnamedIn(inDocument('## Timeline', '### Detecton')), []);
  });

  it('is one at most for each section, and covers nothing but its words', () => {
    const [found, ...more] = misnamedIn(inDocument('## 9. __Apendix__ (A)', '## Appendx'));
    assert.deepEqual(more, []);
    const { section, span } = found!;
    assert.equal(section.content.text.slice(span.start, span.end), 'Apendix');
  });
});

describe('a line that was meant as a heading', () => {
  const meant = (text: string) => meantHeadingsIn(read(text)).map(({ heading }) => heading.title);
  const title = '# Postmortem: Checkout\n\n';

  it('names a section, or has marks or a space of another kind', () => {
    assert.deepEqual(meant(`${title}##Impact\nNobody could pay.\n\n###사용자 영향\n`), [
      'Impact',
      '사용자 영향',
    ]);
    assert.deepEqual(meant(`${title}##\u00a0Anything\n\n＃＃ 何か\n\n##\u3000影響\n`), [
      'Anything',
      '何か',
      '影響',
    ]);
  });

  it('may stand right below a list, a quote or a table', () => {
    for (const above of ['- item', '> quote', '| Time |\n|------|\n| 10:00 |'])
      assert.deepEqual(meant(`${title}${above}\n##Impact\n`), ['Impact'], above);
  });

  it('is none in code, in comments, in list items, in a sentence, or of unknown words', () => {
    const texts = [
      '```\n##Impact\n```',
      '    ##Impact',
      '<!--\n##Impact\n-->',
      '- item\n\n  ##Impact',
      'See ##Impact.',
      '\\##Impact',
      '##[error] failed',
      '##vso[task.complete]',
      '##WARNING disk is full',
      '#incident-123',
      '#1234 fixes it',
      '#impact #timeline',
      '#Impact',
      '####### Impact',
      '`a\n##Impact b`',
    ];
    assert.deepEqual(
      texts.filter(text => meant(title + text).length > 0),
      [],
    );
  });

  it('may be the title, where the document has none', () => {
    assert.deepEqual(meant('#Postmortem: Checkout\n\n## Impact\n'), ['Postmortem: Checkout']);
  });

  it('stands for the section that seems to be missing', () => {
    const postmortem = read(`${title}##Impact\n\n## Apendix\n`);
    assert.deepEqual(
      [...meantSections(postmortem)].map(schema => schema.title),
      ['Appendix', '1. Impact'],
    );
  });
});
