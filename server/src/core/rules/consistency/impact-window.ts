import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { inDocument } from '../../model/postmortem.ts';
import { statedDurations, type StatedDuration, statesDurations } from '../../model/stated-durations.ts';
import { onClocksOf, tellsMinute, timedEvents } from '../../model/timeline-clock.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { ownTimelines, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { shiftSpan, span } from '../../text/span.ts';
import { day, formatTime } from '../../time/clock.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding } from '../rule.ts';

const say = messages('consistency/impact-window', {
  start:
    'Unexpected beginning of the impact at {time}, which no event of the timeline has. Expected {expected}.',
  end: 'Unexpected end of the impact at {time}, which no event of the timeline has. Expected {expected}.',
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
      'How long users were hurt is told twice: as the start and end of the impact, and by the timeline. Where the timeline has no event at one of the two, it was estimated or mistyped. From which milestone the impact counts is left to the author; each end may be that of any event.',
    source:
      'AWS, “Why you should develop a correction of error (COE)”: the impact in numbers, and a timeline that covers all of it.',
    examples: [
      {
        title: 'an impact that ends at another time',
        markdown: impact('⟦10:10 ~ 11:20 UTC⟧'),
        fixed: impact('10:10 ~ 11:02 UTC'),
      },
      { title: 'an impact that counts from detection', markdown: impact('10:15 ~ 11:02 UTC') },
    ],
  },
  reads: section => isInTimeline(section) || statesDurations(section),
  *check(postmortem) {
    const timelines = ownTimelines(postmortem);
    const [timeline] = timelines;
    if (!timeline || timelines.length > 1 || timedEvents(timeline.events).length < fewest) return;
    for (const stated of statedDurations(postmortem)) {
      if (stated.field.role === 'duration' && stated.window) yield* endsOf(stated, timeline);
    }
  },
};

function* endsOf({ field, section, window }: StatedDuration, timeline: Timeline): Generator<Finding> {
  const { reading, span: place } = window!;
  const at = shiftSpan(inDocument(section, place), field.valueSpan.start);
  for (const end of ['start', 'end'] as const) {
    const time = end === 'start' ? reading.at : reading.until % day;
    const local = onClocksOf(timeline, time, reading.zone);
    if (local === undefined || tellsMinute(timeline, local)) continue;
    const near = expected(timeline, end);
    // On clocks of two zones, the same figures are two times.
    const isApart = reading.zone !== undefined && reading.zone !== timeline.zone;
    const told = (clock: string, zone: string | undefined) =>
      isApart && zone !== undefined ? say('zoned', { time: clock, zone }) : clock;
    const message = say(end, {
      time: told(formatTime(time), reading.zone),
      expected: near
        ? say('milestone', { time: told(near.time, timeline.zone), milestone: milestoneName(near.milestone) })
        : say('event'),
    });
    // Written on other clocks, the time of the timeline does not fit in.
    const offset = local === time ? field.value.indexOf(formatTime(time)) : -1;
    const from = section.start + field.valueSpan.start + offset;
    yield {
      span: at,
      message,
      fixes: () =>
        near && offset >= 0
          ? [
              {
                title: say('align', { time: near.time }),
                edits: [{ span: span(from, from + formatTime(time).length), text: near.time }],
                safe: false,
              },
            ]
          : [],
    };
  }
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
