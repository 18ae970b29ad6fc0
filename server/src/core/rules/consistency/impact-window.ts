import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import type { Field } from '../../model/field.ts';
import { endFieldsOf, endsInFields, endsOfWindow, type ImpactEnd } from '../../model/impact-ends.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { Section } from '../../model/section.ts';
import { statedDurations, type StatedDuration, statesDurations } from '../../model/stated-durations.ts';
import { isOnOtherDay, onClocksOf, tellsMinute, timedEvents } from '../../model/timeline-clock.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { ownTimelines, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { shiftSpan, span } from '../../text/span.ts';
import { day, formatTime, minute } from '../../time/clock.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('consistency/impact-window', {
  start:
    'Unexpected beginning of the impact at {time}, which no event of the timeline has. Expected {expected}.',
  end: 'Unexpected end of the impact at {time}, which no event of the timeline has. Expected {expected}.',
  startDay: 'Unexpected beginning of the impact on {date}: the timeline has {time} on {expected} only.',
  endDay: 'Unexpected end of the impact on {date}: the timeline has {time} on {expected} only.',
  reversed:
    'Unexpected range from {from} to {to}, which ends before it begins. Expected the earlier time first, or the dates of both.',
  milestone: '{time}, {milestone}',
  zoned: '{time} {zone}',
  event: 'the time of an event',
  align: 'Replace with {time}',
});

/** With fewer events a timeline is a sketch. */
const fewest = 3;

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n';
const timeline =
  '\n## Timeline (UTC)\n\n- 10:10 Outage begins\n- 10:15 Alert fired\n- 11:02 Incident resolved\n';
const impact = (window: string) => `${head}## Impact\n\n- **Duration:** ${window}\n${timeline}`;

const rule: DocumentRule = {
  id: 'consistency/impact-window',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'The impact begins or ends at a time that the timeline does not have.',
    rationale:
      'How long users were hurt is told twice: as the start and end of the impact, and by the timeline. Where the timeline has no event at one of the two, it was estimated or mistyped. Where dates are written, they count, too; a range of clocks that ends before it begins, farther than over a night, is reported for itself. From which milestone the impact counts is left to the author; each end may be that of any event.',
    source:
      'AWS, “Why you should develop a correction of error (COE)”: the impact in numbers, and a timeline that covers all of it.',
    examples: [
      {
        title: 'an impact that ends at another time',
        markdown: impact('⟦10:10 ~ 11:20 UTC⟧'),
        fixed: impact('10:10 ~ 11:02 UTC'),
      },
      {
        title: 'an impact that ends a day too late',
        markdown: impact('⟦2025-10-14 10:10 – 2025-10-15 11:02 UTC⟧').replace(
          'Review\n',
          'Review\n**Date:** 2025-10-14\n',
        ),
        fixed: impact('2025-10-14 10:10 – 2025-10-14 11:02 UTC').replace(
          'Review\n',
          'Review\n**Date:** 2025-10-14\n',
        ),
      },
      {
        title: 'the two ends in fields of their own',
        markdown: `${head}## Impact\n\n- **Impact start:** 10:10 UTC\n- **Impact end:** ⟦11:20 UTC⟧\n${timeline}`,
        fixed: `${head}## Impact\n\n- **Impact start:** 10:10 UTC\n- **Impact end:** 11:02 UTC\n${timeline}`,
      },
      {
        title: 'a range that ends before it begins',
        markdown: impact('⟦11:02 – 10:50 UTC⟧'),
      },
      { title: 'an impact that counts from detection', markdown: impact('10:15 ~ 11:02 UTC') },
    ],
  },
  reads: section =>
    isInTimeline(section) || statesDurations(section) || endFieldsOf(section.content).length > 0,
  *check(postmortem) {
    const timelines = ownTimelines(postmortem);
    const stated = statedDurations(postmortem).filter(({ field }) => field.role === 'duration');
    for (const one of stated) yield* reversed(one, timelines);
    const [timeline] = timelines;
    if (!timeline || timelines.length > 1 || timedEvents(timeline.events).length < fewest) return;
    for (const end of [...stated.flatMap(endsOfWindow), ...endsInFields(postmortem)])
      yield* againstTimeline(end, timeline);
  },
};

function* reversed(
  { field, section, window }: StatedDuration,
  timelines: readonly Timeline[],
): Generator<Finding> {
  if (!window?.isDoubtful || timelines.some(timeline => lastsSoLong(timeline, window.minutes))) return;
  const { at, until } = window.reading;
  yield {
    span: shiftSpan(inDocument(section, window.span), field.valueSpan.start),
    message: say('reversed', { from: formatTime(at), to: formatTime(until) }),
  };
}

/** Whether two events are as far apart, in minutes. */
function lastsSoLong({ events }: Timeline, length: number): boolean {
  const times = timedEvents(events).map(({ at }) => at!);
  return times.some(from => times.some(to => Math.abs(to - from - length * minute) < minute));
}

function* againstTimeline(stated: ImpactEnd, timeline: Timeline): Generator<Finding> {
  const { time, zone } = stated;
  const local = onClocksOf(timeline, time, zone);
  if (local === undefined) return;
  if (tellsMinute(timeline, local)) yield* againstDays(stated, timeline, local);
  else yield* againstTimes(stated, timeline, local);
}

/** @param local the time on the clocks of the timeline, in milliseconds since midnight. */
function* againstTimes(stated: ImpactEnd, timeline: Timeline, local: number): Generator<Finding> {
  const { end, time, zone, field, section, span: at } = stated;
  const near = expected(timeline, end);
  // On clocks of two zones, the same figures are two times.
  const isApart = zone !== undefined && zone !== timeline.zone;
  const told = (clock: string, of: string | undefined) =>
    isApart && of !== undefined ? say('zoned', { time: clock, zone: of }) : clock;
  const message = say(end, {
    time: told(formatTime(time), zone),
    expected: near
      ? say('milestone', { time: told(near.time, timeline.zone), milestone: milestoneName(near.milestone) })
      : say('event'),
  });
  // Written on other clocks, the time of the timeline does not fit in.
  const fix = local === time && near ? replacing(field, section, formatTime(time), near.time) : [];
  yield { span: at, message, fixes: () => fix };
}

/** A minute that the timeline has, but on another day. @param local see {@link againstTimes}. */
function* againstDays(stated: ImpactEnd, timeline: Timeline, local: number): Generator<Finding> {
  const { end, time, midnight, zone, field, section, span: at } = stated;
  // Two zones may have two dates for it.
  if (midnight === undefined || local !== time || !isOnOtherDay(timeline, local, midnight)) return;
  if (zone !== undefined && timeline.zone !== undefined && zone !== timeline.zone) return;
  const days = daysOf(timeline, local);
  const [only, ...others] = days;
  const message = say(end === 'start' ? 'startDay' : 'endDay', {
    date: dateOf(midnight),
    time: formatTime(time),
    expected: days.join(', '),
  });
  const fix = only && others.length === 0 ? replacing(field, section, dateOf(midnight), only) : [];
  yield { span: at, message, fixes: () => fix };
}

function dateOf(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** The days on which events are at a minute, `YYYY-MM-DD`. */
function daysOf({ events }: Timeline, local: number): string[] {
  const times = timedEvents(events).flatMap(({ at, until = at }) => [at!, until!]);
  const own = times.filter(time => Math.floor((time % day) / minute) === Math.floor(local / minute));
  return [...new Set(own.map(time => dateOf(Math.floor(time / day) * day)))];
}

/** Replaces what a field's value holds once. */
function replacing({ value, valueSpan }: Field, section: Section, written: string, time: string): Fix[] {
  const offset = value.indexOf(written);
  if (offset < 0 || value.lastIndexOf(written) !== offset) return [];
  const from = section.start + valueSpan.start + offset;
  const edit = { span: span(from, from + written.length), text: time };
  return [{ title: say('align', { time }), edits: [edit], safe: false }];
}

/** Where the impact may begin or end: at the first milestone of these that the timeline has. */
function expected(
  timeline: Timeline,
  end: 'start' | 'end',
): { readonly milestone: Milestone; readonly time: string } | undefined {
  const milestones = milestonesOf(timeline);
  const candidates: readonly Milestone[] =
    end === 'start' ? ['start', 'detected'] : ['resolved', 'mitigated'];
  const milestone = candidates.find(name => milestones.has(name));
  const found = milestone && milestones.get(milestone);
  return found ? { milestone, time: formatTime(found.at! % day) } : undefined;
}

export default rule;
