import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';

const short = '# Incident: [Title]\n\n## Timeline\n\n- HH:MM [Event]\n\n## What we do\n\n[Two sentences]\n';
const text =
  '# Postmortem: Checkout\n\n## Summary\n\nNobody could pay.\n\n## Timeline\n\n- 10:15 Alert\n\n## Root Cause\n\nA deploy.\n';
// Two sections are too few to recognise the template by them.
const converted =
  '---\ntemplate: short\n---\n\n' +
  '# Postmortem: Checkout\n\n## Timeline\n\n- 10:15 Alert\n\n## What we do\n\n[Two sentences]\n\n' +
  '## Appendix\n\n### Summary\n\nNobody could pay.\n\n### Root Cause\n\nA deploy.\n';

describe('postmortem convert', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-'));
    fs.mkdirSync(path.join(folder, '.git'));
    fs.mkdirSync(path.join(folder, '.postmortem/templates'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.postmortem/templates/short.md'), short);
    file = path.join(folder, 'checkout.md');
    fs.writeFileSync(file, text);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  async function convert(...args: string[]) {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(['convert', ...args], {
      out: line => out.push(line),
      error: line => error.push(line),
    });
    return { status, out: out.map(line => `${line}\n`).join(''), error };
  }

  const read = () => fs.readFileSync(file, 'utf8');

  it('prints the document in the form of the template and leaves the file', async () => {
    assert.deepEqual(await convert(file, '--to', 'short'), { status: 0, out: converted, error: [] });
    assert.equal(read(), text);
  });

  it('writes into the file, with its byte order mark and its permissions, and leaves nothing beside it', async () => {
    fs.writeFileSync(file, `\ufeff${text}`);
    fs.chmodSync(file, 0o640);
    assert.deepEqual(await convert(file, '--to', 'short', '--write'), { status: 0, out: '', error: [] });
    assert.equal(read(), `\ufeff${converted}`);
    assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['.git', '.postmortem', 'checkout.md']);
  });

  it('says which templates there are, and which was meant', async () => {
    const { status, out, error } = await convert(file, '--to', 'shrt');
    assert.deepEqual([status, out], [2, '']);
    assert.match(
      error[0]!,
      /unknown template “shrt”, expected “short” or .*“blameless”.*; did you mean “short”\?$/,
    );
  });

  it('takes no file that is no postmortem, unless its template is named', async () => {
    const notes = '# Notes\n\n## Timeline\n\n- 10:15 Coffee\n';
    fs.writeFileSync(file, notes);
    const { status, error } = await convert(file, '--to', 'short', '--write');
    assert.equal(status, 2);
    assert.match(error[0]!, /no postmortem; expected one/);
    assert.equal(read(), notes);
    fs.writeFileSync(file, `---\ntemplate: blameless\n---\n\n${notes}`);
    assert.equal((await convert(file, '--to', 'short')).status, 0);
  });

  const misuses: Readonly<Record<string, { args: readonly string[]; problem: RegExp }>> = {
    'no template': { args: ['a.md'], problem: /no template given; expected --to/ },
    'two files': { args: ['a.md', 'b.md', '--to', 'short'], problem: /unexpected “b.md”, expected one/ },
    'no file': { args: ['--to', 'short'], problem: /no file given/ },
    'a file that is not there': { args: ['/nowhere/a.md', '--to', 'short'], problem: /no such file/ },
  };
  for (const [what, { args, problem }] of Object.entries(misuses))
    it(`is misused with ${what}`, async () => {
      const { status, out, error } = await convert(...args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(error[0]!, problem);
    });
});
