import { messages, type Message } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { milestonePairs, type MetricDefinition, type MilestonePair } from '../../model/metrics.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { agrees, endsOf, pairsOf } from '../../model/stated-baseline.ts';
import {
  statedDurations,
  statedWindows,
  type StatedDuration,
  statesDurations,
} from '../../model/stated-durations.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { timelinesOf, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { clockTimesIn } from '../../time/clock-times.ts';
import { day, formatTime, minute } from '../../time/clock.ts';
import { isRounded, type DurationReading } from '../../time/duration.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';

const say = messages('metrics/duration', {
  own: 'Unexpected duration {stated}: from {from} to {to} it is {length}.',
  named: 'Unexpected duration {stated}: {pair}.',
  none: 'Unexpected duration {stated}, which lies between no two milestones of the timeline. Tried {tried}.',
  metric: 'Unexpected duration {stated} for “{label}”, which the timeline does not give. Tried {tried}.',
  pair: 'from {from} at {start} to {to} at {end}: {length}',
  about: 'from {from} at {start} to {to} at {end}: ~{length}',
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
      'A duration is the number of a postmortem that gets quoted. Where its own start and end stand beside it, it has to be their difference. Where they do not, every baseline is tried before it is called wrong: any two milestones of the timeline, its first and its last event, the times in the same section; the message says which milestones there are. Where a baseline is named, it alone counts; a metric is compared with what ends as its name says. Rounding to the smallest unit that is written is let be, and so is what is approximate (`~`, `about`, `13+ hours`).',
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
        title: 'a number that is not what its baseline says',
        markdown: `${head}**Time to resolve:** ⟦52 min⟧ (detected → resolved)\n${timeline}`,
        fixed: `${head}**Time to resolve:** 47 min (detected → resolved)\n${timeline}`,
      },
      {
        title: 'a metric that has the value of another one',
        markdown: `${head}**Time to detect:** ⟦47 min⟧\n${timeline}`,
        fixed: `${head}**Time to detect:** 5 min (start → detected)\n${timeline}`,
      },
      {
        title: 'a duration over a night, which may count the hours in which somebody worked',
        markdown: `${head}**Duration:** 9 hours\n\n## Timeline (UTC)\n\n- 2025-10-14 10:15 Alert fired\n- 2025-10-15 11:02 Resolved\n`,
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
    const [timeline, ...others] = timelines;
    const all = statedDurations(postmortem).filter(({ duration, hasMore }) => duration && !hasMore);
    for (const stated of all) {
      if (stated.window) yield* againstOwnTimes(stated);
      else if (!timeline || others.length > 0) continue;
      else if (stated.baseline) yield* againstNamed(stated, timeline, context);
      else yield* againstTimeline(stated, postmortem, timeline, context);
    }
  },
};

function* againstOwnTimes({ window, duration, durationSpan }: StatedDuration): Generator<Finding> {
  if (!window || !duration) return;
  const { reading, minutes, isDoubtful } = window;
  // Which of the two times is wrong is another question, and asked elsewhere.
  if (isDoubtful) return;
  // Whole minutes on both sides can be subtracted by every reader.
  const slack = (reading.precision === 'minute') === duration.unit >= 1 ? 0 : 1;
  if (isRounded(duration, minutes, slack)) return;
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

/** What a field counts by its name; a duration without one may count anything. */
function metricOf({ field }: StatedDuration, { metrics }: RuleContext): MetricDefinition | undefined {
  return metrics.find(({ id }) => id === field.role);
}

function* againstNamed(stated: StatedDuration, timeline: Timeline, context: RuleContext): Generator<Finding> {
  const { duration, durationSpan, baseline } = stated;
  const { from, to } = baseline!;
  const all = milestonePairs(timeline).filter(pair => pair.from === from && (!to || pair.to === to));
  const metric = metricOf(stated, context);
  const pairs = to || !metric ? all : pairsOf(metric, all);
  const [first] = pairs;
  if (!duration || !first || pairs.some(pair => agrees(duration, pair))) return;
  const length = lengthOf(first.minutes);
  yield {
    span: durationSpan!,
    message: say('named', { stated: lengthOf(duration.minutes), pair: listOf(pairs) }),
    fixes: () =>
      pairs.length === 1
        ? [
            {
              title: say('set', { length }),
              edits: [{ span: durationSpan!, text: pairText(first) }],
              safe: false,
            },
          ]
        : [],
  };
}

/** In UTF-16 code units of the section that states a duration. */
const longestText = 3000;

/** The lengths from a time that the same section states, `Date: 2016-11-07 21:30`, to some events; in minutes of a day. */
function lengthsFromSection({ section }: StatedDuration, ends: readonly PlacedEvent[]): number[] {
  const starts = clockTimesIn(section.content.text.slice(0, longestText)).map(({ reading }) => reading.at);
  return starts.flatMap(start => ends.map(({ at }) => ((((at! - start) % day) + day) % day) / minute));
}

function* againstTimeline(
  stated: StatedDuration,
  postmortem: Postmortem,
  timeline: Timeline,
  context: RuleContext,
): Generator<Finding> {
  const { duration, durationSpan } = stated;
  const metric = metricOf(stated, context);
  const all = milestonePairs(timeline);
  const pairs = metric ? pairsOf(metric, all) : all;
  // A time to repair may count up to a moment of which the timeline has no event.
  if (!duration || pairs.length === 0 || (metric && !milestonesOf(timeline).has(metric.to))) return;
  if (usualOf(pairs).some(pair => mayCountWorkingHours(duration, pair))) return;
  const isWhole = !metric || endsOf(metric).includes('resolved');
  if (pairs.some(pair => agrees(duration, pair))) return;
  const lengths = [
    ...lengthsFromFirst(timeline, metric && pairs),
    ...(isWhole ? statedWindows(statedDurations(postmortem)) : []),
  ];
  if (lengths.some(length => isRounded(duration, length, 1))) return;
  const ends = metric ? pairs.map(({ end }) => end) : timeline.events.filter(({ at }) => at !== undefined);
  const rest = { ...duration, minutes: duration.minutes % (day / minute) };
  if (lengthsFromSection(stated, ends).some(length => isRounded(rest, length, 1))) return;
  const { from, to } = metric ?? { from: 'start', to: 'resolved' };
  const own = pairs.find(pair => pair.from === from && pair.to === to);
  yield {
    span: durationSpan!,
    message: say(metric ? 'metric' : 'none', {
      stated: lengthOf(duration.minutes),
      ...(metric && { label: stated.field.label }),
      tried: listOf(tried(pairs, own)),
    }),
    fixes: () => {
      if (!own) return [];
      const text = `${pairText(own)} (${from} → ${to})`;
      const title = say('setPair', { length: lengthOf(own.minutes), from, to });
      return [{ title, edits: [{ span: durationSpan!, text }], safe: false }];
    },
  };
}

const usualStarts: readonly Milestone[] = ['start', 'detected'];
const usualEnds: readonly Milestone[] = ['mitigated', 'resolved', 'closed'];
/** What is named of what was tried. */
const mostTried = 6;

function usualOf(pairs: readonly MilestonePair[]): MilestonePair[] {
  return pairs.filter(({ from, to }) => usualStarts.includes(from) && usualEnds.includes(to));
}

/** Over a night, many count the hours in which somebody worked. */
function mayCountWorkingHours(
  { minutes }: DurationReading,
  { start, end, minutes: length }: MilestonePair,
): boolean {
  return minutes < length && Math.floor(start.at! / day) !== Math.floor(end.at! / day);
}

/** The pairs that authors mean most often, first the one that a field is to count. */
function tried(pairs: readonly MilestonePair[], own: MilestonePair | undefined): MilestonePair[] {
  const usual = usualOf(pairs);
  const others = (usual.length > 0 ? usual : pairs).filter(pair => pair !== own);
  return [...(own ? [own] : []), ...others].slice(0, mostTried);
}

/** From the first event to the last, or to the ends of some pairs; in minutes. */
function lengthsFromFirst({ events }: Timeline, pairs: readonly MilestonePair[] | undefined): number[] {
  const times = events.flatMap(({ at, until }) => (at === undefined ? [] : [at, until ?? at]));
  const first = Math.min(...times);
  const ends = pairs ? pairs.map(({ end }) => end.at!) : [Math.max(...times)];
  return times.length === 0 ? [] : ends.map(end => (end - first) / minute);
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

function pairText({ minutes, approximate }: MilestonePair): string {
  return `${approximate ? '~' : ''}${lengthText(minutes)}`;
}

function listOf([first, ...rest]: readonly MilestonePair[]): Message {
  const { from, to, start, end, minutes, approximate } = first!;
  const pair = say(approximate ? 'about' : 'pair', {
    from: milestoneName(from),
    start: start.event.time,
    to: milestoneName(to),
    end: end.event.time,
    length: lengthOf(minutes),
  });
  return rest.length === 0 ? pair : say('more', { first: pair, rest: listOf(rest) });
}

export default rule;
