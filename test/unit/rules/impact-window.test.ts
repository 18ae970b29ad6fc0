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

describe('an impact', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '**Duration:** 2025-10-14 10:00 – 2025-10-15 11:00 UTC (25 hours)': ['2025-10-14'],
    '**Duration:** 2025-10-14 10:00 – 2025-10-14 11:00 UTC': [],
    '**Duration:** 2025-10-14 10:00 – 11:00 UTC': [],
    '**Impact window:** 10:00 – 11:20 UTC': ['11:00'],
    '**Window:** 10:00 – 11:20 UTC': ['11:00'],
    '**Impact start:** 10:00 UTC\n- **Impact end:** 11:20 UTC': ['11:00'],
    '**Impact start:** 10:00 UTC\n- **Impact end:** 11:00 UTC': [],
    '**Impact start:** 2025-10-13 10:00 UTC': ['2025-10-14'],
    // Nobody knows which of the two is meant.
    '**Duration:** 11:00-10:50': ['–'],
    '**Duration:** 11:00-10:50 (10 min)': ['–'],
    '**Duration:** 23:00-01:00': ['10:00', '11:00'],
  };
  for (const [field, expected] of Object.entries(cases))
    it(`is compared with the timeline to the day: ${field.replace(/\n/g, ' ')}`, () => {
      const text = `# Incident: x\n\n**Date:** 2025-10-14\n**Status:** Review\n\n## Impact\n\n- ${field}\n\n## Timeline (UTC)\n\n- 10:00 errors begin\n- 10:05 alert fired\n- 11:00 resolved\n`;
      const offered = analyse(text, { assume: builtin() })
        .findings.filter(({ rule }) => rule.id === 'consistency/impact-window')
        .map(({ fixes }) => fixes?.()[0]?.edits[0]?.text ?? '–');
      assert.deepEqual(offered, expected);
    });
});
