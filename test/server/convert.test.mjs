import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from './client.mjs';

const short = '# Incident: [Title]\n\n## Timeline\n\n- HH:MM [Event]\n\n## What we do\n\n[Two sentences]\n';
const text =
  '# Postmortem: Checkout\n\n## Timeline\n\n- 10:15 Alert\n\n## Summary\n\nNobody could pay.\n\n## Root Cause\n\nA deploy.\n';

describe('the server and templates', () => {
  let folder;
  let server;
  let uri;
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'templates-'));
    fs.mkdirSync(path.join(folder, '.git'));
    fs.mkdirSync(path.join(folder, '.postmortem/templates'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.postmortem/templates/short.md'), short);
    uri = pathToFileURL(path.join(folder, 'checkout.md')).href;
    server = await startServer();
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  const convert = template => server.request('postmortem/convert', { textDocument: { uri }, template });
  const at = (line, character = 0) => ({ line, character });

  it('converts with edits of whole lines, which leave alone what stays', async () => {
    await server.open(uri, text);
    const { edits } = await convert('short');
    // Two sections are too few to recognise the template by them.
    assert.deepEqual(edits, [
      { range: { start: at(0), end: at(0) }, newText: '---\ntemplate: short\n---\n\n' },
      { range: { start: at(6), end: at(7) }, newText: '## What we do\n' },
      { range: { start: at(8), end: at(8) }, newText: '[Two sentences]\n\n## Appendix\n\n### Summary\n\n' },
      { range: { start: at(10), end: at(11) }, newText: '### Root Cause\n' },
    ]);
  });

  it('has nothing to convert in a document of that form, and does not know other templates', async () => {
    const done = '# Incident: Checkout\n\n## Timeline\n\n- 10:15 Alert\n\n## What we do\n\nMore alerts.\n';
    await server.open(uri, `---\ntemplate: short\n---\n\n${done}`);
    assert.deepEqual(await convert('short'), { edits: [] });
    assert.equal(await convert('shorter'), null);
  });

  it('makes a template of a document', async () => {
    await server.open(uri, text);
    const params = { textDocument: { uri }, name: 'Our own' };
    const { text: made, fileName } = await server.request('postmortem/createTemplate', params);
    assert.equal(fileName, 'our-own.md');
    assert.match(made, /^---\nid: "our-own"\n[^]*\n## Timeline\n\n- HH:MM \[What happened\]\n/);
    assert.doesNotMatch(made, /Checkout|pay|deploy/);
  });

  it('answers null for what is no postmortem', async () => {
    await server.open(uri, '# Notes\n\nMilk.\n');
    assert.equal(await convert('short'), null);
    const params = { textDocument: { uri }, name: 'x' };
    assert.equal(await server.request('postmortem/createTemplate', params), null);
  });
});
