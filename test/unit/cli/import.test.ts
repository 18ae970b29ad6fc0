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

  it('says which date may be another one', async () => {
    fs.writeFileSync(file, 'Time,Message\n10/11/2025 10:15,alarm\n');
    const { status, out, error } = await imported(file);
    assert.equal(status, 0);
    assert.match(out, /^\| 2025-11-10 10:15 \| alarm \|$/m);
    assert.deepEqual(error, [
      '/app.log: warning: day and month of 2025-11-10 may be meant the other way round; check the date of “alarm”',
    ]);
    fs.writeFileSync(target, postmortem.replace('2025-10-14', '2025-10-11'));
    const known = await imported(file, '--into', target);
    assert.match(known.out, /^\| 10:15 \| alarm \|$/m);
    assert.deepEqual(known.error, []);
  });

  it('counts years from --today, and ages from when a file was written', async () => {
    fs.writeFileSync(file, 'Oct 14 10:15:01 web-1 systemd[1]: failed\n');
    const { out } = await imported(file, '--today', '2024-03-01');
    assert.match(out, /^\| 2023-10-14 10:15 \| web-1 /m);
    fs.writeFileSync(
      file,
      'LAST SEEN   TYPE      REASON   OBJECT    MESSAGE\n5m          Warning   OOM      pod/qwen  killed\n',
    );
    fs.utimesSync(file, 0, Date.UTC(2025, 9, 14, 10, 20) / 1000);
    assert.match((await imported(file)).out, /^\| ~2025-10-14 10:15 \| OOM pod\/qwen: killed \|$/m);
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
