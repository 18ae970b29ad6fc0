import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';

const log = '2025-10-14T10:15:02Z ERROR out of memory\n2025-10-14T10:25:00Z restarted\n';
const postmortem =
  '# Postmortem: Checkout\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:20 | Alert |\n';
const together = postmortem.replace(
  '| 10:20 | Alert |\n',
  '| 10:15 | ERROR out of memory |\n| 10:20 | Alert |\n| 10:25 | restarted |\n',
);

describe('postmortem import', () => {
  let folder: string;
  let file: string;
  let target: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
    fs.mkdirSync(path.join(folder, '.git'));
    file = path.join(folder, 'app.log');
    target = path.join(folder, 'checkout.md');
    fs.writeFileSync(file, log);
    fs.writeFileSync(target, postmortem);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  async function imported(...args: string[]) {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(['import', ...args], {
      out: line => out.push(line),
      error: line => error.push(line.replace(folder, '')),
    });
    return { status, out: out.join('\n'), error };
  }

  it('prints the events as a timeline in UTC', async () => {
    const rows = '| 2025-10-14 10:15 | ERROR out of memory |\n| 10:25 | restarted |';
    assert.deepEqual(await imported(file), {
      status: 0,
      out: `## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n${rows}`,
      error: [],
    });
  });

  it('prints a postmortem with the events in its timeline, or writes it', async () => {
    const printed = await imported(file, '--into', target, '--from', 'log');
    assert.deepEqual(printed, { status: 0, out: together.trimEnd(), error: [] });
    assert.equal(fs.readFileSync(target, 'utf8'), postmortem);
    assert.deepEqual(await imported(file, '--into', target, '--write'), { status: 0, out: '', error: [] });
    assert.equal(fs.readFileSync(target, 'utf8'), together);
    await imported(file, '--into', target, '--write');
    assert.equal(fs.readFileSync(target, 'utf8'), together, 'what is there already is not added again');
  });

  it('says what it expected', async () => {
    const cases: readonly (readonly [args: string[], problem: RegExp])[] = [
      [[file, '--from', 'slack'], /^\/app\.log: no events; expected what slack prints$/],
      [[target], /^\/checkout\.md: no events; expected what alertmanager, csv, /],
      [[file, '--from', 'slak'], /--from: unexpected “slak”, expected alertmanager, csv, /],
      [[file, '--write'], /unexpected --write, expected --into/],
      [[file, target], /unexpected “.*checkout\.md”, expected one file/],
      [[file, '--into', file], /app\.log: the postmortem has no timeline section; /],
      [[file, '--into', path.join(folder, 'none.md')], /none\.md: no such file$/],
    ];
    for (const [args, problem] of cases) {
      const { status, out, error } = await imported(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(error[0]!, problem);
    }
  });
});
