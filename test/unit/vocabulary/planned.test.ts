import assert from 'node:assert/strict';
import { tellsOfPlan } from '../../../server/src/core/vocabulary/planned.ts';

describe('a text of what is to be done', () => {
  const planned = [
    'Load tests will include long sequences',
    'Follow-ups: an alert',
    'Proposed: an alert on memory',
    '긴 시퀀스 부하 테스트 추가 예정',
    '알람을 추가하기로 함',
    '今後アラートを追加する',
    '计划增加告警',
    '預定增加告警',
    'Ein Alarm wird ergänzt',
    'Une alerte sera ajoutée',
    'Se deberían añadir alertas',
    'Serão adicionados alertas',
    'Det skal legges til en alarm',
    'Ein alarm er under planlegging og bør kome',
  ];
  for (const text of planned) it(`says so: ${text}`, () => assert.equal(tellsOfPlan(text), true));

  const done = [
    'Load test enhancement to include long sequences',
    'Alert on memory added, tests enhanced',
    '긴 시퀀스 부하 테스트 추가 완료',
    'アラートを追加した',
    '已将告警阈值改为 80%，服务响应恢复正常',
    'Ein Alarm wurde ergänzt',
    'Une alerte a été ajoutée',
    'Se añadieron alertas',
    'Alertas foram adicionados',
    'En alarm ble lagt til',
  ];
  for (const text of done) it(`does not: ${text}`, () => assert.equal(tellsOfPlan(text), false));
});
