import { inOrder } from './edit.ts';
import { span, type Span, type TextEdit } from './span.ts';

/** A piece of a text that edits make of another one: what is kept of that one, or what is new. */
type Piece = { readonly kept: Span } | { readonly text: string };

/**
 * The edits that do at once what two lists of edits do one after the other, in order.
 *
 * @param first edits of a text.
 * @param second edits of the text that the first ones make.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  return editsOf(edited(edited([{ kept: span(0, Infinity) }], first), second));
}

/** The pieces of a text after edits whose spans count in the pieces. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  /** Takes the pieces up to an offset and hands on those that stay. */
  const take = (end: number, keep: boolean) => {
    while (at < end) {
      const piece = rest.pop()!;
      const [head, tail] = cut(piece, end - at);
      if (tail) rest.push(tail);
      at += lengthOf(head);
      if (keep) result.push(head);
    }
  };
  for (const { span: replaced, text } of inOrder(edits)) {
    take(replaced.start, true);
    take(replaced.end, false);
    if (text !== '') result.push({ text });
  }
  return [...result, ...rest.reverse()];
}

/** A piece up to a length, and what is left of it. */
function cut(piece: Piece, length: number): [head: Piece, tail?: Piece] {
  if (lengthOf(piece) <= length) return [piece];
  if ('text' in piece) return [{ text: piece.text.slice(0, length) }, { text: piece.text.slice(length) }];
  const { start, end } = piece.kept;
  return [{ kept: span(start, start + length) }, { kept: span(start + length, end) }];
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.kept.end - piece.kept.start;
}

/** What stands between two kept pieces replaces what was between them. */
function editsOf(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      if (text !== '' || piece.kept.start > from) edits.push({ span: span(from, piece.kept.start), text });
      text = '';
      from = piece.kept.end;
    }
  }
  return edits;
}
