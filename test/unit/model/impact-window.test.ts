import assert from 'node:assert/strict';
import { impactWindowOf } from '../../../server/src/core/model/impact-window.ts';
import { readAs } from '../../support/cursor.ts';

function windowOf(duration: string, events = '- 10:10 Outage begins\n- 10:15 Alert fired\n', zone = 'UTC') {
  const document = `# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Impact\n\n- **Duration:** ${duration}\n\n## Timeline (${zone})\n\n${events}`;
  const window = impactWindowOf(readAs(document));
  return window && [window.from, window.until].map(at => new Date(at).toISOString().slice(0, 16));
}

describe('the impact window', () => {
  for (const [duration, ...expected] of [
    ['10:15 UTC ~ 11:02 UTC (47 minutes)', '2025-10-14T10:15', '2025-10-14T11:02'],
    ['47 minutes (10:15 – 11:02)', '2025-10-14T10:15', '2025-10-14T11:02'],
    ['19:15–20:02 KST', '2025-10-14T10:15', '2025-10-14T11:02'],
    ['2025-10-14 10:15 – 2025-10-15 11:02 UTC', '2025-10-14T10:15', '2025-10-15T11:02'],
    ['23:50–00:20', '2025-10-13T23:50', '2025-10-14T00:20'],
  ] as const)
    it(`of “${duration}” is on the clocks of the timeline`, () =>
      assert.deepEqual(windowOf(duration), expected));

  for (const duration of ['47 minutes', '10:15', '11:00-10:50', '[시작 시간] ~ [종료 시간]', ''])
    it(`is not told by “${duration}”`, () => assert.equal(windowOf(duration), undefined));

  it('is on the day of the incident where no event tells when that began', () =>
    assert.deepEqual(
      windowOf('10:15–11:02', '- 2025-10-01 09:00 v2 merged\n- 2025-10-14 12:00 Looked into it\n'),
      ['2025-10-14T10:15', '2025-10-14T11:02'],
    ));

  it('has no place without a timeline', () => assert.equal(windowOf('10:15–11:02', ''), undefined));
});
