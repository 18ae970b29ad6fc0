import { endOfWords, plainPart, type Found, type Line, type Part } from './action-line.ts';
import { dueWordsIn, linkSign, readPiece } from './action-words.ts';
import { isLikeName } from './person-words.ts';

/**
 * What stands behind the action: in parentheses, behind dashes, with labels, or as words that nothing else can be.
 *
 * @returns where the action ends, and where it ends if a lone name behind it belongs to it.
 */
export function readTail(line: Line, from: number, found: Found[]): { end: number; before: number } {
  let end = line.masked.length;
  let before: number | undefined;
  let right: Group | undefined;
  let wasSure = false;
  let leaning: Leaning | undefined;
  for (;;) {
    const tail = endOfWords(line.masked, end);
    const group = readGroup(line, from, tail);
    if (!group) {
      if (leaning?.isBesideSure) found.push(...leaning.pieces.map(sure));
      const stop = leaning && !leaning.isBesideSure ? leaning.end : tail;
      return { end: stop, before: before ?? stop };
    }
    const { pieces } = group;
    const isOwner = pieces.some(([said]) => said === 'owner');
    // Beside a date or a ticket a name is the owner's; alone it may be that of a product.
    const isBesideDate = leaning
      ? leaning.pieces.some(([said]) => said === 'due')
      : group.isBehindDash === true &&
        right?.isBehindDash === true &&
        right.pieces.some(([said]) => said === 'due');
    const isSure = pieces.some(([, , weak]) => !weak) || (isOwner && isBesideDate);
    if (leaning && !isSure && isOwner) return { end: leaning.end, before: before ?? leaning.end };
    if (!isSure && !isOwner) {
      const isOfItem = pieces.every(([said]) => said !== 'ticket');
      const isBesideSure = isOfItem && (leaning ? leaning.isBesideSure : wasSure);
      leaning = { end: leaning?.end ?? tail, pieces: [...(leaning?.pieces ?? []), ...pieces], isBesideSure };
    } else {
      if (!isSure) before ??= tail;
      if (leaning) found.push(...leaning.pieces.map(sure));
      found.push(...pieces.map(([said, part]): Found => [said, part, !isSure]));
      leaning = undefined;
    }
    wasSure = isSure;
    right = group;
    end = group.start;
  }
}

/** Pieces that count only beside something sure. */
interface Leaning {
  /** Where the action ends if they do not count. */
  readonly end: number;
  readonly pieces: readonly Found[];
  /** Whether something sure stands behind them, and they do not belong to the sentence as a ticket may. */
  readonly isBesideSure: boolean;
}

function sure([said, part]: Found): Found {
  return [said, part, false];
}

interface Group {
  readonly start: number;
  readonly pieces: readonly Found[];
  readonly isBehindDash?: boolean;
}

function readGroup(line: Line, from: number, end: number): Group | undefined {
  for (const read of [inParentheses, labelled, behindDash, ownerBehindComma, lastDate, lastWord]) {
    const group = read(line, from, end);
    if (group) return group;
  }
  return undefined;
}

/** `(Hana Sato, GATE-377, due 2025-03-21)` at the end. */
function inParentheses(line: Line, from: number, end: number): Group | undefined {
  if (!/[)）】\]]$/.test(line.masked.slice(0, end))) return undefined;
  const open = /[(（【[][^()（）【】[\]]*$/.exec(line.masked.slice(from, end - 1));
  return open ? piecesOf(line, from + open.index, from + open.index + 1, end - 1) : undefined;
}

/** `Owner: @alice` behind a full stop, a bar or a dash. */
function labelled(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  const label = /(?:^|[.|;,，–—-])\s*(?=[*_]*[\p{L} ]{2,25}[*_]*[:：])(?=[^.|;\n]*$)/u.exec(rest);
  return label ? piecesOf(line, from + label.index, from + label.index + label[0].length, end) : undefined;
}

/** ` - Alice, 2025-03-21`. */
function behindDash(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  const at = Math.max(...[' - ', ' – ', ' — ', ' | ', ' → '].map(dash => rest.lastIndexOf(dash)));
  const group = at > 0 ? piecesOf(line, from + at, from + at + 3, end) : undefined;
  return group && { ...group, isBehindDash: true };
}

/** `, owner kim`. */
function ownerBehindComma(line: Line, from: number, end: number): Group | undefined {
  const comma = /[,;，、.]\s+(?=[^,;，、.]*$)/u.exec(line.masked.slice(from, end));
  if (!comma || comma.index === 0) return undefined;
  const group = piecesOf(line, from + comma.index, from + comma.index + comma[0].length, end);
  return group?.pieces.every(([said, , weak]) => said === 'owner' && !weak) ? group : undefined;
}

/** In words; no date is written in more. */
const longestDate = 6;
/** Words by which a date belongs to the sentence. */
const inSentence =
  /(?:^|\s)(?:on|of|from|since|after|before|until|at|in|to|and|or|the|than|for|as|with|all)\s*$/i;

/** `due:2025-10-30`, `by Oct 30`; a date alone leans on what is beside it. */
function lastDate(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  if (!/\d[^()（）[\]]{0,11}$/.test(rest)) return undefined;
  const begins = [...rest.matchAll(/[\s,;](?=[^\s,;])/g)].slice(-longestDate).map(({ index }) => index + 1);
  for (const begin of begins) {
    const text = rest.slice(begin);
    if (readPiece(text, text)?.said !== 'due') continue;
    const words = dueWordsIn(text.replace(/[:：]/, ' '));
    const isPast = words === 'near' || (words !== 'said' && inSentence.test(rest.slice(0, begin)));
    if (!words || isPast) return undefined;
    const group = piecesOf(line, from + begin - 1, from + begin, end);
    return group && { ...group, pieces: group.pieces.map(([said, part]) => [said, part, words !== 'said']) };
  }
  return undefined;
}

/** A link, a handle or a sign of a status that stands last; a priority or a key leans on what is beside it. */
function lastWord(line: Line, from: number, end: number): Group | undefined {
  const rest = line.masked.slice(from, end);
  const word = /\s[*_]*(?:(?:by|in|see)\s+)?(<?\ue000+>?|@[\w-]+|\p{Extended_Pictographic}\ufe0f?)$/u.exec(
    rest,
  );
  if (!word || word.index === 0) return lastKey(line, from, rest, end);
  const start = from + word.index;
  const begin = end - word[1]!.length;
  // A link with words of its own belongs to the sentence.
  const isTold = word[1]!.startsWith(linkSign) && /^\[[^\]]*\s/.test(line.source.slice(begin, end));
  return isTold ? undefined : piecesOf(line, start, begin, end);
}

function lastKey(line: Line, from: number, rest: string, end: number): Group | undefined {
  const word = /[\s,;][*_]*([Pp]\d|#\d+|[A-Z][A-Z0-9]+-\d+)$/.exec(rest);
  if (!word || word.index === 0 || inSentence.test(rest.slice(0, word.index))) return undefined;
  const group = piecesOf(line, from + word.index, end - word[1]!.length, end);
  return group && { ...group, pieces: group.pieces.map(([said, part]) => [said, part, true]) };
}

/** The pieces between the commas of a stretch; undefined when one of them is neither an owner nor a date nor the like. */
function piecesOf(line: Line, group: number, from: number, to: number): Group | undefined {
  const pieces: Found[] = [];
  const names: Part[] = [];
  let at = from;
  for (const text of line.masked.slice(from, to).split(/(\s*[,;|、]\s+(?!\d{4}(?!\d|-))|\s+[-–—]\s+)/)) {
    const begin = at;
    at += text.length;
    if (/^\s*(?:[,;|、]|[-–—])\s+$/.test(text)) continue;
    const read = readOne(line, begin, at) ?? readTwo(line, begin, at);
    if (read) pieces.push(...read);
    else if (isLikeName(text)) names.push(plainPart(line.source, line.start, begin, at));
    else return undefined;
  }
  if (names.length > 0 && !pieces.some(([said]) => said === 'due')) return undefined;
  pieces.push(...names.map((part): Found => ['owner', part, false]));
  return { start: group, pieces };
}

function readOne({ masked, source, start }: Line, from: number, to: number): Found[] | undefined {
  const reading = readPiece(masked.slice(from, to), source.slice(from, to));
  if (!reading) return undefined;
  const { said, weak } = reading;
  return [[said, plainPart(source, start, from + reading.start, from + reading.end), weak]];
}

/** `@kim 2025-10-30`, `Kim by Oct 30`. */
function readTwo(line: Line, from: number, to: number): Found[] | undefined {
  for (const { index } of line.masked.slice(from, to).matchAll(/\s+(?=\S)/g)) {
    const [first] = readOne(line, from, from + index) ?? [];
    const [second] = readOne(line, from + index, to) ?? [];
    if (first?.[0] === 'owner' && second?.[0] === 'due') return [first, ['due', second[1], false]];
  }
  return undefined;
}
