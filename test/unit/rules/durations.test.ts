import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import { analyse, builtin } from '../../support/analyse.ts';

const timeline = '\n## Timeline (UTC)\n\n- 10:00 errors begin\n- 10:05 alert fired\n- 11:00 resolved\n';

/** What the rules on metrics offer for a value, `RULE: TITLE` or the rule alone where they offer nothing. */
function offered(value: string): string[] {
  const text = `# Incident: x\n\n**Date:** 2025-10-14\n**Status:** Published\n${value}\n${timeline}`;
  return analyse(text, { assume: builtin() })
    .findings.filter(({ rule }) => rule.id.startsWith('metrics/'))
    .map(({ rule, fixes }) => {
      const titles = (fixes?.() ?? []).map(({ title }) => translate(title));
      return [rule.id.slice('metrics/'.length), ...titles].join(': ');
    });
}

describe('a duration beside times that are approximate', () => {
  for (const [value, fixed] of [
    ['9 min', undefined],
    ['25 min', '~5 min'],
  ] as const)
    it(`is judged with doubt: ${value}`, () => {
      const text = `# Incident: x\n\n**Date:** 2025-10-14\n**Time to detect:** ${value} (start → detected)\n${timeline.replace('10:00', '~10:00')}`;
      const found = analyse(text, { assume: builtin() }).findings.find(
        ({ rule }) => rule.id === 'metrics/duration',
      );
      assert.equal(found?.fixes?.()[0]?.edits[0]?.text, fixed);
    });
});

describe('a duration beside a timeline', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // A baseline that is named is compared with exactly that one.
    '**Time to resolve:** 55 min (detected → resolved)': [],
    '**Time to resolve:** 60 min (start → resolved)': [],
    '**Time to resolve:** 55 min (detection → recovery)': [],
    '**Time to resolve:** 95 min (detected → resolved)': ['duration: Write 55 min'],
    '**Time to resolve:** 60 min (detected → resolved)': ['duration: Write 55 min'],
    '**Time to resolve:** 95 min (from detection to resolution)': ['duration: Write 55 min'],
    '**Time to resolve:** 95 min from detection': ['duration: Write 55 min'],
    '**Time to resolve:** 95분 (감지부터 해결까지)': ['duration: Write 55 min'],
    '**Time to detect:** 12 minutes (start → detected)': ['duration: Write 5 min'],
    '**Time to acknowledge:** 12 minutes (detected → acknowledged)': [],
    // A metric is compared with what its name says; the baseline is offered where the number fits.
    '**Time to resolve:** 95 min': ['baseline', 'duration: Write 55 min (detected → resolved)'],
    '**Time to resolve:** 55 min': ['baseline: Add “(detected → resolved)”'],
    '**Time to resolve:** 60 min': ['baseline: Add “(start → resolved)”'],
    '**Time to detect:** 55 min': ['baseline', 'duration: Write 5 min (start → detected)'],
    '**Time to detect:** 5 min': ['baseline: Add “(start → detected)”'],
    '**Time to acknowledge:** 12 min': ['baseline: Add “(detected → acknowledged)”'],
    '| Metric | Value |\n|---|---|\n| Time to detect | 15 min |': [
      'baseline',
      'duration: Write 5 min (start → detected)',
    ],
    // Rounded as people do.
    '**Duration:** 1 hour': [],
    '**Duration:** 1h0m': [],
    '**Duration:** 61 min': [],
    '**Duration:** 0.9 hours': [],
    '**Duration:** 2 hours': ['duration: Write 1 h 0 min (start → resolved)'],
    '**Duration:** 2h': ['duration: Write 1 h 0 min (start → resolved)'],
    '**Duration:** 3h0m': ['duration: Write 1 h 0 min (start → resolved)'],
    '**Duration:** 1 day': ['duration: Write 1 h 0 min (start → resolved)'],
    '**Duration:** 63 min': ['duration: Write 1 h 0 min (start → resolved)'],
    '**Duration:** 10:00 – 11:00 UTC (1 hour)': [],
    '**Duration:** 10:00 – 11:00 UTC (60 min)': [],
    '**Duration:** 10:00 – 11:00 UTC (61 min)': ['duration: Write 1 h 0 min'],
    '**Duration:** 10:00 – 11:00 UTC (2 hours)': ['duration: Write 1 h 0 min'],
    '**Duration:** 10:00:00 – 10:59:35 UTC (59 min)': [],
    '**Duration:** 10:00 – 11:00 UTC (60 min 40 s)': [],
  };
  for (const [value, expected] of Object.entries(cases))
    it(`is judged with its baseline, and as it is rounded: ${value.replace(/\n/g, ' ')}`, () => {
      assert.deepEqual(offered(value), expected);
    });
});
