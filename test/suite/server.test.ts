import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeEditors, eventually, openSample, problems, samples } from './support.ts';

describe('The server', () => {
  afterEach(closeEditors);

  /** The process of the server, as soon as it is another one than before. */
  const processAfter = (before: number | undefined) =>
    eventually(async () => {
      const id = await (await api()).serverProcessId();
      return id === before ? undefined : id;
    });

  it('comes back when its process dies, with everything it said', async () => {
    const { document } = await openSample(samples.defects);
    const found = await problems(document.uri);
    const before = await processAfter(undefined);
    process.kill(before, 'SIGKILL');
    await processAfter(before);
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length === found.length || undefined,
    );
  });

  it('is another process after the command that restarts it', async () => {
    const { document } = await openSample(samples.defects);
    const found = await problems(document.uri);
    const before = await processAfter(undefined);
    await vscode.commands.executeCommand('postmortem.restartServer');
    assert.notEqual(await processAfter(before), before);
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length === found.length || undefined,
    );
  });
});
