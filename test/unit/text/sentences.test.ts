import assert from 'node:assert/strict';
import { countSentences } from '../../../server/src/core/text/sentences.ts';
import { askedSentences } from '../../../server/src/core/template/asked-sentences.ts';

describe('the sentences of a text', () => {
  const cases: Readonly<Record<string, number>> = {
    '': 0,
    '→ …': 0,
    'Nobody could pay': 1,
    'The disk was full. etcd lost quorum.': 2,
    'Latency rose to 15s at p95. The cache failed.': 2,
    'We shipped v2.1.3. It broke\nat 3.8s.': 2,
    'See https://a.b/c?d=e!f. Then it worked.': 2,
    'Errors, e.g. Redis timeouts, rose approx. 5 times vs. Monday at 10:15 a.m. UTC. Done.': 2,
    'Logs, metrics etc. were lost. Then came traces etc. The end was near.': 3,
    'It took 30 sec. Then 5 min. It was No. 5 of its kind.': 3,
    'U.S. East failed. Node.js threw, and gateway.ts did.': 2,
    '“Is it down?” asked the bank. Yes! It was.': 3,
    'Wait... then it broke': 1,
    '결제가 되지 않았다. v2.1.3에서 고쳤다.': 2,
    '2025. 10. 14. 장애가 발생했다. 복구했다.': 2,
    '障害が発生した。復旧した。': 2,
  };
  for (const [text, count] of Object.entries(cases))
    it(`are ${count}: ${JSON.stringify(text)}`, () => {
      assert.equal(countSentences(text), count);
    });
});

describe('the sentences that a template asks for', () => {
  const cases: Readonly<Record<string, string>> = {
    '2-3 문장으로 사건 요약': '2–3',
    '2~3문장': '2–3',
    '두세 문장으로': '2–3',
    '한 문장': '1–1',
    'What happened, in 2-3 sentences': '2–3',
    'Two or three sentences': '2–3',
    'One sentence.': '1–1',
    'A one-sentence summary': '1–1',
    'at most 3 sentences': '1–3',
    '최대 세 문장': '1–3',
    '2〜3文で': '2–3',
    'Up to 2 to 4 sentences': '1–4',
    'A few sentences': 'none',
    'Sev1 or Sev2, in other words: 25 users': 'none',
    '': 'none',
  };
  for (const [guidance, expected] of Object.entries(cases))
    it(`are ${expected}: ${guidance}`, () => {
      const asked = askedSentences(guidance);
      assert.equal(asked ? `${asked.least}–${asked.most}` : 'none', expected);
    });

  it('are counted in a text of any length, however it is divided', () => {
    assert.equal(countSentences('The cache was cold. '.repeat(1000)), 1000);
    assert.equal(countSentences('x'.repeat(20_000)) > 0, true);
  });
});
