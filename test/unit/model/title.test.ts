import assert from 'node:assert/strict';
import { saysNothing } from '../../../server/src/core/model/title.ts';

describe('a title', () => {
  for (const title of [
    '',
    'Postmortem',
    'Postmortem:',
    'Post-mortem: TBD',
    'Incident report',
    'Title',
    '장애 보고서',
    'RCA',
  ])
    it(`says nothing: ${title}`, () => {
      assert.ok(saysNothing(title));
    });

  for (const title of [
    'Postmortem: Checkout',
    'Incident 2025-10-14',
    'Incident 001',
    '결제 장애',
    'Postmortem: [Incident Title]',
    '🔥'.repeat(200),
  ])
    it(`says something, or asks for it: ${title.slice(0, 30)}`, () => {
      assert.ok(!saysNothing(title));
    });
});
