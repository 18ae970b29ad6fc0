/** The graphic of the axis at one event: a mark for the event, and paths for the step below it. */
import type { Mark, Step } from './layout.ts';

/** The paths of a step are drawn in a box of ten by one that is stretched over the step. */
export const stepBox = '0 0 10 1';
/** The mark of an event has its middle at the origin. */
export const dotBox = '-8 -8 16 16';
/** Where a step is folded, its axis is a zigzag in this box. */
export const foldBox = '0 0 10 30';
export const foldPath = 'M5 0V7L8 10 2 15 8 20 5 23V30';

const centre = 5;
/** The middle of each lane that a bar may have: the first lies on the axis, the next ones beside it. */
const laneCentres = [centre, 8.5, 1.5];
const circle = 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0';
const diamond = 'M0-7.5L7.5 0 0 7.5-7.5 0Z';

export interface AxisPaths {
  readonly dot: string;
  /** The axis itself. */
  readonly line: string;
  readonly ticks: string;
  readonly bars: string;
  /** The ends of bars. */
  readonly ends: string;
}

/** The graphic of a mark and of the step below it, as the `d` of each path. */
export function axisPaths({ backwards, step }: Mark): AxisPaths {
  return {
    dot: backwards === undefined ? circle : diamond,
    line: step.kind === 'end' ? '' : `M${centre} 0V1`,
    ticks: step.ticks.map(at => across(centre, at)).join(''),
    ...barPaths(step),
  };
}

function barPaths({ bars }: Step): Pick<AxisPaths, 'bars' | 'ends'> {
  const ending = bars.filter(({ ends }) => ends);
  return {
    // A bar that goes on reaches a little into the next step, or a seam would show between them.
    bars: bars.map(({ lane, to, ends }) => `M${laneCentres[lane]!} 0V${ends ? rounded(to) : 1.02}`).join(''),
    ends: ending.map(({ lane, to }) => across(laneCentres[lane]!, to)).join(''),
  };
}

/** A short line across the direction of time. */
function across(x: number, at: number): string {
  return `M${x - 1.5} ${rounded(at)}h3`;
}

function rounded(fraction: number): number {
  return Number(fraction.toFixed(4));
}
