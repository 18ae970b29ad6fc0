import { inDocument } from '../../model/postmortem.ts';
import { span, type TextEdit } from '../../text/span.ts';
import type { EventPlace } from './event-place.ts';

/** How many events go below the end of a line of a section. */
export interface Insertion {
  readonly at: number;
  readonly count: number;
}

/**
 * The number before each event of a list whose items count up one by one.
 *
 * @returns undefined for every other place: where all items have the same number, or some are no events, they keep theirs.
 */
export function numbersIn({ section, events, asked }: EventPlace): readonly number[] | undefined {
  const list = events[0]?.event.list;
  if (list?.ordered !== true || list.children.length !== events.length || asked.length > 0) return undefined;
  const { text } = section.content;
  const numbers = events.map(({ event }) => Number.parseInt(text.slice(event.span.start), 10));
  const counts = numbers.every((number, index) => number === numbers[0]! + index);
  return counts && (numbers.length > 1 || numbers[0] === 1) ? numbers : undefined;
}

/** The number of the first of some events that go into a counted list. */
export function numberAt(
  place: EventPlace,
  numbers: readonly number[],
  at: number,
  insertions: readonly Insertion[],
): number {
  const above = place.events.filter(({ event }) => event.span.start < at).length;
  return numbers[0]! + above + countAbove(insertions, at);
}

/** Counts the items of a list anew behind what goes into it. */
export function renumbered(
  place: EventPlace,
  numbers: readonly number[],
  insertions: readonly Insertion[],
): TextEdit[] {
  return place.events.flatMap(({ event: { span: at } }, index) => {
    const shift = countAbove(insertions, at.start);
    const digits = String(numbers[index]!).length;
    const number = inDocument(place.section, span(at.start, at.start + digits));
    return shift === 0 ? [] : [{ span: number, text: String(numbers[index]! + shift) }];
  });
}

function countAbove(insertions: readonly Insertion[], at: number): number {
  return insertions.filter(one => one.at < at).reduce((sum, { count }) => sum + count, 0);
}
