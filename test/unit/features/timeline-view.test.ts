import assert from 'node:assert/strict';
import fs from 'node:fs';
import { belowTimeline } from '../../../server/src/core/features/timeline-place.ts';
import { timelinePicture, titleOf } from '../../../server/src/core/features/timeline-view.ts';
import { readAs } from '../../support/cursor.ts';

const document =
  '# Postmortem: Checkout ✅\n\n**Date:** 2025-10-14\n\n## 2. Timeline (UTC)\n\n| Time | Event | Action Taken |\n|---|---|---|\n| 23:50–00:05 | 감지 | Paged |\n| ~00:10 | Mitigated | - |\n| ?? | Closed | |\n';

describe('the picture of a timeline', () => {
  it('has its events with times, texts and places', () => {
    const { events, metrics, ...rest } = timelinePicture(readAs(document));
    const start = Date.UTC(2025, 9, 14, 23, 50);
    const minutes = (count: number) => start + count * 60_000;
    const at = (row: string) => ({ start: document.indexOf(row), end: document.indexOf(row) + row.length });
    assert.deepEqual(rest, {
      title: 'Checkout ✅',
      snapshots: [],
      actions: {},
      zone: 'UTC',
      dated: true,
      section: at('## 2. Timeline (UTC)'),
    });
    assert.deepEqual(events, [
      {
        at: start,
        until: minutes(15),
        time: '23:50–00:05',
        approximate: false,
        text: '감지',
        action: 'Paged',
        milestones: ['detected'],
        span: at('| 23:50–00:05 | 감지 | Paged |'),
      },
      {
        at: minutes(20),
        time: '~00:10',
        approximate: true,
        text: 'Mitigated',
        milestones: ['mitigated'],
        span: at('| ~00:10 | Mitigated | - |'),
      },
      { time: '??', approximate: false, text: 'Closed', span: at('| ?? | Closed | |') },
    ]);
    assert.deepEqual(metrics.find(({ id }) => id === 'timeToMitigate')?.minutes, 20);
    assert.deepEqual(
      metrics.find(({ id }) => id === 'timeToDetect'),
      {
        id: 'timeToDetect',
        from: 'start',
        to: 'detected',
      },
    );
  });

  it('counts from midnight of the first day when no day is known', () => {
    const { dated, zone, events } = timelinePicture(readAs('# x\n\n## Timeline\n\n- 20:15 a\n- 00:05 b\n'));
    assert.deepEqual([dated, zone], [false, undefined]);
    assert.deepEqual(
      events.map(({ at }) => at! / 60_000),
      [1215, 1445],
    );
  });

  it('shows the times of another zone where the instants are known', () => {
    const clocks = (text: string, zone: string) => {
      const { zone: shown, events } = timelinePicture(readAs(text), { zone });
      return [shown, ...events.map(({ time }) => time)];
    };
    assert.deepEqual(clocks(document, 'Asia/Seoul'), ['Asia/Seoul', '08:50–09:05', '~09:10', '??']);
    assert.deepEqual(clocks(document, 'Nowhere/Land'), ['UTC', '23:50–00:05', '~00:10', '??']);
    assert.deepEqual(clocks(document.replace(' (UTC)', ''), 'UTC'), [
      undefined,
      '23:50–00:05',
      '~00:10',
      '??',
    ]);
  });

  it('has the impact window, and counts action items by their status', () => {
    const text = `${document}\n## Impact\n\n- **Duration:** 23:50–00:10\n\n## Action Items\n\n- [x] Fix the cache\n- [ ] Alert on lag\n- [ ] Test the failover\n`;
    const { impact, actions } = timelinePicture(readAs(text), { zone: 'Asia/Seoul' });
    assert.deepEqual(
      [impact!.from, impact!.until],
      [Date.UTC(2025, 9, 15, 8, 50), Date.UTC(2025, 9, 15, 9, 10)],
    );
    assert.deepEqual(actions, { done: 1, open: 2 });
  });

  it('belongs below the block of its last event', () => {
    for (const [text, expected] of [
      [document, document.trimEnd().length],
      [
        '# x\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n\nMore.\n',
        '# x\n\n## Timeline\n\n- 10:00 a\n- 10:05 b'.length,
      ],
      [
        '# x\n\n## Timeline\n\n### 10:00\n\nA\n\nB\n\n## Impact\n',
        '# x\n\n## Timeline\n\n### 10:00\n\nA\n\nB'.length,
      ],
      ['# x\n\n## Timeline\n', undefined],
    ] as const)
      assert.equal(belowTimeline(readAs(text)), expected, text);
  });

  it('has no events without a timeline', () => {
    assert.deepEqual(timelinePicture(readAs('# Postmortem: x\n\n## Impact\n')), {
      title: 'x',
      dated: false,
      events: [],
      metrics: [],
      snapshots: [],
      actions: {},
    });
  });

  it('has the events of a sample, each on its line', () => {
    const text = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
    const { events } = timelinePicture(readAs(text));
    assert.equal(events.length, 9);
    for (const { time, text: event, span } of events) {
      const line = text.slice(span.start, span.end);
      assert.ok(line.startsWith(`| ${time} |`) && line.includes(event), line);
    }
  });
});

describe('the title', () => {
  const titles: Readonly<Record<string, string>> = {
    '# Postmortem: Checkout\n': 'Checkout',
    '# Post-mortem – Checkout\n': 'Checkout',
    '# Incident postmortem: Checkout\n': 'Checkout',
    '# 포스트모템: 결제 장애\n': '결제 장애',
    '# Checkout: slow\n': 'Checkout: slow',
    '# Postmortem\n': 'Postmortem',
    '# Postmortems of 2025\n': 'Postmortems of 2025',
    '**Incident ID:** INC-1\n': 'INC-1',
    '## Impact\n': '',
    '': '',
  };
  for (const [text, title] of Object.entries(titles))
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(title)}`, () => {
      assert.equal(titleOf(readAs(text)), title);
    });
});
