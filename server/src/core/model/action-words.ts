import { datesIn } from '../time/date-notation.ts';
import { yearlessDatesIn } from '../time/yearless-dates.ts';
import type { Span } from '../text/span.ts';
import { priorityOf } from '../vocabulary/grades.ts';
import { actionStatus, columnRole, namesNobody } from '../vocabulary/lookup.ts';
import { isLikeName } from './person-words.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';

/** What stands for a link in a text whose links are masked, one sign for each of the link's code units. */
export const linkSign = '\ue000';

/** What may be said of an action item besides what is to be done. */
export type Said = 'owner' | 'priority' | 'due' | 'status' | 'ticket';

/** What a piece of text beside an action says. */
export interface Reading {
  readonly said: Said;
  /** Where the value stands in the piece, without its label. */
  readonly start: number;
  readonly end: number;
  /** Whether it may as well be something else: a capitalised word is a name, or that of a product. */
  readonly weak: boolean;
}

/** Names of standards, which look like keys of tickets. */
const ticket =
  /^(?:\ue000+|#\d+|[\w.-]+(?:\/[\w.-]+)?[#!]\d+|(?!(?:UTF|SHA|ISO|RFC|CVE|AES|GPT|TLS|HTTP|IPV|COVID|SEV|P|Q|S|H)-)[A-Z][A-Z0-9_]+-\d+)$/i;
const handle = /^@[\w.-]*\w(?:[\s,&/+]+(?:and\s+)?@[\w.-]*\w)*$/;
const team = /(?:^|[\s-])(?:team|squad|group|crew)$|^team\s|팀$|チーム$|团队$|團隊$|小组$/iu;
const honorific = /^[\p{L}\s]{1,12}(?:님|さん|氏)$/u;
const namePart = "\\p{Lu}\\p{Ll}[\\p{L}'’.-]*";
const name = new RegExp(`^${namePart}(?: (?:${namePart}|\\p{Lu}\\.))?(?: ${namePart})?$`, 'u');
/** Those of them that in a sentence may tell of the past, too. */
const nearWords = /^(?:on|before|until|antes de|antes del|avant(?: le)?|pour(?: le)?|前|之前|以前)$/iu;
const conjunction = /\s*[,;&、，·]\s*|\s+[/+]\s+|\s+(?:and|und|y|et|e|og|와|과|및|と|和)\s+|<br\s*\/?>/u;
/** Words between an action and its date that are no title of a column. */
const untilWords =
  /^(?:by|until|before|on|at the latest|no later than|bis|avant(?: le)?|pour(?: le)?|vence(?: el)?|antes de|antes del|até|innen|до|까지|まで|までに|前|之前|以前|이내|~|→)$/iu;
/** `owner kim`, `assigned to Kim Lee`, `담당 김하나`: an owner's label without a colon. */
const ownerPhrase =
  /^(?:(?:owner|owned by|assignee|assigned to|dri)\s+|(?:담당자?|担当者?|负责人)\s+)(?=\S)/iu;
/** In UTF-16 code units. What is longer is a sentence. */
const longest = 80;

/** The names in an owner's cell: `@alice, @bob`, `Ed and Caroline`; none for `TBD`. */
export function ownersIn(text: string): string[] {
  return text
    .split(handle.test(text.trim()) ? /[\s,&/+]+(?:and\s+)?(?=@)/ : conjunction)
    .map(owner => owner.trim())
    .filter(owner => !namesNobody(owner));
}

/**
 * What a status says, also one with more words behind it or with underscores: `Done as of Monday`, `IN_PROGRESS`.
 *
 * @returns undefined where it begins with no status that the vocabulary knows.
 */
export function statusIn(text: string): ActionStatus | undefined {
  const plain = text.replace(/[_*~`]+/g, ' ').trim();
  const whole = actionStatus(plain);
  const words = plain.split(/\s+/);
  const begun = [2, 1].map(count => actionStatus(words.slice(0, count).join(' '))).find(known => known);
  const status = whole ?? (words.length < 8 ? begun : undefined);
  return status === 'done' && yetToCome.test(plain) ? undefined : status;
}

/** What makes of a word such as *done* something that is still to come, or in doubt: `완료 예정`, `Done by Friday`, `80%`. */
const yetToCome =
  /\?|(?<!\d)\d{1,2}\s?%|(?<![\p{L}])(?:예정|전|필요|미정|안|안됨|못|못함|予定|前|待ち|pending|soon|until|bis|avant|antes|(?:by|in|before) (?:q\d|end|eo[dwmqy]|next|the|tomorrow|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)\w*|next (?:week|month|quarter|sprint)|not yet|once|when|if)(?![\p{L}])|(?:予定|待ち|未)$/iu;

/** A date in the words of an item. */
interface WrittenDate {
  readonly span: Span;
  /** `YYYY-MM-DD`, or `--MM-DD` without a year: none for what no calendar has, several for an ambiguous one. */
  readonly dates: readonly string[];
  readonly isNumeric?: boolean;
}

/** The dates in a value; those without a year only where no other stands. */
function datesOf(text: string): readonly WrittenDate[] {
  const dates = datesIn(text);
  return dates.length > 0 ? dates : yearlessDatesIn(text);
}

/** What stands before a date that no longer counts. */
const formerly =
  /(?:was|were|from|formerly|originally|previously|initially|before|instead of|원래|기존|당초)[\s:：]*$/iu;

/**
 * The date that counts in a text: the last one, since a date that was moved stands before the new one, unless words before
 * it say that it is the old one.
 */
export function dueDateIn(text: string): WrittenDate | undefined {
  const dates = datesOf(text);
  const isFormer = ({ span }: WrittenDate) => formerly.test(text.slice(0, span.start));
  return dates.findLast(date => !isFormer(date)) ?? dates.at(-1);
}

/** The date that a text tells, `YYYY-MM-DD`, or `--MM-DD` where it has no year. */
export function dateIn(text: string): string | undefined {
  const found = dueDateIn(text);
  return found?.dates.length === 1 ? found.dates[0] : undefined;
}

/** Whether an owner is a team, as its name says. */
export function isTeam(owner: string): boolean {
  return team.test(owner);
}

/** Whether a text is nothing but a name. */
export function isName(text: string): boolean {
  return name.test(text) || team.test(text) || honorific.test(text) || handle.test(text);
}

/**
 * What a piece beside an action says, such as one between the commas of `(Hana Sato, GATE-377, due 2025-03-21)`.
 *
 * @param masked the piece with {@link linkSign} in place of its links.
 * @param source the piece as written.
 */
export function readPiece(masked: string, source: string): Reading | undefined {
  const labelled = /^[\s*_]*([^:：\ue000]{1,30})[:：][\s*_]*/.exec(masked);
  const role = labelled ? columnRole(labelled[1]!.replace(/[*_]/g, '')) : undefined;
  if (labelled && isSaid(role)) {
    const value = trimmed(masked, labelled[0].length);
    if (value.start < value.end && value.end - value.start <= longest)
      return { said: role, ...value, weak: false };
  }
  const { start, end } = trimmed(masked, 0);
  const [plain, written] = [masked.slice(start, end), source.slice(start, end)];
  if (plain === '' || plain.length > longest) return undefined;
  const reading = (said: Said, weak = false): Reading => ({ said, start, end, weak });
  const phrase = ownerPhrase.exec(plain);
  if (phrase && isOwner(plain.slice(phrase[0].length)))
    return { said: 'owner', start: start + phrase[0].length, end, weak: false };
  if (isHandle(plain, written)) return reading('owner');
  if (ticket.test(plain)) return reading('ticket');
  if (/^P\d$/i.test(plain) || (/prio/i.test(plain) && priorityOf(plain) !== undefined))
    return reading('priority');
  const due = dueWordsIn(written);
  if (due) return reading('due', due === 'numbers');
  if (isStatus(plain)) return reading('status');
  if (team.test(plain) || honorific.test(plain)) return reading('owner');
  return name.test(plain) || isNames(plain) ? reading('owner', true) : undefined;
}

function isSaid(role: string | undefined): role is Said {
  return role !== undefined && ['owner', 'priority', 'due', 'status', 'ticket'].includes(role);
}

/** What is left of a text from an offset on without space and marks around it. */
function trimmed(text: string, from: number): { readonly start: number; readonly end: number } {
  const lead = /^[\s*_]*/.exec(text.slice(from))![0].length;
  const inner = text.slice(from + lead).replace(/[\s*_.,;]+$/, '');
  return { start: from + lead, end: from + lead + inner.length };
}

/** Whether what stands behind a label is a person's name or a team's. */
function isOwner(text: string): boolean {
  return isName(text) || isNames(text) || isLikeName(text) || /^\ue000+$/.test(text);
}

function isHandle(plain: string, written: string): boolean {
  return handle.test(plain) || (/^\ue000+$/.test(plain) && /^\[@[\w.-]+\]/.test(written));
}

/** `Ed and Caroline`. */
function isNames(text: string): boolean {
  const parts = text.split(conjunction);
  return parts.length > 1 && parts.every(part => name.test(part) || handle.test(part));
}

/** How the words around a date tell that something is due then. */
type DueWords =
  /** `due`, `by`, `~`. */
  | 'said'
  /** `on`, `before`: in a sentence these may tell of the past. */
  | 'near'
  /** None. */
  | 'bare'
  /** None, and the date may as well be a fraction: `10/25`. */
  | 'numbers';

/** @returns undefined for what is not one date and no other words than such. */
function dueWordsIn(text: string): DueWords | undefined {
  const [date, ...others] = datesOf(text);
  if (!date || others.length > 0) return undefined;
  return wordsAround(date, text.slice(0, date.span.start), text.slice(date.span.end));
}

function wordsAround({ isNumeric }: WrittenDate, before: string, behind: string): DueWords | undefined {
  const around = [before, behind]
    .map(part => part.replace(/^[\s*_(:：]+|[\s*_):：]+$/g, ''))
    .filter(part => part !== '');
  if (around.length === 0) return isNumeric ? 'numbers' : 'bare';
  if (!around.every(part => untilWords.test(part) || columnRole(part) === 'due')) return undefined;
  return around.some(part => nearWords.test(part)) ? 'near' : 'said';
}

/** The date at the end of a text, with the words before it that say that something is due then: `due by Oct 30`. */
export function lastDueIn(text: string): { readonly start: number; readonly words: DueWords } | undefined {
  // A digit is near the end of every date.
  if (!/\d[^()（）[\]]{0,11}$/.test(text)) return undefined;
  const date = datesOf(text).at(-1);
  if (!date || text.length - date.span.end > longestBehind) return undefined;
  const before = [...text.slice(0, date.span.start).matchAll(/(?<![^\s,;])[^\s,;]/g)].slice(-mostWords);
  for (const start of [...before.map(({ index }) => index), date.span.start]) {
    const words = wordsAround(date, text.slice(start, date.span.start), text.slice(date.span.end));
    if (words) return { start, words };
  }
  return undefined;
}

/** In UTF-16 code units: `까지`, `までに`. */
const longestBehind = 5;
/** Before a date; `no later than` has as many. */
const mostWords = 4;

/** A status, or one that is done with a few words on when: `Done during this incident`. */
function isStatus(text: string): boolean {
  if (actionStatus(text) !== undefined) return true;
  const [first = '', ...more] = text.split(/\s+/);
  return more.length > 0 && more.length < 6 && actionStatus(first) === 'done';
}
