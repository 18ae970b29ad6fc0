import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { markIn, markText, milestoneNamed } from '../../../server/src/core/model/milestone-mark.ts';
import { defaultMetrics, metricsOf, type MetricDefinition } from '../../../server/src/core/model/metrics.ts';
import {
  milestoneOf,
  milestonesOf,
  milestonesOfEvent,
} from '../../../server/src/core/model/timeline-milestones.ts';
import { timelineOf, type Timeline } from '../../../server/src/core/model/timeline.ts';
import type { RuleContext } from '../../../server/src/core/rules/rule.ts';
import milestoneOrderRule from '../../../server/src/core/rules/timeline/milestone-order.ts';
import { formatTime, minute } from '../../../server/src/core/time/clock.ts';
import { milestoneOrder } from '../../../server/src/core/vocabulary/milestones.ts';
import { readAs } from '../../support/cursor.ts';

const sample = timelineOf(readAs(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8')))!;

function list(...items: string[]): Timeline {
  return timelineOf(
    readAs(
      `# x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n${items.map(item => `- ${item}\n`).join('')}`,
    ),
  )!;
}

/** Each milestone with the time of its event. */
function milestones(timeline: Timeline): Record<string, string> {
  return Object.fromEntries([...milestonesOf(timeline)].map(([name, { at }]) => [name, formatTime(at!)]));
}

describe('the milestones of a timeline', () => {
  it('are those of the sample', () => {
    assert.deepEqual(milestones(sample), {
      start: '10:10',
      detected: '10:15',
      acknowledged: '10:18',
      investigating: '10:18',
      causeFound: '10:25',
      mitigated: '10:40',
      resolved: '11:02',
      closed: '11:15',
    });
  });

  const cases: Readonly<
    Record<string, readonly [items: readonly string[], expected: Record<string, string>]>
  > = {
    'begin with the first event that tells of them, and end with the last': [
      [
        '10:00 Alert fired',
        '10:05 Alert fired',
        '10:10 Rolled back',
        '10:15 Rolled back',
        '10:20 Resolved',
        '10:25 Resolved',
      ],
      { detected: '10:00', mitigated: '10:15', resolved: '10:25' },
    ],
    'do not go by the order of the rows': [
      ['10:05 Alert fired', '10:00 Alert fired', '10:25 Resolved', '10:20 Resolved'],
      { detected: '10:00', resolved: '10:25' },
    ],
    'end before what was done later': [
      ['10:10 Rolled back', '10:20 Resolved', '14:00 Hotfix deployed'],
      { mitigated: '10:10', resolved: '10:20' },
    ],
    'are not what is done when the incident is over': [
      ['10:05 Alert fired', '11:00 Resolved', '16:00 All follow-ups resolved'],
      { detected: '10:05', resolved: '11:00' },
    ],
    'are not repeated by what closes the incident': [
      ['10:05 Alert fired', '11:02 Resolved', '11:15 Incident closed, all back to normal'],
      { detected: '10:05', resolved: '11:02', closed: '11:15' },
    ],
    'are those of the incident before those of a part of it': [
      ['10:05 Alert fired', '11:02 Incident resolved', '15:00 Dashboards recovered'],
      { detected: '10:05', resolved: '11:02' },
    ],
    'come once more where it hurt again': [
      ['10:05 Alert fired', '11:02 Incident resolved', '12:00 Alert fired again', '13:00 Service recovered'],
      { detected: '10:05', resolved: '13:00' },
    ],
    'may all come at the end': [
      ['10:05 Alert fired', '11:15 Incident closed, back to normal'],
      { detected: '10:05', resolved: '11:15', closed: '11:15' },
    ],
    'are said by capitals': [
      ['10:00 OUTAGE BEGINS', '10:30 OUTAGE ENDS'],
      { start: '10:00', resolved: '10:30' },
    ],
    'are set by their author': [
      [
        '10:00 Alert fired',
        '10:05 Somebody calls <!-- milestone: detected -->',
        '10:10 Done <!-- milestone: cause-found -->',
      ],
      { detected: '10:05', causeFound: '10:10' },
    ],
    'are denied by their author': [
      ['10:00 Alert fired <!-- milestone: none -->', '10:05 Alert fired'],
      { detected: '10:05' },
    ],
    'may be several in one event': [
      ['10:00 Alert fired, on-call acknowledged'],
      { detected: '10:00', acknowledged: '10:00' },
    ],
    'need a time': [['??:?? Alert fired', '10:05 Resolved'], { resolved: '10:05' }],
  };
  for (const [what, [items, expected]] of Object.entries(cases))
    it(what, () => {
      assert.deepEqual(milestones(list(...items)), expected);
    });

  it('are the same in a template, whose rows are words of its own', () => {
    const { resolved, closed } = milestones(
      timelineOf(readAs(fs.readFileSync('templates/blameless.md', 'utf8')))!,
    );
    assert.deepEqual({ resolved, closed }, { resolved: '11:02', closed: '11:15' });
  });

  it('are set in tables, headings and paragraphs, and are no part of the text', () => {
    const mark = '<!-- milestone: resolved -->';
    for (const body of [
      `| Time | Event | Action |\n|---|---|---|\n| 10:00 | a | b ${mark} |\n`,
      `| Time | Event |\n|---|---|\n| 10:00 | a ${mark} |\n`,
      `### 10:00 a ${mark}\n`,
      `10:00 - a ${mark}\n`,
      `- 10:00 a ${mark}\n`,
    ]) {
      const text = `# x\n\n## Timeline\n\n${body}`;
      const { events } = timelineOf(readAs(text))!;
      const { event, section } = events[0]!;
      assert.deepEqual([milestonesOfEvent(event), event.text, event.action ?? 'b'], [['resolved'], 'a', 'b']);
      const { start, end } = event.mark!.span;
      assert.equal(text.slice(section.start + start, section.start + end), mark);
    }
  });

  it('are one to an event where one is asked for', () => {
    const timeline = list('10:00 Alert fired', '10:05 Alert fired, on-call acknowledged', '10:10 Nothing');
    assert.deepEqual(
      timeline.events.map(event => milestoneOf(timeline, event)),
      ['detected', 'acknowledged', undefined],
    );
  });
});

describe('the mark of a milestone', () => {
  it('is read as it is written', () => {
    for (const milestone of [...milestoneOrder, 'none'] as const)
      assert.deepEqual(markIn(`x ${markText(milestone)}`, 5), {
        milestone,
        span: { start: 7, end: 7 + markText(milestone).length },
      });
  });

  it('may be written with hyphens and in any case', () => {
    assert.equal(milestoneNamed('Cause-Found'), 'causeFound');
    assert.equal(milestoneNamed('fixed'), undefined);
    assert.equal(markIn('<!-- milestone: fixed -->', 0), undefined);
    assert.equal(markIn('<!-- a comment -->', 0), undefined);
  });
});

describe('the metrics of a timeline', () => {
  it('are those of the sample', () => {
    assert.deepEqual(
      metricsOf(sample).map(({ id, minutes }) => [id, minutes]),
      [
        ['timeToDetect', 5],
        ['timeToAcknowledge', 3],
        ['timeToMitigate', 25],
        ['timeToResolve', 47],
      ],
    );
  });

  it('count between any two milestones', () => {
    const [metric] = metricsOf(sample, [{ id: 'outage', from: 'start', to: 'resolved' }]);
    assert.deepEqual(
      [metric!.minutes, metric!.start!.event.time, metric!.end!.event.time],
      [52, '10:10', '11:02'],
    );
  });

  it('are not known when a milestone is not', () => {
    const [detect, acknowledge] = metricsOf(list('10:00 Alert fired'));
    assert.deepEqual(
      [detect!.minutes, detect!.start, acknowledge!.minutes],
      [undefined, undefined, undefined],
    );
    assert.equal(detect!.end!.event.time, '10:00');
  });

  it('count over midnight, and seconds as parts of a minute', () => {
    const [, , , resolve] = metricsOf(list('23:50:00 Alert fired', '00:10:15 Resolved'));
    assert.equal(resolve!.minutes, 20.25);
  });

  it('count what happened between, for events in order', () => {
    const at = fc
      .array(fc.nat(6 * 60), { minLength: 2, maxLength: 2 })
      .map(times => times.sort((a, b) => a - b));
    fc.assert(
      fc.property(at, ([from, to]) => {
        const timeline = list(
          `${formatTime(from! * minute)} Alert fired`,
          `${formatTime(to! * minute)} Resolved`,
        );
        assert.equal(metricsOf(timeline).at(-1)!.minutes, to! - from!);
      }),
    );
  });

  it('are not negative only because a time is told to the day or to the minute', () => {
    const startOf = (start: string, detected: string) =>
      metricsOf(
        list(`${start} a <!-- milestone: start -->`, `${detected} b <!-- milestone: detected -->`),
      )[0]!.minutes;
    assert.equal(startOf('2025-10-14 09:00', '2025-10-14'), undefined);
    assert.equal(startOf('10:15:30', '10:15'), 0);
    assert.equal(startOf('10:16', '10:15'), -1);
  });
});

describe('a metric that is negative', () => {
  const words = [
    'Alert fired',
    'Errors begin',
    'Paged',
    'Acknowledged',
    'Root cause found',
    'Rolled back',
    'Resolved',
  ];
  const item = fc.tuple(
    fc.nat(10 * 60),
    fc.constantFrom(...words, 'Something'),
    fc.option(fc.constantFrom(...milestoneOrder), { freq: 2 }),
  );
  const definitions: fc.Arbitrary<MetricDefinition[]> = fc
    .array(fc.tuple(fc.constantFrom(...milestoneOrder), fc.constantFrom(...milestoneOrder)), { maxLength: 3 })
    .map(pairs =>
      pairs.map((pair, index) => {
        // Nobody counts backwards on purpose and calls it wrong.
        const [from, to] = pair.toSorted((a, b) => milestoneOrder.indexOf(a) - milestoneOrder.indexOf(b));
        return { id: `own${index}`, from: from!, to: to! };
      }),
    );

  it('comes with a finding at one of its ends', () => {
    let negative = 0;
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 7 }), definitions, (items, own) => {
        const metrics = [...defaultMetrics, ...own];
        const text = `# x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n${items
          .map(
            ([at, what, mark]) => `- ${formatTime(at * minute)} ${what}${mark ? ` ${markText(mark)}` : ''}\n`,
          )
          .join('')}`;
        const postmortem = readAs(text);
        const findings = [...milestoneOrderRule.check(postmortem, contextWith(metrics))];
        for (const { minutes = 0, start, end } of metricsOf(timelineOf(postmortem)!, metrics)) {
          if (minutes >= 0) continue;
          negative += 1;
          const places = [start!, end!].map(({ section, event }) => section.start + event.timeSpan.start);
          assert.ok(
            findings.some(({ span }) => places.includes(span.start)),
            text,
          );
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(negative > 50, `only ${negative} metrics were negative`);
  });
});

function contextWith(metrics: readonly MetricDefinition[]): RuleContext {
  return { today: '2025-11-20', lifecycle: 'draft', rules: [milestoneOrderRule], metrics, options: {} };
}
