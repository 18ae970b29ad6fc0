import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { countByRule, measureDocument, totalsOf } from '../support/corpus.ts';
import { countByShape, measureTimelines } from '../support/timelines.ts';

const read = (name: string, kind?: string) => ({
  name,
  path: `incidents/${name}`,
  text: fs.readFileSync(`samples/${name}`, 'utf8'),
  ...(kind !== undefined && { kind }),
});
const finished = measureDocument(read('2025-10-14-qwen-oom.md', 'filled'));
const defective = measureDocument(read('2025-11-03-checkout-latency-with-defects.md', 'filled'));
const notes = measureDocument(read('notes.md'));

describe('the counts over a folder of documents', () => {
  it('say of a document what it is and what is found in it', () => {
    assert.deepEqual(
      [finished, defective, notes].map(({ isPostmortem, template }) => ({ isPostmortem, template })),
      [
        { isPostmortem: true, template: 'blameless' },
        { isPostmortem: true, template: 'blameless' },
        { isPostmortem: false, template: undefined },
      ],
    );
    assert.deepEqual(
      defective.findings.filter(({ rule }) => rule === 'header/value').map(({ line }) => line),
      [6],
    );
  });

  it('have a line for every rule, and totals', () => {
    const counts = countByRule([finished, defective, notes]);
    assert.deepEqual(
      counts.map(({ rule }) => rule),
      allRules.map(({ id }) => id),
    );
    const { documents, postmortems, templates, errors, loudPerDocument } = totalsOf([
      finished,
      defective,
      notes,
    ]);
    assert.deepEqual(
      { documents, postmortems, templates, errors },
      {
        documents: 3,
        postmortems: 2,
        templates: { blameless: 2 },
        errors: 0,
      },
    );
    const loud = counts.reduce((sum, { findings }) => sum + findings.warning + findings.error, 0);
    assert.equal(loudPerDocument, loud / 3);
  });

  it('are louder for documents that are taken for published', () => {
    const published = measureDocument(read('drafts/2025-10-14-qwen-oom.md'), 'published');
    assert.ok(published.findings.some(({ severity }) => severity === 'error'));
  });
});

describe('npm run corpus', () => {
  const run = (...args: string[]) => spawnSync('node', ['scripts/corpus.mjs', ...args], { encoding: 'utf8' });

  it('prints a line a rule, then totals', () => {
    const { stdout, status } = run('samples');
    assert.equal(status, 0);
    for (const { id } of allRules)
      assert.match(stdout, new RegExp(`^${id} +\\d+ +\\d+ +\\d+ +\\d+ +\\d+$`, 'm'));
    assert.match(stdout, /^all: 4 documents, 3 of them postmortems$/m);
  });

  it('prints the same as JSON', () => {
    const { rules, totals } = JSON.parse(run('samples', '--json').stdout) as {
      rules: { rule: string }[];
      totals: { all: { documents: number } };
    };
    assert.equal(rules.length, allRules.length);
    assert.equal(totals.all.documents, 4);
  });

  it('says what is wrong with the call', () => {
    const { stderr, status } = run('no-such-folder');
    assert.equal(status, 2);
    assert.match(stderr, /no-such-folder is no folder/);
  });
});

describe('the measure of timelines', () => {
  const timeline = (body: string) => `# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline\n\n${body}`;
  const measures: Readonly<Record<string, readonly [string, string, number, number]>> = {
    '| Time | Event |\n|---|---|\n| 10:10 | a |\n| 10:15 | b |\n': ['table', 'whole', 2, 2],
    '2025-10-14\n\n- 10:10 a\n- 10:99 b\n': ['list', 'part', 2, 1],
    '- 10:99 b\n': ['prose', 'none', 1, 0],
    '### 10:10\n\nWords.\n': ['heading', 'whole', 1, 1],
    'Words.\n\n```\n10:10 log\nwords\n```\n': ['code', 'noTimes', 0, 0],
  };
  for (const [body, expected] of Object.entries(measures))
    it(`says how much of ${JSON.stringify(body)} is read`, () => {
      const [measure] = measureTimelines({ name: 'x.md', path: 'x.md', text: timeline(body) });
      assert.deepEqual([measure!.shape, measure!.extent, measure!.entries, measure!.read], expected);
    });

  it('is summed up by shape', () => {
    const all = Object.keys(measures).flatMap(body =>
      measureTimelines({ name: 'x.md', path: 'x.md', text: timeline(body) }),
    );
    const counts = countByShape(all).map(({ shape, entries, read: found }) => [shape, entries, found]);
    assert.deepEqual(counts.toSorted(), [
      ['code', 0, 0],
      ['heading', 1, 1],
      ['list', 2, 1],
      ['prose', 1, 0],
      ['table', 2, 2],
    ]);
  });
});
