// What the benchmark's postmortems are made of. `{number}` and the names of `words` in braces are gaps.

export const sentences = [
  'The replica in the second zone answered health checks although its disk was read-only.',
  'A config push at noon halved the number of `{service}` workers, and nobody saw it on the [board][load].',
  '배포 직후에는 지표가 정상이었고, **{service}**의 지연은 40분 뒤에야 드러났다.',
  'The queue in front of `{service}` has no upper bound, so it hid the slow consumer for 25 minutes.',
  '{role} compared the two releases and found that the *default* timeout had changed to 800 ms.',
  '재시도 간격이 고정되어 있어 요청이 한꺼번에 몰렸고, 부하는 평소의 3배가 되었다.',
  'Our dashboards show averages; the slowest 5 % of requests were invisible there.',
  '당직자는 절차서를 따랐지만 그 절차서는 예전 호스트 이름을 가리키고 있었다.',
  'See the [change of the pool size](https://git.example.org/{service}/pull/{number}) for the details.',
];
export const events = [
  'Latency of {service} above {number} ms',
  '{service} 오류율 {number}% 초과, 알람 발생',
  '{role} acknowledged the page',
  'Traffic moved away from zone `b{number}`',
  '{service} 재시작 후 지표 안정',
  'Support reported {number} tickets',
];
export const responses = [
  'Opened the incident channel',
  '원인 조사 시작',
  'Rolled back',
  'Limit raised',
  '-',
  '복구 확인',
];
export const tasks = [
  'Put an upper bound on the queue of {service}',
  '{service} 대시보드에 백분위 지연 추가',
  'Alert when {service} retries more than {number} times a second',
  'Rehearse the failover of {service} every quarter',
  '절차서의 호스트 이름 정리',
];
export const words = {
  service: ['ledger', 'search', 'mail-relay', 'quota', 'thumbnailer', 'sessions'],
  role: ['The engineer on call', '데이터베이스 담당자', 'The incident commander'],
  person: ['Mina', '서연', 'Tomas', '도윤', 'Ingrid', 'Kofi'],
};
// What is open would be overdue on the day of the run, and a finding each.
export const due = ['2025-03-10', '2025-03-11'];
export const statuses = ['✅ Done'];
