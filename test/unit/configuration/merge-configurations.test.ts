import assert from 'node:assert/strict';
import { optionsOf, severityOf } from '../../../server/src/core/configuration/configuration.ts';
import { mergeConfigurations } from '../../../server/src/core/configuration/merge-configurations.ts';
import { readConfiguration } from '../../../server/src/core/configuration/read-configuration.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';

const rule = (id: Rule['id'], options?: Rule['options']): Rule => ({
  id,
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: { summary: '', rationale: '', source: '', examples: [] },
  ...(options && { options }),
  check: () => [],
});
const order = rule('timeline/order');
const gap = rule('timeline/gap', { minutes: 15, days: 1 });
const rules = [order, gap];

const read = (text: string) => readConfiguration(text, rules).configuration;
const merged = (file: string, settings: unknown) =>
  mergeConfigurations(read(file), read(JSON.stringify(settings)));
const severities = (file: string, settings: unknown, of = order) =>
  (['draft', 'review', 'published'] as const)
    .map(lifecycle => severityOf(merged(file, settings), of, lifecycle))
    .join(' ');

describe('settings beside a file', () => {
  it('count where there is nothing in the file', () => {
    assert.equal(severities('', { rules: { 'timeline/order': 'off' } }), 'off off off');
    assert.equal(severities('', {}), 'hint warning error');
    assert.deepEqual(merged('', { templates: ['a.md'] }).templates, ['a.md']);
    assert.equal(merged('', { tables: { style: 'compact' } }).tableStyle, 'compact');
  });

  it('change nothing of what the file says', () => {
    assert.equal(
      merged('tables: { style: aligned }', { tables: { style: 'compact' } }).tableStyle,
      'aligned',
    );
    assert.equal(
      severities('rules: { timeline/order: error }', { rules: { 'timeline/order': 'off' } }),
      'error error error',
    );
    assert.equal(
      severities('rules: { timeline/order: error }', { rules: { timeline: 'off' } }),
      'error error error',
    );
    assert.deepEqual(merged('templates: b.md', { templates: ['a.md'] }).templates, ['b.md']);
  });

  it('count for the parts of a document’s life of which the file says nothing', () => {
    assert.equal(
      severities('rules: { timeline/order: { draft: error } }', { rules: { 'timeline/order': 'off' } }),
      'error off off',
    );
  });

  it('count less for a rule than what the file says of its category', () => {
    assert.equal(
      severities('rules: { timeline: warning }', { rules: { 'timeline/order': 'off' } }),
      'warning warning warning',
    );
    assert.equal(
      severities('rules: { timeline: { published: warning } }', { rules: { 'timeline/order': 'off' } }),
      'off off warning',
    );
  });

  it('set the options that the file leaves out', () => {
    const both = merged('rules: { timeline/gap: { options: { minutes: 30 } } }', {
      rules: { 'timeline/gap': { options: { minutes: 60, days: 2 } } },
    });
    assert.deepEqual(optionsOf(both, gap), { minutes: 30, days: 2 });
  });
});
