import { messages, type Message } from '../messages/message.ts';
import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { timeBetween } from '../model/timeline-instant.ts';
import { milestoneOf, milestonesOf } from '../model/timeline-milestones.ts';
import { timelinesOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import { touches, type Span } from '../text/span.ts';
import { minute } from '../time/clock.ts';

const say = messages('inlay-hints', {
  start: 'start',
  detected: 'detected',
  acknowledged: 'acknowledged',
  investigating: 'investigating',
  causeFound: 'cause found',
  mitigated: 'mitigated',
  resolved: 'resolved',
  closed: 'closed',
  minutes: '{milestone} {sign}{minutes} min',
  hours: '{milestone} {sign}{hours} h {minutes} min',
});

/** What is shown behind a place of the text and is no part of it. */
export interface InlayHint {
  /** Offset in the document. */
  readonly offset: number;
  readonly label: Message;
}

/**
 * Which milestone each event of a timeline is read as, behind its time, with how long after the start that was.
 *
 * @param visible only events that begin there are looked at.
 */
export function inlayHintsIn(postmortem: Postmortem, visible: Span): InlayHint[] {
  return timelinesOf(postmortem).flatMap(timeline =>
    timeline.events.flatMap((placed): InlayHint[] => {
      const at = inDocument(placed.section, placed.event.timeSpan);
      const label = touches(at, visible) ? labelOf(timeline, placed) : undefined;
      return label ? [{ offset: at.end, label }] : [];
    }),
  );
}

function labelOf(timeline: Timeline, placed: PlacedEvent): Message | undefined {
  const name = milestoneOf(timeline, placed);
  if (!name) return undefined;
  const milestone = say(name);
  const start = milestonesOf(timeline).get('start');
  const elapsed = placed.at === undefined || !start ? 0 : timeBetween(start, placed);
  const minutes = Math.floor(elapsed / minute);
  if (minutes <= 0 || placed.event.reading!.precision === 'day') return milestone;
  const isVague = [start!, placed].some(({ ambiguous, event }) => ambiguous ?? event.reading!.approximate);
  const sign = isVague ? '~' : '+';
  return minutes < 60
    ? say('minutes', { milestone, sign, minutes })
    : say('hours', { milestone, sign, hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
