import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyConfiguration, metricsIn } from '../../../server/src/core/configuration/configuration.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { metricsOf, type MetricDefinition } from '../../../server/src/core/model/metrics.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import { formatTime, minute } from '../../../server/src/core/time/clock.ts';
import { milestoneOrder } from '../../../server/src/core/vocabulary/milestones.ts';
import { builtin } from '../../support/analyse.ts';

const words = [
  'Outage begins',
  'Alert fired',
  'Acknowledged',
  'Investigating',
  'Root cause found',
  'Rolled back',
  'Resolved',
  'Incident closed',
];

const milestone = fc.constantFrom(...milestoneOrder);
const text = fc.oneof(
  fc.constantFrom(...words, 'Somebody calls'),
  milestone.map(name => `Something <!-- milestone: ${name} -->`),
);
const events = fc.array(fc.tuple(fc.nat(11 * 60), text), { minLength: 2, maxLength: 8 });
const labels = fc.array(fc.tuple(fc.nat(11 * 60), fc.constantFrom('Detected', 'Repaired', 'Resolved')), {
  maxLength: 3,
});
const pairs = fc.array(
  fc
    .tuple(milestone, milestone)
    .filter(([from, to]) => milestoneOrder.indexOf(from) < milestoneOrder.indexOf(to))
    .map(([from, to]): MetricDefinition => ({ id: `${from}-${to}`, from, to })),
  { maxLength: 3 },
);

describe('the order of milestones', () => {
  it('is wrong wherever a metric is negative', () => {
    let negative = 0;
    fc.assert(
      fc.property(labels, events, pairs, (stated, told, more) => {
        const configuration = { ...emptyConfiguration, metrics: more };
        const lines = [
          ...stated.map(([at, label]) => `- ${label}: 2025-10-14 ${formatTime(at * minute)}\n`),
          ...told.map(([at, what]) => `- 2025-10-14 ${formatTime(at * minute)} ${what}\n`),
        ];
        const postmortem = readPostmortem(parseMarkdown(`# x\n\n## Timeline (UTC)\n\n${lines.join('')}`), {
          templates: [],
          assume: builtin(),
        });
        const below = metricsOf(timelineOf(postmortem)!, metricsIn(configuration)).filter(
          ({ minutes = 0 }) => minutes < 0,
        );
        const found = check(postmortem, {
          today: '2026-12-31',
          rules: allRules,
          configuration,
          onRuleError: rule => assert.fail(rule.id),
        }).filter(({ rule }) => rule.id === 'timeline/milestone-order');
        if (below.length > 0) negative++;
        assert.ok(below.length === 0 || found.length > 0, JSON.stringify(below.map(({ id }) => id)));
      }),
    );
    assert.ok(negative > 0, 'no metric came out negative');
  });

  it('tells of a metric which event is not taken for its milestone', () => {
    const text = '# x\n\n## Timeline (UTC)\n\n- 10:05 Resolved\n- 10:15 Alert fired\n';
    const timeline = timelineOf(readPostmortem(parseMarkdown(text), { templates: [], assume: builtin() }))!;
    const resolve = metricsOf(timeline).at(-1)!;
    assert.deepEqual(
      [resolve.minutes, resolve.start?.event.time, resolve.end, resolve.misplaced?.end?.event.time],
      [undefined, '10:15', undefined, '10:05'],
    );
  });
});
