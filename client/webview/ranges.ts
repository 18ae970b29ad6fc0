import type { TimelineEventView } from '../../server/src/protocol.ts';
import type { Reading } from './readings.ts';

/** The part of a range such as "10:15–10:20" within one step. It begins where the step begins. */
export interface Bar {
  /** Ranges that overlap lie side by side in lanes, from 0. */
  readonly lane: number;
  /** The fraction of the step that it covers. */
  readonly to: number;
  /** Whether the range ends here, or goes on in the next step. */
  readonly ends: boolean;
}

export interface StepBars {
  readonly bars: readonly Bar[];
  /** Milliseconds from the mark to the end of the last of its ranges; 0 without any. */
  readonly tail: number;
}

/** More would not fit beside the axis; a further range is only told in words. */
const lanes = 3;

interface Range {
  readonly from: number;
  readonly until: number;
}

/** For each mark, what is to be drawn of ranges in the step that follows it. */
export function rangeBars(shown: readonly Reading[]): StepBars[] {
  /** The range in each lane. */
  let open: (Range | undefined)[] = [];
  return shown.map(({ event, known }, i) => {
    if (known === undefined) return { bars: [], tail: 0 };
    const range = rangeOf(event);
    const lane = [...Array(lanes).keys()].find(lane => !open[lane]);
    if (range && lane !== undefined) open[lane] = range;
    const tail = Math.max(0, ...open.map(range => (range ? range.until - known : 0)));
    const end = shown[i + 1]?.known ?? known + tail;
    const bars = open.flatMap((range, lane) => (range ? [bar(lane, range.until, known, end)] : []));
    // The next time may be an earlier one, from before a range began.
    open = open.map(range => (range && range.from <= end && end < range.until ? range : undefined));
    return { bars, tail };
  });
}

function rangeOf({ at, until }: TimelineEventView): Range | undefined {
  return at !== undefined && until !== undefined && until > at ? { from: at, until } : undefined;
}

/** @param end the time at the end of the step; it may be earlier than `from`. */
function bar(lane: number, until: number, from: number, end: number): Bar {
  if (until >= end) return { lane, to: 1, ends: until === end };
  return end > from ? { lane, to: (until - from) / (end - from), ends: true } : { lane, to: 1, ends: false };
}
