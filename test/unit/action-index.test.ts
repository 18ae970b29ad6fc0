import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ActionIndex } from '../../server/src/action-index.ts';
import type { ListedAction } from '../../server/src/core/features/actions/listed-action.ts';

const item = (file: string, action: string): ListedAction => ({
  action,
  owners: [],
  status: 'open',
  file,
  line: 1,
  title: 'x',
});

/** An index over files that a test may change, with a count of how often each was read. */
function indexOver(files: Map<string, string>) {
  const reads: string[] = [];
  let turns = 0;
  const index = new ActionIndex(
    async uri => {
      reads.push(uri);
      const action = files.get(uri);
      await Promise.resolve();
      return action ? [item(uri, action)] : [];
    },
    () => {
      turns += 1;
      return Promise.resolve();
    },
  );
  const actions = async (uris: readonly string[]) => (await index.itemsOf(uris)).map(({ action }) => action);
  return { index, reads, actions, turns: () => turns };
}

describe('the index of action items', () => {
  it('reads each file once, in the order in which they are asked for', async () => {
    const { reads, actions } = indexOver(
      new Map([
        ['a', 'one'],
        ['b', ''],
        ['c', 'two'],
      ]),
    );
    assert.deepEqual(await actions(['c', 'b', 'a', 'c']), ['two', 'one']);
    assert.deepEqual(await actions(['a', 'b', 'c']), ['one', 'two']);
    assert.deepEqual(reads, ['c', 'b', 'a']);
  });

  it('reads again what has changed, also while it is read', async () => {
    const files = new Map([['a', 'one']]);
    const { index, reads, actions } = indexOver(files);
    const first = actions(['a']);
    files.set('a', 'two');
    index.forget('a');
    assert.deepEqual(await first, ['two']);
    assert.deepEqual(await actions(['a']), ['two']);
    assert.deepEqual(reads, ['a', 'a']);
  });

  it('forgets what is not asked for any more', async () => {
    const { reads, actions } = indexOver(
      new Map([
        ['a', 'one'],
        ['b', 'two'],
      ]),
    );
    await actions(['a', 'b']);
    await actions(['b']);
    assert.deepEqual(await actions(['a', 'b']), ['one', 'two']);
    assert.deepEqual(reads, ['a', 'b', 'a']);
  });

  it('lets others have their turn while it reads, and not when it knows all', async () => {
    const uris = Array.from({ length: 100 }, (_, i) => String(i));
    const { actions, turns } = indexOver(new Map(uris.map(uri => [uri, uri])));
    await actions(uris);
    assert.equal(turns(), 100);
    await actions(uris);
    assert.equal(turns(), 100);
  });

  it('tries again what could not be read', async () => {
    let fails = true;
    const index = new ActionIndex(
      uri => (fails ? Promise.reject(new Error('gone')) : Promise.resolve([item(uri, 'a')])),
      () => Promise.resolve(),
    );
    await assert.rejects(index.itemsOf(['a']), /gone/);
    fails = false;
    assert.equal((await index.itemsOf(['a'])).length, 1);
  });

  it('always says what the files say', async () => {
    const change = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      action: fc.constantFrom('', 'one', 'two'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async changes => {
        const files = new Map<string, string>();
        const { index, actions } = indexOver(files);
        for (const { uri, action } of changes) {
          files.set(uri, action);
          index.forget(uri);
          const expected = ['a', 'b', 'c'].flatMap(name => files.get(name) || []);
          assert.deepEqual(await actions(['a', 'b', 'c']), expected);
        }
      }),
    );
  });
});
