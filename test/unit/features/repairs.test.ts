import assert from 'node:assert/strict';
import { repairsAt, rulesAt } from '../../../server/src/core/features/repairs.ts';
import { messages, translate } from '../../../server/src/core/messages/message.ts';
import { fieldsOf } from '../../../server/src/core/model/field.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import type { Fix, SectionRule } from '../../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { atCursor } from '../../support/cursor.ts';

const say = messages('test/shout', {
  found: 'Shouting',
  soft: 'Say it softly',
  hush: 'Say nothing',
  all: 'Say all softly',
});

/** Finds values in capitals. They can be written small, which is safe, or taken away, which is not. */
const shout: SectionRule = {
  id: 'language/shout',
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: { summary: '', rationale: '', source: '', examples: [] },
  fixAll: say('all'),
  *check({ content }) {
    for (const { value, valueSpan } of fieldsOf(content)) {
      if (value === '' || value !== value.toUpperCase()) continue;
      const soft: Fix = {
        title: say('soft'),
        edits: [{ span: valueSpan, text: value.toLowerCase() }],
        preferred: true,
        safe: true,
      };
      const hush: Fix = { title: say('hush'), edits: [{ span: valueSpan, text: '' }], safe: false };
      yield { span: valueSpan, message: say('found'), fixes: () => [soft, hush] };
    }
  },
};

/**
 * The repairs at the mark, those that silence a rule or name a milestone left out: kind, title, whether it is preferred,
 * how many findings it is for, and what it makes of the text.
 */
function repairs(marked: string) {
  const { text, offset, postmortem } = atCursor(marked);
  const findings = check(postmortem, {
    today: '2025-10-14',
    rules: [shout],
    onRuleError: (_, error) => assert.fail(String(error)),
  });
  return repairsAt({ postmortem, findings }, span(offset, offset), '2025-10-14')
    .filter(({ kind }) => kind !== 'silence' && kind !== 'mark')
    .map(({ kind, title, preferred, findings: repaired, edits }) => ({
      what: `${kind}${preferred ? '!' : ''} ${translate(title)} (${repaired.length})`,
      after: applyEdits(text, edits),
    }));
}

const title = '# Postmortem: x\n\n**Date:** 2025-10-1x\n**Severity:** SEV\n**Status:** draft\n\n';
const actions =
  '## Action Items\n\nWords.\n\n| Action | Owner | Due |\n|---|---|---|\n| a | Kim | 2025-10-15 |\n';
const timeline = '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15 | a |\n| 10:20 | b |\n';
const titles = (marked: string) => repairs(marked).map(({ what }) => what);

describe('the repairs', () => {
  it('are the fixes of the findings that the cursor touches', () => {
    const [soft, hush, ...others] = repairs(title.replace('SEV', 'S█EV'));
    assert.deepEqual(soft, { what: 'fix! Say it softly (1)', after: title.replace('SEV', 'sev') });
    assert.deepEqual(hush, { what: 'fix Say nothing (1)', after: title.replace('SEV', '') });
    assert.deepEqual(others, []);
    for (const edge of ['█SEV', 'SEV█']) assert.equal(titles(title.replace('SEV', edge)).length, 2);
    assert.deepEqual(titles(title.replace('**Severity', '**Sev█erity')), []);
  });

  it('include one for all findings of the rule, where there are several', () => {
    const text = title.replace('SEV', 'S█EV').replace('draft', 'DRAFT');
    const all = repairs(`${text}## Impact\n\n- **Data Loss:** NO\n`);
    assert.deepEqual(all[2], {
      what: 'fix Say all softly (3)',
      after: `${title.replace('SEV', 'sev')}## Impact\n\n- **Data Loss:** no\n`,
    });
    assert.equal(all.length, 3);
  });

  it('name the rules that the cursor touches, each once', () => {
    const { offset, postmortem } = atCursor(title.replace('SEV', 'S█EV'));
    const findings = check(postmortem, {
      today: '2025-10-14',
      rules: [shout, { ...shout, id: 'language/other' }],
      onRuleError: (_, error) => assert.fail(String(error)),
    });
    const twice = [...findings, ...findings];
    const at = (place: number) =>
      rulesAt({ postmortem, findings: twice }, span(place, place)).map(({ id }) => id);
    assert.deepEqual(at(offset), ['language/shout', 'language/other']);
    assert.deepEqual(at(0), []);
  });

  it('offer a new row anywhere in the section that holds its table, and nowhere else', () => {
    const document =
      title + actions + '\n### Later\n\nWords below.\n\n' + timeline + '\n## Impact\n\nNone.\n';
    const places: readonly (readonly [at: string, expected: readonly string[]])[] = [
      ['## Action█ Items', ['add Add an action-item row (0)']],
      ['Wor█ds.', ['add Add an action-item row (0)']],
      [
        '| a | K█im',
        ['rewrite Postpone the action item by a week, to 2025-10-22 (0)', 'add Add an action-item row (0)'],
      ],
      ['Words be█low', ['add Add an action-item row (0)']],
      ['| 10:1█5', ['add Add a timeline row (0)']],
      ['## Time█line', ['add Add a timeline row (0)']],
      ['None█', []],
      ['# Post█mortem', []],
    ];
    for (const [at, expected] of places)
      assert.deepEqual(titles(document.replace(at.replace('█', ''), at)), expected, at);
  });

  it('offer to mark the milestone of an event behind what else there is', () => {
    const { postmortem, offset } = atCursor(title + timeline.replace('| a', '| a█'));
    const kinds = repairsAt({ postmortem, findings: [] }, span(offset, offset), '2025-10-14').map(
      ({ kind }) => kind,
    );
    assert.deepEqual(new Set(kinds), new Set(['add', 'mark']));
    assert.deepEqual([kinds[0], kinds.at(-1)], ['add', 'mark']);
  });

  it('put the new row below the one with the cursor', () => {
    const [row] = repairs(title + timeline.replace('| a', '| a█'));
    assert.match(row!.after, /\| 10:15 \| a \|\n\| 10:15 \| \[Event\] \|\n\| 10:20 \| b \|/);
  });

  it('offer a new entry in a list, or in a section that has none yet, and nothing in what is no postmortem', () => {
    assert.deepEqual(titles(`${title}## Timeline\n\n- 10:1█5 a\n`), ['add Add a timeline row (0)']);
    assert.deepEqual(titles(`${title}## Timeline\n\nNobody k█nows.\n`), ['add Add a timeline row (0)']);
    assert.deepEqual(titles('# Notes\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| a█ | Kim |\n'), [
      'add Add an action-item row (0)',
    ]);
    const { postmortem } = atCursor(title + actions);
    const none = { ...postmortem, recognition: { ...postmortem.recognition, isPostmortem: false } };
    assert.deepEqual(repairsAt({ postmortem: none, findings: [] }, span(100, 100), '2025-10-14'), []);
  });

  it('offer once what repairs several findings', () => {
    const { postmortem } = atCursor(
      '# Postmortem: x\n\n## Timeline (UTC)\n\n- 10:30 a\n- 10:20 b\n- 10:10 c\n- 10:00 d\n',
    );
    const findings = check(postmortem, {
      today: '2025-10-14',
      onRuleError: (_, error) => assert.fail(String(error)),
    }).filter(({ rule }) => rule.id === 'timeline/order');
    const found = repairsAt({ postmortem, findings }, span(0, 1000), '2025-10-14');
    const titles = found.map(repair => `${translate(repair.title)} (${repair.findings.length})`);
    assert.deepEqual(titles, [
      'Sort the timeline (3)',
      'Disable timeline/order for this place (3)',
      'Disable timeline/order for this section (3)',
      'Disable timeline/order for this file (3)',
    ]);
  });
});
