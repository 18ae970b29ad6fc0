import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, lineOf, openSample, problems, putCursor, samples } from './support.ts';

describe('Tables', () => {
  afterEach(async () => {
    await vscode.env.clipboard.writeText('');
    await closeEditors();
  });

  /** The finished sample with the cursor behind a text in it. */
  async function openAt(text: string): Promise<vscode.TextEditor> {
    const editor = await openSample(samples.finished);
    const line = lineOf(editor.document, text);
    putCursor(editor, line, editor.document.lineAt(line).text.indexOf(text) + text.length);
    return editor;
  }

  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`postmortem.${command}`, ...args);
  const lineText = ({ document, selection }: vscode.TextEditor, by = 0) =>
    document.lineAt(selection.active.line + by).text;
  const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);

  it('are gone through cell by cell, and get a row behind the last one', async () => {
    const editor = await openAt('| Postmortem initiated');
    const before = editor.document.getText();
    await run('table.nextCell');
    assert.equal(selected(editor), 'Documentation started');
    await run('table.previousCell');
    assert.equal(selected(editor), 'Postmortem initiated');
    await run('table.nextRow');
    assert.match(lineText(editor), /^\|[ |]+\|$/);
    await vscode.commands.executeCommand('type', { text: '확인' });
    assert.match(lineText(editor), /^\| +\| 확인 *\|/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before, 'a command is one step');
  });

  it('leave the keys alone where there is none', async () => {
    const editor = await openSample(samples.finished);
    putCursor(editor, 0, editor.document.lineAt(0).text.length);
    await run('table.nextRow');
    assert.equal(editor.selection.active.line, 1);
    await run('table.nextCell');
    assert.match(lineText(editor), /^\s+$/);
  });

  it('are aligned in Hangul, in one step', async () => {
    const editor = await openAt('| Postmortem initiated');
    const before = editor.document.getText();
    await run('alignTable');
    assert.notEqual(editor.document.getText(), before);
    const rule = lineText(editor, -9);
    assert.match(rule, /^\|-{7,}\|-{20,}\|-{20,}\|$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('are sorted, and take what was copied', async () => {
    const editor = await openAt('| 10:15');
    await run('table.sort', 'descending');
    const head = lineOf(editor.document, '| Time | Event | Action Taken |');
    assert.match(editor.document.lineAt(head + 2).text, /^\| 11:15 /);
    await vscode.env.clipboard.writeText('사건\t시각\nAll clear\t11:30\n');
    await run('table.paste');
    assert.match(lineText(editor), /^\| 11:30 \| All clear \|/);
  });

  it('are edited at every cursor, or not at all', async () => {
    const editor = await openAt('| 10:15');
    const { document } = editor;
    const before = document.getText();
    const [first] = editor.selections;
    const below = new vscode.Position(first!.active.line + 1, first!.active.character);
    editor.selections = [first!, new vscode.Selection(below, below)];
    await run('table.deleteRow');
    assert.equal(document.lineCount, before.split('\n').length - 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before, 'a command is one step');
    editor.selections = [first!, new vscode.Selection(0, 0, 0, 0)];
    await run('table.deleteRow');
    assert.equal(document.getText(), before);
  });

  it('are aligned on saving where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('postmortem.tables');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('alignOnSave', true, Workspace);
    const editor = await openAt('| Postmortem initiated');
    const { document } = editor;
    const before = document.getText();
    try {
      await eventually(async () => {
        await editor.edit(builder => builder.insert(document.positionAt(0), '\n'));
        await document.save();
        return /^\|-{7,}\|-{20,}/m.test(document.getText()) || undefined;
      });
    } finally {
      await settings.update('alignOnSave', undefined, Workspace);
      await editor.edit(builder => builder.replace(new vscode.Range(0, 0, document.lineCount, 0), before));
      await document.save();
    }
  });

  it('that are broken are said', async () => {
    const { document } = await openSample(samples.defects);
    const codes = (await problems(document.uri)).map(({ code }) => (code as { value: string }).value);
    assert.ok(codes.some(code => code.startsWith('table/')));
  });
});
