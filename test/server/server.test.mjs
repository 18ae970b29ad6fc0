import assert from 'node:assert/strict';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import languageServer from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainCapabilities, startServer } from './client.mjs';

const uri = 'file:///repo/postmortems/2025-11-03.md';
const defects = fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8');
// All is done in it: what is open is overdue on the day of the test.
const finished = fs
  .readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8')
  .replace(/🔄 In Progress|📝 Open/gu, '✅ Done');
const notes = fs.readFileSync('samples/notes.md', 'utf8');
const publish = 'textDocument/publishDiagnostics';
const analyzed = 'postmortem/didAnalyze';
const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

/** The position of the first character of `needle`. */
function positionOf(text, needle, offset = 0) {
  const before = text.slice(0, text.indexOf(needle) + offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

const codesOf = ({ diagnostics }) => diagnostics.map(({ code }) => code);

describe('the language server over stdio', () => {
  let server;
  afterEach(async () => {
    if (server.child.exitCode === null) assert.equal(await server.stop(), 0);
  });

  it('says who it is and what it can do', async () => {
    server = await startServer();
    assert.equal(server.serverInfo.name, 'postmortem');
    assert.equal(server.offered.textDocumentSync.change, 2);
    assert.equal(server.offered.documentSymbolProvider, true);
    assert.equal(server.offered.diagnosticProvider, undefined, 'a client that cannot pull is pushed to');
  });

  it('leaves document symbols to a client that has its own outline', async () => {
    server = await startServer(plainCapabilities, { documentSymbols: false });
    assert.equal(server.offered.documentSymbolProvider, undefined);
  });

  it('publishes diagnostics with source, code, page and version', async () => {
    server = await startServer();
    await server.open(uri, defects);
    const { version, diagnostics } = await server.next(publish);
    assert.equal(version, 1);
    const owner = diagnostics.find(({ code }) => code === 'actions/owner');
    assert.equal(owner.source, 'postmortem');
    assert.deepEqual(owner.range.start, positionOf(defects, 'TBD |'));
    const page = new URL(owner.codeDescription.href);
    assert.match(fs.readFileSync(page, 'utf8'), /actions\/owner/);
    const order = diagnostics.find(({ code }) => code === 'timeline/order');
    assert.equal(order.relatedInformation[0].location.uri, uri);
  });

  it('says nothing about a Markdown file that is no postmortem', async () => {
    server = await startServer();
    const other = 'file:///repo/notes.md';
    await server.open(other, notes);
    assert.deepEqual((await server.next(publish)).diagnostics, []);
    assert.equal((await server.next(analyzed)).isPostmortem, false);
    assert.equal(await server.request('postmortem/outline', { textDocument: { uri: other } }), null);
    assert.equal(await server.request('textDocument/documentSymbol', { textDocument: { uri: other } }), null);
  });

  it('tells of its analyses only those that ask', async () => {
    server = await startServer(plainCapabilities, { didAnalyze: false });
    await server.open(uri, finished);
    await server.next(publish);
    await server.request('postmortem/outline', { textDocument: { uri } });
    assert.equal(server.count(analyzed), 0);
  });

  it('follows incremental edits; the newest version is published last', async () => {
    server = await startServer();
    await server.open(uri, finished);
    assert.deepEqual(codesOf(await server.next(publish)), []);
    const at = positionOf(finished, '| Bob |', 2);
    await server.change(uri, 2, {
      range: { start: at, end: { ...at, character: at.character + 3 } },
      text: 'TBD',
    });
    assert.deepEqual(
      codesOf(
        await server.next(publish, ({ version, diagnostics }) => version === 2 && diagnostics.length > 0),
      ),
      ['actions/owner'],
    );
    for (let version = 3; version <= 22; version++)
      await server.change(uri, version, { range: { start: at, end: at }, text: 'x' });
    await server.next(publish, ({ version }) => version === 22);
    assert.ok(server.count(publish) < 22, 'edits that wait are analysed together');
  });

  it('does not nag about the line being typed until the author pauses', async () => {
    server = await startServer();
    await server.open(uri, finished);
    await server.next(publish);
    const at = positionOf(finished, '| Bob |', 2);
    await server.change(uri, 2, {
      range: { start: at, end: { ...at, character: at.character + 3 } },
      text: '',
    });
    assert.deepEqual(codesOf(await server.next(publish, ({ version }) => version === 2)), []);
    assert.deepEqual(
      codesOf(
        await server.next(publish, ({ version, diagnostics }) => version === 2 && diagnostics.length > 0),
      ),
      ['actions/owner'],
    );
  });

  it('answers clients that pull by the same validator, and asks them to pull again after a pause', async () => {
    server = await startServer(pulling);
    await server.open(uri, defects);
    const pulled = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    const other = await startServer();
    await other.open(uri, defects);
    const { diagnostics } = await other.next(publish);
    await other.stop();
    assert.equal(pulled.kind, 'full');
    assert.deepEqual(pulled.items, diagnostics);
    await server.next(analyzed);
    assert.equal(server.count(publish), 0, 'a client that pulls is not pushed to as well');
    const at = positionOf(defects, '| TBD |', 2);
    await server.change(uri, 2, {
      range: { start: at, end: { ...at, character: at.character + 3 } },
      text: '',
    });
    await server.request('textDocument/diagnostic', { textDocument: { uri } });
    await server.next('workspace/diagnostic/refresh');
  });

  it('offers the quick fix that adds an action-item row, as an edit of that version', async () => {
    server = await startServer();
    await server.open(uri, finished, 7);
    const position = positionOf(finished, '**Priority Definitions:**');
    const actions = await server.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const add = actions.find(({ title }) => title === 'Add an action-item row');
    const [{ textDocument, edits }] = add.edit.documentChanges;
    assert.equal(textDocument.version, 7);
    assert.equal(edits.length, 1);
    assert.match(
      edits[0].newText,
      /^\n\| \[구체적 조치\] \| \[담당자\] \| \[P0\/P1\/P2\] \| \d{4}-\d{2}-\d{2} \| Open \|$/,
    );
  });

  it('names the diagnostics that a fix repairs', async () => {
    server = await startServer();
    await server.open(uri, defects);
    const { diagnostics } = await server.next(publish);
    const wrong = diagnostics.find(({ code }) => code === 'table/cells');
    const actions = await server.request('textDocument/codeAction', {
      textDocument: { uri },
      range: wrong.range,
      context: { diagnostics: [wrong] },
    });
    assert.ok(
      actions.some(
        ({ kind, diagnostics: repaired }) => kind === 'quickfix' && repaired?.[0].code === 'table/cells',
      ),
    );
  });

  it('fixes all that can be fixed safely when it is asked for that, as on saving', async () => {
    server = await startServer();
    assert.ok(server.offered.codeActionProvider.codeActionKinds.includes('source.fixAll.postmortem'));
    await server.open(uri, defects);
    const actionsFor = only =>
      server.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
        context: { diagnostics: [], ...(only && { only }) },
      });
    const kindsFor = async only => new Set((await actionsFor(only)).map(({ kind }) => kind));
    const all = 'source.fixAll.postmortem';
    for (const only of [['source.fixAll'], [all], ['source.organizeImports', all]])
      assert.deepEqual(await kindsFor(only), new Set([all]), only.join());
    assert.deepEqual(await kindsFor(['source']), new Set([all, 'source.alignTables.postmortem']));
    assert.deepEqual(await kindsFor(['source.fixAll.eslint']), new Set());
    assert.deepEqual(await kindsFor(['quickfix']), new Set(['quickfix']));
    assert.deepEqual(await kindsFor(['refactor']), new Set());
    assert.ok(!(await kindsFor()).has(all), 'nobody at the cursor has asked for it');
    const [{ edit }] = await actionsFor([all]);
    const [{ edits }] = edit.documentChanges;
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, defects), edits);
    await server.change(uri, 2, { text: fixed });
    await server.next(publish, ({ version }) => version === 2);
    assert.deepEqual(await actionsFor([all]), []);
  });

  it('shows the page of a rule in editors that can show a document', async () => {
    server = await startServer({ ...plainCapabilities, window: { showDocument: { support: true } } });
    assert.deepEqual(server.offered.executeCommandProvider.commands, [
      'postmortem.showRule',
      'postmortem.select',
    ]);
    await server.open(uri, defects);
    const { diagnostics } = await server.next(publish);
    const { range } = diagnostics.find(({ code }) => code === 'actions/owner');
    const context = { diagnostics: [] };
    const actions = await server.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context,
    });
    const { command } = actions.find(({ title }) => title === 'Show the page of actions/owner');
    await server.request('workspace/executeCommand', command);
    const shown = await server.next('window/showDocument');
    assert.match(fs.readFileSync(new URL(shown.uri), 'utf8'), /actions\/owner/);
    await server.request('workspace/executeCommand', { ...command, arguments: ['../../package'] });
    assert.equal(server.count('window/showDocument'), 1, 'an argument that is no rule leads nowhere');
  });

  it('selects a placeholder in editors that can show a document', async () => {
    server = await startServer({ ...plainCapabilities, window: { showDocument: { support: true } } });
    await server.open(uri, defects);
    const { diagnostics } = await server.next(publish);
    const { range } = diagnostics.find(({ code }) => code === 'structure/placeholder');
    const actions = await server.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: range.start, end: range.start },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const { command } = actions.find(({ title }) => title === 'Select the placeholder');
    await server.request('workspace/executeCommand', command);
    assert.deepEqual(await server.next('window/showDocument'), { uri, selection: range, takeFocus: true });
    for (const given of [[], ['file:///etc/passwd', range], [uri, { start: 1 }], [uri]])
      await server.request('workspace/executeCommand', { command: 'postmortem.select', arguments: given });
    assert.equal(server.count('window/showDocument'), 1, 'only a place in an open document can be selected');
  });

  it('offers no page of a rule where it could not be shown', async () => {
    server = await startServer();
    assert.equal(server.offered.executeCommandProvider, undefined);
    await server.open(uri, defects);
    const { diagnostics } = await server.next(publish);
    for (const { range } of diagnostics) {
      const context = { diagnostics: [] };
      const actions = await server.request('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context,
      });
      assert.ok(actions.every(({ command }) => command === undefined));
    }
  });

  it('tells with the outline what keeps a postmortem from being published', async () => {
    server = await startServer();
    await server.open(uri, defects.replace(/^\*\*Status:\*\*.*$/m, '**Status:** Draft'));
    const { lifecycle, blockers } = await server.request('postmortem/outline', { textDocument: { uri } });
    assert.equal(lifecycle, 'draft');
    assert.ok(blockers.some(({ rule }) => rule === 'actions/owner'));
    assert.ok(blockers.every(({ severity }) => severity === 'error' || severity === 'warning'));
    const lines = blockers.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
  });

  it('completes, hovers, and lists symbols', async () => {
    server = await startServer();
    await server.open(uri, finished);
    const textDocument = { uri };
    const completions = await server.request('textDocument/completion', {
      textDocument,
      position: positionOf(finished, 'Sev2'),
    });
    assert.deepEqual(
      completions.map(({ label }) => label),
      ['Sev1', 'Sev2', 'Sev3'],
    );
    const hover = await server.request('textDocument/hover', {
      textDocument,
      position: positionOf(finished, '2. Timeline'),
    });
    assert.match(hover.contents.value, /Timeline/);
    const [title] = await server.request('textDocument/documentSymbol', { textDocument });
    assert.ok(title.children.some(({ name }) => name === '7. Action Items'));
  });

  it('serves the outline, the timeline and new rows to clients that ask', async () => {
    server = await startServer();
    await server.open(uri, defects);
    const textDocument = { uri };
    const { items, lifecycle } = await server.request('postmortem/outline', { textDocument });
    assert.ok(['draft', 'review', 'published'].includes(lifecycle));
    assert.ok(items.some(({ state }) => state === 'missing'));
    const { events, zone } = await server.request('postmortem/timeline', { textDocument });
    assert.equal(zone, 'UTC');
    assert.ok(events.length > 3);
    const row = await server.request('postmortem/insertRow', { textDocument, kind: 'event' });
    assert.equal(row.edits.length, 1);
    assert.match(row.snippet, /\$\{1:/);
    assert.equal(await server.request('postmortem/insertRow', { textDocument, kind: 'column' }), null);
    const [template] = await server.request('postmortem/templates');
    assert.deepEqual(template.severities, ['Sev1', 'Sev2', 'Sev3']);
    const made = await server.request('postmortem/new', {
      title: 'Outage',
      severity: 'Sev1',
      now: '2025-10-14T10:15:00',
    });
    assert.match(made.snippet, /^# Postmortem: Outage\n/);
  });

  it('answers a cancelled request with an error, never with an empty result', async () => {
    server = await startServer();
    await server.open(uri, finished);
    const source = new languageServer.CancellationTokenSource();
    const answer = server.request(
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [] },
      },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, ({ code }) => code === -32800);
  });

  for (const [name, text] of Object.entries({
    'is empty': '',
    'is 5 MB': `# Postmortem: big\n\n## Summary\n\n## Impact\n\n## Timeline\n\n${'Words that fill the page, one after the other.\n\n'.repeat(110_000)}`,
    'has one line of 1 MB': `# Postmortem: wide\n\n## Summary\n\n${'word '.repeat(200_000)}\n\n## Timeline\n\n- 10:15 x\n\n## Impact\n`,
    'ends inside a table': `${finished.slice(0, finished.indexOf('| 10:40'))}| 10:40 | Qw`,
    'ends inside a fence': `${finished}\n\`\`\`\n| no table`,
    'ends inside its front matter': '---\ntemplate: blameless\nid: [',
    'holds NUL, lone surrogates and every line ending':
      '# Postmortem: x\r\n\r\u0000\ud800\n## Timeline\r## Impact\n\n## Summary\u2028\n',
  })) {
    it(`keeps answering when a document ${name}`, async function () {
      this.timeout(120_000);
      server = await startServer();
      await server.open(uri, text);
      await server.next(publish, ({ version }) => version === 1);
      await server.change(uri, 2, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      });
      await server.next(publish, ({ version }) => version === 2);
      await server.request('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
      assert.deepEqual(server.log, []);
    });
  }

  it('takes a range beyond the end and a change of the whole text', async () => {
    server = await startServer();
    await server.open(uri, finished);
    await server.change(uri, 2, {
      range: { start: { line: 99_999, character: 9 }, end: { line: 99_999, character: 99 } },
      text: '\nmore',
    });
    await server.change(uri, 3, { text: defects });
    assert.ok(codesOf(await server.next(publish, ({ version }) => version === 3)).includes('actions/owner'));
  });

  it('clears its diagnostics when a document is closed', async () => {
    server = await startServer();
    await server.open(uri, defects);
    await server.next(publish, ({ diagnostics }) => diagnostics.length > 0);
    await server.notify('textDocument/didClose', { textDocument: { uri } });
    await server.next(publish, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('ends when its editor does', async () => {
    server = await startServer();
    server.child.stdin.end();
    for (let i = 0; i < 100 && server.child.exitCode === null; i++) await sleep(50);
    assert.notEqual(server.child.exitCode, null);
  });
});
