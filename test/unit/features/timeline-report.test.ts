import assert from 'node:assert/strict';
import fs from 'node:fs';
import { timelineReport } from '../../../server/src/core/features/timeline-report.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { readAs } from '../../support/cursor.ts';
import { problemsOf, type JsonSchema } from '../../support/json-schema.ts';
import { notations } from '../time/notations.ts';

const schema = JSON.parse(fs.readFileSync('schemas/timeline.schema.json', 'utf8')) as JsonSchema;
const report = (text: string) => timelineReport(readAs(text));
const title = '# Postmortem: x\n\n';
const dated = `${title}**Date:** 2025-10-14\n\n`;

describe('the report of a timeline', () => {
  it('tells all of the sample', () => {
    const { zone, events, metrics } = report(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8'));
    assert.equal(zone, 'UTC');
    assert.deepEqual(events[2], {
      start: '2025-10-14T10:18:00Z',
      precision: 'minute',
      certain: true,
      text: 'On-call engineer (Alice) acknowledged',
      line: 38,
      milestone: 'acknowledged',
    });
    assert.deepEqual(
      events.map(({ start, milestone }) => `${start?.slice(11, 16)} ${milestone ?? '-'}`),
      [
        '10:10 start',
        '10:15 detected',
        '10:18 acknowledged',
        '10:22 -',
        '10:25 causeFound',
        '10:40 mitigated',
        '10:55 resolved',
        '11:02 resolved',
        '11:15 closed',
      ],
    );
    assert.deepEqual(metrics, [
      { id: 'timeToDetect', from: 'start', to: 'detected', minutes: 5 },
      { id: 'timeToAcknowledge', from: 'detected', to: 'acknowledged', minutes: 3 },
      { id: 'timeToMitigate', from: 'detected', to: 'mitigated', minutes: 25 },
      { id: 'timeToResolve', from: 'detected', to: 'resolved', minutes: 47 },
    ]);
  });

  it('keeps the certainty of the times that a metric is made of', () => {
    const text = `${dated}## Timeline (UTC)\n\n- ~10:10 Outage begins\n- 10:15 Alert fired\n- 11:02 Resolved\n`;
    assert.deepEqual(
      report(text).metrics.map(({ id, minutes, approximate = false }) => [id, minutes, approximate]),
      [
        ['timeToDetect', 5, true],
        ['timeToAcknowledge', null, false],
        ['timeToMitigate', null, false],
        ['timeToResolve', 47, false],
      ],
    );
    assert.deepEqual(problemsOf(report(text), schema), []);
  });

  const starts: Readonly<Record<string, readonly [start: string | null, end?: string]>> = {
    [`${dated}## Timeline (UTC)\n\n- 10:15 a\n`]: ['2025-10-14T10:15:00Z'],
    [`${dated}## Timeline (KST)\n\n- 00:15 a\n`]: ['2025-10-13T15:15:00Z'],
    [`${dated}## Timeline (US/Pacific)\n\n- 23:15–00:15 a\n`]: [
      '2025-10-15T06:15:00Z',
      '2025-10-15T07:15:00Z',
    ],
    [`${dated}## Timeline (UTC)\n\n- 10:15 KST a\n`]: ['2025-10-14T01:15:00Z'],
    [`${dated}## Timeline (IST)\n\n- 10:15 a\n`]: ['2025-10-14T10:15:00'],
    [`${dated}## Timeline (IST)\n\n- 10:15 KST a\n`]: ['2025-10-14T01:15:00Z'],
    [`${dated}## Timeline (UTC)\n\n- 10:15 IST a\n`]: ['2025-10-14T10:15:00'],
    [`${dated}## Timeline\n\n- 10:15:30.250 a\n`]: ['2025-10-14T10:15:30.250'],
    [`${title}## Timeline (UTC)\n\n- 10:15 a\n`]: ['T10:15:00'],
    [`${title}## Timeline (UTC)\n\n- 10:15–10:20 a\n`]: ['T10:15:00', 'T10:20:00'],
    [`${title}## Timeline\n\n- 2025-10-14T10:15:00+09:00 a\n`]: ['2025-10-14T01:15:00Z'],
    [`${title}## Timeline\n\n- T+1h5m a\n`]: ['PT1H5M'],
    [`${title}## Timeline\n\n- T-90s a\n`]: ['-PT1M30S'],
    [`${title}## Timeline\n\n- T0 a\n`]: ['PT0S'],
    [`${title}## Timeline\n\n- ??:?? a\n`]: [null],
  };
  for (const [text, [start, end]] of Object.entries(starts))
    it(`says when it was in ${JSON.stringify(text.slice(title.length))}`, () => {
      const [event] = report(text).events;
      assert.deepEqual([event!.start, event!.end], [start, end]);
    });

  it('takes the date from the name of the file', () => {
    const postmortem = readPostmortem(parseMarkdown(`${title}## Timeline (UTC)\n\n- 10:15 a\n`), {
      templates: [],
      path: '2025-10-14-x.md',
    });
    assert.equal(timelineReport(postmortem).events[0]!.start, '2025-10-14T10:15:00Z');
  });

  it('says how precise and how certain a time is', () => {
    const { events } = report(
      `${dated}## Timeline\n\n- 10:15 a\n- ~11:00 b\n- 7 PM c\n- ?? d\n- 03/04/2025 e\n`,
    );
    assert.deepEqual(
      events.map(({ precision, certain }) => [precision, certain]),
      [
        ['minute', true],
        ['minute', false],
        ['hour', true],
        ['unknown', false],
        ['day', false],
      ],
    );
  });

  it('has no events without a timeline', () => {
    const { zone, events, metrics } = report(title);
    assert.deepEqual([zone, events, metrics.every(({ minutes }) => minutes === null)], [null, [], true]);
  });

  it('is what its schema says', () => {
    const texts = [
      ...Object.keys(starts),
      title,
      ...Object.values(notations).flatMap(group =>
        Object.keys(group).map(time => `${dated}## Timeline\n\n- ${time}\n`),
      ),
      fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8'),
      fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8'),
    ];
    for (const text of texts) {
      const found: unknown = JSON.parse(JSON.stringify(report(text)));
      assert.deepEqual(problemsOf(found, schema), [], text);
    }
    assert.notDeepEqual(problemsOf({ zone: 1, events: [{}] }, schema), []);
  });
});
