import assert from 'node:assert/strict';
import vocabularies from 'glob:../../../server/src/core/vocabulary/languages/*.ts';
import { milestonesIn } from '../../../server/src/core/vocabulary/milestones.ts';
import type { Milestone } from '../../../server/src/core/vocabulary/vocabulary.ts';

describe('the milestones that a row of a timeline tells', () => {
  const cases: Readonly<Record<string, readonly Milestone[]>> = {
    'OUTAGE BEGINS': ['start'],
    'Outage ends.': ['resolved'],
    'The **alert fired**, on-call acknowledged it': ['detected', 'acknowledged'],
    'On-call engineer acknowledged. Started investigation': ['acknowledged', 'investigating'],
    'Identified root cause, rolled back': ['causeFound', 'mitigated'],
    'Roll-back? Rolled-back.': ['mitigated'],
    'Incident resolved and closed': ['resolved'],
    'Incident closed': ['closed'],
    'qwen 자동 알람 발생': ['detected'],
    'OOM 근본 원인 확인': ['causeFound'],
    '담당자 인지, 원인 조사 시작': ['acknowledged', 'investigating'],
    '서비스가 정상화됨': ['resolved'],
    '사건 종료': ['closed'],
    アラートが発報: ['detected'],
    サービスが完全復旧: ['resolved'],
    '收到告警，开始排查': ['detected', 'investigating'],
    '回滾完成，服務恢復': ['mitigated', 'resolved'],
    'Feilen oppdages av vakta': ['detected'],
    'Störung behoben': ['resolved'],
    'Cause racine identifiée': ['causeFound'],
    'Se detectó el problema': ['detected'],
    'Correção implantada; serviço normalizado': ['mitigated', 'resolved'],
    ['Résolu'.normalize('NFD')]: ['resolved'],
    // What has not come to pass tells nothing.
    'Not yet resolved': [],
    'The issue has not been fully resolved': [],
    'No alert fired': [],
    'To be mitigated by the vendor': [],
    'Mitigation deployed, not resolved': ['mitigated'],
    '아직 해결되지 않음': [],
    '복구가 되지 않음': [],
    '롤백 실패': [],
    미해결: [],
    未復旧: [],
    服务尚未恢复: [],
    'Ikke løst': [],
    'Noch nicht behoben': [],
    'No se detectó': [],
    // Nor do longer words and plain prose.
    Unresolvedness: [],
    'Deploy of version 2.1.3': [],
    '': [],
  };
  for (const [text, expected] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      assert.deepEqual(milestonesIn(text), expected);
    });

  for (const { language, milestones } of vocabularies)
    it(`are known by each word: ${language}`, () => {
      for (const [milestone, words] of Object.entries(milestones))
        for (const word of words) assert.deepEqual(milestonesIn(`${word}.`), [milestone], word);
    });

  it('are found without delay in a very long text', () => {
    for (const filler of ['not ', 'a', ' ', '-', '해', '未', 'not a '])
      assert.deepEqual(milestonesIn(filler.repeat(300_000)), []);
  });
});
