import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse, type Environment } from '../../../server/src/core/analysis.ts';
import { blockersOf } from '../../../server/src/core/features/blockers.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';

const environment: Environment = {
  templates: builtinTemplates(),
  today: '2025-10-15',
  onRuleError: rule => assert.fail(rule.id),
};

function blockers(text: string, settings: Environment = environment) {
  const markdown = parseMarkdown(text);
  const told = blockersOf(analyse(markdown, 'postmortem.md', settings), settings).map(
    ({ rule, severity, message }) => `${severity} ${rule.id} ${translate(message)}`,
  );
  const published = analyse(markdown, 'postmortem.md', { ...settings, lifecycle: 'published' });
  const loud = published.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  assert.equal(told.length, loud.length, 'as many as a check as published finds');
  return told;
}

const finished = fs
  .readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8')
  .replace('2025-10-25', '2025-10-21')
  .replace('2025-10-22', '2025-10-21')
  .replace('{component="LLM",model="qwen"}', '%7Bcomponent=%22LLM%22,model=%22qwen%22%7D')
  // The text tells of both as done.
  .replace('🔄 In Progress', '✅ Done')
  .replace('2025-10-18 | 📝 Open', '2025-10-18 | ✅ Done');
const draft = fs.readFileSync('samples/drafts/2025-10-14-qwen-oom.md', 'utf8');

describe('what keeps a postmortem from being published', () => {
  it('is nothing where nothing is wrong', () => {
    assert.deepEqual(blockers(finished), []);
    assert.deepEqual(blockers(finished.replace('**Status:** Published', '**Status:** Draft')), []);
  });

  it('is as loud in a draft as it would be in a published document', () => {
    const told = blockers(draft);
    assert.ok(
      told.some(line => line.startsWith('error ')),
      told.join('\n'),
    );
    const status = /^\*\*Status:\*\*.*$/m;
    const published = blockers(draft.replace(status, '**Status:** Published'));
    assert.deepEqual(new Set(published), new Set(told));
  });

  it('heeds what is configured and what a comment silences', () => {
    const text = finished.replace('| Bob |', '| TBD |');
    assert.equal(blockers(text).length, 1);
    assert.deepEqual(blockers(`${text}\n<!-- postmortem-disable-file actions/owner -- known -->\n`), []);
    const off = {
      severity: { draft: 'off', review: 'off', published: 'off' },
      options: {},
    } as const;
    const configuration = { templates: [], paths: [], rules: new Map([['actions/owner', off]]) };
    assert.deepEqual(blockers(text, { ...environment, configuration }), []);
  });

  it('is nothing in what is no postmortem', () => {
    assert.deepEqual(blockers('# Notes\n\nTBD\n'), []);
  });
});
