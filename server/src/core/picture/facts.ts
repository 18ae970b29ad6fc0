import { phasesOf } from './phases.ts';
import type { DrawnTimeline } from './timeline.ts';
import { dayText, lengthText, type Words } from './words.ts';

/** In a line what a timeline is about: `2025-10-14 · UTC · 9 events · 1 h 5 min from first to last`. */
export function factsOf({ events, zone, dated }: DrawnTimeline, words: Words): string {
  if (events.length === 0) return words('empty');
  const times = events.flatMap(({ at, until }) => (at === undefined ? [] : [at, until ?? at]));
  const [first, last] = [least(times), -least(times.map(time => -time))];
  const days = times.length === 0 || !dated ? [] : [dayText(first, true, words), dayText(last, true, words)];
  const without = events.filter(({ at }) => at === undefined).length;
  return [
    [...new Set(days)].join(' – '),
    zone ?? words('zoneUnknown'),
    events.length === 1 ? words('oneEvent') : words('events', { count: events.length }),
    times.length > 0 && last > first ? words('total', { duration: lengthText(last - first, words) }) : '',
    without > 0 ? words('withoutTime', { count: without }) : '',
  ]
    .filter(text => text !== '')
    .join(' · ');
}

/** What the bands of the axis say, for those who do not see them: `Undetected 5 min, Mitigating 22 min`. */
export function phasesText({ events }: DrawnTimeline, words: Words): string {
  return phasesOf(events)
    .map(({ name, from, until }) => `${words(name)} ${lengthText(until - from, words)}`)
    .join(', ');
}

/** Arguments of a function are limited in number, and events are not. */
function least(times: readonly number[]): number {
  return times.reduce((a, b) => Math.min(a, b), Infinity);
}
