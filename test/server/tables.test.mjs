import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainCapabilities, startServer } from './client.mjs';

const uri = 'file:///repo/postmortems/2025-11-03.md';

describe('tables in an editor', () => {
  let server;
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('aligns the table at the cursor, those at several cursors, or all, in the style that is set', async () => {
    server = await startServer(
      { ...plainCapabilities, workspace: { ...plainCapabilities.workspace, configuration: true } },
      {},
      { answers: { 'workspace/configuration': () => [{ tables: { style: 'compact' } }] } },
    );
    const table = '| Time | Event |\n|------|--|\n| 10:15  | 경보 |\n';
    const compact = '| Time | Event |\n|---|---|\n| 10:15 | 경보 |\n';
    const head = '---\ntemplate: blameless\n---\n\n# Postmortem: x\n\n';
    const text = `${head}${table}\n${table}\n> ${table.replaceAll('\n|', '\n> |')}`;
    await server.open(uri, text);
    const textDocument = { uri };
    const applied = edits => TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
    const align = async (...lines) => {
      const positions = lines.map(line => ({ line, character: 3 }));
      const params = { textDocument, ...(lines.length > 0 && { positions }) };
      return applied((await server.request('postmortem/alignTables', params)).edits);
    };
    const rest = text.slice(head.length + table.length);
    const all = `${head}${compact}\n${compact}\n> ${compact.replaceAll('\n|', '\n> |')}`;
    assert.equal(await align(8), `${head}${compact}${rest}`);
    assert.equal(await align(4), text);
    assert.equal(await align(6, 8, 12, 15), all);
    assert.equal(await align(), all);
    const actionsFor = only =>
      server.request('textDocument/codeAction', {
        textDocument,
        range: { start: { line: 8, character: 3 }, end: { line: 8, character: 3 } },
        context: { diagnostics: [], only },
      });
    const [here] = await actionsFor(['refactor.rewrite']);
    assert.equal(here.title, 'Align the table');
    assert.equal(applied(here.edit.documentChanges[0].edits), `${head}${compact}${rest}`);
    const [onSave] = await actionsFor(['source.alignTables']);
    assert.equal(applied(onSave.edit.documentChanges[0].edits), all);
    await server.change(uri, 2, { text: '# Notes\n' });
    assert.equal(await server.request('postmortem/alignTables', { textDocument }), null);
  });

  it('edits the table at the cursor and tells where to go on', async () => {
    server = await startServer();
    const head = '---\ntemplate: blameless\n---\n\n# Postmortem: x\n\n';
    const text = `\ufeff${head}| Time | Event |\r\n|---|---|\r\n| 10:15 | 경보 |\r\n`;
    await server.open(uri, text);
    const textDocument = { uri };
    const document = TextDocument.create(uri, 'markdown', 1, text);
    const ask = (method, params) => server.request(`postmortem/${method}`, { textDocument, ...params });
    const result = ({ edits, selection }) => {
      const after = TextDocument.create(uri, 'markdown', 2, TextDocument.applyEdits(document, edits));
      return [after.getText().slice(head.length + 1), after.getText(selection)];
    };
    const position = { line: 8, character: 10 };
    const rows = '| Time | Event |\r\n|---|---|\r\n| 10:15 | 경보 |\r\n';
    assert.deepEqual(result(await ask('editTable', { position, command: 'nextCell' })), [
      `${rows}|  |  |\r\n`,
      '',
    ]);
    assert.deepEqual(result(await ask('editTable', { position, command: 'previousCell' })), [rows, '10:15']);
    assert.deepEqual(result(await ask('editTable', { position, command: 'moveColumnLeft' })), [
      '| Event | Time |\r\n|---|---|\r\n| 경보 | 10:15 |\r\n',
      '경보',
    ]);
    assert.equal(await ask('editTable', { position, command: 'moveRowUp' }), null);
    assert.equal(await ask('editTable', { position, command: 'toString' }), null);
    assert.equal(await ask('editTable', { position: { line: 0, character: 0 }, command: 'nextCell' }), null);
    const pasted = await ask('pasteRows', {
      position,
      text: 'x',
      html: '<table><tr><th>사건<th>Cost<th>시각<tr><td>Up<td>5<td>10:20</table>',
    });
    assert.deepEqual(result(pasted), [`${rows}| 10:20 | Up |\r\n`, 'Up']);
    assert.deepEqual([pasted.count, pasted.left], [1, ['Cost']]);
    const others = [{ line: 4, character: 3 }];
    const [kept] = (await ask('pasteRows', { position, others, text: 'x' })).others;
    assert.deepEqual(kept, { start: others[0], end: others[0] });
    const sorted = await ask('editTable', { position, others, command: 'sortAscending', column: 1 });
    assert.deepEqual(sorted.others, [kept]);
    assert.equal(await ask('pasteRows', { position, text: 'Down, at last\nUp', onlyTables: true }), null);
    assert.equal((await ask('pasteRows', { position, text: 'a,b\nc', onlyTables: true })).count, 2);
  });
});
