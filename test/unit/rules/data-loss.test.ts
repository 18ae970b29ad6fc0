import assert from 'node:assert/strict';
import { analyse, builtin } from '../../support/analyse.ts';

/** Whether a field that says *No* is doubted beside a sentence. */
function isDoubted(sentence: string): boolean {
  const text = `# Incident: x\n\n**Status:** Review\n\n## Impact\n\n- **Data Loss:** No\n\n## Root Cause\n\n${sentence}\n`;
  return analyse(text, { assume: builtin() }).findings.some(
    ({ rule }) => rule.id === 'consistency/data-loss',
  );
}

describe('data that was lost', () => {
  for (const sentence of [
    '37 orders were lost and could not be recovered.',
    'We lost 37 orders.',
    'We lost 1,200 of the orders.',
    'Data from 10:00 to 10:30 was lost.',
    'Some orders were lost, but no payments.',
    'No data was lost; 12 rows were deleted.',
    'Since the backup did not run, all payments were permanently lost.',
    'The orders that were lost are known.',
    '주문 37건이 유실되었다.',
    '메시지가 삭제됨',
  ])
    it(`is told by “${sentence}”`, () => assert.equal(isDoubted(sentence), true));

  for (const sentence of [
    'No orders were lost.',
    'No orders, payments or rows were lost.',
    'We did not lose any orders.',
    'Orders could have been lost.',
    'If the queue had been full, orders would have been lost.',
    'All data that was lost has been restored from the backup.',
    'Messages were temporarily lost.',
    'We lost access to customer data.',
    'We lost sight of the orders.',
    'Packets were dropped, and users lost time.',
    '데이터 유실은 없었다.',
    '주문이 유실되지 않았다.',
  ])
    it(`is not told by “${sentence}”`, () => assert.equal(isDoubted(sentence), false));
});
