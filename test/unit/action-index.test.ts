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
      return () => (action ? [item(uri, action)] : []);
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
      uri => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(() => [item(uri, 'a')])),
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

  it('tells what has changed, and of no file that says the same as before', async () => {
    const files = new Map([
      ['a', 'one'],
      ['b', 'two'],
      ['c', ''],
    ]);
    const { index } = indexOver(files);
    const first = await index.changesSince(['a', 'b', 'c'], 0);
    assert.deepEqual(
      first.files.map(({ uri }) => uri),
      ['a', 'b'],
    );
    files.set('b', 'three');
    for (const uri of ['a', 'b', 'c']) index.forget(uri);
    const second = await index.changesSince(['a', 'b', 'c'], first.version);
    assert.deepEqual(
      second.files.map(({ uri, items }) => [uri, ...items.map(({ action }) => action)]),
      [['b', 'three']],
    );
    assert.deepEqual((await index.changesSince(['a', 'b', 'c'], second.version)).files, []);
  });

  it('tells all again when it is to be told otherwise', async () => {
    const { index, reads } = indexOver(new Map([['a', 'one']]));
    const { version } = await index.changesSince(['a', 'b'], 0);
    index.renew();
    const { files } = await index.changesSince(['a', 'b'], version);
    assert.deepEqual(
      files.map(({ uri }) => uri),
      ['a'],
    );
    assert.deepEqual(reads, ['a', 'b']);
  });

  it('tells much in portions', async () => {
    const uris = Array.from({ length: 1000 }, (_, i) => String(i));
    const { index, reads } = indexOver(new Map(uris.map(uri => [uri, uri])));
    const first = await index.changesSince(uris, 0);
    assert.ok(first.more && first.files.length < 500 && reads.length < 500);
    assert.equal((await follow(index, uris)).size, 1000);
    // Also what it knows already.
    assert.equal((await follow(index, uris)).size, 1000);
  });

  it('lets those who follow its changes know what the files say', async () => {
    const change = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      action: fc.constantFrom('', 'one', 'two'),
      asked: fc.subarray(['a', 'b', 'c']),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async changes => {
        const files = new Map<string, string>();
        const { index } = indexOver(files);
        const known: Known = { version: 0, files: new Map() };
        for (const { uri, action, asked } of changes) {
          files.set(uri, action);
          index.forget(uri);
          const expected = asked.flatMap(name => (files.get(name) ? [[name, files.get(name)!]] : []));
          assert.deepEqual([...(await follow(index, asked, known))].sort(), expected);
        }
      }),
    );
  });
});

interface Known {
  version: number;
  readonly files: Map<string, string>;
}

/** What somebody knows of the files who asks for changes until there are no more. */
async function follow(
  index: ActionIndex,
  uris: readonly string[],
  known: Known = { version: 0, files: new Map() },
): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const { version, more, files } = await index.changesSince(uris, known.version);
    for (const { uri, items } of files) {
      if (items.length === 0) known.files.delete(uri);
      else known.files.set(uri, items.map(({ action }) => action).join());
    }
    known.version = version;
    if (!more) return known.files;
  }
}
