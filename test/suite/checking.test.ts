import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  eventually,
  lineOf,
  openSample,
  problems,
  putCursor,
  samples,
  sampleUri,
} from './support.ts';

describe('Checking', () => {
  afterEach(closeEditors);

  it('reports what is wrong with a postmortem under the names of its rules', async () => {
    const { document } = await openSample(samples.defects);
    const found = await problems(document.uri);
    assert.deepEqual(new Set(found.map(({ source }) => source)), new Set(['postmortem']));
    const line = lineOf(document, 'TBD');
    const owners = found.filter(problem => problem.range.start.line === line && !isOverdue(problem));
    assert.deepEqual(owners.map(codeOf), ['actions/owner']);
    assert.equal(document.getText(owners[0]!.range), 'TBD');
  });

  it('finds nothing wrong with a finished postmortem but what is broken in it', async () => {
    const editor = await openSample(samples.finished);
    const { document } = editor;
    const line = lineOf(document, 'Enhance load tests');
    const start = document.lineAt(line).text.indexOf('Carol');
    await editor.edit(builder => builder.replace(new vscode.Range(line, start, line, start + 5), 'TBD'));
    const found = await eventually(() => {
      const now = vscode.languages.getDiagnostics(document.uri);
      return now.some(problem => codeOf(problem) === 'actions/owner') ? now : undefined;
    });
    // What is open in it is overdue on the day of the test; it also shows what the rules on consistency find, a name
    // and an address.
    const others = found.filter(
      problem =>
        !/^(?:actions\/(?:due|priority-window)|metrics\/|consistency\/|language\/|links\/)/.test(
          String(codeOf(problem)),
        ),
    );
    assert.deepEqual(
      others.map(({ range }) => document.getText(range)),
      ['TBD'],
    );
  });

  it('takes a problem back when it is repaired', async () => {
    const editor = await openSample(samples.defects);
    const { document } = editor;
    await problems(document.uri);
    const line = lineOf(document, 'TBD');
    const start = document.lineAt(line).text.indexOf('TBD');
    await editor.edit(builder => builder.replace(new vscode.Range(line, start, line, start + 3), 'Mina'));
    await eventually(() => {
      const left = vscode.languages.getDiagnostics(document.uri);
      return left.length > 0 && !left.some(problem => codeOf(problem) === 'actions/owner') ? left : undefined;
    });
  });

  it('offers to add an action-item row, and adds it', async () => {
    const editor = await openSample(samples.finished);
    const { document } = editor;
    const line = lineOf(document, 'Deploy hotfix');
    putCursor(editor, line, 3);
    const action = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        editor.selection,
      );
      return actions.find(({ title }) => title === 'Add an action-item row');
    });
    const before = document.lineCount;
    assert.ok(await vscode.workspace.applyEdit(action.edit!));
    assert.equal(document.lineCount, before + 1);
    assert.equal(
      document.lineAt(line + 1).text.split('|').length,
      document.lineAt(line).text.split('|').length,
    );
  });

  it('makes every safe fix on saving, for those who set it', async () => {
    const uri = sampleUri('2025-12-01-search-outage.md');
    await vscode.workspace.fs.copy(sampleUri(samples.defects), uri, { overwrite: true });
    const settings = vscode.workspace.getConfiguration('editor');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', { 'source.fixAll.postmortem': 'explicit' }, Workspace);
    try {
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      const before = await problems(uri);
      assert.ok(before.some(problem => codeOf(problem) === 'table/delimiter'));
      await editor.edit(builder => builder.insert(editor.document.positionAt(0), '\n'));
      await editor.document.save();
      await eventually(() => {
        const left = vscode.languages.getDiagnostics(uri).map(codeOf);
        return left.length > 0 && !left.includes('table/delimiter') ? left : undefined;
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, Workspace);
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('follows the rules that the settings set', async () => {
    const { document } = await openSample(samples.defects);
    const codes = () => vscode.languages.getDiagnostics(document.uri).map(codeOf);
    await problems(document.uri);
    assert.ok(codes().includes('actions/owner'));
    const settings = vscode.workspace.getConfiguration('postmortem');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('rules', { 'actions/owner': 'off' }, Workspace);
    try {
      await eventually(() => (codes().length > 0 && !codes().includes('actions/owner')) || undefined);
    } finally {
      await settings.update('rules', undefined, Workspace);
    }
    await eventually(() => codes().includes('actions/owner') || undefined);
  });

  it('offers to show the page of a rule, and shows it to be read', async () => {
    const editor = await openSample(samples.defects);
    const { document } = editor;
    await problems(document.uri);
    const line = lineOf(document, 'TBD');
    putCursor(editor, line, document.lineAt(line).text.indexOf('TBD'));
    const action = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        editor.selection,
      );
      return actions.find(({ title }) => title === 'Show the page of actions/owner');
    });
    const { command, arguments: given = [] } = action.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    await eventually(() =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown')),
    );
  });
});

function codeOf({ code }: vscode.Diagnostic) {
  return typeof code === 'object' ? code.value : code;
}

/** What is open in the samples is overdue on the day of the test. */
function isOverdue(problem: vscode.Diagnostic) {
  return codeOf(problem) === 'actions/due';
}
