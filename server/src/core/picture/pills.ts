import { boldWidth } from './text-width.ts';

/** The mark of an event, or of several that lie too close to be told apart. */
export interface Pill {
  /** Numbers of its events, from 0, in the order of their times. */
  readonly events: readonly number[];
  /** Where the time of the first one is. */
  readonly x: number;
  readonly left: number;
  readonly width: number;
  /** How many rows below the axis it stands; 0 on the axis. */
  readonly lane: number;
  readonly text: string;
}

export const pillHeight = 18;
/** The size of the numbers, in pixels. */
export const pillSize = 11;
/** Events that lie close stand in so many rows; where these do not do, all stand in one, and close ones become one mark. */
const mostLanes = 3;
const space = 2;

/** An event and where its time is. */
interface Point {
  readonly event: number;
  readonly x: number;
}

/** Between which all marks stand. */
type Edges = readonly [left: number, right: number];

/** Marks for points on the axis such that none overlaps another. @param points in the order of their places. */
export function pillsOf(points: readonly Point[], edges: Edges): Pill[] {
  return inLanes(points, edges) ?? merged(points, edges);
}

function inLanes(points: readonly Point[], edges: Edges): Pill[] | undefined {
  const ends: number[] = [];
  const pills: Pill[] = [];
  for (const { event, x } of points) {
    const { text, width } = faceOf([event]);
    const left = within(x - width / 2, width, edges);
    const lane = Array.from({ length: mostLanes }, (_, i) => i).find(i => (ends[i] ?? -Infinity) <= left);
    if (lane === undefined) return undefined;
    ends[lane] = left + width + space;
    pills.push({ events: [event], x, left, width, lane, text });
  }
  return pills;
}

/** Close points share a mark, and so do those at the right end, where a mark has no room to be as wide as its text. */
function merged(points: readonly Point[], edges: Edges): Pill[] {
  const pills: Pill[] = [];
  const close = (events: readonly number[], x: number): void => {
    const { text, width } = faceOf(events);
    const left = within(x - pillHeight / 2, width, edges);
    const before = pills.at(-1);
    if (before && left < before.left + before.width + space) {
      pills.pop();
      close([...before.events, ...events], before.x);
    } else pills.push({ events, x, left, width, lane: 0, text });
  };
  let group: { readonly events: number[]; readonly x: number } | undefined;
  let end = -Infinity;
  for (const { event, x } of points) {
    if (group && x - pillHeight / 2 < end) group.events.push(event);
    else {
      if (group) close(group.events, group.x);
      group = { events: [event], x };
    }
    end = group.x - pillHeight / 2 + faceOf(group.events).width + space;
  }
  if (group) close(group.events, group.x);
  return pills;
}

function within(left: number, width: number, [first, last]: Edges): number {
  return Math.max(first, Math.min(left, last - width));
}

/** `3`, `3–5`, or `3 +2` where the numbers do not follow each other. */
function faceOf(events: readonly number[]): Pick<Pill, 'text' | 'width'> {
  const [first, last] = [events[0]!, events.at(-1)!];
  const follow = last - first === events.length - 1;
  const more = events.length === 1 ? '' : follow ? `–${last + 1}` : ` +${events.length - 1}`;
  const text = `${first + 1}${more}`;
  return { text, width: Math.max(pillHeight, boldWidth(text, pillSize) + 8) };
}
