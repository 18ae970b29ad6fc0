import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ActionItemView } from '../../server/src/protocol.ts';
import { api, closeEditors, eventually, samples, sampleUri } from './support.ts';

const copy = '2025-10-14-copy.md';

describe('Action items of the workspace', () => {
  const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleUri(copy)));
  const items = async () => (await (await api()).actionItems()).filter(({ uri }) => uri.endsWith(copy));
  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`postmortem.actionItems.${command}`, ...args);

  /** Waits until an item is listed that fits. */
  const listed = (fits: (item: ActionItemView) => boolean) =>
    eventually(async () => (await items()).find(fits));

  before(() => vscode.workspace.fs.copy(sampleUri(samples.finished), sampleUri(copy), { overwrite: true }));
  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(sampleUri(copy));
  });

  it('are listed without a document being open, and those of a new file, too', async () => {
    const found = await listed(() => true);
    assert.equal(found.title, 'Qwen LLM Out-of-Memory');
    const others = (await (await api()).actionItems()).filter(({ uri }) => !uri.endsWith(copy));
    assert.ok(others.length > 0);
  });

  it('are marked done in their file, which is saved', async () => {
    const item = await listed(({ open }) => open);
    await run('markDone', { item });
    const [line] = (await read()).split('\n').slice(item.line);
    assert.match(line!, /✅ Done \|$/);
    const after = await listed(({ action }) => action === item.action);
    await listed(({ action, open }) => action === after.action && !open);
  });

  it('that say something else by now are left alone', async () => {
    const item = await listed(({ open }) => open);
    const before = await read();
    await run('markDone', { item: { ...item, action: 'something else' } });
    assert.equal(await read(), before);
  });
});
