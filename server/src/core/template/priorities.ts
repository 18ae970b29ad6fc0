import { normalize } from '../vocabulary/normalize.ts';
import { span, type Span } from '../text/span.ts';
import type { PriorityWindow } from './template.ts';

const marker = '^[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+';
/** `- **P1** - High`, `- **P1:** …`, `1. **P1 - High** …`: nothing else begins so. */
const bold = new RegExp(`${marker}\\*\\*(P\\d)(?!\\w)([^*\\r\\n]{0,40})\\*\\*(.*)$`, 'gim');
/** `- P1: within 1 week`: an action item may begin so, too. */
const plain = new RegExp(
  `${marker}(P\\d)(?!\\w)(?:[ \\t]*\\(([^()\\r\\n]{0,20})\\))?[ \\t]*[:：–—-](.*)$`,
  'gim',
);
/** `| P1 | High | within 1 week |`. */
const row = /^[ \t]*\|[ \t]*\**(P\d)(?!\w)([^|\r\n]{0,20})\|(.*)$/gim;
const hours = 'h|hrs?|hours?|시간|時間|小时|小時|Stunden?|heures?|horas?|timer?';
const days = 'd|days?|일|日|天|Tage?n?|jours?|d[ií]as?|dag(?:er|ar)?';
const weeks = 'w|weeks?|주일?|주간|週間?|周|Wochen?|semaines?|semanas?|uker?|veker?';
const months = 'months?|개월|달|[かヶカ]月|个月|個月|Monate?n?|mois|meses|m[eê]s|måned(?:er)?|månad(?:er)?';
const numbers = ['an?', 'one', 'two', 'three', 'four', 'five', 'six'];
const amount = new RegExp(
  `(\\d+|\\b(?:${numbers.join('|')})\\b)\\s*(?:(${hours})|(${days})|(${weeks})|(${months}))(?![a-z])`,
  'i',
);

/**
 * The due windows that a document's own priority definitions state: `- **P1** - High (within 1 week)`,
 * `- **P2** - 보통 (1개월 이내)`, and, where they define nothing else, `- P1: within 1 week` and rows of a table. A month counts 30 days; hours count up to whole days.
 */
export function readPriorityWindows(text: string): PriorityWindow[] {
  return priorityWindowsIn(text).map(({ priority, days }) => ({ priority, days }));
}

/** The same, each with the span of its line, without the line's ending. */
export function priorityWindowsIn(text: string): (PriorityWindow & { readonly span: Span })[] {
  const sure = definitionsIn(text, bold).filter(({ name }) => isPlain(name));
  if (sure.length > 0) return sure;
  return [plain, row].map(form => definitionsIn(text, form)).find(isWhole) ?? [];
}

interface Definition extends PriorityWindow {
  readonly span: Span;
  /** What stands right behind the priority. */
  readonly name: string;
  /** What the line says besides priority and window. */
  readonly rest: string;
}

function definitionsIn(text: string, form: RegExp): Definition[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: line, 1: priority, 2: name = '', 3: words = '' }) => {
    const stated = amount.exec(words) ?? amount.exec(name);
    const at = span(index + line.search(/\S/), index + line.trimEnd().length);
    const rest = (name + words).replace(stated?.[0] ?? '', ' ');
    return stated ? [{ priority: priority!.toUpperCase(), days: toDays(stated), span: at, name, rest }] : [];
  });
}

/** What stands beside a window in the definition of a priority. */
const besides =
  /\b(?:within|in|under|less|than|at most|up to|by|due|business|working|calendar|critical|urgent|highest|high|major|medium|normal|moderate|minor|low|lowest|priority)\b|이내|내|안에|까지|긴급|심각|높음|보통|중간|낮음|以内|以內|内|まで|緊急|高|中|低/giu;

/** Two definitions or more, each of another priority, and of nothing else: such lines are no action items. */
function isWhole(found: readonly Definition[]): boolean {
  return (
    found.length > 1 &&
    new Set(found.map(({ priority }) => priority)).size === found.length &&
    found.every(({ rest }) => isPlain(rest))
  );
}

function isPlain(words: string): boolean {
  const rest = words.replace(amount, ' ').replace(besides, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/**
 * The priority that a text defines by a word: `P1` for `High` where it says `- **P1** - High, prevent recurrence`.
 *
 * @returns undefined when it defines none or several by that word.
 */
export function priorityNamed(text: string, word: string): string | undefined {
  const wanted = normalize(word);
  const found = [...text.matchAll(bold)].filter(([, , name, words]) =>
    `${name!},${words!}`.split(/[-–—:,;.()/（）：，、]/u).some(part => normalize(part) === wanted),
  );
  return found.length === 1 ? found[0]![1]!.toUpperCase() : undefined;
}

function toDays([, count, isHours, , isWeeks, isMonths]: RegExpExecArray): number {
  const word = numbers.findIndex(number => new RegExp(`^${number}$`, 'i').test(count!));
  const number = word < 0 ? Number(count) : Math.max(1, word);
  if (isHours) return Math.ceil(number / 24);
  if (isWeeks) return number * 7;
  return isMonths ? number * 30 : number;
}
