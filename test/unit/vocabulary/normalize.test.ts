import assert from 'node:assert/strict';
import fc from 'fast-check';
import { candidates, normalize } from '../../../server/src/core/vocabulary/normalize.ts';

describe('a word in its normal form', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // Numbering.
    impact: [
      'Impact',
      '1. Impact',
      '3.1 Impact',
      '3.1. Impact',
      '10.2.3 Impact',
      '3.Impact',
      '1) Impact',
      '12 Impact',
      'A. Impact',
      'b) Impact',
      'iv. Impact',
      'Ⅲ. Impact',
      '① Impact',
      '１．Impact',
      '一、 Impact',
      '가. Impact',
      '(1) Impact',
      '[2] Impact',
      '1、Impact',
      '1)Impact',
      '（一）Impact',
      '三、Impact',
      '第一章 Impact',
      '第2节：Impact',
      '제1장 Impact',
      '§ 3 Impact',
      // Ids, anchors and links.
      'Impact {#custom-id}',
      'Impact <a id="x"></a>',
      '<a name="x"></a>Impact',
      '[Impact](#impact)',
      'Impact ¶',
      'Impact #',
      '¿Impact?',
      // Emoji.
      '💥 Impact',
      'Impact 💥',
      '1️⃣ Impact',
      '👩‍💻 Impact',
      '👍🏽 Impact',
      '🇰🇷 Impact',
      '⚠️ Impact',
      // Case, width, spaces, punctuation around it.
      'IMPACT',
      'Ｉｍｐａｃｔ',
      '\u00a0Impact\u3000',
      'Impact:',
      'Impact：',
      'Impact :',
      'Impact?',
      '**Impact**',
      '— Impact —',
      '_Impact_',
    ],
    'root cause': [
      'Root Cause',
      'root\u00a0cause',
      'Root  Cause',
      'Root\tCause',
      'Root\nCause',
      '3. Root cause.',
    ],
    "what didn't work": ["What didn't work", 'What didn’t work?', 'What didn‘t work', 'What didn`t work'],
    영향: ['영향', '1. 영향:', '\u110b\u1167\u11bc\u1112\u1163\u11bc', '가. 영향', '나) 영향', '🔥영향'],
    resume: ['Résumé', 'RÉSUMÉ', 'Re\u0301sume\u0301', 'Resume'],
    massnahmen: ['Maßnahmen', 'MASSNAHMEN', 'Massnahmen'],
    タイムライン: ['タイムライン', 'ﾀｲﾑﾗｲﾝ', '1. タイムライン：'],
    ガイド: ['ガイド', 'カ\u3099イト\u3099'],
    'in progress': ['🔄 In Progress', 'In Progress…', 'IN PROGRESS', '2. In progress'],
    '✅': ['✅', ' ✅ ', '✅\ufe0f'],
    '✔': ['✔️', '✔'],
    '👩‍💻': ['👩‍💻'],
    // Only numbering of headings goes, not numbers that say something.
    '5whys': ['5Whys'],
    whys: ['5 Whys', '4. 5 Whys'],
    p0: ['P0'],
    'v2.1.3': ['v2.1.3'],
    '': ['', ' ', '\u00a0', '\ufe0f'],
  };
  for (const [normal, texts] of Object.entries(cases))
    for (const text of texts)
      it(`of ${JSON.stringify(text)} is ${JSON.stringify(normal)}`, () => {
        assert.equal(normalize(text), normal);
      });

  it('does not change when it is put into it again, if it has letters', () => {
    const text = fc
      .array(fc.constantFrom('a', 'Z', '가', ' ', '-', ':', '.', '✅', '*', '’', '/', '\u00a0'), {
        maxLength: 20,
      })
      .map(parts => `ab${parts.join('')}yz`);
    fc.assert(
      fc.property(text, source => {
        assert.equal(normalize(normalize(source)), normalize(source));
      }),
    );
  });

  it('is found without delay in a very long text', () => {
    for (const filler of ['-', ' ', ':', '✅', '1.', '(', '/', ' /', '가'])
      assert.equal(typeof normalize(`a${filler.repeat(300_000)}b`), 'string');
  });
});

describe('what a heading may be found by', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '2. Timeline (UTC)': ['timeline (utc)', 'timeline', 'utc'],
    'Detection – 15 minutes': ['detection – 15 minutes', 'detection', 'minutes'],
    'Timeline 2020-01-01': ['timeline 2020-01-01', 'timeline'],
    'Timeline (UTC) on Monday. Times are rough': [
      'timeline (utc) on monday. times are rough',
      'timeline on monday. times are rough',
      'utc',
      'timeline',
    ],
    'Timeline, all times UTC': ['timeline, all times utc', 'timeline, all times'],
    'Timeline 10:15–11:02 UTC': ['timeline 10:15–11:02 utc', 'timeline'],
    'Timeline 4/21/23': ['timeline 4/21/23', 'timeline'],
    'Version 2': ['version 2', 'version'],
    '2020-01-01': ['2020-01-01'],
    '영향(Impact)': ['영향(impact)', '영향', 'impact'],
    '영향 （Impact）': ['영향 (impact)', '영향', 'impact'],
    '영향【Impact】': ['영향【impact】', '영향', 'impact'],
    'Impact / 영향': ['impact / 영향', 'impact', '영향'],
    'Impact/영향': ['impact/영향', 'impact', '영향'],
    'Impact – 영향': ['impact – 영향', 'impact', '영향'],
    'Impact | 영향': ['impact | 영향', 'impact', '영향'],
    'Timeline: day one': ['timeline: day one', 'timeline', 'day one'],
    'TL;DR (Executive Summary)': ['tl;dr (executive summary)', 'tl;dr', 'executive summary'],
    'Sign-off': ['sign-off'],
    'Impact (': ['impact (', 'impact'],
    '': [],
    ':': [':'],
    '✅': ['✅'],
  };
  for (const [heading, expected] of Object.entries(cases))
    it(JSON.stringify(heading), () => {
      assert.deepEqual(candidates(heading), expected);
    });

  it('is found without delay in a very long heading', () => {
    for (const filler of ['-', ' ', '(', '/', ' - ', '(a'])
      assert.ok(Array.isArray(candidates(`a${filler.repeat(300_000)}b`)));
  });
});
