import assert from 'node:assert/strict';
import { ActionList } from '../../../client/src/action-list.ts';
import type { ActionItemView } from '../../../server/src/protocol.ts';

const file = (uri: string, ...actions: string[]) => ({
  uri,
  items: actions.map((action): ActionItemView => ({
    uri,
    line: 0,
    title: 'x',
    action,
    owners: [],
    status: 'open',
    open: true,
    overdue: false,
  })),
});
const actionsOf = (list: ActionList) => list.items.map(({ action }) => action).join();

describe('the list of action items', () => {
  const told = { version: 1, more: false, all: false };

  it('grows with what is told, in the order of the files', () => {
    const list = new ActionList();
    assert.ok(list.take({ ...told, all: true, more: true, files: [file('b', 'two', 'three')] }, []));
    assert.equal(actionsOf(list), 'two,three');
    assert.ok(list.take({ ...told, files: [file('a', 'one')] }, []));
    assert.equal(actionsOf(list), 'one,two,three');
    assert.ok(list.take({ ...told, files: [file('b')] }, []));
    assert.equal(actionsOf(list), 'one');
    assert.equal(list.take({ ...told, files: [] }, []), false);
  });

  it('stays until all that is told anew has come', () => {
    const list = new ActionList();
    list.take({ ...told, all: true, files: [file('a', 'one'), file('b', 'two')] }, []);
    list.restart();
    assert.equal(list.version, undefined);
    assert.equal(list.take({ ...told, all: true, more: true, files: [file('a', 'three')] }, []), false);
    assert.equal(actionsOf(list), 'one,two');
    assert.ok(list.take({ ...told, files: [] }, []));
    assert.equal(actionsOf(list), 'three');
  });
});
