import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainCapabilities, startServer } from './client.mjs';

const publish = 'textDocument/publishDiagnostics';
const text =
  '# Postmortem: Checkout\n\n## Summary\n\nNobody could pay.\n\n## Timeline\n\n- 10:15 Alert\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Add an alert | TBD |\n';
const short = '# Incident: [Title]\n\n## Timeline\n\n## Impact\n\n## Decisions\n\n[What was decided]\n';
const configurable = {
  ...plainCapabilities,
  workspace: {
    ...plainCapabilities.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};
const virtual = 'vscode-vfs://github/owner/app';

describe('a workspace', () => {
  let folder;
  let server;
  const write = (name, content) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return pathToFileURL(file).href;
  };
  const folderUri = () => pathToFileURL(folder).href;
  const severities = ({ diagnostics }) => diagnostics.map(({ code, severity }) => `${code} ${severity}`);

  /** Starts a server whose client has these settings, which may be changed later. */
  const start = async (
    settings,
    { capabilities = configurable, options = {}, answers = {}, folders } = {},
  ) => {
    server = await startServer(capabilities, options, {
      workspaceFolders: folders ?? [{ uri: folderUri(), name: 'app' }],
      answers: {
        'workspace/configuration': ({ items }) => items.map(item => settings[item.scopeUri] ?? settings.all),
        ...answers,
      },
    });
  };
  const openAndCheck = async (uri, content = text) => {
    await server.open(uri, content);
    return server.next(publish, params => params.uri === uri);
  };

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-'));
    fs.mkdirSync(path.join(folder, '.git'));
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it('is checked by the settings of its editor where no file speaks', async () => {
    write('.postmortem.yaml', 'rules: { timeline: off }\n');
    const uri = write('docs/checkout.md', text);
    await start({ all: { templates: [], rules: { 'actions/owner': 'error' } } });
    assert.deepEqual(severities(await openAndCheck(uri)), ['actions/owner 1']);
  });

  it('is checked by its file, whatever the settings say', async () => {
    write('.postmortem.yaml', 'rules: { actions: { draft: hint } }\n');
    const uri = write('docs/checkout.md', text);
    await start({ all: { rules: { 'actions/owner': 'error' } } });
    assert.deepEqual(severities(await openAndCheck(uri)), ['actions/owner 4']);
  });

  it('follows the settings while they change, folder by folder', async () => {
    const settings = { all: null };
    const one = write('one.md', text);
    const two = write('two/two.md', text);
    await start(settings);
    await openAndCheck(one);
    await openAndCheck(two);
    settings[one] = { rules: { actions: 'off' } };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.next(publish, params => params.uri === one && params.diagnostics.length === 0);
    assert.equal(
      server.count(publish, params => params.uri === two && params.diagnostics.length === 0),
      0,
    );
  });

  it('is read again when it changes while it is read', async () => {
    write('.postmortem/templates/short.md', short);
    let asked = 0;
    await start(
      {},
      {
        answers: {
          'workspace/configuration': async ({ items }) => {
            asked += 1;
            if (asked === 1) await server.notify('workspace/didChangeConfiguration', { settings: null });
            return items.map(() => null);
          },
        },
      },
    );
    const templates = await server.request('postmortem/templates', { uri: `${folderUri()}/docs/` });
    assert.equal(templates[0].id, 'short');
    assert.equal(asked, 2);
  });

  it('logs once what it does not understand of the settings, and heeds the rest', async () => {
    const [one, two] = [write('one.md', text), write('two/two.md', text)];
    await start({ all: { rules: { 'actions/ownr': 'off', 'actions/owner': 'error' } } });
    assert.deepEqual(severities(await openAndCheck(one)), ['actions/owner 1']);
    await openAndCheck(two);
    assert.deepEqual(
      server.log.filter(line => line.includes('settings')),
      ['settings: There is no rule or category “actions/ownr”, expected “actions/owner”.'],
    );
  });

  it('has the templates that the settings name, relative to its folder', async () => {
    write('team/short.md', short);
    const uri = write('docs/checkout.md', text);
    await start({ all: { templates: ['team/*.md'] } });
    await openAndCheck(uri);
    const [template] = await server.request('postmortem/templates', { uri });
    assert.deepEqual([template.id, template.isOwn], ['short', true]);
    const watchers = await server.next('client/registerCapability', ({ registrations }) =>
      JSON.stringify(registrations).includes('team/'),
    );
    assert.deepEqual(watchers.registrations[0].registerOptions.watchers, [
      { globPattern: { baseUri: `${folderUri()}/team/`, pattern: '*.md' } },
    ]);
  });

  it('owns its unsaved documents', async () => {
    write('.postmortem.yaml', 'rules: { actions/owner: error }\n');
    write('docs/.postmortem.yaml', 'rules: { actions/owner: hint }\n');
    await start({ all: null });
    assert.deepEqual(severities(await openAndCheck('untitled:Untitled-1')), ['actions/owner 1']);
    const path = new URL(folderUri()).pathname;
    assert.deepEqual(severities(await openAndCheck(`untitled:${path}/docs/new.md`)), ['actions/owner 4']);
  });

  it('of another scheme is read by the client, and nothing above it', async () => {
    const asked = [];
    const texts = {
      [`${virtual}/.postmortem.yaml`]: 'rules: { actions/owner: error }\n',
      [`${virtual}/.postmortem/templates/short.md`]: short,
    };
    await start(
      { all: null },
      {
        options: { files: true },
        folders: [{ uri: virtual, name: 'app' }],
        answers: {
          'postmortem/readFile': ({ uri }) => {
            asked.push(uri);
            return texts[uri] ?? null;
          },
          'postmortem/listFolder': ({ uri }) =>
            Object.keys(texts)
              .filter(name => name.startsWith(uri))
              .map(name => name.slice(uri.length)),
        },
      },
    );
    const uri = `${virtual}/docs/checkout.md`;
    assert.deepEqual(severities(await openAndCheck(uri)), ['actions/owner 1']);
    assert.equal((await server.request('postmortem/templates', { uri }))[0].id, 'short');
    assert.ok(
      asked.every(address => address.startsWith(`${virtual}/`)),
      asked.join('\n'),
    );
  });

  it('of another scheme is checked by the defaults where the client reads no files', async () => {
    await start({ all: null }, { folders: [{ uri: virtual, name: 'app' }] });
    assert.equal((await openAndCheck(`${virtual}/docs/checkout.md`)).diagnostics.length, 1);
  });

  it('is checked by templates and configuration as they are written, saved or not', async () => {
    const configuration = write('.postmortem.yaml', 'rules: { actions/owner: off }\n');
    const uri = write('checkout.md', text);
    await start({ all: null });
    assert.deepEqual((await openAndCheck(uri)).diagnostics, []);
    await server.open(configuration, 'rules: { actions/owner: error, actions/ownr: off }\n');
    await server.next(publish, params => params.uri === uri && severities(params)[0] === 'actions/owner 1');
    const { diagnostics } = await server.next(publish, params => params.uri === configuration);
    assert.match(diagnostics[0].message, /actions\/ownr/);
    await server.change(configuration, 2, { text: 'rules: { actions/owner: error }\n' });
    await server.next(publish, params => params.uri === configuration && params.diagnostics.length === 0);
    await server.notify('textDocument/didClose', { textDocument: { uri: configuration } });
    const cleared = params => params.uri === uri && params.diagnostics.length === 0;
    await server.next(publish, params => cleared(params) && server.count(publish, cleared) > 1);
  });

  it('checks a template as a template, and says what is wrong while it is written', async () => {
    const template = write('.postmortem/templates/short.md', short);
    await start({ all: null });
    await server.open(template, 'No heading.\n');
    const { diagnostics } = await server.next(publish, params => params.uri === template);
    assert.match(diagnostics[0].message, /no sections/);
    assert.equal(await server.request('postmortem/outline', { textDocument: { uri: template } }), null);
    const why = await server.request('postmortem/explain', { textDocument: { uri: template } });
    assert.equal(why.isPostmortem, false);
    await server.change(template, 2, { text: short });
    await server.next(publish, params => params.uri === template && params.diagnostics.length === 0);
  });

  it('offers to mend its configuration and its templates', async () => {
    const mistyped = 'rules: { actions/ownr: off }\n';
    const wrongRole = '# [Title]\n\n## Facts <!-- role: timelin -->\n';
    const configuration = write('.postmortem.yaml', mistyped);
    const template = write('.postmortem/templates/short.md', wrongRole);
    await start({ all: null });
    for (const [uri, content, mended] of [
      [configuration, mistyped, 'actions/owner'],
      [template, wrongRole, 'timeline'],
    ]) {
      const { diagnostics } = await openAndCheck(uri, content);
      const ask = range =>
        server.request('textDocument/codeAction', {
          textDocument: { uri },
          range,
          context: { diagnostics, only: ['quickfix'] },
        });
      const [action, ...others] = await ask(diagnostics[0].range);
      assert.deepEqual(others, []);
      assert.deepEqual(action.diagnostics, diagnostics);
      const [{ textDocument, edits }] = action.edit.documentChanges;
      assert.deepEqual(textDocument, { uri, version: 1 });
      assert.match(edits[0].newText, new RegExp(mended));
      const away = { line: 40, character: 0 };
      assert.deepEqual(await ask({ start: away, end: away }), []);
    }
  });

  it('explains why a document is a postmortem, in the words of the command line', async () => {
    const uri = write('checkout.md', text);
    const notes = write('notes.txt', '# Notes\n');
    await start({ all: null });
    await openAndCheck(uri);
    const why = await server.request('postmortem/explain', { textDocument: { uri } });
    assert.equal(why.isPostmortem, true);
    assert.equal(why.lines[0], 'a postmortem (draft)');
    await server.open(notes, '# Notes\n');
    const none = await server.request('postmortem/explain', { textDocument: { uri: notes } });
    assert.deepEqual([none.isPostmortem, none.lines[0]], [false, 'no postmortem']);
  });

  it('lists the action items of its files, as they are in the editor, and tells when they may have changed', async () => {
    await start({});
    const one = write('one.md', text);
    const two = write('docs/two.md', text.replace('TBD |', 'Kim |').replace('Add an alert', 'Test it'));
    const notes = write('notes.md', '# Notes\n\n- Buy milk\n');
    const ask = params => server.request('postmortem/actionItems', { files: [one, two, notes], ...params });
    const actions = async params => (await ask(params)).map(({ action }) => action);
    assert.deepEqual(await actions(), ['Add an alert', 'Test it']);
    assert.deepEqual(await actions({ owner: '@KIM' }), ['Test it']);
    const [item] = await ask();
    assert.deepEqual(item, {
      uri: one,
      line: 14,
      title: 'Checkout',
      action: 'Add an alert',
      owners: [],
      status: 'open',
      open: true,
      overdue: false,
    });
    write('one.md', text.replace('Add an alert', 'Ask them'));
    assert.deepEqual(await actions({ changed: [one] }), ['Ask them', 'Test it']);
    await server.open(two, text.replace('Add an alert', 'Tell them'));
    await server.next('postmortem/didChangeActionItems');
    assert.deepEqual(await actions(), ['Ask them', 'Tell them']);
    const outside = new URL('../outside.md', `${folderUri()}/`).href;
    assert.deepEqual(await ask({ files: [outside, 7, 'nothing'] }), []);
  });

  it('has its postmortems watched for clients that do not say what has changed', async () => {
    await start({});
    const one = write('one.md', text);
    const isWatching = ({ registrations }) => JSON.stringify(registrations).includes('"**/*.md"');
    const watching = () => server.count('client/registerCapability', isWatching);
    const actions = async params =>
      (await server.request('postmortem/actionItems', { files: [one], ...params })).map(
        ({ action }) => action,
      );
    assert.deepEqual(await actions({ changed: [] }), ['Add an alert']);
    assert.equal(watching(), 0);
    await actions();
    await actions();
    assert.equal(watching(), 1);
    write('one.md', text.replace('Add an alert', 'Ask them'));
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: one, type: 2 }] });
    await server.next('postmortem/didChangeActionItems');
    assert.deepEqual(await actions(), ['Ask them']);
    fs.rmSync(path.join(folder, 'one.md'));
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: one, type: 3 }] });
    assert.deepEqual(await actions(), []);
  });
});
