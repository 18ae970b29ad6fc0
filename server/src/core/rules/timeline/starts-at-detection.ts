import { messages } from '../../messages/message.ts';
import { saysSomething } from '../../model/header-dates.ts';
import { headerField, inDocument, type Postmortem } from '../../model/postmortem.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { ownTimelines, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { day, epochOf, formatTime } from '../../time/clock.ts';
import { readTime } from '../../time/read-time.ts';
import type { Span } from '../../text/span.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { eventBeside } from '../timeline-row.ts';

const say = messages('timeline/starts-at-detection', {
  late: 'Unexpected first event at {time}, when it was detected. Expected one at {start}, when it began.',
  said: 'It began at {start}.',
  insert: 'Add an event at {start}',
});

const head =
  '# Incident: Slow checkout\n\n**Status:** Review\n**Started at:** 2025-10-14 10:10\n\n## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/starts-at-detection',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'The timeline begins with detection, though the document knows when it began.',
    rationale:
      'What happened before anybody noticed is what detection has to be measured against, and often where the cause is: a deploy, a change, the first errors in a log.',
    source:
      'AWS, “Why you should develop a correction of error (COE)”: the timeline begins before the customer impact.',
    examples: [
      {
        title: 'a header that knows more than the timeline',
        markdown: `${head}- ⟦10:15⟧ Alert fires\n- 11:02 Resolved\n`,
        fixed: `${head}- 10:10 [Event]\n- 10:15 Alert fires\n- 11:02 Resolved\n`,
      },
      {
        title: 'a timeline that begins with the start',
        markdown: `${head}- 10:10 First errors\n- 10:15 Alert fires\n- 11:02 Resolved\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    const [timeline] = ownTimelines(postmortem);
    const first = timeline?.events.find(({ at }) => at !== undefined);
    if (!timeline || !first || milestonesOf(timeline).get('detected') !== first) return;
    const start = startOf(postmortem, timeline, first.at!);
    if (!start || start.at >= first.at! || first.at! - start.at >= day) return;
    const known = formatTime(start.at);
    yield {
      span: inDocument(first.section, first.event.timeSpan),
      message: say('late', { time: first.event.time, start: known }),
      related: [{ span: start.span, message: say('said', { start: known }) }],
      fixes: (): Fix[] => {
        const edit = eventBeside(first, 'above', known);
        return edit ? [{ title: say('insert', { start: known }), edits: [edit], safe: false }] : [];
      },
    };
  },
};

/** The start as the header tells it, on the clocks of the timeline; undefined where it is not told or in another zone. */
function startOf(
  postmortem: Postmortem,
  { dated, zone }: Timeline,
  near: number,
): { readonly at: number; readonly span: Span } | undefined {
  const placed = headerField(postmortem, 'start');
  const reading = placed && saysSomething(postmortem, placed) ? readTime(placed.field.value) : undefined;
  if (!placed || !reading || reading.relative || (reading.zone !== undefined && reading.zone !== zone))
    return undefined;
  const date = reading.dates?.length === 1 ? reading.dates[0]! : dateOf(near);
  const midnight = dated ? epochOf(date) : 0;
  if (midnight === undefined) return undefined;
  return { at: midnight + reading.at, span: inDocument(placed.section, placed.field.valueSpan) };
}

export default rule;
