import { endOfWords, plainPart, type Found, type Line, type Part } from './action-line.ts';
import { isLikeKoreanName, linkSign, readPiece } from './action-words.ts';

/**
 * What stands behind the action, in parentheses, behind dashes or with labels.
 *
 * @returns where the action ends, and where it ends if a lone name behind it belongs to it.
 */
export function readTail(line: Line, from: number, found: Found[]): { end: number; before: number } {
  let end = line.masked.length;
  let before: number | undefined;
  for (;;) {
    const tail = endOfWords(line.masked, end);
    const group = [inParentheses, labelled, behindDash, lastWord]
      .map(read => read(line, from, tail))
      .find(read => read !== undefined);
    if (!group) return { end: tail, before: before ?? tail };
    // Beside a date or a ticket a name is the owner's; alone it may be that of a product.
    const isSure = group.pieces.some(([, , weak]) => !weak);
    if (!isSure) before ??= tail;
    found.push(...group.pieces.map(([said, part]): Found => [said, part, !isSure]));
    end = group.start;
  }
}

interface Group {
  readonly start: number;
  readonly pieces: readonly Found[];
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
  return at > 0 ? piecesOf(line, from + at, from + at + 3, end) : undefined;
}

/** A link, a handle or a sign of a status that stands last. */
function lastWord(line: Line, from: number, end: number): Group | undefined {
  const word = /\s(?:(?:by|in|see)\s+)?(<?\ue000+>?|@[\w-]+|\p{Extended_Pictographic}\ufe0f?)$/u.exec(
    line.masked.slice(from, end),
  );
  if (!word || word.index === 0) return undefined;
  const start = from + word.index;
  const begin = end - word[1]!.length;
  // A link with words of its own belongs to the sentence.
  const isTold = word[1]!.startsWith(linkSign) && /^\[[^\]]*\s/.test(line.source.slice(begin, end));
  return isTold ? undefined : piecesOf(line, start, begin, end);
}

/** The pieces between the commas of a stretch; undefined when one of them is neither an owner nor a date nor the like. */
function piecesOf(
  { masked, source, start }: Line,
  group: number,
  from: number,
  to: number,
): Group | undefined {
  const pieces: Found[] = [];
  const names: Part[] = [];
  let at = from;
  for (const text of masked.slice(from, to).split(/(\s*[,;|、]\s+(?!\d{4}(?!\d|-))|\s+[-–—]\s+)/)) {
    const begin = at;
    at += text.length;
    if (/^\s*(?:[,;|、]|[-–—])\s+$/.test(text)) continue;
    const reading = readPiece(text, source.slice(begin, at));
    if (!reading && isLikeKoreanName(text)) names.push(plainPart(source, start, begin, at));
    else if (!reading) return undefined;
    else {
      const { said, weak } = reading;
      pieces.push([said, plainPart(source, start, begin + reading.start, begin + reading.end), weak]);
    }
  }
  if (names.length > 0 && !pieces.some(([said]) => said === 'due')) return undefined;
  pieces.push(...names.map((part): Found => ['owner', part, false]));
  return { start: group, pieces };
}
