// Postmortems of any size, the same ones in every run: a filled-in templates/blameless.md in English and Korean whose
// timeline, causes, action items and logs grow with the size asked for. One placeholder is left, and on every 10 KB or so
// comes one more thing to find.

import { due, events, responses, sentences, statuses, tasks, words } from './postmortem-words.mjs';

/** @returns a postmortem of about so many bytes in UTF-8; the same seed gives the same text. */
export function postmortemText(bytes, seed = 1) {
  const write = writer(seed);
  const growing = Math.max(0, bytes - 5700);
  return `${[
    opening(write),
    '## 2. Timeline (UTC)',
    timeline(write, growing * 0.27),
    '---',
    '## 3. Root Cause',
    causes(write, growing * 0.4),
    '---',
    closingSections(write),
    '## 7. Action Items',
    actionItems(write, growing * 0.08),
    '---',
    '## 8. Lessons Learned',
    ending(write),
    '## Appendix\n\n### A. Technical Details',
    logs(write, growing * 0.25),
    '### B. Communication Timeline',
    bullets(write, 4),
    '[load]: https://boards.example.org/load',
  ].join('\n\n')}\n`;
}

/** What the text is drawn from: `number(from, to)`, `pick(list)` and `fill(list)`, which also fills the gaps. */
function writer(seed) {
  let state = seed >>> 0;
  const number = (from, to) => {
    // A linear congruential generator (Numerical Recipes); its high bits are random enough for prose.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
  const pick = list => list[number(0, list.length - 1)];
  const fill = list =>
    pick(list).replace(/\{(\w+)\}/g, (_, gap) => (gap === 'number' ? number(3, 90) : pick(words[gap])));
  const sentencesOf = count => Array.from({ length: count }, () => fill(sentences)).join(' ');
  return { number, pick, fill, sentences: sentencesOf };
}

/** At least one block, and so many that they fill `bytes`. `make` is given the number of the block, from 1. */
function blocks(bytes, make) {
  const made = [];
  for (let size = 0; size < bytes || made.length === 0;) {
    const block = make(made.length + 1);
    made.push(block);
    size += Buffer.byteLength(block) + 2;
  }
  return made.join('\n\n');
}

function bullets(write, count) {
  return Array.from({ length: count }, () => `- ${write.fill(sentences)}`).join('\n');
}

function opening(write) {
  return `# Postmortem: slow answers from ${write.pick(words.service)}

**Incident ID:** INC-20250310-094100
**Date:** 2025-03-10
**Author(s):** Mina, 도윤
**Severity:** Sev2
**Status:** Review

---

## TL;DR (Executive Summary)

${write.sentences(3)}

${bullets(write, 3)}

---

## 1. Impact

### 사용자 영향
- **Affected Users:** ~12% of users
- **Duration:** 09:41 UTC ~ 11:20 UTC (99 minutes)
- **Service Degradation:** p95 grew from 0.4 s to 6 s
- **Revenue Impact:** [금액 또는 N/A]

### 기술적 영향
- **Systems Affected:** ${words.service.join(', ')}
- **Data Loss:** No
- **SLO Impact:** p95 target of 1 s missed

---`;
}

/** Tables of up to forty events; in one of sixty rows a cell is missing. */
function timeline(write, bytes) {
  let minute = 9 * 60 + 41;
  const row = () => {
    minute += write.number(0, 1);
    const clock = [Math.floor(minute / 60) % 24, minute % 60]
      .map(part => String(part).padStart(2, '0'))
      .join(':');
    const cells = [clock, write.fill(events), write.pick(responses)];
    return `| ${(write.number(1, 60) === 1 ? cells.slice(0, 2) : cells).join(' | ')} |`;
  };
  const table = rows => [
    '| Time | Event | Action Taken |',
    '|------|-------|--------------|',
    ...Array.from({ length: rows }, row),
  ];
  return blocks(bytes, phase => {
    const heading = phase === 1 ? [] : [`### 2.${phase} Phase ${phase}`, ''];
    return [...heading, ...table(bytes < 4000 ? 12 : 40)].join('\n');
  });
}

function causes(write, bytes) {
  const quote = () => `> ${write.fill(sentences)}\n> ${write.fill(sentences)}`;
  const named = [
    '근본 원인 (What Happened)',
    '왜 발생했는가 (Why It Happened)',
    '왜 감지가 늦었는가 (Detection Delay)',
  ];
  return blocks(bytes, part => {
    const title = named[part - 1] ?? `Contributing factor: ${write.pick(words.service)}`;
    const rest = [
      write.sentences(3),
      bullets(write, write.number(3, 6)),
      ...(write.number(1, 4) === 1 ? [quote()] : []),
    ];
    return [`### 3.${part} ${title}`, write.sentences(write.number(2, 4)), ...rest].join('\n\n');
  });
}

function closingSections(write) {
  const section = (title, parts) => [`## ${title}`, ...parts, '---'].join('\n\n');
  const three = mark => Array.from({ length: 3 }, () => `- ${mark} ${write.fill(sentences)}`).join('\n');
  return [
    section('4. Resolution', [
      '### 4.1 즉각적 완화 조치 (Immediate Mitigation)',
      write.sentences(2),
      '### 4.2 근본 원인 해결 (Root Cause Fix)',
      write.sentences(2),
    ]),
    section('5. What Went Well', [three('✅')]),
    section('6. What Went Wrong', [three('❌')]),
  ].join('\n\n');
}

/** Tables of up to thirty items; one item of forty has no owner. */
function actionItems(write, bytes) {
  const row = () => {
    const owner = write.number(1, 40) === 1 ? '' : write.pick(words.person);
    const cells = [write.fill(tasks), owner, `P${write.number(0, 2)}`, write.pick(due), write.pick(statuses)];
    return `| ${cells.join(' | ')} |`;
  };
  const head = [
    '| Action | Owner | Priority | Due Date | Status |',
    '|--------|-------|----------|----------|--------|',
  ];
  return blocks(bytes, batch => {
    const heading = batch === 1 ? [] : [`### 7.${batch} Follow-up ${batch}`, ''];
    return [...heading, ...head, ...Array.from({ length: bytes < 2000 ? 6 : 30 }, row)].join('\n');
  });
}

function ending(write) {
  return ['8.1 기술적 교훈', '8.2 프로세스 교훈', '8.3 재발 방지']
    .map(title => `### ${title}\n\n${write.sentences(2)}`)
    .concat(
      '---',
      '## 9. Supporting Information',
      `### 9.1 관련 링크\n- **Incident Ticket:** https://tickets.example.org/4711\n- **Logs:** [logs](https://logs.example.org/)`,
      '### 9.2 메트릭 스냅샷\n\n- p95: 0.4 s → 6 s',
      '---',
      '## 10. Sign-off',
      '**Author:** Mina\n**Reviewed by:** Kofi\n**Approved by:** Ingrid',
      '---',
    )
    .join('\n\n');
}

function logs(write, bytes) {
  const line = () => {
    const id = write.number(0, 2 ** 31).toString(16);
    return `2025-03-10T09:${write.number(10, 59)}:${write.number(10, 59)}Z WARN [${write.pick(words.service)}] id=${id} took=${write.number(1, 9000)}ms`;
  };
  return blocks(bytes, part => {
    const lines = Array.from({ length: bytes < 4000 ? 8 : 25 }, line);
    return [
      `#### A.${part} Log of ${write.pick(words.service)}`,
      ['```log', ...lines, '```'].join('\n'),
    ].join('\n\n');
  });
}
