import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import order from '../../../server/src/core/rules/timeline/order.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse, builtin, withSafeFixes } from '../../support/analyse.ts';

const head = '# Incident: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';
const list = (...items: string[]) => `${head}${items.map(item => `- ${item}\n`).join('')}`;

/** The fixes of a rule: title, with `!` what is preferred and with `safe` what may be applied unseen, and what each makes of the events. */
function fixesOf(rule: Rule, text: string): Record<string, string[]> {
  const { findings } = analyse(text, { assume: builtin(), rules: [rule] });
  const fixes = findings.flatMap(finding => finding.fixes?.() ?? []);
  return Object.fromEntries(
    fixes.map(({ title, edits, preferred, safe }) => [
      `${preferred ? '! ' : ''}${translate(title)}${safe ? ' (safe)' : ''}`,
      applyEdits(text, edits).slice(head.length).trim().split('\n'),
    ]),
  );
}

describe('an event that is earlier than the one before it', () => {
  it('has a date that was not changed at midnight, where the next day puts it in order', () => {
    const text = list('2025-10-14 23:40 a', '2025-10-14 00:20 b', '2025-10-15 00:50 c');
    const fixes = fixesOf(order, text);
    assert.deepEqual(Object.keys(fixes), ['! Set the date to 2025-10-15', 'Sort the timeline']);
    assert.equal(fixes['! Set the date to 2025-10-15']![1], '- 2025-10-15 00:20 b');
    assert.equal(withSafeFixes(analyse(text)), text);
  });

  it('takes along those behind it that have its date', () => {
    const fixes = fixesOf(
      order,
      list('Oct 14 23:40 a', 'Oct 14 00:20 b', '00:25 c', 'Oct 14 00:30 d', 'Oct 15 00:50 e'),
    );
    assert.deepEqual(fixes['! Set the date to 2025-10-15'], [
      '- Oct 14 23:40 a',
      '- Oct 15 00:20 b',
      '- 00:25 c',
      '- Oct 15 00:30 d',
      '- Oct 15 00:50 e',
    ]);
  });

  it('has a date in a column', () => {
    const fixes = fixesOf(
      order,
      `${head}| Date | Time | Event |\n|---|---|---|\n| 14.10.2025 | 23:40 | a |\n| 14.10.2025 | 00:20 | b |\n`,
    );
    assert.equal(fixes['! Set the date to 2025-10-15']!.at(-1), '| 15.10.2025 | 00:20 | b |');
  });

  it('may stand behind one whose date was changed too soon', () => {
    const fixes = fixesOf(
      order,
      list('2025-10-14 22:00 a', '2025-10-15 23:40 b', '2025-10-14 23:50 c', '2025-10-15 00:10 d'),
    );
    assert.deepEqual(Object.keys(fixes), ['! Set the date to 2025-10-14', 'Sort the timeline']);
    assert.equal(fixes['! Set the date to 2025-10-14']![1], '- 2025-10-14 23:40 b');
  });

  it('may have two explanations, of which none is preferred', () => {
    const fixes = fixesOf(order, list('2025-10-14 22:00 a', '2025-10-15 23:40 b', '2025-10-14 23:50 c'));
    assert.deepEqual(Object.keys(fixes), [
      'Set the date to 2025-10-15',
      'Set the date to 2025-10-14',
      'Sort the timeline',
    ]);
  });

  it('is sorted without asking where no other day explains it', () => {
    for (const items of [
      ['2025-10-14 10:15 a', '2025-10-14 10:40 b', '2025-10-14 10:25 c'],
      ['2025-10-14 23:40 a', '2025-10-14 00:20 b', '2025-10-14 23:50 c'],
      ['10:15 a', '10:40 b', '10:25 c'],
    ])
      assert.deepEqual(Object.keys(fixesOf(order, list(...items))), ['! Sort the timeline (safe)']);
  });
});
