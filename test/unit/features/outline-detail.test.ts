import assert from 'node:assert/strict';
import { detailOf } from '../../../server/src/core/features/outline-detail.ts';
import { translate } from '../../../server/src/core/messages/message.ts';

describe('the detail of a part in the outline', () => {
  for (const [what, value, expected] of [
    ['events', 0, '0 events'],
    ['events', 1, '1 event'],
    ['events', 2, '2 events'],
    ['open', 1, '1 open'],
    ['done', 3, '3 done'],
  ] as const)
    it(`is ${expected}`, () => {
      assert.equal(translate(detailOf({ what, value })), expected);
    });
});
