import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from './client.mjs';

const publish = 'textDocument/publishDiagnostics';
const text =
  '# Postmortem: Checkout\n\n## Summary\n\nNobody could pay.\n\n## Timeline\n\n- 10:15 Alert\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Add an alert | TBD |\n';

describe('a project', () => {
  let folder;
  let server;
  const write = (name, content) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return pathToFileURL(file).href;
  };
  const diagnosticsOf = uri => server.next(publish, params => params.uri === uri);

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'));
    fs.mkdirSync(path.join(folder, '.git'));
    server = await startServer();
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it('sets the severity of rules, by the nearest file above the document', async () => {
    write('.postmortem.yaml', 'rules:\n  actions/owner: off\n');
    write('docs/.postmortem.yaml', 'rules:\n  actions:\n    draft: error\n');
    const uri = write('docs/incidents/checkout.md', text);
    await server.open(uri, text);
    const { diagnostics } = await diagnosticsOf(uri);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['actions/owner', 1]],
    );
  });

  it('says in its file what is not understood, and heeds the rest', async () => {
    const file = write('.postmortem.yaml', 'rules:\n  actions/ownr: off\n  actions/owner: off\n');
    const uri = write('checkout.md', text);
    await server.open(uri, text);
    assert.deepEqual((await diagnosticsOf(uri)).diagnostics, []);
    const [problem] = (await diagnosticsOf(file)).diagnostics;
    assert.match(problem.message, /There is no rule or category “actions\/ownr”/);
    assert.deepEqual(problem.range.start, { line: 1, character: 2 });
  });

  it('checks again when its file changes', async () => {
    const uri = write('checkout.md', text);
    await server.open(uri, text);
    assert.equal((await diagnosticsOf(uri)).diagnostics.length, 1);
    const file = write('.postmortem.yaml', 'rules:\n  actions/owner: off\n');
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] });
    await server.next(publish, params => params.uri === uri && params.diagnostics.length === 0);
  });

  it('brings templates of its own, with nothing else to set up', async () => {
    write(
      '.postmortem/templates/short.md',
      '# Incident: [Title]\n\n**Rating:** [Low/High]\n\n## Timeline\n\n## What we do about it\n\n[Two sentences]\n',
    );
    const document =
      '---\ntemplate: short\n---\n\n# Incident: Checkout\n\n**Rating:** \n\n## Timeline\n\n- 10:15 Alert\n';
    const uri = write('docs/checkout.md', document);
    await server.open(uri, document);
    const { diagnostics } = await diagnosticsOf(uri);
    assert.ok(
      diagnostics.some(({ message }) => message.includes('“What we do about it” is missing')),
      JSON.stringify(diagnostics),
    );
    const completions = await server.request('textDocument/completion', {
      textDocument: { uri },
      position: { line: 6, character: 12 },
    });
    assert.deepEqual(
      completions.map(({ label }) => label),
      ['Low', 'High'],
    );
    const templates = await server.request('postmortem/templates', { uri });
    assert.equal(templates[0].id, 'short');
    const made = await server.request('postmortem/new', {
      title: 'Slow search',
      template: 'short',
      now: '2025-10-14T10:15:00',
      uri,
    });
    assert.match(made.snippet, /# Incident: Slow search/);
  });

  it('says which template cannot be used', async () => {
    const broken = write('.postmortem/templates/broken.md', 'No heading at all.\n');
    const uri = write('checkout.md', text);
    await server.open(uri, text);
    assert.match((await diagnosticsOf(broken)).diagnostics[0].message, /no sections/);
    assert.equal((await diagnosticsOf(uri)).diagnostics.length, 1, 'the other checks still run');
  });

  it('names the template of documents by their path', async () => {
    write('.postmortem.yaml', 'templates: team/*.md\npaths:\n  "notes/**": memo\n');
    write('team/memo.md', '# [Title]\n\n## Facts\n\n## Decisions\n');
    const uri = write('notes/monday.md', '# Monday\n\n## Facts\n\nIt rained.\n');
    await server.open(uri, '# Monday\n\n## Facts\n\nIt rained.\n');
    assert.match((await diagnosticsOf(uri)).diagnostics[0].message, /“Decisions” is missing/);
  });
});
