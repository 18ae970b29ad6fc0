import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { timedEvents } from '../../model/timeline-clock.ts';
import { endOf, timeBetween, type Moment } from '../../model/timeline-instant.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { ownTimelines, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { formatTime, minute } from '../../time/clock.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { eventBeside } from '../timeline-row.ts';

const say = messages('timeline/gap', {
  silence:
    'Unexpected silence of {minutes} min before {time}. Expected an event at least every {most} min until mitigation.',
  insert: 'Add an event at {time}',
});

/** In minutes: who is silent for half a day sleeps. */
const longest = 12 * 60;

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/gap',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  options: { minutes: 15 },
  docs: {
    summary: 'Between detection and mitigation nothing is told for a long time.',
    rationale:
      'While users are hurt, people try things. A silence of half an hour in the middle is where the timeline hides most: what was tried and did not help, who was waited for, what could not be found. `minutes` sets how long a silence may be.',
    source:
      'AWS, “Why you should develop a correction of error (COE)”: gaps of more than 10 to 15 minutes in the timeline are to be explained.',
    examples: [
      {
        title: 'half an hour of silence',
        markdown: `${head}- 10:15 Alert fires\n- ⟦10:45⟧ Rolled back\n- 11:20 Resolved\n`,
        fixed: `${head}- 10:15 Alert fires\n- 10:30 [Event]\n- 10:45 Rolled back\n- 11:20 Resolved\n`,
      },
      {
        title: 'an event every ten minutes, a range that fills the gap, and silence after mitigation',
        markdown: `${head}- 10:15 Alert fires\n- 10:25–10:50 Looked at the logs\n- 11:00 Rolled back\n- 12:00 Resolved\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem, { options }) {
    const most = Number(options['minutes']);
    for (const timeline of ownTimelines(postmortem)) {
      let before: Moment | undefined;
      for (const placed of hurtingTime(timeline)) {
        const end = endOf(placed);
        const start = before ?? end;
        const silence = Math.round(timeBetween(start, placed) / minute);
        before = timeBetween(start, end) > 0 ? end : start;
        if (silence <= most || silence > longest) continue;
        yield {
          span: inDocument(placed.section, placed.event.timeSpan),
          message: say('silence', { minutes: silence, time: placed.event.time, most }),
          fixes: () => insertion(placed, start.at + most * minute),
        };
      }
    }
  },
};

/** The events from detection to mitigation, in the order of their times; of days nobody tells every minute. */
function hurtingTime(timeline: Timeline): PlacedEvent[] {
  const milestones = milestonesOf(timeline);
  const from = milestones.get('detected');
  const to = milestones.get('mitigated') ?? milestones.get('resolved');
  if (!from || !to) return [];
  return timedEvents(timeline.events)
    .filter(placed => timeBetween(from, placed) >= 0 && timeBetween(placed, to) >= 0)
    .sort((a, b) => timeBetween(b, a));
}

function insertion(placed: PlacedEvent, at: number): Fix[] {
  const time = formatTime(at);
  const edit = eventBeside(placed, 'above', time);
  return edit ? [{ title: say('insert', { time }), edits: [edit], safe: false }] : [];
}

export default rule;
