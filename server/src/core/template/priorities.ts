import type { PriorityWindow } from './template.ts';

const definition = /^[ \t]*[-*+][ \t]+\*\*(P\d)\*\*(.*)$/gim;
const amount = /(\d+)\s*(h|hours?|시간|d|days?|일|weeks?|w|주일?|months?|개월|달)(?![a-z])/i;

/**
 * The due windows that a document's own priority definitions state: `- **P1** - High (within 1 week)`,
 * `- **P2** - 보통 (1개월 이내)`. A month counts 30 days; hours count up to whole days.
 */
export function readPriorityWindows(text: string): PriorityWindow[] {
  return [...text.matchAll(definition)].flatMap(match => {
    const stated = amount.exec(match[2]!);
    return stated
      ? [{ priority: match[1]!.toUpperCase(), days: toDays(Number(stated[1]), stated[2]!.toLowerCase()) }]
      : [];
  });
}

function toDays(count: number, unit: string): number {
  if (/^(h|시간)/.test(unit)) return Math.ceil(count / 24);
  if (/^(w|주)/.test(unit)) return count * 7;
  if (/^(m|개월|달)/.test(unit)) return count * 30;
  return count;
}
