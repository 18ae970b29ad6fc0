import assert from 'node:assert/strict';
import { filesOfAllSchemes } from '../../../server/src/lsp/client-files.ts';
import { loadProject, type Files } from '../../../server/src/project.ts';

/** Files of a map from address to text. */
const filesOf = (texts: Readonly<Record<string, string>>, root: string): Files => ({
  read: uri => Promise.resolve(texts[uri]),
  list: folder =>
    Promise.resolve(
      Object.keys(texts).filter(uri => uri.startsWith(folder) && !uri.slice(folder.length).includes('/')),
    ),
  isRoot: folder => Promise.resolve(folder === root),
});

const local = filesOf({ 'file:///shop/.postmortem.yaml': 'rules: { timeline: off }' }, 'file:///');
const virtual = filesOf(
  {
    'vscode-vfs://github/owner/app/.postmortem/templates/short.md': '# [Title]\n\n## Facts\n',
    'vscode-vfs://github/.postmortem.yaml': 'rules: { timeline: off }',
  },
  'vscode-vfs://github/owner/app/',
);

describe('files of all schemes', () => {
  const both = filesOfAllSchemes(local, virtual)!;

  it('are read where they are', async () => {
    const here = await loadProject('file:///shop/docs/x.md', both);
    assert.deepEqual(here.sources, ['file:///shop/.postmortem.yaml']);
    const there = await loadProject('vscode-vfs://github/owner/app/docs/x.md', both);
    assert.equal(there.templates[0]!.id, 'short');
  });

  it('are not looked for above the root', async () => {
    const { configuration } = await loadProject('vscode-vfs://github/owner/app/docs/x.md', both);
    assert.equal(configuration.rules.size, 0);
  });

  it('are those of one place where there is only one', () => {
    assert.equal(filesOfAllSchemes(local, undefined), local);
    assert.equal(filesOfAllSchemes(undefined, undefined), undefined);
  });
});
