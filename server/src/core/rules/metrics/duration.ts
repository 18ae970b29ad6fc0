import { messages, type Message } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { milestonePairs, type MilestonePair } from '../../model/metrics.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { statedDurations, statedWindows, type StatedDuration, statesDurations } from '../../model/stated-durations.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { timelinesOf, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { clockTimesIn } from '../../time/clock-times.ts';
import { day, formatTime, minute } from '../../time/clock.ts';
import type { DurationReading } from '../../time/duration.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';

const say = messages('metrics/duration', {
  own: 'Unexpected duration {stated}: from {from} to {to} it is {length}.',
  none: 'Unexpected duration {stated}, which lies between no two milestones of the timeline. Tried {tried}.',
  pair: 'from {from} at {start} to {to} at {end}: {length}',
  more: '{first}; {rest}',
  minutes: '{minutes} min',
  hours: '{hours} h {minutes} min',
  set: 'Write {length}',
  setPair: 'Write {length} ({from} → {to})',
});

const head = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n**Status:** Review\n';
const timeline =
  '\n## Timeline (UTC)\n\n- 10:10 Outage begins\n- 10:15 Alert fired\n- 11:02 Incident resolved\n';

const rule: DocumentRule = {
  id: 'metrics/duration',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'A stated duration is not what its own times, or the timeline, make of it.',
    rationale:
      'A duration is the number of a postmortem that gets quoted. Where its own start and end stand beside it, it has to be their difference. Where they do not, every baseline is tried before it is called wrong: any two milestones of the timeline, its first and its last event, the times in the same section; the message says which milestones there are. Rounding is let be, to the smallest unit that is written, and so is what is approximate (`~`, `about`, `13+ hours`).',
    source:
      'This project’s corpus: stated durations often count from detection, or from the first symptom, and rarely say so.',
    examples: [
      {
        title: 'a duration beside its own start and end',
        markdown: `${head}**Duration:** 10:15 ~ 11:02 UTC (⟦57 minutes⟧)\n`,
        fixed: `${head}**Duration:** 10:15 ~ 11:02 UTC (47 min)\n`,
      },
      {
        title: 'a duration that is that of no part of the timeline',
        markdown: `${head}**Duration:** ⟦25 minutes⟧\n${timeline}`,
        fixed: `${head}**Duration:** 52 min (start → resolved)\n${timeline}`,
      },
      {
        title: 'durations from detection, rounded, or approximate',
        markdown: `${head}**Duration:** 47 minutes\n**Time to resolve:** about 70 minutes\n**Time to detect:** 5 min\n${timeline}`,
      },
      {
        title: 'a duration over a night, which may count the hours in which somebody worked',
        markdown: `${head}**Duration:** 9 hours\n\n## Timeline (UTC)\n\n- 2025-10-14 10:15 Alert fired\n- 2025-10-15 11:02 Resolved\n`,
      },
    ],
  },
  reads: section => isInTimeline(section) || statesDurations(section),
  *check(postmortem, context) {
    const timelines = timelinesOf(postmortem);
    const all = statedDurations(postmortem).filter(({ duration, hasMore }) => duration && !hasMore);
    for (const stated of all) {
      if (stated.window) yield* againstOwnTimes(stated);
      else if (timelines.length === 1 && !isToldElsewhere(stated, postmortem, timelines[0]!))
        yield* againstTimeline(stated, timelines[0]!, context);
    }
  },
};

function* againstOwnTimes({ window, duration, durationSpan }: StatedDuration): Generator<Finding> {
  if (!window || !duration || isSame(duration, window.minutes)) return;
  const { reading, minutes } = window;
  const length = lengthOf(minutes);
  yield {
    span: durationSpan!,
    message: say('own', {
      stated: lengthOf(duration.minutes),
      from: formatTime(reading.at),
      to: formatTime(reading.until),
      length,
    }),
    fixes: () => [
      {
        title: say('set', { length }),
        edits: [{ span: durationSpan!, text: lengthText(minutes) }],
        safe: false,
      },
    ],
  };
}

/** In UTF-16 code units of the section that states a duration. */
const longestText = 3000;

/** Whether the same section or another field states times between which a duration lies: `Date: 2016-11-07 21:30`. */
function isToldElsewhere(
  { duration, section }: StatedDuration,
  postmortem: Postmortem,
  timeline: Timeline,
): boolean {
  if (!duration) return true;
  const starts = clockTimesIn(section.content.text.slice(0, longestText)).map(({ reading }) => reading.at);
  const ends = timeline.events.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const lengths = starts.flatMap(start => ends.map(end => ((((end - start) % day) + day) % day) / minute));
  const rest = { ...duration, minutes: duration.minutes % (day / minute) };
  return (
    statedWindows(statedDurations(postmortem)).some(length => isSame(duration, length)) ||
    lengths.some(length => isSame(rest, length))
  );
}

function* againstTimeline(
  { field, duration, durationSpan }: StatedDuration,
  timeline: Timeline,
  { metrics }: RuleContext,
): Generator<Finding> {
  const pairs = milestonePairs(timeline);
  if (!duration || pairs.length === 0) return;
  const lengths = [...pairs.map(({ minutes }) => minutes), ...wholeOf(timeline)];
  if (lengths.some(length => isSame(duration, length))) return;
  const usual = pairs.filter(({ from, to }) => usualStarts.includes(from) && usualEnds.includes(to));
  if (usual.some(pair => mayCountWorkingHours(duration, pair))) return;
  const named = metrics.find(({ id }) => id === field.role);
  // A time to repair may count up to a moment of which the timeline has no event.
  if (named && !milestonesOf(timeline).has(named.to)) return;
  const metric = named ?? { from: 'start', to: 'resolved' };
  const own = pairs.find(({ from, to }) => from === metric.from && to === metric.to);
  yield {
    span: durationSpan!,
    message: say('none', {
      stated: lengthOf(duration.minutes),
      tried: listOf(usual.length > 0 ? usual : pairs.slice(0, 4)),
    }),
    fixes: () => {
      if (!own) return [];
      const { from, to, minutes } = own;
      const text = `${lengthText(minutes)} (${from} → ${to})`;
      const title = say('setPair', { length: lengthOf(minutes), from, to });
      return [{ title, edits: [{ span: durationSpan!, text }], safe: false }];
    },
  };
}

const usualStarts: readonly Milestone[] = ['start', 'detected'];
const usualEnds: readonly Milestone[] = ['mitigated', 'resolved', 'closed'];

/** Over a night, many count the hours in which somebody worked. */
function mayCountWorkingHours(
  { minutes }: DurationReading,
  { start, end, minutes: length }: MilestonePair,
): boolean {
  return minutes < length && Math.floor(start.at! / day) !== Math.floor(end.at! / day);
}

/** From the first event to the last. */
function wholeOf({ events }: Timeline): number[] {
  const times = events.flatMap(({ at, until }) => (at === undefined ? [] : [at, until ?? at]));
  return times.length === 0 ? [] : [(Math.max(...times) - Math.min(...times)) / minute];
}

/** Whether a duration is a length as people round it. */
function isSame({ minutes, unit }: DurationReading, length: number): boolean {
  return Math.abs(minutes - length) <= Math.max(unit, 1);
}

function lengthOf(total: number): Message {
  const minutes = Math.round(total);
  return minutes < 60
    ? say('minutes', { minutes })
    : say('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** As it is written into the document. */
function lengthText(total: number): string {
  const minutes = Math.round(total);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function listOf([first, ...rest]: readonly MilestonePair[]): Message {
  const { from, to, start, end, minutes } = first!;
  const pair = say('pair', {
    from: milestoneName(from),
    start: start.event.time,
    to: milestoneName(to),
    end: end.event.time,
    length: lengthOf(minutes),
  });
  return rest.length === 0 ? pair : say('more', { first: pair, rest: listOf(rest) });
}

export default rule;
