import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { saysSomething } from '../../model/header-dates.ts';
import { headerField, inDocument, type Postmortem } from '../../model/postmortem.ts';
import { metricsOf, type MetricDefinition } from '../../model/metrics.ts';
import { timeBetween, type Moment } from '../../model/timeline-instant.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { timelinesOf, type Timeline, isInTimeline } from '../../model/timeline.ts';
import type { Span } from '../../text/span.ts';
import { epochOf } from '../../time/clock.ts';
import { readTime, type ClockReading } from '../../time/read-time.ts';
import { milestoneOrder } from '../../vocabulary/milestones.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding } from '../rule.ts';

const say = messages('timeline/milestone-order', {
  before:
    'Unexpected {milestone} at {time}, before {earlier} at {other}. Expected it at the same time or later.',
  other: 'This is {milestone}.',
});

type Pair = readonly [earlier: Milestone, later: Milestone];

/** What cannot come before what. */
const order: readonly Pair[] = [
  ['start', 'detected'],
  ['start', 'resolved'],
  ['detected', 'acknowledged'],
  ['detected', 'mitigated'],
  ['detected', 'resolved'],
  ['mitigated', 'resolved'],
  ['resolved', 'closed'],
];

const head = '## Timeline (UTC)\n\n';
const title = '# Incident: Slow checkout\n\n';

const rule: DocumentRule = {
  id: 'timeline/milestone-order',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A milestone is earlier than one that has to come before it.',
    rationale:
      'An incident that was detected before it began has a wrong time somewhere, and the metrics that count from it come out negative.\n\nJudged is what is said in so many words: the fields of the header (`Started`, `Detected`, `Resolved`), and events that are marked (`<!-- milestone: detected -->`). What the words of an event tell is too soft for that: errors may well begin again after the incident was detected. But where a metric would come out negative, this is said of every event that it counts from, also between milestones that only the `metrics` of `.postmortem.yaml` name.',
    source: 'The order of the milestones of an incident, as the guides of PagerDuty and AWS have it.',
    examples: [
      {
        title: 'a header in which it was detected before it began',
        markdown: `${title}**Started:** 2025-10-14 10:15\n**Detected:** ⟦2025-10-14 10:10⟧\n**Resolved:** 2025-10-14 11:02\n`,
      },
      {
        title: 'a year that is mistyped',
        markdown: `${title}**Detected:** 2026-01-05 10:15\n**Resolved:** ⟦2025-01-05 11:02⟧\n`,
      },
      {
        title: 'events that are marked the wrong way round',
        markdown: `${head}- ⟦10:10⟧ Somebody calls <!-- milestone: detected -->\n- 10:15 Queue is full <!-- milestone: start -->\n`,
      },
      {
        title: 'an incident that was acknowledged and mitigated before it was detected',
        markdown: `${head}- ⟦10:00⟧ Rolled back <!-- milestone: mitigated -->\n- ⟦10:05⟧ Paged <!-- milestone: acknowledged -->\n- 10:15 Seen <!-- milestone: detected -->\n`,
      },
      {
        title: 'a start that is marked behind an event which tells of detection',
        markdown: `${head}- ⟦10:15⟧ Alert fires\n- 10:30 Queue is full <!-- milestone: start -->\n`,
      },
      {
        title: 'milestones in their order, and an event that only sounds like one',
        markdown: `${title}**Started:** 10:10\n**Detected:** 10:15\n\n${head}- 10:15 Alert fired\n- 10:20 Outage begins in a second region\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem, { metrics }) {
    const counted = metrics.map(({ from, to }): Pair => [from, to]);
    yield* wrongIn([[statedInHeader(postmortem), [...order, ...counted]]]);
    for (const timeline of timelinesOf(postmortem)) {
      const marked = statedByMarks(timeline);
      const told = statedOf(timeline, negativeMetrics(timeline, metrics));
      yield* wrongIn([
        [marked, order],
        [told, counted],
      ]);
    }
  },
};

/** At most one finding for each milestone that is too early. */
function* wrongIn(sources: readonly (readonly [StatedMilestones, readonly Pair[]])[]): Iterable<Finding> {
  const seen = new Set<number>();
  for (const [stated, pairs] of sources)
    for (const [earlier, later] of pairs) {
      const [first, second] = [stated.get(earlier), stated.get(later)];
      if (!first || !second || timeBetween(first, second) >= 0 || seen.has(second.span.start)) continue;
      seen.add(second.span.start);
      const message = say('before', {
        milestone: milestoneName(later),
        time: second.time,
        earlier: milestoneName(earlier),
        other: first.time,
      });
      const related = { span: first.span, message: say('other', { milestone: milestoneName(earlier) }) };
      yield { span: second.span, message, related: [related] };
    }
}

/** A milestone whose time the document states; comparable with those of the same source. */
interface Stated extends Moment {
  readonly time: string;
  readonly span: Span;
}

type StatedMilestones = ReadonlyMap<Milestone, Stated>;

/** The fields of the header: all of them with dates, or none. */
function statedInHeader(postmortem: Postmortem): StatedMilestones {
  const found = new Map<Milestone, Stated>();
  const readings = milestoneOrder.flatMap(milestone => {
    const placed = headerField(postmortem, milestone);
    const reading = placed && saysSomething(postmortem, placed) ? readTime(placed.field.value) : undefined;
    return placed && reading && !reading.approximate ? [{ milestone, placed, reading }] : [];
  });
  const zones = new Set(readings.map(({ reading }) => reading.zone));
  const isDated = readings.some(({ reading }) => reading.dates);
  for (const { milestone, placed, reading } of zones.size > 1 ? [] : readings) {
    const midnight = isDated ? midnightOf(reading) : 0;
    if (midnight === undefined) continue;
    const { value, valueSpan } = placed.field;
    found.set(milestone, {
      at: midnight + reading.at,
      time: value.slice(0, reading.length),
      span: inDocument(placed.section, valueSpan),
    });
  }
  return found;
}

/** undefined without a date that is sure. */
function midnightOf({ dates }: ClockReading): number | undefined {
  return dates?.length === 1 ? epochOf(dates[0]!) : undefined;
}

function statedByMarks(timeline: Timeline): StatedMilestones {
  return statedOf(
    timeline,
    [...milestonesOf(timeline)].flatMap(([milestone, { event, ambiguous }]) =>
      event.mark && !ambiguous ? [milestone] : [],
    ),
  );
}

/** The milestones between which a metric counts backwards. */
function negativeMetrics(timeline: Timeline, definitions: readonly MetricDefinition[]): Milestone[] {
  return metricsOf(timeline, definitions).flatMap(({ from, to, minutes = 0 }) =>
    minutes < 0 ? [from, to] : [],
  );
}

function statedOf(timeline: Timeline, milestones: readonly Milestone[]): StatedMilestones {
  const all = milestonesOf(timeline);
  return new Map(
    milestones.map(milestone => {
      const { event, section, at, instant } = all.get(milestone)!;
      const moment = { at: at!, ...(instant !== undefined && { instant }) };
      return [milestone, { ...moment, time: event.time, span: inDocument(section, event.timeSpan) }];
    }),
  );
}

export default rule;
