import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';

const text = '# Notes\r\n\r\n| 시각 | Event |\r\n|--|--|\r\n| 10:15 | 경보 |\r\n';
const aligned = '# Notes\r\n\r\n| 시각  | Event |\r\n|-------|-------|\r\n| 10:15 | 경보  |\r\n';
const compact = '# Notes\r\n\r\n| 시각 | Event |\r\n|---|---|\r\n| 10:15 | 경보 |\r\n';

describe('postmortem format', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'format-'));
    fs.mkdirSync(path.join(folder, '.git'));
    file = path.join(folder, 'notes.md');
    fs.writeFileSync(file, text);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  async function format(...args: string[]) {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(['format', ...args], {
      out: line => out.push(line),
      error: line => error.push(line),
    });
    return { status, out, error };
  }

  const read = () => fs.readFileSync(file, 'utf8');

  it('aligns the tables of any Markdown file in its place and names what it changed', async () => {
    assert.deepEqual(await format(file), { status: 0, out: [file], error: [] });
    assert.equal(read(), aligned);
    assert.deepEqual(await format(file), { status: 0, out: [], error: [] });
  });

  it('keeps a byte order mark', async () => {
    fs.writeFileSync(file, `\ufeff${text}`);
    await format(file);
    assert.equal(read(), `\ufeff${aligned}`);
  });

  it('only says which files would change', async () => {
    const other = path.join(folder, 'other.md');
    fs.writeFileSync(other, aligned);
    assert.deepEqual(await format('--check', file, other), { status: 1, out: [file], error: [] });
    assert.equal(read(), text);
    assert.deepEqual(await format('--check', other), { status: 0, out: [], error: [] });
  });

  it('prints the text of a file and leaves the file', async () => {
    const { status, out } = await format('--stdout', file);
    assert.deepEqual([status, `${out.join('\n')}\n`], [0, aligned]);
    assert.equal(read(), text);
  });

  it('takes the style that is asked for, else that of the project', async () => {
    assert.equal(`${(await format('--stdout', '--style', 'compact', file)).out.join('\n')}\n`, compact);
    fs.writeFileSync(path.join(folder, '.postmortem.yaml'), 'tables: { style: compact }\n');
    assert.equal(`${(await format('--stdout', file)).out.join('\n')}\n`, compact);
    assert.equal(`${(await format('--stdout', '--style', 'aligned', file)).out.join('\n')}\n`, aligned);
  });

  it('goes on when a file cannot be read', async () => {
    const missing = path.join(folder, 'missing.md');
    assert.deepEqual(await format(missing, file), {
      status: 2,
      out: [file],
      error: [`${missing}: no such file`],
    });
  });
});
