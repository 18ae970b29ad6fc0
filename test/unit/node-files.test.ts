import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeFiles, toUri } from '../../server/src/node-files.ts';
import { loadProject, templateByPath } from '../../server/src/project.ts';

describe('the files of this machine', () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('are listed where links lead to them', async () => {
    fs.mkdirSync(path.join(folder, 'shared'));
    fs.mkdirSync(path.join(folder, 'templates'));
    fs.writeFileSync(path.join(folder, 'shared', 'incident.md'), '# [Title]\n\n## Facts\n');
    fs.writeFileSync(path.join(folder, 'templates', 'own.md'), '# [Title]\n\n## Facts\n');
    const link = (target: string, name: string) =>
      fs.symlinkSync(path.join(folder, target), path.join(folder, 'templates', name));
    link('shared/incident.md', 'linked.md');
    link('shared', 'folder.md');
    link('nothing', 'broken.md');
    const listed = await nodeFiles.list(`${toUri(path.join(folder, 'templates'))}/`);
    assert.deepEqual(
      listed.map(uri => uri.slice(uri.lastIndexOf('/') + 1)),
      ['linked.md', 'own.md'],
    );
  });

  for (const uri of ['file://server/share/x.md', 'file:///repo/a%2Fb/x.md', 'file:///repo/50%/x.md'])
    it(`are none of another machine, nor of an address that is no path: ${uri}`, async () => {
      assert.equal(await nodeFiles.read(uri), undefined);
      assert.deepEqual(await nodeFiles.list(uri.replace('x.md', '')), []);
      const project = await loadProject(uri, nodeFiles);
      assert.deepEqual([project.problems, project.sources], [[], []]);
      assert.equal(templateByPath({ ...project, folder: uri.replace('x.md', '') }, `${uri}%`), undefined);
    });
});
