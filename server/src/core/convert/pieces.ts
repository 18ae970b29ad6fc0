import type { Draft } from './section-pieces.ts';

/** A part of the converted document. */
export interface Piece {
  /** Without space and thematic break at its end. */
  readonly text: string;
  /** The thematic break that is to follow it. */
  readonly closingBreak?: string;
  /** The author drew it: it stands even where nothing follows. */
  readonly isOwnBreak?: boolean;
  /** Where it stands in the original, unchanged, with what follows up to the next section. */
  readonly original?: { readonly text: string; readonly start: number };
}

/**
 * Drafts as pieces.
 *
 * @param groups what stands together, for instance a section and its subsections.
 * @param hasBreaks whether thematic breaks set the groups apart.
 * @param keepsGaps whether neighbours stay set apart as they were, with a thematic break or without.
 */
export function piecesOf(
  groups: readonly (readonly Draft[])[],
  hasBreaks: boolean,
  keepsGaps = false,
): Piece[] {
  return groups.flatMap(group =>
    group.map(({ text, ownBreak, original }, index): Piece => {
      const closingBreak = ownBreak ?? (hasBreaks && index === group.length - 1 ? '---' : undefined);
      return {
        text,
        ...(closingBreak !== undefined && { closingBreak, isOwnBreak: ownBreak !== undefined }),
        ...(original && (keepsGaps || original.isBroken === (closingBreak !== undefined)) && { original }),
      };
    }),
  );
}

/**
 * Puts the pieces one behind the other. Neighbours that were neighbours before stay as they were set apart; between
 * others an empty line stands.
 *
 * @param length of the original.
 */
export function joined(pieces: readonly Piece[], lineEnding: string, length: number): string {
  const gap = lineEnding.repeat(2);
  return pieces
    .map(({ text, closingBreak, isOwnBreak, original }, index) => {
      const next = pieces[index + 1];
      const isBroken = closingBreak !== undefined && (isOwnBreak || (next && !isBreak(next)));
      const end = original && original.start + original.text.length;
      if (original && end === (next ? next.original?.start : length)) return original.text;
      const closed = isBroken ? text + gap + closingBreak : text;
      return closed + (next ? gap : lineEnding);
    })
    .join('');
}

function isBreak({ text }: Piece): boolean {
  return text.startsWith('---');
}
