import assert from 'node:assert/strict';
import { nodeAt, outlineNodes, type OutlineNode } from '../../../client/src/outline-nodes.ts';
import type { OutlineItem } from '../../../server/src/protocol.ts';

function item(
  id: string,
  line: number,
  children: readonly OutlineItem[] = [],
  state: OutlineItem['state'] = 'complete',
): OutlineItem {
  const range = { start: { line, character: 0 }, end: { line, character: 10 } };
  return { id, label: id, kind: 'section', state, range, children };
}

const items = [
  item('header', 0),
  item('impact', 8, [item('notes', 10), item('technical', 14)]),
  item('lessons', 8, [], 'missing'),
  item('sign-off', 20, [item('notes', 22)]),
];

describe('Nodes of the outline', () => {
  const flat = (nodes: readonly OutlineNode[]): OutlineNode[] =>
    nodes.flatMap(node => [node, ...flat(node.children)]);

  it('have different ids and know their parents', () => {
    assert.deepEqual(
      flat(outlineNodes(items)).map(({ id, parent }) => [id, parent?.id]),
      [
        ['header', undefined],
        ['impact', undefined],
        ['notes', 'impact'],
        ['technical', 'impact'],
        ['lessons', undefined],
        ['sign-off', undefined],
        ['notes#2', 'sign-off'],
      ],
    );
  });

  const cases: readonly (readonly [line: number, open: 'all' | 'none', id: string])[] = [
    [0, 'all', 'header'],
    [7, 'all', 'header'],
    [8, 'all', 'impact'],
    [9, 'all', 'impact'],
    [10, 'all', 'notes'],
    [14, 'all', 'technical'],
    [19, 'all', 'technical'],
    [19, 'none', 'impact'],
    [20, 'all', 'sign-off'],
    [99, 'all', 'notes#2'],
  ];
  for (const [line, open, id] of cases) {
    it(`are found at line ${line} when ${open} of them are open: ${id}`, () => {
      assert.equal(nodeAt(outlineNodes(items), line, () => open === 'all')?.id, id);
    });
  }

  it('are not found before the first of them', () => {
    assert.equal(
      nodeAt(outlineNodes([item('impact', 3)]), 2, () => true),
      undefined,
    );
  });
});
