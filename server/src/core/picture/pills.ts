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

/** Marks for points on the axis such that none overlaps another. @param points in the order of their places. */
export function pillsOf(points: readonly { readonly event: number; readonly x: number }[]): Pill[] {
  return inLanes(points) ?? merged(points);
}

function inLanes(points: readonly { readonly event: number; readonly x: number }[]): Pill[] | undefined {
  const ends: number[] = [];
  const pills: Pill[] = [];
  for (const { event, x } of points) {
    const { text, width } = faceOf([event]);
    const left = x - width / 2;
    const lane = Array.from({ length: mostLanes }, (_, i) => i).find(i => (ends[i] ?? -Infinity) <= left);
    if (lane === undefined) return undefined;
    ends[lane] = left + width + space;
    pills.push({ events: [event], x, left, width, lane, text });
  }
  return pills;
}

function merged(points: readonly { readonly event: number; readonly x: number }[]): Pill[] {
  const pills: Pill[] = [];
  let group: { events: number[]; x: number } | undefined;
  let end = -Infinity;
  const close = () => {
    if (!group) return;
    const { text, width } = faceOf(group.events);
    pills.push({ ...group, left: leftOf(group.x), width, lane: 0, text });
  };
  for (const { event, x } of points) {
    if (group && leftOf(x) < end) group.events.push(event);
    else {
      close();
      group = { events: [event], x };
    }
    end = leftOf(group.x) + faceOf(group.events).width + space;
  }
  close();
  return pills;
}

function leftOf(x: number): number {
  return x - pillHeight / 2;
}

/** `3`, `3–5`, or `3 +2` where the numbers do not follow each other. */
function faceOf(events: readonly number[]): Pick<Pill, 'text' | 'width'> {
  const [first, last] = [events[0]!, events.at(-1)!];
  const follow = last - first === events.length - 1;
  const more = events.length === 1 ? '' : follow ? `–${last + 1}` : ` +${events.length - 1}`;
  const text = `${first + 1}${more}`;
  return { text, width: Math.max(pillHeight, boldWidth(text, pillSize) + 8) };
}
