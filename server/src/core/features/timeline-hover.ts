import { messages, type Message } from '../messages/message.ts';
import { milestoneName } from '../messages/milestone-names.ts';
import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { timeBetween } from '../model/timeline-instant.ts';
import { milestoneOf, milestonesOf } from '../model/timeline-milestones.ts';
import type { PlacedEvent, Timeline } from '../model/timeline.ts';
import { contains, span, type Span } from '../text/span.ts';
import { minute } from '../time/clock.ts';
import { eventAt } from './timeline-event-at.ts';

const say = messages('timeline-hover', {
  milestone: 'Read as {milestone}.',
  marked: 'Marked as {milestone}.',
  elapsed: '{length} after {from}.',
  about: '~{length} after {from}.',
  start: 'the start',
  first: 'the first event',
  minutes: '{minutes} min',
  hours: '{hours} h {minutes} min',
  utc: '`{instant}`',
  approximate: 'The time is approximate.',
  ambiguous: 'The date may mean another one.',
});

/** What follows from the time and the words of the event at an offset. */
export function eventHover(
  postmortem: Postmortem,
  offset: number,
): { readonly span: Span; readonly contents: readonly Message[] } | undefined {
  const found = eventAt(postmortem, offset);
  if (!found) return undefined;
  const { timeline, placed } = found;
  const { event, section } = placed;
  const contents = [
    ...milestoneLine(timeline, placed),
    ...elapsed(timeline, placed),
    ...instantLine(placed),
    ...(event.reading?.approximate ? [say('approximate')] : []),
    ...(placed.ambiguous ? [say('ambiguous')] : []),
  ];
  const [time, whole] = [event.timeSpan, event.span].map(part => inDocument(section, part));
  const isOverTime = contains(time!, span(offset, offset));
  return contents.length === 0 ? undefined : { span: isOverTime ? time! : whole!, contents };
}

function milestoneLine(timeline: Timeline, placed: PlacedEvent): Message[] {
  const milestone = milestoneOf(timeline, placed);
  if (!milestone) return [];
  return [say(placed.event.mark ? 'marked' : 'milestone', { milestone: milestoneName(milestone) })];
}

function elapsed(timeline: Timeline, placed: PlacedEvent): Message[] {
  const start = milestonesOf(timeline).get('start');
  const from = start ?? timeline.events.find(one => one.at !== undefined);
  if (placed.at === undefined || placed.event.reading!.precision === 'day' || !from) return [];
  const length = timeBetween(from, placed);
  if (length <= 0) return [];
  const isVague = placed.ambiguous ?? (placed.event.reading!.approximate || from.event.reading!.approximate);
  return [
    say(isVague ? 'about' : 'elapsed', { length: lengthOf(length), from: say(start ? 'start' : 'first') }),
  ];
}

/** @param length in milliseconds; parts of a minute are left out. */
function lengthOf(length: number): Message {
  const minutes = Math.floor(length / minute);
  return minutes < 60
    ? say('minutes', { minutes })
    : say('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function instantLine({ instant, event }: PlacedEvent): Message[] {
  if (instant === undefined || event.reading!.precision === 'day') return [];
  const text = new Date(instant).toISOString();
  return [
    say('utc', { instant: event.reading!.precision === 'millisecond' ? text : `${text.slice(0, 19)}Z` }),
  ];
}
