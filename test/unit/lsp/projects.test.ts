import assert from 'node:assert/strict';
import { emptyConfiguration } from '../../../server/src/core/configuration/configuration.ts';
import { Projects } from '../../../server/src/lsp/projects.ts';
import type { Files } from '../../../server/src/project.ts';

const uri = 'file:///repository/docs/x.md';
const template = '# [Title]\n\n## Facts\n';

describe('the projects of open documents', () => {
  it('are the default ones while their files cannot be read, and are read when they can', async () => {
    let isLocked = true;
    const files: Files = {
      read: address => Promise.resolve(address.endsWith('short.md') ? template : undefined),
      list: folder =>
        isLocked ? Promise.reject(new Error('locked')) : Promise.resolve([`${folder}short.md`]),
      isRoot: folder => Promise.resolve(folder === 'file:///repository/'),
    };
    const failures: string[] = [];
    const projects = new Projects(
      {
        now: () => '2025-10-14T10:15:00',
        instant: () => 0,
        defer: setImmediate,
        delay: assert.fail,
        version: '1',
      },
      {
        files,
        settings: () => Promise.resolve({ configuration: emptyConfiguration }),
        addressOf: address => address,
      },
      {
        ruleFailed: assert.fail,
        readingFailed: (folder, error) => failures.push(`${folder} ${String(error)}`),
      },
    );
    const ids = () => projects.environment(uri).templates.map(({ id }) => id);
    await projects.load(uri);
    await projects.load(uri);
    assert.ok(ids().includes('blameless') && !ids().includes('short'));
    assert.deepEqual(failures, ['file:///repository/docs/ Error: locked']);
    isLocked = false;
    await projects.load(uri);
    assert.ok(ids().includes('short'));
  });

  it('know those who own action items, and behind them those who wrote the repository', () => {
    const projects = new Projects(
      {
        now: () => '2025-10-14T10:15:00',
        instant: () => 0,
        defer: setImmediate,
        delay: assert.fail,
        version: '1',
      },
      {
        files: undefined,
        settings: () => Promise.resolve({ configuration: emptyConfiguration }),
        addressOf: address => address,
      },
      { ruleFailed: assert.fail, readingFailed: assert.fail },
    );
    projects.ownedBy(() => ['Mina', 'Jun']);
    const { owners } = projects.environment(uri);
    projects.committedBy(['Jun', 'Sora']);
    assert.deepEqual(owners?.(), ['Mina', 'Jun', 'Sora']);
  });
});
