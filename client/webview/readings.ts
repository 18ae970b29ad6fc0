import type { TimelineEventView } from '../../server/src/protocol.ts';

/** An event with what its time says beside the times above it. Milliseconds. */
export interface Reading {
  /** The event's number in the timeline, from 0. */
  readonly index: number;
  readonly event: TimelineEventView;
  /** The last known time at this place: the event's own, else that of the nearest event above that has one. */
  readonly known?: number;
  /** Since the first known time; negative when before it. Absent for the event that has it, and when the own time is not known. */
  readonly sinceFirst?: number;
  /** Since the event right above; absent when one of the two times is not known, or when it would be negative. */
  readonly sincePrevious?: number;
  /** By how much the time is earlier than the last known one, if it is. */
  readonly backwards?: number;
}

/** Reads the times of a timeline from the top to the bottom. */
export function readTimes(events: readonly TimelineEventView[]): Reading[] {
  let first: number | undefined;
  let known: number | undefined;
  return events.map((event, index) => {
    const { at } = event;
    if (at === undefined) return { index, event, ...(known === undefined ? {} : { known }) };
    const above = known;
    known = at;
    if (first === undefined || above === undefined) {
      first = at;
      return { index, event, known };
    }
    const reading = { index, event, known, sinceFirst: at - first };
    if (at < above) return { ...reading, backwards: above - at };
    return events[index - 1]!.at === undefined ? reading : { ...reading, sincePrevious: at - above };
  });
}
