import assert from 'node:assert/strict';
import rule from '../../../server/src/core/rules/header/date.ts';
import { analyse, builtin, withSafeFixes } from '../../support/analyse.ts';

const how = { assume: builtin(), rules: [rule] };
const document = (date: string) => `# Postmortem: x\n\n**Date:** ${date}\n`;

describe('a date of another form', () => {
  const cases: Readonly<Record<string, string>> = {
    '14.10.2025': '2025-10-14',
    '2.2.2025': '2025-02-02',
    '2025/02/01': '2025-02-01',
    '1.2.2025': '1.2.2025',
    '12. 11. 2025': '12. 11. 2025',
    '03/04/2025': '03/04/2025',
    '２０２５年１０月１４日': '２０２５年１０月１４日',
  };
  for (const [written, fixed] of Object.entries(cases))
    it(`${written} becomes ${fixed} where all is fixed that is safe`, () => {
      assert.equal(withSafeFixes(analyse(document(written), how), how), document(fixed));
    });
});
