import assert from 'node:assert/strict';
import fs from 'node:fs';
import { importSources, readEvents } from '../../../server/src/core/import/read-events.ts';

const now = Date.UTC(2025, 9, 14, 12, 0, 0);

/** Each event on a line: when, whether the zone (Z) and the day are known, and what happened. */
function read(text: string, from?: string): string[] {
  const found = readEvents(text, { now, today: '2025-10-14' }, from);
  if (!found) return [];
  return [
    found.source.id,
    ...found.events.map(({ at, zoned, dated, approximate, text: said }) => {
      const iso = new Date(at).toISOString().replace(/(?:\.000)?Z$/, '');
      return `${approximate ? '~' : ''}${dated ? iso : iso.slice(11)}${zoned ? 'Z' : ''} ${said}`;
    }),
  ];
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'messages copied from Slack',
    'Alice Kim  10:15 AM\nCheckout returns 500s\nfor everyone\nBob\n  10:16 AM\nlooking :eyes:\n10:18\nrolled back | done\n',
    [
      'slack',
      '10:15:00 Alice Kim: Checkout returns 500s for everyone',
      '10:16:00 Bob: looking :eyes:',
      '10:18:00 Bob: rolled back | done',
    ],
  ],
  [
    'messages of several days, with the days between them or without',
    'Tuesday, October 14th\nAlice  11:58 PM\nstill broken\nBob  12:05 AM\nfixed',
    ['slack', '2025-10-14T23:58:00 Alice: still broken', '2025-10-15T00:05:00 Bob: fixed'],
  ],
  [
    'messages of Slack with statuses, marks of apps and what it shows around them',
    'Alice Kim\n  10:15 AM\nalarm :eyes:\n:eyes: 2\n3 replies\nLast reply today at 10:40 AM\nBob Lee\n:palm_tree:\n  10:18 AM\nlooking (edited)\nuntil\ntoday\nPagerDuty\nAPP  10:20 AM\nTriggered #1\nBob Lee:palm_tree:  10:21 AM\nsince\nMonday\nGrafana APP  10:22 AM\nfiring\nCarol\n:coffee:  10:23 AM\nhere\n',
    [
      'slack',
      '10:15:00 Alice Kim: alarm :eyes:',
      '10:18:00 Bob Lee: looking until today',
      '10:20:00 PagerDuty: Triggered #1',
      '10:21:00 Bob Lee: since Monday',
      '10:22:00 Grafana: firing',
      '10:23:00 Carol: here',
    ],
  ],
  [
    'messages of Slack with days beside their times',
    'Alice Kim\n  Oct 13th, 2025 at 10:15 AM\nalarm\n10:17\nmore\nBob Lee\n  Yesterday at 11:18 PM\nlooking\nCarol\n  Today at 9:18 AM\nclosed\n',
    [
      'slack',
      '2025-10-13T10:15:00 Alice Kim: alarm',
      '2025-10-13T10:17:00 Alice Kim: more',
      '2025-10-13T23:18:00 Bob Lee: looking',
      '2025-10-14T09:18:00 Carol: closed',
    ],
  ],
  [
    'messages of Slack in Korean',
    '김하나\n  오전 10:15\n알람 발생\n댓글 3개\n박민수\n  오후 1:05\n복구 완료 (편집됨)\n10월 13일 월요일\n김하나  오후 2:00\n종료\n',
    ['slack', '10:15:00 김하나: 알람 발생', '13:05:00 박민수: 복구 완료', '2025-10-13T14:00:00 김하나: 종료'],
  ],
  [
    'messages of Slack below a day of which the day of the week tells the year',
    'Monday, October 14th\nAlice  10:15 AM\nalarm\n',
    ['slack', '2024-10-14T10:15:00 Alice: alarm'],
  ],
  [
    'messages of Teams with names above the times',
    'Alice Kim\n10:15 AM\nalarm\nfor checkout\nBob Lee\nYesterday 10:18 PM\nack\nCarol 14/10 10:20\nlike 1\nresolved\n',
    [
      'teams',
      '10:15:00 Alice Kim: alarm for checkout',
      '2025-10-13T22:18:00 Bob Lee: ack',
      '2025-10-14T10:20:00 Carol: resolved',
    ],
  ],
  [
    'messages of a chat that has a name above each time, on clocks of 12 hours',
    'Alice Kim\n10:15 AM\nalarm\nBob Lee\n10:18 AM\nack\n',
    ['slack', '10:15:00 Alice Kim: alarm', '10:18:00 Bob Lee: ack'],
  ],
  [
    'messages of a chat that has a name above each time, on clocks of 24 hours',
    'Kim, Alice\n10:15\nalarm\nLee, Bob\n10:18\nack\n',
    ['slack', '10:15:00 Kim, Alice: alarm', '10:18:00 Lee, Bob: ack'],
  ],
  [
    'messages of Teams with days beside their times',
    '[Monday 10:15 AM] Alice\nalarm\n[Yesterday 10:20 AM] Bob\nack\n[오전 10:25] 김하나\n복구\n',
    [
      'teams',
      '2025-10-13T10:15:00 Alice: alarm',
      '2025-10-13T10:20:00 Bob: ack',
      '2025-10-13T10:25:00 김하나: 복구',
    ],
  ],
  [
    'a channel of an export of Slack',
    json([
      {
        type: 'message',
        user: 'U1',
        ts: '1760436900.000100',
        text: 'See <https://x.test/a|the graph> &amp; <@U2>',
      },
      { type: 'message', user: 'U2', ts: '1760436960.5', text: '' },
    ]),
    ['slack', '2025-10-14T10:15:00Z U1: See [the graph](https://x.test/a) & @U2'],
  ],
  [
    'messages copied from Teams',
    '[10:15 AM] Alice Kim\nCheckout is down\n[14/10/2025 10:20] Bob: Rolled back',
    ['teams', '10:15:00 Alice Kim: Checkout is down', '2025-10-14T10:20:00 Bob: Rolled back'],
  ],
  [
    'log entries of PagerDuty',
    json({
      log_entries: [
        {
          created_at: '2025-10-14T10:15:02Z',
          summary: 'Triggered through the API',
          channel: { type: 'api' },
        },
        { created_at: '2025-10-14T19:18:00+09:00', summary: 'Acknowledged by Alice' },
      ],
    }),
    [
      'pagerduty',
      '2025-10-14T10:15:02Z Triggered through the API',
      '2025-10-14T10:18:00Z Acknowledged by Alice',
    ],
  ],
  [
    'incidents and notes of PagerDuty',
    json({
      incident: { title: 'OOM', created_at: '2025-10-14T10:15:00Z', resolved_at: '2025-10-14T11:02:00Z' },
    }),
    ['pagerduty', '2025-10-14T10:15:00Z OOM', '2025-10-14T11:02:00Z Resolved: OOM'],
  ],
  [
    'incidents of PagerDuty that were acknowledged',
    json({
      incidents: [
        {
          title: 'OOM',
          created_at: '2025-10-14T10:15:00Z',
          acknowledgements: [
            { at: '2025-10-14T10:18:00Z', acknowledger: { summary: 'Alice' } },
            { at: '2025-10-14T10:19:00Z' },
          ],
          resolved_at: '2025-10-14T11:02:00Z',
        },
      ],
    }),
    [
      'pagerduty',
      '2025-10-14T10:15:00Z OOM',
      '2025-10-14T10:18:00Z Acknowledged by Alice: OOM',
      '2025-10-14T10:19:00Z Acknowledged: OOM',
      '2025-10-14T11:02:00Z Resolved: OOM',
    ],
  ],
  [
    'the log of an alert in Opsgenie',
    json({
      data: [
        { log: 'Alert acknowledged via web', owner: 'alice@x.test', createdAt: '2025-10-14T10:18:00.123Z' },
      ],
    }),
    ['opsgenie', '2025-10-14T10:18:00.123Z alice@x.test: Alert acknowledged via web'],
  ],
  [
    'alerts of Alertmanager, which end when they are resolved',
    json({
      alerts: [
        {
          status: 'resolved',
          labels: { alertname: 'HighMemory' },
          annotations: { summary: 'memory > 90 %' },
          startsAt: '2025-10-14T10:15:00Z',
          endsAt: '2025-10-14T11:02:00Z',
        },
        {
          status: 'firing',
          labels: { alertname: 'Slow' },
          startsAt: '2025-10-14T10:16:00Z',
          endsAt: '0001-01-01T00:00:00Z',
        },
      ],
    }),
    [
      'alertmanager',
      '2025-10-14T10:15:00Z Alert HighMemory fires: memory > 90 %',
      '2025-10-14T10:16:00Z Alert Slow fires',
      '2025-10-14T11:02:00Z Alert HighMemory is resolved: memory > 90 %',
    ],
  ],
  [
    'annotations of Grafana',
    json([{ id: 1, time: Date.UTC(2025, 9, 14, 10, 5), text: '<b>Deploy</b> v2.1.3', tags: ['deploy'] }]),
    ['grafana', '2025-10-14T10:05:00Z Deploy v2.1.3'],
  ],
  [
    'git log',
    'commit 1234567890abcdef1234567890abcdef12345678 (HEAD -> main)\nAuthor: Bob <b@x.test>\nDate:   Tue Oct 14 19:05:00 2025 +0900\n\n    Cache attention <keys>\n\n    More.\n\ncommit abcdef1234567890\nAuthor: A\nDate:   2025-10-14 09:00:00 +0000\n\n    Begin\n',
    [
      'git',
      '2025-10-14T09:00:00Z Commit abcdef1: Begin',
      '2025-10-14T10:05:00Z Commit 1234567: Cache attention \\<keys>',
    ],
  ],
  [
    'git log with short hashes, and with the graph',
    '*   commit 3f2abc (HEAD -> main)\n|\\  Merge: 1a 2b\n| | Author: A\n| | Date:   Tue Oct 14 09:00:00 2025 +0000\n| |\n| |     Revert\n| |\n| * commit 9d1bde\n| | Author: B\n| | Date:   Tue Oct 14 08:00:00 2025 +0000\n| |\n| |     Enable | fast\n',
    [
      'git',
      '2025-10-14T08:00:00Z Commit 9d1bde: Enable | fast',
      '2025-10-14T09:00:00Z Commit 3f2abc: Revert',
    ],
  ],
  [
    'events of Kubernetes with their ages',
    'LAST SEEN          TYPE      REASON      OBJECT        MESSAGE\n105m (x3 over 2h)   Warning   OOMKilling  pod/qwen-1    Memory cgroup out of memory\n3m12s              Normal    Pulled      pod/qwen-1    Image pulled\n',
    [
      'kubernetes',
      '~2025-10-14T10:15:00Z OOMKilling pod/qwen-1: Memory cgroup out of memory',
      '~2025-10-14T11:56:48Z Pulled pod/qwen-1: Image pulled',
    ],
  ],
  [
    'events of Kubernetes in JSON',
    json({
      kind: 'List',
      items: [
        {
          kind: 'Event',
          lastTimestamp: '2025-10-14T10:15:00Z',
          reason: 'BackOff',
          message: 'Back-off restarting',
          involvedObject: { kind: 'Pod', name: 'qwen-1' },
        },
      ],
    }),
    ['kubernetes', '2025-10-14T10:15:00Z BackOff pod/qwen-1: Back-off restarting'],
  ],
  [
    'lines of a log, with what belongs to the one before left out',
    '2025-10-14T10:15:02.123Z ERROR out of memory\n    at run (a.js:1)\n2025-10-14 10:16:00,500 INFO restarted\n[2025-10-14 10:17:00] WARN slow',
    [
      'log',
      '2025-10-14T10:15:02.123Z ERROR out of memory',
      '2025-10-14T10:16:00.500 INFO restarted',
      '2025-10-14T10:17:00 WARN slow',
    ],
  ],
  [
    'lines of nginx, klog, logfmt and ctime among others',
    [
      '2025-10-14 10:15:01,123 ERROR [main] timeout',
      '10.0.0.1 - - [14/Oct/2025:10:15:02 +0000] "GET /checkout HTTP/1.1" 500 12',
      '2001:db8::1 - alice [14/Oct/2025:19:15:03 +0900] "GET / HTTP/1.1" 200 5',
      '2025/10/14 10:15:04 [error] 12#12: *1 upstream timed out',
      'E1014 10:15:05.000000       1 main.go:12] pod failed',
      'time="2025-10-14T10:15:06Z" level=error msg="out of \\"memory\\"" pod=qwen-1',
      'ts=2025-10-14T10:15:07Z lvl=info msg=restarted',
      'ts=1760436908.5 level=info msg=ready',
      'Tue Oct 14 10:15:09 2025 kernel oom',
      '[Tue Oct 14 10:15:10.500000 2025] [core:error] [pid 1] failed',
      'key=value and nothing else',
      'W1314 10:15:05.000000       1 main.go:12] no such month',
    ].join('\n'),
    [
      'log',
      '2025-10-14T10:15:01.123 ERROR [main] timeout',
      '2025-10-14T10:15:02Z "GET /checkout HTTP/1.1" 500 12',
      '2025-10-14T10:15:03Z "GET / HTTP/1.1" 200 5',
      '2025-10-14T10:15:04 [error] 12#12: *1 upstream timed out',
      '2025-10-14T10:15:05 pod failed',
      '2025-10-14T10:15:06Z error: out of "memory"',
      '2025-10-14T10:15:07Z info: restarted',
      '2025-10-14T10:15:08.500Z info: ready',
      '2025-10-14T10:15:09 kernel oom',
      '2025-10-14T10:15:10.500 [core:error] [pid 1] failed',
    ],
  ],
  [
    'lines of the journal, of the last such day',
    'Oct 14 10:15:02 web1 systemd[1]: qwen.service: Failed.\nNov 20 00:00:01 web1 cron[2]: run\n',
    [
      'log',
      '2024-11-20T00:00:01 web1 cron[2]: run',
      '2025-10-14T10:15:02 web1 systemd[1]: qwen.service: Failed.',
    ],
  ],
  [
    'lines of JSON',
    '{"level":"error","ts":1760436902.5,"msg":"out of memory"}\n{"time":"2025-10-14T10:16:00Z","message":"restarted"}\n',
    ['log', '2025-10-14T10:15:02.500Z error: out of memory', '2025-10-14T10:16:00Z restarted'],
  ],
  [
    'rows with titles',
    'id;created_at;message\n1;2025-10-14 10:15:00 UTC;"Out; of memory"\n2;never;nothing\n',
    ['csv', '2025-10-14T10:15:00Z Out; of memory'],
  ],
  [
    'rows with titles of the vocabulary, and the date in a column of its own',
    '날짜,시간,이벤트\n2025-10-14,10:15,알람 발생\n',
    ['csv', '2025-10-14T10:15:00 알람 발생'],
  ],
  ['prose', 'We met at 10:15 and talked.\nThen we left.\n', []],
  ['JSON of another kind', '{"name":"x","version":"1.0.0"}', []],
  ['what is cut off', '{"alerts":[{"labels":', []],
  ['nothing', '', []],
];

describe('the events of', () => {
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(read(text), expected));

  it('a source that is named are read from no other', () => {
    assert.deepEqual(read('2025-10-14T10:15:02Z ERROR x', 'slack'), []);
  });

  it('all sources are documented', () => {
    const page = fs.readFileSync('docs/import.md', 'utf8');
    const documented = [...page.matchAll(/^\| `(\w+)`/gm)].map(match => match[1]);
    assert.deepEqual(documented.sort(), importSources.map(({ id }) => id).sort());
  });
});
