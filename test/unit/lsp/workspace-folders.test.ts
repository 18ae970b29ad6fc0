import assert from 'node:assert/strict';
import { WorkspaceFolders } from '../../../server/src/lsp/workspace-folders.ts';

const open = (...uris: readonly string[]) =>
  new WorkspaceFolders({ workspaceFolders: uris.map(uri => ({ uri, name: '' })), rootUri: null });

describe('the folders of a workspace', () => {
  it('hold what is in them, the innermost first', () => {
    const folders = open('file:///shop/app', 'file:///shop/app/docs/', 'file:///shop/a%20b');
    assert.equal(folders.folderOf('file:///shop/app/x.md'), 'file:///shop/app/');
    assert.equal(folders.folderOf('file:///shop/app/docs/x.md'), 'file:///shop/app/docs/');
    assert.equal(folders.folderOf('file:///shop/apple/x.md'), undefined);
    assert.equal(folders.folderOf('file:///shop/a b/x.md'), 'file:///shop/a%20b/');
    assert.ok(folders.isFolder('file:///shop/app/'));
    assert.ok(!folders.isFolder('file:///shop/'));
  });

  it('come and go', () => {
    const folders = open('file:///a', 'file:///b');
    folders.change({ added: [{ uri: 'file:///c', name: '' }], removed: [{ uri: 'file:///a', name: '' }] });
    assert.equal(folders.folderOf('file:///a/x.md'), undefined);
    assert.equal(folders.folderOf('file:///c/x.md'), 'file:///c/');
  });

  it('are the root where an editor knows only that', () => {
    const folders = new WorkspaceFolders({ rootUri: 'file:///root' });
    assert.equal(folders.folderOf('file:///root/x.md'), 'file:///root/');
  });

  const addresses: readonly (readonly [uri: string, address: string])[] = [
    ['file:///elsewhere/x.md', 'file:///elsewhere/x.md'],
    ['untitled:Untitled-1', 'file:///first/Untitled-1'],
    ['untitled:/second/docs/x.md', 'file:///second/docs/x.md'],
    ['untitled:/elsewhere/x.md', 'file:///first/x.md'],
    ['untitled://github/owner/app/docs/x.md', 'vscode-vfs://github/owner/app/docs/x.md'],
  ];
  for (const [uri, address] of addresses)
    it(`own ${uri} as ${address}`, () => {
      const folders = open('file:///first', 'file:///second', 'vscode-vfs://github/owner/app');
      assert.equal(folders.addressOf(uri), address);
    });

  it('own no unsaved document where there are none', () => {
    assert.equal(open().addressOf('untitled:Untitled-1'), 'untitled:Untitled-1');
  });
});
