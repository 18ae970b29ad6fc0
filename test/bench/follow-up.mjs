import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from './client.mjs';
import { postmortemText } from './postmortem-text.mjs';
import { erased, typed } from './session.mjs';

const count = 5000;
const bytes = 6 * 1024;
/** The same few texts over and over: what a file says does not matter, only that it is read. */
const different = 50;
/** In milliseconds. */
const patience = 600_000;
const breath = 50;
const letters = 40;
const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

/**
 * Asks a server for the action items of 5,000 postmortems while somebody types into another one.
 *
 * @param folder an empty folder, for the postmortems.
 * @returns durations in milliseconds and memory in MB.
 */
export async function measureFollowUp(script, folder) {
  const texts = Array.from({ length: different }, (_, seed) => postmortemText(bytes, seed + 1));
  const files = Array.from({ length: count }, (_, index) => {
    const file = path.join(folder, `${index}.md`);
    fs.writeFileSync(file, texts[index % different]);
    return pathToFileURL(file).href;
  });
  const client = new Client(script, patience);
  try {
    const root = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: root, name: 'bench' }];
    await client.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders,
      capabilities,
    });
    client.notify('initialized', {});
    const type = await open(client, `${root}/open.md`, texts[0]);
    const alone = await typeLetters(type, letters);
    const before = client.memory();
    const { ask, count: countItems } = follower(client);
    const asked = ask({ files, changed: [] });
    const meanwhile = await typeLetters(type, letters);
    const { first, took } = await asked;
    const items = countItems();
    const after = client.memory();
    const { took: again } = await ask({ changed: [files[0]] });
    await client.stop();
    return {
      count,
      items,
      first,
      took,
      again,
      memory: after && after - before,
      alone: alone.sort(byValue),
      meanwhile: meanwhile.sort(byValue),
    };
  } catch (error) {
    client.kill();
    throw error;
  }
}

/** Asks for changes until there are no more, as a view does; durations in milliseconds. */
function follower(client) {
  const known = new Map();
  let since;
  const ask = async params => {
    const start = performance.now();
    let first;
    for (let next = params; ; next = { changed: [] }) {
      const { result, at } = await client.request('postmortem/actionItemChanges', { ...next, since });
      for (const { uri, items } of result.files) known.set(uri, items.length);
      since = result.version;
      first ??= at - start;
      if (!result.more) return { first, took: at - start };
    }
  };
  return { ask, count: () => [...known.values()].reduce((sum, items) => sum + items, 0) };
}

/** Opens a document; resolves with what types or erases a letter in it and tells how long its diagnostics took. */
async function open(client, uri, text) {
  let version = 1;
  const opened = client.diagnostics(version);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  await opened;
  const line = text.split('\n').findIndex(candidate => candidate.startsWith('## 3.')) + 2;
  const position = { line, character: 0 };
  return async () => {
    version += 1;
    const published = client.diagnostics(version);
    const start = performance.now();
    const change = version % 2 === 0 ? typed(position, 'x') : erased(position, 1);
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    return (await published).at - start;
  };
}

async function typeLetters(type, count) {
  const durations = [];
  while (durations.length < count) {
    durations.push(await type());
    await new Promise(resolve => setTimeout(resolve, breath));
  }
  return durations;
}

function byValue(a, b) {
  return a - b;
}
