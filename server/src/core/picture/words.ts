import { messages, translate, type Catalogue, type Message } from '../messages/message.ts';
import { day, hour, minute } from '../time/clock.ts';
import type { DrawnEvent, DrawnTimeline } from './timeline.ts';

/** Every word that a picture of a timeline says by itself. */
export const say = messages('picture', {
  untitled: 'Untitled postmortem',
  start: 'Start',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  investigating: 'Investigating',
  causeFound: 'Cause found',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  closed: 'Closed',
  undetected: 'Undetected',
  detecting: 'Detecting',
  mitigating: 'Mitigating',
  recovering: 'Recovering',
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
  unknown: 'unknown',
  missing: '{milestone}: not in the timeline',
  misplaced: '{milestone}: {time} is out of order',
  impact: 'Impact',
  time: 'Time',
  event: 'Event',
  phases: 'Phases',
  eventList: 'Events',
  zoneUnknown: 'zone not named',
  oneEvent: '1 event',
  events: '{count} events',
  more: '… and {count} more',
  total: '{duration} from first to last',
  withoutTime: '{count} without a time',
  day: 'Day {number}',
  days: '{n} d',
  hours: '{n} h',
  minutes: '{n} min',
  seconds: '{n} s',
  milliseconds: '{n} ms',
  empty: 'The timeline has no events.',
});

export type Words = (key: Parameters<typeof say>[0], args?: Message['args']) => string;

/** Puts the words of a picture into a reader's language. */
export function wordsIn(catalogue: Catalogue = {}): Words {
  return (key, args = {}) => translate(say(key, args), catalogue);
}

const units = [
  ['days', day],
  ['hours', hour],
  ['minutes', minute],
  ['seconds', 1000],
  ['milliseconds', 1],
] as const;

/** A length of time in its two largest units, the rest cut off: `47 min`, `1 h 20 min`. @param length not negative. */
export function lengthText(length: number, words: Words): string {
  if (length < 1) return words('minutes', { n: 0 });
  const first = units.findIndex(([, unit]) => length >= unit);
  const [[name, unit], next] = units.slice(first, first + 2) as [
    (typeof units)[number],
    (typeof units)[number]?,
  ];
  const head = words(name, { n: Math.floor(length / unit) });
  const rest = next ? Math.floor((length % unit) / next[1]) : 0;
  return rest > 0 ? `${head} ${words(next![0], { n: rest })}` : head;
}

/** What a clock shows at a time: `10:15`, with seconds where they are not zero. */
export function clockText(at: number): string {
  const iso = new Date(((at % day) + day) % day).toISOString();
  return at % minute === 0 ? iso.slice(11, 16) : iso.slice(11, 19);
}

/** The day of a time: its date, or, of a timeline without dates, `Day 2`. */
export function dayText(at: number, dated: boolean, words: Words): string {
  const number = Math.floor(at / day);
  return dated
    ? new Date(number * day).toISOString().replace(/T.*/, '')
    : words('day', { number: number + 1 });
}

/** The time of an event as it is shown: `~10:15–10:20`; as written where it cannot be read. */
export function timeText(event: {
  readonly at?: number;
  readonly until?: number;
  readonly time: string;
  readonly approximate: boolean;
}): string {
  const { at, until, approximate, time } = event;
  if (at === undefined) return time.replace(/\s+/gu, ' ').trim() || '?';
  const clock = until === undefined || until <= at ? clockText(at) : `${clockText(at)}–${clockText(until)}`;
  return approximate ? `~${clock}` : clock;
}

/** When a milestone was reached: the beginning of its event's time. */
export function startText({ at, approximate, time }: Parameters<typeof timeText>[0]): string {
  return timeText({ time, approximate, ...(at !== undefined && { at }) });
}

/** The same, with month and day before it, or `Day 2`, where the events last so long that a clock does not tell the day. */
export function startTextIn(timeline: DrawnTimeline, event: DrawnEvent, words: Words): string {
  const own = event.at === undefined ? '' : dayBefore(timeline, event.at, words);
  return own + startText(event);
}

/** The day of a time in front of its clock, where the events of a timeline last for more than one. */
export function dayBefore({ events, dated }: DrawnTimeline, at: number, words: Words): string {
  const times = events.flatMap(event => event.at ?? []);
  if (Math.max(...times) - Math.min(...times) < day) return '';
  const own = dayText(at, dated, words);
  return `${dated ? own.replace(/^\d+-/, '') : own} `;
}
