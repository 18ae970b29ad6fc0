// Timelines as the server sends them.

const minute = 60_000;
const day = 24 * 60 * minute;

/** Milliseconds of a clock's reading, `10:15`, on a day. */
export function clock(text, date = 0) {
  const [hours, minutes] = text.split(':').map(Number);
  return date + (hours * 60 + minutes) * minute;
}

/** An event on a line of the document. */
export function event(line, time, text, more = {}) {
  const range = { start: { line, character: 0 }, end: { line, character: 40 } };
  const at = /^\d\d:\d\d$/.test(time) ? { at: clock(time) } : {};
  return { ...at, time, approximate: false, text, range, ...more };
}

export const outageDay = Date.UTC(2025, 9, 14);

/** A filled-in timeline of nine events, of the kind that most postmortems have. */
export const outage = {
  title: 'Qwen LLM unresponsive after an out-of-memory condition',
  zone: 'UTC',
  dated: true,
  section: { start: { line: 40, character: 0 }, end: { line: 40, character: 17 } },
  events: [
    ['10:10', 'Qwen 메모리 사용량 급증 시작 (gradual leak)'],
    ['10:15', 'Qwen health check 실패, 자동 알람 발생', 'Prometheus alert triggered'],
    ['10:18', 'On-call engineer (Alice) acknowledged', 'Started investigation'],
    ['10:22', 'Qwen 서킷브레이커 활성화', 'Automatic downshift: creative → balanced'],
    ['10:25', 'OOM 근본 원인 확인 (memory leak in inference pipeline)', 'Identified root cause'],
    ['10:40', 'Qwen 서비스 재시작 (increased memory limit)', 'Service restored'],
    ['10:55', 'Creative mode 정상 작동 확인', 'p95 latency: 3.9s'],
    ['11:02', 'Incident resolved', 'All metrics normal'],
    ['11:15', 'Postmortem initiated', 'Documentation started'],
  ].map(([time, text, action], i) =>
    event(43 + i, time, text, { at: clock(time, outageDay), ...(action ? { action } : {}) }),
  ),
};

const milestones = {
  0: ['start'],
  1: ['detected'],
  2: ['acknowledged', 'investigating'],
  4: ['causeFound'],
  5: ['mitigated'],
  7: ['resolved'],
};

/** The outage with everything else that a preview may show: milestones, metrics, impact, snapshots, action items. */
export const told = {
  ...outage,
  events: outage.events.map((event, i) => ({
    ...event,
    ...(milestones[i]?.length ? { milestones: milestones[i] } : {}),
  })),
  metrics: [
    { id: 'timeToDetect', from: 'start', to: 'detected', minutes: 5 },
    { id: 'timeToAcknowledge', from: 'detected', to: 'acknowledged', minutes: 3 },
    { id: 'timeToMitigate', from: 'detected', to: 'mitigated', minutes: 25 },
    { id: 'timeToClose', from: 'detected', to: 'closed' },
  ],
  impact: { from: clock('10:15', outageDay), until: clock('11:02', outageDay) },
  snapshots: [
    {
      moments: ['Before Incident (10:00)', 'During Incident (10:30)', 'After Resolution (11:10)'],
      metrics: [
        ['Qwen memory', ['8.2GB', 8.2e9], ['15.8GB (OOM)', 15.8e9], ['8.5GB', 8.5e9]],
        ['Creative mode p95', ['3.8s', 3800], ['15.2s', 15_200], ['3.9s', 3900]],
        ['Error rate', ['0.12%', 0.12], ['8.5%', 8.5], null],
      ].map(([name, ...values]) => ({
        name,
        values: values.map(value => value && { text: value[0], value: value[1] }),
        comparable: true,
      })),
    },
  ],
  actions: { done: 2, inProgress: 1, open: 4 },
};

/** What a timeline may hold beside that: ranges that overlap, a night, times that are uncertain, unknown or go back. */
export const odd = {
  title: 'Replica lag: 주문 데이터베이스 failover, and what came after midnight',
  zone: 'KST',
  dated: false,
  section: { start: { line: 8, character: 0 }, end: { line: 8, character: 10 } },
  events: [
    event(12, '21:40', 'Nightly export starts on the primary', {
      until: clock('22:40'),
      time: '21:40–22:40',
    }),
    event(13, '21:52', 'Replica lag passes 60 s', {
      approximate: true,
      time: '~21:52',
      action: 'No alert is configured for it',
    }),
    event(14, '22:05', 'Checkout errors at 4 %', { until: clock('22:30'), time: '22:05–22:30' }),
    event(15, '??:??', 'Support receives the first three reports'),
    event(16, '22:18', 'Incident declared', { action: 'Incident channel opened, 온콜 담당자 호출' }),
    event(17, '22:12', 'On-call is paged by the synthetic check'),
    event(18, '22:40', 'Failover to the replica in the other zone', { action: 'Writes paused for 40 s' }),
    event(19, '00:05', 'Lag is back to zero', { at: day + clock('00:05') }),
    event(20, '00:20', 'Incident closed', { at: day + clock('00:20') }),
    event(21, '09:30', 'Review meeting', { at: day + clock('09:30') }),
  ],
};

export const noEvents = { ...outage, events: [] };

/** As many events as are asked for, one a minute. */
export function long(count) {
  const events = Array.from({ length: count }, (_, i) =>
    event(i + 10, '', `Entry ${i} of a long night, with a text that says what was seen and done`, {
      at: i * minute,
      time: new Date(i * minute).toISOString().slice(11, 16),
    }),
  );
  return { ...outage, title: 'A long night', dated: false, events };
}
