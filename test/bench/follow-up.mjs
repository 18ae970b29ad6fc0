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
    const ask = async changed => {
      const start = performance.now();
      const { result, at } = await client.request('postmortem/actionItems', { files, changed });
      return { took: at - start, items: result.length };
    };
    const asked = ask([]);
    const meanwhile = await typeLetters(type, letters);
    const { took, items } = await asked;
    const after = client.memory();
    const { took: again } = await ask([files[0]]);
    await client.stop();
    return {
      count,
      items,
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
