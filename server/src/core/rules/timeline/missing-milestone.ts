import { messages } from '../../messages/message.ts';
import { milestoneList, milestoneName } from '../../messages/milestone-names.ts';
import { inDocument } from '../../model/postmortem.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { ownTimelines, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { markingOf } from '../timeline-mark.ts';

const say = messages('timeline/missing-milestone', {
  missing: 'No event tells of {milestones}. Expected one that says so, or that is marked.',
  mark: 'Mark “{time} {text}” as {milestone}',
});

/** What readers look for in every timeline. */
const wanted: readonly Milestone[] = ['start', 'detected', 'mitigated', 'resolved'];
/** Of fewer events nobody can be expected to find all. */
const fewest = 3;

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n';
const marked = '- 09:58 v2.1.3 is out <!-- milestone: start -->\n';
const rest = '- 10:15 Alert fires\n- 10:40 Rolled back\n- 11:02 Resolved\n';

const rule: DocumentRule = {
  id: 'timeline/missing-milestone',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary:
      'No event of the timeline can be read as the start, as detection, as mitigation or as resolution.',
    rationale:
      'When did it begin, when did we know, when did it stop hurting, when was it over? Every metric of an incident counts between two of these, and a reader looks for them first. Which milestone an event is, its words tell (_alert fired_, _rolled back_, _resolved_); a comment tells it where they do not: `<!-- milestone: detected -->` at the end of the event, which no reader of the rendered page sees. `none` says that an event is no milestone.\n\nA timeline of which no event is understood is let be: it is in words that are not known. In most public postmortems one milestone or another is told in words that only people understand, so this is said softly.',
    source:
      'PagerDuty, *Postmortem Guide*; AWS, “Why you should develop a correction of error (COE)”: when it began, when it was noticed, when it was mitigated and when it ended.',
    examples: [
      {
        title: 'a timeline that does not say when it began',
        markdown: `${head}⟦## Timeline (UTC)⟧\n\n- 09:58 v2.1.3 is out\n${rest}`,
        fixed: `${head}## Timeline (UTC)\n\n${marked}${rest}`,
      },
      { title: 'an event that is marked', markdown: `${head}## Timeline (UTC)\n\n${marked}${rest}` },
      {
        title: 'a timeline of two events',
        markdown: `${head}## Timeline\n\n- 10:15 Alert fires\n- 11:02 Resolved\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of ownTimelines(postmortem)) {
      const timed = timeline.events.filter(({ at }) => at !== undefined);
      const missing = missingIn(timeline);
      const isUnderstood = milestonesOf(timeline).size > 0;
      if (timed.length < fewest || missing.length === 0 || !isUnderstood) continue;
      yield {
        span: inDocument(timeline.section, timeline.section.content.heading!.span),
        message: say('missing', { milestones: milestoneList(missing) }),
        fixes: () => markings(timeline, timed, missing),
      };
    }
  },
};

/** What was resolved needs no mitigation of its own. */
function missingIn(timeline: Timeline): Milestone[] {
  const found = milestonesOf(timeline);
  return wanted.filter(
    milestone => !found.has(milestone) && !(milestone === 'mitigated' && found.has('resolved')),
  );
}

/** The first event is offered as the start, and the last one as the resolution, unless they are something else. */
function markings(timeline: Timeline, timed: readonly PlacedEvent[], missing: readonly Milestone[]): Fix[] {
  const taken = new Set(milestonesOf(timeline).values());
  const offers: readonly (readonly [Milestone, PlacedEvent])[] = [
    ['start', timed[0]!],
    ['resolved', timed.at(-1)!],
  ];
  return offers.flatMap(([milestone, placed]) => {
    const edit = missing.includes(milestone) && !taken.has(placed) ? markingOf(placed, milestone) : undefined;
    if (!edit) return [];
    const { time, text } = placed.event;
    const title = say('mark', { time, text, milestone: milestoneName(milestone) });
    return [{ title, edits: [edit], safe: false }];
  });
}

export default rule;
