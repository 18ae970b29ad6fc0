import assert from 'node:assert/strict';
import fs from 'node:fs';
import { explanationOf, sourceExplanation } from '../../../server/src/core/features/explain.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { analyse } from '../../support/analyse.ts';

const explained = (text: string) => explanationOf(analyse(text).postmortem).map(line => translate(line));

describe('an explanation', () => {
  it('names no nearest template where the only one has nothing in common', () => {
    const nearest = (template: string) =>
      explanationOf(
        readPostmortem(parseMarkdown('# Incident\n\n## Timeline\n\n## Impact\n\n## Resolution\n'), {
          templates: [readTemplate(template, 'ours')],
        }),
      )
        .map(line => translate(line))
        .filter(line => line.startsWith('nearest'));
    assert.deepEqual(nearest('# [Title]\n\n## Weather\n\n## Tides\n'), []);
  });

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

  const none: Readonly<Record<string, { text: string; says: RegExp }>> = {
    'little of an incident': {
      text: '# Notes\n',
      says: /^none, because too little tells of an incident; expected /,
    },
    'another kind': { text: '# Runbook\n', says: /^none, because its title tells of another kind/ },
    'several incidents': {
      text: `# October\n\n${['A', 'B'].map(name => `## ${name}\n\n### Impact\n\n### Timeline\n`).join('\n')}`,
      says: /^none, because it holds several incidents/,
    },
    'a template alone': {
      text: '# Aurora\n\n**Date:** 2025-10-14\n\n## Summary\n\n## Impact\n\n## Root Causes\n\n## Trigger\n\n## Resolution\n\n## Detection\n\n## Action Items\n\n## Lessons Learned\n',
      says: /^none, because it follows the template google-sre as any report may; expected a timeline/,
    },
  };
  for (const [what, { text, says }] of Object.entries(none))
    it(`says why a document is none: ${what}`, () => {
      assert.match(explained(text).at(-1)!, says);
    });

  it('says what else counts in a score', () => {
    const told = (text: string) => explained(`<!-- template: google-sre -->\n${text}`).join('\n');
    const sections = '## Summary\n\n## Impact\n\n## Root Causes\n\n## Trigger\n\n## Resolution\n\n';
    assert.doesNotMatch(told(`# Incident\n\n${sections}`), /lowered|raised/);
    assert.match(
      told(`# Incident\n\n${sections.replace('Summary', 'TL;DR')}`),
      /lowered to \d\d % because headings/,
    );
    assert.match(
      told(`# Incident\n\n${sections}`.replace('## Summary\n\n', '') + '## Summary\n'),
      /lowered to \d\d % because sections/,
    );
    const begun = `<!-- template: blameless -->\n# Postmortem: x\n\n**Severity:** [Sev1/Sev2/Sev3]\n\n${sections}`;
    assert.match(explained(begun).join('\n'), /raised by 0\.25/);
  });

  it('names the kinds of sections in words', () => {
    const lines = explained('# Incident\n\n## Root cause\n\n## Action items\n\n## Lessons learned\n');
    assert.equal(lines[1], 'kinds of sections: root cause, action items, lessons');
  });

  it('says of what is none what is lacking, and nothing of templates', () => {
    const lines = explained('# Runbook\n');
    assert.equal(lines[0], 'no postmortem');
    assert.ok(lines.includes('kinds of sections: none'));
    assert.ok(!lines.some(line => line.startsWith('template')));
  });

  it('of a template says that it is one', () => {
    assert.match(translate(sourceExplanation()), /^no postmortem: /);
  });
});
