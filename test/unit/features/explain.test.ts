import assert from 'node:assert/strict';
import fs from 'node:fs';
import { explanationOf, sourceExplanation } from '../../../server/src/core/features/explain.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { analyse } from '../../support/analyse.ts';

const explained = (text: string) => explanationOf(analyse(text).postmortem).map(line => translate(line));

describe('an explanation', () => {
  it('begins with the verdict and ends with the template', () => {
    const lines = explained(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8'));
    assert.equal(lines[0], 'a postmortem (published)');
    assert.match(lines.at(-1)!, /^template blameless, score \d\.\d\d$/);
  });

  it('says of what is none what is lacking, and nothing of templates', () => {
    const lines = explained('# Runbook\n');
    assert.equal(lines[0], 'no postmortem');
    assert.ok(lines.includes('kinds of sections: none'));
    assert.ok(!lines.some(line => line.includes('template')));
  });

  it('of a template says that it is one', () => {
    assert.match(translate(sourceExplanation()), /^no postmortem: /);
  });
});
