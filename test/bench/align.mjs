import { loadModule } from '../../scripts/load-module.mjs';

const { parseMarkdown } = await loadModule('server/src/core/markdown/first-parse.ts');
const { alignTables } = await loadModule('server/src/core/features/align-table.ts');

const lines = 2000;
const times = 21;

/** How long it takes to align a table of 2,000 rows in Hangul and emoji that was parsed already: a median, in milliseconds. */
export function measureAlignment() {
  const row = index =>
    `| 10:${index % 60} | 메모리 알람이 ${index}번 울림 | ${'x'.repeat(index % 30)} | ${index % 7 ? '✅ Done' : '📝 Open'} |`;
  const rows = Array.from({ length: lines }, (_, index) => row(index));
  const markdown = parseMarkdown(
    ['| 시각 | 이벤트 | 조치 | 상태 |', '|---|---|---|---|', ...rows, ''].join('\n'),
  );
  const samples = Array.from({ length: times }, () => {
    const start = performance.now();
    alignTables(markdown, 'aligned');
    return performance.now() - start;
  });
  return samples.sort((a, b) => a - b)[times >> 1];
}
