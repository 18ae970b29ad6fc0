import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { saysSomething } from '../../model/header-dates.ts';
import { headerField, inDocument, type Postmortem } from '../../model/postmortem.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { timelinesOf, type Timeline, isInTimeline } from '../../model/timeline.ts';
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

/** What cannot come before what. */
const order: readonly (readonly [earlier: Milestone, later: Milestone])[] = [
  ['start', 'detected'],
  ['start', 'resolved'],
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
      'An incident that was detected before it began has a wrong time somewhere, and the metrics that count from it come out negative.\n\nJudged is what is said in so many words: the fields of the header (`Started`, `Detected`, `Resolved`), and events that are marked (`<!-- milestone: detected -->`). What the words of an event tell is too soft for that: errors may well begin again after the incident was detected.',
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
        title: 'milestones in their order, and an event that only sounds like one',
        markdown: `${title}**Started:** 10:10\n**Detected:** 10:15\n\n${head}- 10:15 Alert fired\n- 10:20 Outage begins in a second region\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    const sources = [statedInHeader(postmortem), ...timelinesOf(postmortem).map(statedByMarks)];
    for (const stated of sources) {
      const seen = new Set<Stated>();
      for (const [earlier, later] of order) {
        const [first, second] = [stated.get(earlier), stated.get(later)];
        if (!first || !second || second.at >= first.at || seen.has(second)) continue;
        seen.add(second);
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
  },
};

/** A milestone whose time the document states. */
interface Stated {
  /** In milliseconds; comparable with those of the same source. */
  readonly at: number;
  readonly time: string;
  readonly span: Span;
}

/** The fields of the header: all of them with dates, or none. */
function statedInHeader(postmortem: Postmortem): ReadonlyMap<Milestone, Stated> {
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

function statedByMarks(timeline: Timeline): ReadonlyMap<Milestone, Stated> {
  const marked = [...milestonesOf(timeline)].filter(([, { event, ambiguous }]) => event.mark && !ambiguous);
  return new Map(
    marked.map(([milestone, { event, section, at }]) => [
      milestone,
      { at: at!, time: event.time, span: inDocument(section, event.timeSpan) },
    ]),
  );
}

export default rule;
