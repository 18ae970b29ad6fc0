import assert from 'node:assert/strict';
import { blockerGroup, worstOf } from '../../../client/src/blocker-nodes.ts';
import type { BlockerItem } from '../../../server/src/protocol.ts';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const blocker = (rule: string, severity: BlockerItem['severity'], message = 'Missing'): BlockerItem => ({
  rule,
  severity,
  message,
  range: at,
});

describe('The list of what keeps a postmortem from being published', () => {
  it('is absent when nothing does', () => assert.equal(blockerGroup([]), undefined));

  it('holds every finding under an id of its own, which does not depend on its place', () => {
    const group = blockerGroup([
      blocker('a/b', 'warning'),
      blocker('a/b', 'warning'),
      blocker('a/c', 'error'),
    ])!;
    const ids = group.blockers.map(({ id }) => id);
    assert.equal(new Set([group.id, ...ids]).size, 4);
    assert.ok(group.blockers.every(node => node.group === group));
    const [moved] = blockerGroup([{ ...blocker('a/c', 'error'), range: { ...at, start: at.end } }])!.blockers;
    assert.equal(moved!.id, ids[2]);
  });

  it('is as bad as the worst in it', () => {
    assert.equal(worstOf(blockerGroup([blocker('a/b', 'warning')])!), 'warning');
    assert.equal(worstOf(blockerGroup([blocker('a/b', 'warning'), blocker('a/c', 'error')])!), 'error');
  });
});
