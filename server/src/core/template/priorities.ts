import { normalize } from '../vocabulary/normalize.ts';
import { span, type Span } from '../text/span.ts';
import type { PriorityWindow } from './template.ts';

const definition = /^[ \t]*[-*+][ \t]+\*\*(P\d)\*\*(.*)$/gim;
const hours = 'h|hrs?|hours?|시간|時間|小时|小時|Stunden?|heures?|horas?|timer?';
const days = 'd|days?|일|日|天|Tage?n?|jours?|d[ií]as?|dag(?:er|ar)?';
const weeks = 'w|weeks?|주일?|주간|週間?|周|Wochen?|semaines?|semanas?|uker?|veker?';
const months = 'months?|개월|달|[かヶカ]月|个月|個月|Monate?n?|mois|meses|m[eê]s|måned(?:er)?|månad(?:er)?';
const amount = new RegExp(`(\\d+)\\s*(?:(${hours})|(${days})|(${weeks})|(${months}))(?![a-z])`, 'i');

/**
 * The due windows that a document's own priority definitions state: `- **P1** - High (within 1 week)`,
 * `- **P2** - 보통 (1개월 이내)`. A month counts 30 days; hours count up to whole days.
 */
export function readPriorityWindows(text: string): PriorityWindow[] {
  return priorityWindowsIn(text).map(({ priority, days }) => ({ priority, days }));
}

/** The same, each with the span of its line, without the line's ending. */
export function priorityWindowsIn(text: string): (PriorityWindow & { readonly span: Span })[] {
  return [...text.matchAll(definition)].flatMap(({ index, 0: line, 1: priority, 2: words }) => {
    const stated = amount.exec(words!);
    const at = span(index + line.search(/\S/), index + line.trimEnd().length);
    return stated ? [{ priority: priority!.toUpperCase(), days: toDays(stated), span: at }] : [];
  });
}

/**
 * The priority that a text defines by a word: `P1` for `High` where it says `- **P1** - High, prevent recurrence`.
 *
 * @returns undefined when it defines none or several by that word.
 */
export function priorityNamed(text: string, word: string): string | undefined {
  const wanted = normalize(word);
  const found = [...text.matchAll(definition)].filter(([, , words]) =>
    words!.split(/[-–—:,;.()/（）：，、]/u).some(part => normalize(part) === wanted),
  );
  return found.length === 1 ? found[0]![1]!.toUpperCase() : undefined;
}

function toDays([, count, isHours, , isWeeks, isMonths]: RegExpExecArray): number {
  const number = Number(count);
  if (isHours) return Math.ceil(number / 24);
  if (isWeeks) return number * 7;
  return isMonths ? number * 30 : number;
}
