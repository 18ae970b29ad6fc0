import assert from 'node:assert/strict';
import vocabularies from 'glob:../../../server/src/core/vocabulary/languages/*.ts';
import { priorityOf, severityOf } from '../../../server/src/core/vocabulary/grades.ts';

const levels = ['critical', 'high', 'medium', 'low', 'minimal'];

describe('how grave an incident is', () => {
  const cases: readonly [number | undefined, readonly string[]][] = [
    [0, ['SEV0', 'S0']],
    [1, ['Sev1', 'Critical', '치명적', '1급', 'P1', '一级', 'Kritisch', '🔴 Critical', '致命']],
    [2, ['Sev2', 'SEV-2', 'Sev 2', 'sev_2', 'SEV #2', 'S2', 'Severity 2', '심각도 2', '2등급', '2']],
    [
      2,
      ['Level 2', 'High', 'Major', '높음', 'Sev2 (High)', 'Major (SEV-2)', 'Sev 2 - major', 'Schweregrad 2'],
    ],
    [2, ['Ｓｅｖ２', '重大度 2', '严重程度：2', 'Alvorlighetsgrad 2', 'Gravedad 2', 'Élevée', 'Gravité : 2']],
    [3, ['SEV3', 'Medium', 'Moderate', '보통', '中', 'Middels', 'Média']],
    [4, ['Low', 'Minor', '낮음', 'Faible']],
    [
      undefined,
      ['', '[Sev1/Sev2/Sev3]', 'Sev', 'SEV-12', 'v2', 'Service 2', '2 hours', 'TBD', 'x'.repeat(9999)],
    ],
  ];
  for (const [rank, texts] of cases)
    for (const text of texts)
      it(`${JSON.stringify(text.slice(0, 40))} is ${rank}`, () => {
        assert.equal(severityOf(text), rank);
      });
});

describe('how urgent an action item is', () => {
  const cases: readonly [number | undefined, readonly string[]][] = [
    [0, ['P0', 'p0', 'P-0', 'Critical', '긴급', 'Urgent', '紧急', 'P0 🔥', '至急']],
    [
      1,
      [
        'P1',
        'Prio 1',
        'Priority 1',
        'High',
        '높음',
        'P1 - High',
        'P1: prevent recurrence',
        '우선순위 1',
        '高',
      ],
    ],
    [2, ['P2', 'Medium', '보통', 'P2 (later)', 'Moyenne', 'Mittel']],
    [3, ['P3', 'Low', '낮음', 'Baixa', 'Låg']],
    [undefined, ['', '[P0/P1/P2]', '-', 'P', 'PR 12', 'P12', 'soon']],
  ];
  for (const [rank, texts] of cases)
    for (const text of texts)
      it(`${JSON.stringify(text)} is ${rank}`, () => {
        assert.equal(priorityOf(text), rank);
      });

  it('is said by each word of each language', () => {
    for (const { severities, priorities } of vocabularies) {
      for (const [level, words] of Object.entries(severities))
        for (const word of words) assert.equal(severityOf(word), levels.indexOf(level) + 1, word);
      for (const [level, words] of Object.entries(priorities))
        for (const word of words) assert.equal(priorityOf(word), levels.indexOf(level), word);
    }
  });
});
