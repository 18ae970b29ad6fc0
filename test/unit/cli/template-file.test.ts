import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';

describe('a template on the command line', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'template-'));
    fs.mkdirSync(path.join(folder, '.git'));
    fs.mkdirSync(path.join(folder, '.postmortem/templates'), { recursive: true });
    file = path.join(folder, '.postmortem/templates/short.md');
    fs.writeFileSync(
      file,
      '# Postmortem: [Title]\n\n## Summary\n\n[Two sentences]\n\n## Timeline\n\n## Impact\n',
    );
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  async function postmortem(...args: string[]) {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(args, { out: line => out.push(line), error: line => error.push(line) });
    return { status, out, error };
  }

  it('is no postmortem that lacks what it asks for', async () => {
    assert.deepEqual(await postmortem('check', '--as', 'published', file), { status: 0, out: [], error: [] });
  });

  it('says that it is one', async () => {
    const { status, out } = await postmortem('explain', file);
    assert.equal(status, 0);
    assert.deepEqual(out, [
      `${file}: no postmortem: postmortems are checked by this file, as their template or their configuration`,
    ]);
  });

  it('is told of what is wrong with it', async () => {
    fs.appendFileSync(file, '\n## Chronology\n');
    const { status, error } = await postmortem('check', file);
    assert.equal(status, 1);
    assert.match(error.join('\n'), /short\.md:11:4: warning A second section of the role timeline\./);
  });

  it('is not converted to another one', async () => {
    const { status, error } = await postmortem('convert', file, '--to', 'etcd', '--write');
    assert.equal(status, 2);
    assert.match(error.join('\n'), /a template, or the configuration; expected a postmortem/);
  });
});
