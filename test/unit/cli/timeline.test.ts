import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run.ts';

const text =
  '# Postmortem: Checkout\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n- 10:15 Alert fired\n- ~10:20–10:30 Rolled **back**\n- ??:?? Resolved\n';

describe('postmortem timeline', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'timeline-'));
    fs.mkdirSync(path.join(folder, '.git'));
    file = path.join(folder, 'checkout.md');
    fs.writeFileSync(file, text);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  async function timeline(...args: string[]) {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(['timeline', ...args], {
      out: line => out.push(line),
      error: line => error.push(line),
    });
    return { status, out, error };
  }

  it('prints the events, and the metrics with their baselines', async () => {
    assert.deepEqual(await timeline(file), {
      status: 0,
      out: [
        'Zone: UTC',
        '2025-10-14T10:15:00Z                        detected       Alert fired',
        '~2025-10-14T10:20:00Z/2025-10-14T10:30:00Z  mitigated      Rolled back',
        '?                                           resolved       Resolved',
        '',
        'timeToDetect         unknown  start not found → detected 10:15',
        'timeToAcknowledge    unknown  detected 10:15 → acknowledged not found',
        'timeToMitigate        ~5 min  detected 10:15 → mitigated ~10:20–10:30',
        'timeToResolve        unknown  detected 10:15 → resolved not found',
      ],
      error: [],
    });
  });

  for (const [option, first, last] of [
    ['--svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /, /<\/svg>$/],
    ['--html', /^<!DOCTYPE html>\n/, /<\/html>$/],
    [
      '--mermaid',
      /^gantt\n {2}title Checkout \(UTC\)\n/,
      /10#58;20–10#58;30 \[Mitigated\] Rolled back :crit, [^\n]+$/,
    ],
  ] as const)
    it(`prints a picture with ${option}`, async () => {
      const { status, out, error } = await timeline(file, option);
      assert.deepEqual([status, error], [0, []]);
      assert.match(out.join('\n'), first);
      assert.match(out.join('\n'), last);
    });

  it('prints a picture in another zone', async () => {
    const { out } = await timeline(file, '--mermaid', '--zone', 'Asia/Seoul');
    assert.match(out.join('\n'), /title Checkout \(Asia\/Seoul\)\n[^]*~19#58;20–19#58;30/);
    for (const args of [
      ['--mermaid', '--zone', 'Nowhere'],
      ['--json', '--zone', 'UTC'],
    ])
      assert.equal((await timeline(file, ...args)).status, 2);
  });

  it('prints one thing at a time', async () => {
    const { status, error } = await timeline(file, '--svg', '--json');
    assert.equal(status, 2);
    assert.match(error[0]!, /unexpected --svg with --json/);
  });

  it('prints JSON for other programs', async () => {
    const { status, out, error } = await timeline(file, '--json');
    assert.deepEqual([status, error], [0, []]);
    const { zone, events } = JSON.parse(out.join('\n')) as { zone: string; events: readonly unknown[] };
    assert.equal(zone, 'UTC');
    assert.deepEqual(events[1], {
      start: '2025-10-14T10:20:00Z',
      end: '2025-10-14T10:30:00Z',
      precision: 'minute',
      certain: false,
      text: 'Rolled back',
      line: 8,
      milestone: 'mitigated',
    });
  });

  it('counts metrics as the configuration says, and its own', async () => {
    fs.writeFileSync(
      path.join(folder, '.postmortem.yaml'),
      'metrics:\n  timeToMitigate: { from: start, to: mitigated }\n  toAct: { from: detected, to: mitigated }\n',
    );
    const { out } = await timeline(file, '--json');
    const { metrics } = JSON.parse(out.join('\n')) as { metrics: readonly unknown[] };
    assert.deepEqual(metrics.slice(2), [
      { id: 'timeToMitigate', from: 'start', to: 'mitigated', minutes: null },
      { id: 'timeToResolve', from: 'detected', to: 'resolved', minutes: null },
      { id: 'toAct', from: 'detected', to: 'mitigated', minutes: 5, approximate: true },
    ]);
    assert.match((await timeline(file)).out.at(-1)!, /^toAct +~5 min {2}detected 10:15 → mitigated /);
  });

  it('says that a document has none', async () => {
    fs.writeFileSync(file, '# Notes\n');
    assert.deepEqual(await timeline(file), { status: 0, out: [`${file}: no timeline`], error: [] });
    const { out } = await timeline(file, '--json');
    assert.deepEqual((JSON.parse(out.join('\n')) as { events: unknown }).events, []);
  });

  it('asks for one file that can be read', async () => {
    assert.deepEqual(await timeline(`${file}x`), { status: 2, out: [], error: [`${file}x: no such file`] });
    const several = await timeline(file, file);
    assert.deepEqual([several.status, several.out], [2, []]);
    assert.match(several.error[0]!, /expected one Markdown file/);
  });
});
