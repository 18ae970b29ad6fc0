import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import {
  emptyConfiguration,
  type Configuration,
} from '../../../server/src/core/configuration/configuration.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { check, type PlacedFinding } from '../../../server/src/core/rules/check.ts';
import type { OptionValue } from '../../../server/src/core/rules/rule.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

interface How {
  readonly today?: string;
  readonly template?: string;
  readonly rules?: Configuration['rules'];
}

/** What the rules of the category say of a document, a line a finding. */
function said(text: string, how: How = {}): string[] {
  return findings(text, how).map(({ rule, span, message }) => {
    const place = text.slice(span.start, span.end);
    return `${rule.id} “${place}”: ${translate(message)}`;
  });
}

function findings(text: string, { today = '2025-10-15', template, rules }: How): PlacedFinding[] {
  const assume = template === undefined ? builtinTemplates()[0]! : readTemplate(template, 'own');
  const postmortem = readPostmortem(parseMarkdown(text), { templates: [assume], assume });
  return check(postmortem, {
    today,
    lifecycle: 'published',
    configuration: rules ? { ...emptyConfiguration, rules } : emptyConfiguration,
    onRuleError: (rule, error) => assert.fail(`${rule.id} threw ${String(error)}`),
  }).filter(({ rule }) => rule.id.startsWith('actions/'));
}

/** A configuration of one rule's options. */
function set(rule: string, options: Readonly<Record<string, OptionValue>>): Configuration['rules'] {
  return new Map([[rule, { severity: {}, options }]]);
}

const seed = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
const plain = '# Postmortem: [Title]\n\n**Date:** [YYYY-MM-DD]\n\n## Action Items\n\n- [What to do]\n';
const item = (cells: string) =>
  `# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Action Items\n\n| Action | Owner | Priority | Due | Status |\n|---|---|---|---|---|\n${cells}\n`;

describe('the rules of action items', () => {
  it('find in the finished sample what its own definitions say, and nothing else on the next day', () => {
    assert.deepEqual(said(seed), [
      'actions/priority-window “2025-10-25”: Due 11 days after the incident, expected at most 7 days for P1: 2025-10-21 at the latest.',
      'actions/priority-window “2025-10-22”: Due 8 days after the incident, expected at most 7 days for P1: 2025-10-21 at the latest.',
    ]);
  });

  it('count windows in the definitions of the document, else of the template, else as configured', () => {
    const late = item('| Alert at 90% | Kim | P1 | 2025-10-25 | Open |');
    const own = `${late}\n**우선순위:**\n- **P1** - 높음 (10일 이내)\n`;
    const schema = `${plain}\n- **P1** - High (within 5 days)\n`;
    const days = (lines: readonly string[]) => lines.map(line => /at most (\d+)/.exec(line)?.[1]);
    const configured = set('actions/priority-window', { P1: 3 });
    assert.deepEqual(days(said(own, { template: schema, rules: configured })), ['10']);
    assert.deepEqual(days(said(late, { template: schema, rules: configured })), ['5']);
    assert.deepEqual(days(said(late, { template: plain, rules: configured })), ['3']);
    assert.deepEqual(days(said(late, { template: plain })), []);
  });

  it('offer the last day of the window and the priority that allows the date', () => {
    const [first] = findings(seed, {});
    assert.deepEqual(
      first!.fixes!().map(({ title }) => translate(title)),
      ['Set the due date to 2025-10-21', 'Set the priority to P2, which allows 30 days'],
    );
  });

  it('call what was due yesterday overdue, and not what is due today', () => {
    const rows = item('| a | Kim | | 2025-10-14 | Open |\n| b | Kim | | 2025-10-15 | In Progress |');
    assert.deepEqual(said(rows, { template: plain }), [
      'actions/due “2025-10-14”: This action item was due yesterday, on 2025-10-14, and is not done.',
    ]);
    assert.equal(said(rows, { template: plain, today: '2025-10-17' }).length, 2);
  });

  it('take a team for an owner unless a person is asked for', () => {
    const row = item('| a | Platform team | | 2025-11-01 | Open |\n| b | Kim | | 2025-11-01 | Open |');
    assert.deepEqual(said(row, { template: plain }), []);
    const rules = set('actions/owner', { person: true });
    assert.deepEqual(said(row, { template: plain, rules }), [
      'actions/owner “Platform team”: Unexpected team “Platform team”, expected a person who answers for this action item.',
    ]);
  });

  it('ask nothing of items in a list whose template the document only resembles', () => {
    const list = '# x\n\n## Action Items\n\n- Alert at 90%\n- Profile it in production\n';
    assert.deepEqual(said(list), []);
  });

  it('ask for the owner in every table, whatever else is an action item in its section', () => {
    const head = '# Postmortem: x\n\n**Date:** 2025-10-14\n\n';
    const open = '| Action | Owner | Status |\n|---|---|---|\n| Add an alert | TBD | Open |\n';
    const others = [
      '| Action | Status |\n|---|---|\n| Add a test | Open |\n',
      '**Owner:** Kim\n**Due:** 2025-10-20\n',
    ];
    for (const heading of ['## Prevention', '## Action Items', '## Action Items\n\n### Add a limit'])
      for (const other of others)
        assert.deepEqual(
          said(`${head}${heading}\n\n${other}\n${open}`).filter(line => line.startsWith('actions/owner')),
          ['actions/owner “TBD”: This action item has no owner. Expected a person, found “TBD”.'],
          `${heading} ${other}`,
        );
  });

  it('expect nothing urgent where nobody was affected', () => {
    const text = (users: string) =>
      `# x\n\n**Severity:** Sev1\n**Affected Users:** ${users}\n\n${item('| Add it | Kim | P2 | 2025-11-01 | Open |').slice(17)}`;
    assert.equal(said(text('about 200')).length, 1);
    assert.deepEqual(said(text('0')), []);
    assert.deepEqual(said(text('None')), []);
  });
});
