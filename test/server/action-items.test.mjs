import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from './client.mjs';

const uri = 'file:///repo/postmortems/2025-10-14-checkout.md';
const text =
  '---\ntemplate: blameless\n---\n\n# Postmortem: Checkout\n\n## Action Items\n\n| Action | Owner | Due Date | Status |\n|---|---|---|---|\n| Add an alert | TBD | 2025-10-21 | 📝 Open |\n| Write a test | Kim | 2025-10-28 | Done |\n';
const row = '| Add an alert | TBD | 2025-10-21 | 📝 Open |';

describe('action items in an editor', () => {
  let server;
  beforeEach(async () => {
    server = await startServer();
    await server.open(uri, text);
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  const edit = params =>
    server.request('postmortem/editActionItem', {
      textDocument: { uri },
      line: 10,
      action: 'Add an alert',
      ...params,
    });

  it('are changed where they stand', async () => {
    const cases = [
      [{ status: 'done' }, '| Add an alert | TBD | 2025-10-21 | Done |'],
      [{ due: '2025-11-01' }, '| Add an alert | TBD | 2025-11-01 | 📝 Open |'],
      [{ owner: '김민수' }, '| Add an alert | 김민수 | 2025-10-21 | 📝 Open |'],
      [
        { ticket: 'https://x.test/PAY-1' },
        '| Add an alert ([PAY-1](https://x.test/PAY-1)) | TBD | 2025-10-21 | 📝 Open |',
      ],
    ];
    for (const [change, expected] of cases) {
      const { edits } = await edit({ change });
      const document = TextDocument.create(uri, 'markdown', 1, text);
      assert.equal(TextDocument.applyEdits(document, edits), text.replace(row, expected));
    }
  });

  it('are left alone where they say something else by now, or what is wanted is no change', async () => {
    assert.equal(await edit({ action: 'Add alerts', change: { status: 'done' } }), null);
    assert.equal(await edit({ line: 11, change: { status: 'done' } }), null);
    for (const change of [{ status: 'gone' }, { due: 'soon' }, {}, null, { owner: 'a', due: '2025-11-01' }])
      assert.equal(await edit({ change }), null);
  });

  it('are exported, all or some', async () => {
    const params = { files: [uri], format: 'markdown' };
    const all = await server.request('postmortem/exportActionItems', params);
    assert.match(all.text, /^- \[ \] .*Add an alert[^]*- \[x\] .*Write a test/m);
    const items = [{ uri, line: 11 }];
    const one = await server.request('postmortem/exportActionItems', { ...params, items });
    assert.doesNotMatch(one.text, /Add an alert/);
    assert.match(one.text, /Write a test/);
  });

  it('are told once, and then only those of files that have changed', async () => {
    const changes = params => server.request('postmortem/actionItemChanges', params);
    const actionsIn = ({ files }) => files.map(({ items }) => items.map(({ action }) => action));
    const first = await changes({ files: [uri] });
    assert.equal(first.all, true);
    assert.deepEqual(actionsIn(first), [['Add an alert', 'Write a test']]);
    const second = await changes({ changed: [uri], since: first.version });
    assert.deepEqual(second, { version: first.version, more: false, all: false, files: [] });
    await server.change(uri, 2, { text: text.replace('Write a test', 'Write two tests') });
    const third = await changes({ since: second.version });
    assert.equal(third.all, false);
    assert.deepEqual(actionsIn(third), [['Add an alert', 'Write two tests']]);
    const none = await changes({ files: [], since: third.version });
    assert.deepEqual(actionsIn(none), [[]]);
    assert.equal((await changes({ since: 1e9 })).all, true);
  });

  it('are called by their paths in the workspace where they are exported', async () => {
    const folder = 'file:///repo/post%20mortems';
    const other = await startServer(undefined, undefined, { workspaceFolders: [{ uri: folder, name: 'p' }] });
    await other.open(`${folder}/a%20b/one.md`, text);
    const params = { files: [`${folder}/a%20b/one.md`], format: 'csv' };
    const { text: exported } = await other.request('postmortem/exportActionItems', params);
    assert.match(exported, /\(a b\/one\.md:11\)/);
    assert.equal(await other.stop(), 0);
  });

  it('can be assigned to the owners of other postmortems, once these have been read', async () => {
    const other = 'file:///repo/postmortems/other.md';
    await server.open(other, text.replace('TBD', '@hana'));
    const at = { line: 10, character: 18 };
    const names = async () =>
      (await server.request('textDocument/completion', { textDocument: { uri }, position: at })).map(
        ({ label }) => label,
      );
    assert.deepEqual(await names(), ['Kim']);
    await server.request('postmortem/actionItems', { files: [uri, other] });
    assert.deepEqual(await names(), ['Kim', '@hana']);
    const fixes = await server.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.ok(fixes.some(({ title }) => title === 'Assign to @hana'));
  });

  it('are offered to be assigned by clients that can ask whom to', async () => {
    const ask = (from, line) =>
      from.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character: 3 }, end: { line, character: 3 } },
        context: { diagnostics: [], only: ['refactor.rewrite'] },
      });
    const commands = actions => actions.flatMap(({ command }) => command?.command ?? []);
    assert.deepEqual(commands(await ask(server, 10)), []);
    const asking = await startServer(undefined, { itemCommands: true });
    await asking.open(uri, text);
    const actions = await ask(asking, 10);
    assert.deepEqual(commands(actions), [
      'postmortem.actionItems.assign',
      'postmortem.actionItems.attachTicket',
    ]);
    const { action, line } = actions.at(-1).command.arguments[0].item;
    assert.deepEqual([action, line], ['Add an alert', 10]);
    assert.deepEqual(commands(await ask(asking, 11)), ['postmortem.actionItems.attachTicket']);
    assert.equal(await asking.stop(), 0);
  });
});
