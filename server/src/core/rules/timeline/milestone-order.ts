import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { saysSomething } from '../../model/header-dates.ts';
import { headerField, inDocument, type Postmortem } from '../../model/postmortem.ts';
import { timeBetween, type Moment } from '../../model/timeline-instant.ts';
import { milestonesOf, misplacedMilestones, type MilestoneEvents } from '../../model/timeline-milestones.ts';
import { dateTyposIn } from '../../model/timeline-typos.ts';
import { timelinesOf, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import type { Span } from '../../text/span.ts';
import { epochOf } from '../../time/clock.ts';
import { readTime, type ClockReading } from '../../time/read-time.ts';
import { milestoneOrder } from '../../vocabulary/milestones.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule } from '../rule.ts';

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
      'An incident that was detected before it began has a wrong time somewhere, and the metrics that count from it come out negative.\n\nJudged is what is said in so many words: the fields of the header (`Started`, `Detected`, `Resolved`), labels (`Repaired: 2025-10-14 10:40`), and events that are marked (`<!-- milestone: detected -->`). What the words of an event tell is softer: errors may well begin again after the incident was detected, and a fix be deployed after it was resolved. Such events are not taken for the milestone. Only a timeline that tells of no resolution but one before the detection is reported, as is every metric that comes out negative; the mark `none` says that an event is no milestone.',
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
        title: 'labels of which one has another year',
        markdown: `${head}- Detected: 2025-12-30 10:15\n- Repaired: 2025-12-30 10:40\n- Resolved: ⟦2025-01-02 11:02⟧\n`,
      },
      {
        title: 'no resolution but one before the detection',
        markdown: `${head}- ⟦10:05⟧ Resolved\n- 10:15 Alert fired\n- 10:40 Rolled back\n`,
      },
      {
        title: 'something else that was resolved before',
        markdown: `${head}- 10:05 Yesterday’s incident resolved\n- 10:15 Alert fired\n- 10:40 Resolved\n`,
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
    const counted = metrics.map(({ from, to }) => [from, to] as const);
    const header = disorders(statedInHeader(postmortem), order);
    const timelines = timelinesOf(postmortem).flatMap(timeline => [
      ...disorders(stated(saidInSoManyWords(timeline)), order),
      ...disorders(stated(milestonesOf(timeline)), counted),
      ...resolvedBeforeDetected(timeline),
    ]);
    const all = [...header, ...timelines];
    if (all.length === 0) return;
    // A mistyped date has a finding of its own.
    const typos = timelinesOf(postmortem).flatMap(dateTyposIn);
    const seen = new Set(typos.map(({ placed }) => statedBy(placed).span.start));
    for (const { first, second, earlier, later } of all) {
      if (seen.has(second.span.start) || seen.has(first.span.start)) continue;
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
  },
};

/** Two milestones in the wrong order. */
interface Disorder {
  readonly earlier: Milestone;
  readonly later: Milestone;
  /** Where the earlier one is stated. */
  readonly first: Stated;
  readonly second: Stated;
}

function disorders(
  milestones: ReadonlyMap<Milestone, Stated>,
  pairs: readonly (readonly [earlier: Milestone, later: Milestone])[],
): Disorder[] {
  return pairs.flatMap(([earlier, later]): Disorder[] => {
    const [first, second] = [milestones.get(earlier), milestones.get(later)];
    return first && second && timeBetween(first, second) < 0 ? [{ earlier, later, first, second }] : [];
  });
}

/** A timeline whose words tell of no resolution but one before anybody knew of the incident. */
function resolvedBeforeDetected(timeline: Timeline): Disorder[] {
  const detected = milestonesOf(timeline).get('detected');
  const resolved = misplacedMilestones(timeline).get('resolved');
  if (!detected || !resolved || detected.ambiguous || resolved.ambiguous) return [];
  return [{ earlier: 'detected', later: 'resolved', first: statedBy(detected), second: statedBy(resolved) }];
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

/** The milestones that events are by their mark or by their label. */
function saidInSoManyWords(timeline: Timeline): MilestoneEvents {
  const labelled = [...misplacedMilestones(timeline)].filter(([, { event }]) => event.isLabelled);
  const found = [...milestonesOf(timeline)].filter(([, { event }]) => event.mark ?? event.isLabelled);
  return new Map([...found, ...labelled]);
}

/** Those of which the day is sure. */
function stated(milestones: MilestoneEvents): ReadonlyMap<Milestone, Stated> {
  const sure = [...milestones].filter(([, { ambiguous }]) => !ambiguous);
  return new Map(sure.map(([milestone, placed]) => [milestone, statedBy(placed)]));
}

function statedBy({ event, section, at, instant }: PlacedEvent): Stated {
  const moment = { at: at!, ...(instant !== undefined && { instant }) };
  return { ...moment, time: event.time, span: inDocument(section, event.timeSpan) };
}

export default rule;
