import { messages, type Message } from '../../messages/message.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Shape } from '../../model/timeline-event.ts';
import { timelineOf } from '../../model/timeline.ts';
import type { OfferedEvent } from './offered-events.ts';

const say = messages('importEvents', {
  none: 'the postmortem has no timeline section; expected one with a table or a list, or an empty one',
  heading: 'every event of the timeline has a heading of its own; only a table or a list takes events',
  paragraph: 'the timeline is told in paragraphs; only a table or a list takes events',
  code: 'the timeline stands in a block of code; only a table or a list takes events',
  relative:
    'the timeline counts from the start of the incident (such as T+5m), and no event tells when that was on the clock',
  ambiguous: 'day and month of {date} may be meant the other way round; check the date of “{text}”',
});

/** What keeps events from being put into the timeline, as a part of a sentence; undefined when nothing does. */
export function obstacleIn(postmortem: Postmortem): Message | undefined {
  const timeline = timelineOf(postmortem);
  if (!timeline) return say('none');
  const { events } = timeline;
  const count = (shape: Shape) => events.filter(({ event }) => event.shape === shape).length;
  const writable = count('table') + count('list');
  if (writable * 2 < events.length) {
    const [shape] = [...(['heading', 'paragraph', 'code'] as const)].sort((a, b) => count(b) - count(a));
    return say(shape!);
  }
  const readings = events.flatMap(({ event: { reading } }) => reading ?? []);
  const isRelative = readings.length > 0 && readings.every(({ relative }) => relative);
  return isRelative ? say('relative') : undefined;
}

/** Says of the first event whose date is ambiguous that it is; undefined when none is. */
export function doubtIn(events: readonly OfferedEvent[]): Message | undefined {
  const found = events.find(({ ambiguous }) => ambiguous);
  return found && say('ambiguous', { date: found.date ?? found.time, text: found.text });
}
