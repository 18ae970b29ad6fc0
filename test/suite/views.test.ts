import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeEditors, eventually, lineOf, openSample, sampleUri, samples } from './support.ts';

describe('Views', () => {
  afterEach(closeEditors);

  it('the outline lists the parts of a postmortem with their state', async () => {
    await openSample(samples.draft);
    const view = await eventually(
      async () => (await (await api()).outline(sampleUri(samples.draft))) ?? undefined,
    );
    assert.equal(view.lifecycle, 'draft');
    const kinds = new Set(view.items.map(({ kind }) => kind));
    assert.ok(kinds.has('timeline') && kinds.has('actions'));
    assert.ok(view.items.some(({ state }) => state !== 'complete'));
    assert.ok(
      view.blockers.some(({ severity }) => severity === 'error'),
      'a draft is not ready',
    );
  });

  it('a click in the outline moves the cursor to the part, in the column that shows it', async () => {
    const editor = await openSample(samples.finished);
    const line = lineOf(editor.document, '## 7. Action Items');
    await vscode.commands.executeCommand('workbench.action.newGroupRight');
    await vscode.commands.executeCommand('postmortem.reveal', editor.document.uri, { line, character: 0 });
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.selection.active.line, line);
    assert.equal(active.viewColumn, vscode.ViewColumn.One);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

  it('the preview opens beside the editor, which keeps the focus, and only once', async () => {
    const editor = await openSample(samples.finished);
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('postmortem'),
        );
    await vscode.commands.executeCommand('postmortem.openPreview');
    const panel = await eventually(() => panels()[0]);
    assert.notEqual(panel.group.viewColumn, editor.viewColumn);
    await vscode.commands.executeCommand('postmortem.openPreview');
    assert.equal(panels().length, 1);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    // The title comes from the server's answer to the page that says it is ready.
    await eventually(() => panels().find(({ label }) => label.includes('Qwen LLM Out-of-Memory')));
  });
});
