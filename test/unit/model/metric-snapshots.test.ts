import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readMeasure } from '../../../server/src/core/model/measure.ts';
import { isComparable, snapshotsOf } from '../../../server/src/core/model/metric-snapshots.ts';
import { readAs } from '../../support/cursor.ts';

describe('a measure', () => {
  for (const [text, value, unit] of [
    ['8.2GB', 8.2e9, 'B'],
    ['15.8GB (OOM)', 15.8e9, 'B'],
    ['512 MiB', 512 * 1024 ** 2, 'B'],
    ['3.8s', 3800, 'ms'],
    ['250 ms', 250, 'ms'],
    ['0.12%', 0.12, '%'],
    ['~1,200 req/s', 1200, 'req/s'],
    ['−3 °C', -3, '°c'],
    ['47분', 47 * 60_000, 'ms'],
    ['12', 12, ''],
  ] as const)
    it(`${text} is ${value} ${unit}`, () => {
      const read = readMeasure(text)!;
      assert.deepEqual([read.text, read.unit], [text, unit]);
      assert.ok(Math.abs(read.value - value) < 1e-6 * Math.max(1, Math.abs(value)), String(read.value));
    });

  for (const text of ['', 'N/A', 'normal', '10:15', '2025-10-14', 'v2.1.3', '[value]'])
    it(`“${text}” is none`, () => assert.equal(readMeasure(text), undefined));
});

describe('metric snapshots', () => {
  const texts = (document: string) =>
    snapshotsOf(readAs(document)).map(({ moments, metrics }) => ({
      moments,
      metrics: metrics.map(({ name, values }) => [name, ...values.map(value => value?.text)]),
    }));

  it('are read from the code block of a sample', () => {
    const [snapshots, ...others] = texts(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8'));
    assert.deepEqual(others, []);
    assert.equal(snapshots?.moments.length, 3);
    assert.deepEqual(snapshots.metrics[0], ['Qwen memory', '8.2GB', '15.8GB (OOM)', '8.5GB']);
  });

  it('are read from a table', () => {
    const document =
      '# Postmortem: x\n\n## Metrics\n\n| Metric | Before | During | After |\n|---|---|---|---|\n| p95 | 380 ms | 15.2 s | |\n| Note | – | bad | – |\n';
    assert.deepEqual(texts(document), [
      { moments: ['Before', 'During', 'After'], metrics: [['p95', '380 ms', '15.2 s', undefined]] },
    ]);
    assert.ok(isComparable(snapshotsOf(readAs(document))[0]!.metrics[0]!));
  });

  it('are none in an example of the template', () => {
    const document =
      '# Postmortem: x\n\n## Metrics\n\n**Example:**\n\n```\nBefore:\n  - p95: 1s\nAfter:\n  - p95: 2s\n```\n';
    assert.deepEqual(texts(document), []);
  });

  it('are none without a second moment or a second number', () => {
    for (const lines of ['Before:\n- p95: 1s', 'Before:\n- p95: 1s\nAfter:\n- p95: fine'])
      assert.deepEqual(texts(`# Postmortem: x\n\n## Metrics\n\n\`\`\`\n${lines}\n\`\`\`\n`), []);
  });
});
