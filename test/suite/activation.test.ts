import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  api,
  closeEditors,
  eventually,
  extension,
  openSample,
  problems,
  sampleUri,
  samples,
} from './support.ts';

interface Manifest {
  contributes: { commands: { command: string }[] };
}

// This file runs before the others: afterwards the server is up.
describe('Activation', () => {
  afterEach(closeEditors);

  it('registers every command that the manifest contributes', async () => {
    await api();
    const contributed = (extension().packageJSON as Manifest).contributes.commands;
    assert.notEqual(contributed.length, 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributed.map(({ command }) => command).filter(command => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('starts no server for Markdown that is no postmortem', async () => {
    const content = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(sampleUri(samples.noPostmortem)),
    );
    // Unsaved, because the name of a folder may tell of postmortems.
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    assert.equal((await api()).serverState, 'idle');
  });

  it('starts the server for a postmortem, which leaves other Markdown alone', async () => {
    const postmortem = await api();
    await openSample(samples.noPostmortem);
    await openSample(samples.defects);
    assert.notEqual(postmortem.serverState, 'idle');
    await eventually(() => postmortem.serverState === 'running' || undefined);
    await problems(sampleUri(samples.defects));
    assert.equal(await postmortem.outline(sampleUri(samples.noPostmortem)), null);
    assert.deepEqual(vscode.languages.getDiagnostics(sampleUri(samples.noPostmortem)), []);
  });
});
