import type { Milestone } from '../vocabulary/vocabulary.ts';
import { bolder, boldWidth, fitted, textWidth } from './text-width.ts';
import type { DrawnEvent } from './timeline.ts';
import type { Words } from './words.ts';

/** The name and the time of a milestone above the axis, on a stem that stands at its time. */
export interface Flag {
  readonly event: number;
  /** Where its time is. */
  readonly x: number;
  readonly left: number;
  readonly width: number;
  /** The lowest row of flags is 0. */
  readonly lane: number;
  readonly name: string;
  readonly time: string;
}

const flagSize = 12;
export const flagHeight = 20;
const padding = 6;
const space = 6;

/**
 * The flags of all events that are milestones. Each stands above those to its right that it would overlap, so that no
 * stem crosses a text that begins at its own stem.
 */
export function flagsOf(
  events: readonly DrawnEvent[],
  {
    x,
    edges: [left, right],
    startText,
  }: {
    readonly x: (at: number) => number;
    readonly edges: readonly [number, number];
    readonly startText: (event: DrawnEvent) => string;
  },
  words: Words,
): Flag[] {
  const named = events
    .flatMap((event, index) => (event.at !== undefined && event.milestones?.length ? [{ event, index }] : []))
    .sort((a, b) => b.event.at! - a.event.at! || b.index - a.index);
  const flags: Flag[] = [];
  for (const { event, index } of named) {
    const time = startText(event);
    const room = right - left - 2 * padding - space - textWidth(time, flagSize);
    const name = fitted(namesOf(event.milestones!, words), room / bolder, flagSize);
    const width = boldWidth(name, flagSize) + space + textWidth(time, flagSize) + 2 * padding;
    const at = x(event.at!);
    const start = Math.max(left, Math.min(at, right - width));
    const below = flags.filter(
      flag => start < flag.left + flag.width + space && flag.left < start + width + space,
    );
    const lane = Math.max(-1, ...below.map(flag => flag.lane)) + 1;
    flags.push({ event: index, x: at, left: start, width, lane, name, time });
  }
  return flags.reverse();
}

/** `Acknowledged, investigating`. */
function namesOf(milestones: readonly Milestone[], words: Words): string {
  return milestones
    .map((milestone, i) => (i === 0 ? words(milestone) : words(milestone).toLocaleLowerCase('en')))
    .join(', ');
}
