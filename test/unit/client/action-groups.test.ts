import assert from 'node:assert/strict';
import { groupings, groupsOf, ownersOf, stateOf } from '../../../client/src/action-groups.ts';
import type { ActionItemView } from '../../../server/src/protocol.ts';

const today = '2025-10-20';

function item(action: string, parts: Partial<ActionItemView> = {}): ActionItemView {
  const open = parts.open ?? true;
  return {
    uri: 'file:///a.md',
    line: 3,
    title: 'OOM',
    action,
    owners: [],
    status: open ? 'open' : 'done',
    open,
    overdue: false,
    ...parts,
  };
}

const items = [
  item('later', { due: '2025-11-20', owners: ['Bob'], priority: 'P1', grade: 1 }),
  item('soon', { due: '2025-10-27', owners: ['@alice', 'Bob'], priority: 'P2', grade: 2 }),
  item('late', {
    due: '2025-10-19',
    owners: ['Alice'],
    priority: 'P1',
    grade: 1,
    uri: 'file:///b.md',
    title: 'Slow',
  }),
  item('some day'),
  item('done', { due: '2025-10-01', open: false }),
];

describe('action items', () => {
  for (const [grouping, expected] of [
    ['state', ['overdue: late', 'soon: soon', 'open: later, some day', 'closed: done']],
    ['owner', ['Alice: late, soon', 'Bob: soon, later', '-: some day, done']],
    ['priority', ['P1: late, later', 'P2: soon', '-: some day, done']],
    ['postmortem', ['Slow: late', 'OOM: soon, later, some day, done']],
  ] as const)
    it(`are put together by ${grouping}, the most urgent first`, () => {
      const groups = groupsOf(items, grouping, today);
      assert.deepEqual(
        groups.map(
          ({ state, label, items: own }) =>
            `${state ?? label ?? '-'}: ${own.map(({ action }) => action).join(', ')}`,
        ),
        expected,
      );
      assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    });

  it('are in a group, whatever they are put together by', () => {
    for (const grouping of groupings)
      for (const one of items) assert.equal(groupsOf([one], grouping, today)[0]!.items[0], one);
    assert.deepEqual(groupsOf([], 'state', today), []);
  });

  it('are due soon for a week', () => {
    const dues = ['2025-10-19', '2025-10-20', '2025-10-27', '2025-10-28'];
    assert.deepEqual(
      dues.map(due => stateOf(item('x', { due }), today)),
      ['overdue', 'soon', 'soon', 'open'],
    );
  });

  it('have owners, each once, those with the most items first', () => {
    assert.deepEqual(ownersOf(items), ['Bob', '@alice']);
  });
});
