/** What the page says about a mark, in words. An empty text means that there is nothing to say. */
import { wordsIn } from '../../server/src/core/picture/words.ts';
import type { TimelineEventView } from '../../server/src/protocol.ts';
import type { Layout, Mark } from './layout.ts';
import { say } from './strings.ts';
import { clockText, dayText, durationText, offsetText } from './time.ts';

export interface MarkWords {
  readonly time: string;
  /** The time as the document writes it, where that is not what `time` shows. */
  readonly written: string;
  /** Since the first event. */
  readonly elapsed: string;
  /** Since the event right above, as a sentence for those who do not see the axis. */
  readonly sincePrevious: string;
  /** What the event is in the course of the incident. */
  readonly milestone: string;
  readonly text: string;
  readonly action: string;
  /** What is odd about the time. */
  readonly note: string;
  /** How long the step to the next mark is; stands beside the axis. */
  readonly step: string;
  /** What is left out of the axis below the mark. */
  readonly break: string;
  /** The heading of the day that begins below the mark. */
  readonly day: string;
}

const milestoneWords = wordsIn();

/** @param dated whether days have dates, see `TimelineView.dated`. */
export function markWords({ event, step, ...mark }: Mark, dated: boolean): MarkWords {
  const time = timeText(event);
  return {
    time,
    written: time === event.time ? '' : event.time,
    elapsed: mark.sinceFirst === undefined ? '' : offsetText(mark.sinceFirst),
    sincePrevious: mark.sincePrevious
      ? say('sincePrevious', { duration: durationText(mark.sincePrevious) })
      : '',
    milestone: (event.milestones ?? []).map(milestone => milestoneWords(milestone)).join(', '),
    text: event.text,
    action: event.action ?? '',
    note: noteText(mark.backwards, event.at),
    step: step.kind === 'time' && step.duration ? durationText(step.duration) : '',
    break: breakText(step),
    day: step.day === undefined ? '' : dayText(step.day, dated),
  };
}

/** How many events there are: `9 events`, or, where some are filtered out, `3 of 9 events`. */
export function countText(shown: number, count: number): string {
  if (shown < count) return say('count.filtered', { shown, count });
  return say(count === 1 ? 'count.one' : 'count.many', { count });
}

/** From the first time to the last, if that takes any time. */
export function totalText({ total }: Layout): string {
  return total ? say('total', { duration: durationText(total) }) : '';
}

/** A time that is written longer than this is a date and a time, and does not fit beside the axis. */
const longestTime = 11;

/** The time as written where it fits and says all, else the clock's reading: the day stands above. */
function timeText({ at, until, time, approximate }: TimelineEventView): string {
  if (at === undefined) return time || say('noTime');
  const tilde = /^[~∼～〜≈]/u.test(time);
  if (time.length <= longestTime && time !== '' && tilde === approximate) return time;
  const clock = until === undefined ? clockText(at) : `${clockText(at)}–${clockText(until)}`;
  return approximate ? `~${clock}` : clock;
}

function noteText(backwards: number | undefined, at: number | undefined): string {
  if (at === undefined) return say('unreadable');
  return backwards === undefined ? '' : say('backwards', { duration: durationText(backwards) });
}

function breakText({ kind, duration, hidden }: Mark['step']): string {
  if (kind === 'folded') return say('folded', { duration: durationText(duration!) });
  if (kind !== 'filtered') return '';
  return say(hidden === 1 ? 'filtered.one' : 'filtered.many', { count: hidden! });
}
