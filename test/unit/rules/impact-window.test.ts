import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import { analyse, builtin } from '../../support/analyse.ts';

describe('an impact on other clocks than the timeline', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '10:15 – 10:31 UTC': [
      'at 10:15 UTC, expected 10:15 KST, the start',
      'at 10:31 UTC, expected 10:31 KST, resolution',
    ],
    '01:15 – 01:31 UTC': [],
    '10:11 – 10:31 KST': ['at 10:11, expected 10:15, the start'],
  };
  for (const [window, expected] of Object.entries(cases))
    it(`is reported with both zones where they differ: ${window}`, () => {
      const text = `# Incident: x\n\n**Status:** Review\n**Date:** 2026-03-04\n\n## Impact\n\n- **Duration:** ${window}\n\n## Timeline (KST)\n\n- 10:15 Outage begins\n- 10:20 Alert fired\n- 10:31 Incident resolved\n`;
      const messages = analyse(text, { assume: builtin() })
        .findings.filter(({ rule }) => rule.id === 'consistency/impact-window')
        .map(({ message }) =>
          translate(message).replace(/^.*(at .*), which no event.*Expected (.*)\.$/, '$1, expected $2'),
        );
      assert.deepEqual(messages, expected);
    });
});
