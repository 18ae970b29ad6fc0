import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, lineOf, openSample, putCursor, samples, sampleUri } from './support.ts';

describe('Writing', () => {
  afterEach(closeEditors);

  const createNew = () =>
    vscode.commands.executeCommand<vscode.Uri>('postmortem.new', {
      title: 'Checkout down',
      severity: 'Sev2',
      template: 'blameless',
    });

  it('opens a new postmortem with its header filled in', async () => {
    await createNew();
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    assert.equal(document.lineAt(0).text, '# Postmortem: Checkout down');
    const header = document.getText(new vscode.Range(0, 0, 10, 0));
    assert.match(header, /^\*\*Incident ID:\*\* INC-\d{8}-\d{6}$/m);
    assert.match(header, /^\*\*Date:\*\* \d{4}-\d{2}-\d{2}$/m);
    assert.match(header, /^\*\*Author\(s\):\*\* [^[]/m);
    assert.match(header, /^\*\*Severity:\*\* Sev2$/m);
  });

  it('puts the cursor on the first thing to write', async () => {
    await createNew();
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.ok(selection.start.line > lineOf(document, '**Status:**'));
    assert.match(document.getText(selection), /^\[?[^\]\n]+\]?$/);
  });

  it('leaves the examples of the template out', async () => {
    await createNew();
    assert.doesNotMatch(vscode.window.activeTextEditor!.document.getText(), /예시|Example/);
  });

  it('proposes a name in the folder of the settings that nothing has yet', async () => {
    const [first, second] = [await createNew(), await createNew()];
    assert.match(first.path, /\/docs\/postmortems\/\d{4}-\d{2}-\d{2}-checkout-down\.md$/);
    assert.equal(second.path, first.path.replace('.md', '-2.md'));
  });

  it('follows the template that the settings name, with no question', async () => {
    const settings = vscode.workspace.getConfiguration('postmortem');
    const name = 'newPostmortem.template';
    const template = sampleUri('.postmortem/templates/short.md');
    await vscode.workspace.fs.writeFile(
      template,
      new TextEncoder().encode('# Incident: [Title]\n\n## Decisions\n\n[What was decided]\n'),
    );
    await settings.update(name, 'short', vscode.ConfigurationTarget.Workspace);
    try {
      // Whether the watcher has told of the new file yet cannot be known; a new server has read it.
      await vscode.commands.executeCommand('postmortem.restartServer');
      await vscode.commands.executeCommand('postmortem.new', { title: 'Search down', severity: '' });
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.lineAt(0).text, '# Incident: Search down');
    } finally {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(sampleUri('.postmortem'), { recursive: true });
    }
  });

  it('takes the author from the settings', async () => {
    const settings = vscode.workspace.getConfiguration('postmortem');
    await settings.update('author', 'Mina Park', vscode.ConfigurationTarget.Workspace);
    try {
      await createNew();
      assert.match(vscode.window.activeTextEditor!.document.getText(), /^\*\*Author\(s\):\*\* Mina Park$/m);
    } finally {
      await settings.update('author', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  const rows: readonly (readonly [command: string, inTable: string])[] = [
    ['postmortem.addActionItem', 'Deploy hotfix'],
    ['postmortem.addTimelineEntry', 'Qwen 서킷브레이커 활성화'],
  ];
  for (const [command, inTable] of rows) {
    it(`${command} adds a row below the cursor's and selects what to fill in`, async () => {
      const editor = await openSample(samples.finished);
      const { document } = editor;
      const line = lineOf(document, inTable);
      putCursor(editor, line, 3);
      await vscode.commands.executeCommand(command);
      const cells = (at: number) => document.lineAt(at).text.split('|').length;
      assert.equal(cells(line + 1), cells(line));
      assert.equal(editor.selection.active.line, line + 1);
      assert.ok(document.lineAt(line).text.includes(inTable));
    });
  }

  it('puts what was copied from a chat into the timeline, in one step', async () => {
    const editor = await openSample(samples.finished);
    const { document } = editor;
    const before = document.getText();
    await vscode.env.clipboard.writeText('Alice  10:16 AM\nOnly creative mode is slow\n');
    let isDone = false;
    const done = vscode.commands.executeCommand('postmortem.pasteAsTimelineRows').then(() => (isDone = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone || undefined;
    });
    await done;
    const line = lineOf(document, '| 10:16 | Alice: Only creative mode is slow | - |');
    assert.match(document.lineAt(line - 1).text, /^\| 10:15 /);
    assert.match(document.lineAt(line + 1).text, /^\| 10:18 /);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.env.clipboard.writeText('');
  });
});
