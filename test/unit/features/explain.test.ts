import assert from 'node:assert/strict';
import fs from 'node:fs';
import { explanationOf, sourceExplanation } from '../../../server/src/core/features/explain.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { analyse } from '../../support/analyse.ts';

const explained = (text: string) => explanationOf(analyse(text).postmortem).map(line => translate(line));

describe('an explanation', () => {
  it('begins with the verdict and names the template', () => {
    const lines = explained(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8'));
    assert.equal(lines[0], 'a postmortem (published)');
    assert.ok(lines.includes('template blameless, score 1.00'));
    assert.match(
      lines.at(-2)!,
      /^of that template because it fits best; the next best is \S+, score 0\.\d\d$/,
    );
    assert.match(lines.at(-1)!, /^the score is the share of .* from 0\.75 on/);
  });

  const incident = '# Incident\n\n## Timeline\n\n## Impact\n\n## Resolution\n';
  const reasons: Readonly<Record<string, { text: string; configured?: string; says: readonly string[] }>> = {
    'the front matter names one': {
      text: `---\ntemplate: google-sre\n---\n${incident}`,
      says: ['of that template because its front matter names it'],
    },
    'a comment names one': {
      text: `<!-- template: google-sre -->\n${incident}`,
      says: ['of that template because a comment names it'],
    },
    'the configuration names one': {
      text: incident,
      configured: 'google-sre',
      says: ['of that template because the configuration names it for this path'],
    },
    'the document names another than the configuration': {
      text: `<!-- template: google-sre -->\n${incident}`,
      configured: 'blameless',
      says: ['of that template because a comment names it'],
    },
    'it names one that there is not': {
      text: `---\ntemplate: gogle-sre\n---\n${incident}`,
      says: [
        'names the template gogle-sre, which there is not',
        'follows no known template, so nothing is said to be missing',
      ],
    },
  };
  for (const [what, { text, configured, says }] of Object.entries(reasons))
    it(`says why a template was chosen: ${what}`, () => {
      const postmortem = readPostmortem(parseMarkdown(text), {
        templates: builtinTemplates(),
        ...(configured !== undefined && { named: configured }),
      });
      const lines = explanationOf(postmortem).map(line => translate(line));
      for (const line of says) assert.ok(lines.includes(line), lines.join('\n'));
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
