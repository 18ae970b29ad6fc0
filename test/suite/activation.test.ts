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

  it('starts the server for any Markdown in a folder that has a configuration of its own', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const [configuration, document] = ['.postmortem.yaml', 'glossary.md'].map(name =>
      vscode.Uri.joinPath(folder!.uri, name),
    );
    await vscode.workspace.fs.writeFile(document!, new TextEncoder().encode('# Glossary\n'));
    await vscode.window.showTextDocument(document!);
    await vscode.workspace.fs.writeFile(configuration!, new TextEncoder().encode('rules: {}\n'));
    await eventually(async () => (await api()).serverState !== 'idle' || undefined);
    for (const file of [configuration!, document!]) await vscode.workspace.fs.delete(file);
  });

  it('runs the server for a postmortem, which leaves other Markdown alone', async () => {
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
