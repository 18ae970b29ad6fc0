import { messages } from '../../messages/message.ts';
import { fieldsOf } from '../../model/field.ts';
import { proseOf } from '../../model/inline.ts';
import { narrativeOf } from '../../model/narrative.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { SectionContent } from '../../model/section.ts';
import { milestonesOf } from '../../model/timeline-milestones.ts';
import { tablesOf } from '../../model/table.ts';
import { onClocksOf, tellsMinute, timedEvents } from '../../model/timeline-clock.ts';
import { ownTimelines, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import { derived } from '../../text/derived.ts';
import { contains, shiftSpan, type Span } from '../../text/span.ts';
import { clockTimesIn, type ClockTime } from '../../time/clock-times.ts';
import { day, formatTime, minute } from '../../time/clock.ts';
import { datesIn } from '../../time/date-notation.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { eventBeside } from '../timeline-row.ts';

const say = messages('consistency/time-not-in-timeline', {
  missing: 'Unexpected time {time}, which no event of the timeline has. Expected an event at that time.',
  behind:
    'Unexpected time {time}, which no event of the timeline has and which lies after the resolution at {resolved}. Expected an event at that time.',
  insert: 'Add an event at {time} to the timeline',
});

/** With fewer events a timeline is a sketch, and what else is told stands in prose. */
const fewest = 3;

const head = '# Incident: Slow checkout\n\n**Status:** Review\n**Date:** 2025-10-14\n\n';
const timeline = '## Timeline (UTC)\n\n- 10:15 Alert fired\n- 10:40 Rolled back\n- 11:02 Resolved\n';

const rule: DocumentRule = {
  id: 'consistency/time-not-in-timeline',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'The text tells of a time that no event of the timeline has.',
    rationale:
      'What happened at a time that is worth telling belongs into the timeline, where it can be seen beside the rest; else one of the two times is mistyped. The times in the sections that tell the incident are looked up: in summary, impact, causes, detection and resolution. Times that are approximate or of another day, those at which something happens again and again, and those in code and in tables of measurements, are let be; so is a document whose timeline has fewer than three events.',
    source:
      'Google SRE workbook, chapter 10: the timeline is the one account of what happened; AWS, “Why you should develop a correction of error (COE)”: it goes on until the impact is over.',
    examples: [
      {
        title: 'a fix that is in no row',
        markdown: `${head}${timeline}\n## Resolution\n\nThe hotfix went out at ⟦14:00⟧, after the rollback at 10:40.\n`,
        fixed: `${head}${timeline}- 14:00 [Event]\n\n## Resolution\n\nThe hotfix went out at 14:00, after the rollback at 10:40.\n`,
      },
      {
        title: 'a time at which something happens every day',
        markdown: `${head}${timeline}\n## Resolution\n\nThe job runs at 02:00 every night. 배치는 매일 03:00에 실행된다.\n`,
      },
      {
        title: 'times of events, on other clocks too, of another day, and such as are approximate',
        markdown: `${head}${timeline}\n## Resolution\n\nRolled back at 10:40 (19:40 KST), better around 10:50. The job of 2025-10-12 at 03:30 had run.\n`,
      },
    ],
  },
  reads: section => isInTimeline(section) || timesIn(section.content).length > 0,
  *check(postmortem) {
    const timelines = ownTimelines(postmortem).filter(({ events }) => timedEvents(events).length >= fewest);
    if (timelines.length === 0) return;
    const said = new Set<number>();
    for (const section of narrativeOf(postmortem)) {
      for (const { reading, span } of timesIn(section.content)) {
        const [first] = timelines;
        const time = onClocksOf(first!, reading.at, reading.zone);
        const at = time === undefined ? undefined : Math.floor(time / minute) * minute;
        if (at === undefined || reading.approximate || said.has(at)) continue;
        if (timelines.some(timeline => tellsMinute(timeline, at))) continue;
        said.add(at);
        const resolved = resolvedBefore(first!, at);
        yield {
          span: inDocument(section, span),
          message: resolved
            ? say('behind', { time: formatTime(at), resolved: resolved.event.time })
            : say('missing', { time: formatTime(at) }),
          fixes: () => insertion(first!, at),
        };
      }
    }
  },
};

/** The times that a section tells of the days of the incident; those in fields are said of the fields, those in tables measure. */
const timesIn = derived((content: SectionContent): readonly ClockTime[] => {
  const others = [...fieldsOf(content).filter(({ role }) => role !== undefined), ...tablesOf(content)];
  return proseOf(content).flatMap(({ source, span: run }) =>
    clockTimesIn(source)
      .map(({ reading, span }) => ({ reading, span: shiftSpan(span, run.start) }))
      .filter(({ span }) => !others.some(other => contains(other.span, span)))
      .filter(({ reading, span }) => !reading.dates && !isOfAnotherDay(content.text, span))
      .filter(({ span }) => !isHabitual(content.text, span)),
  );
});

/** Whether a date stands beside a time: then the clock alone does not tell which event it may be. */
function isOfAnotherDay(text: string, { start, end }: Span): boolean {
  const line = text.slice(lineStartAt(text, start), lineEndAt(text, end));
  return datesIn(line.slice(0, 2000)).length > 0;
}

const habit =
  /\b(?:every|each|nightly|daily|hourly|weekly|monthly|usually|normally|always|typically|regularly|cron\w*|scheduled (?:for|at|to)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|nights|mornings|weekdays|business hours|office hours)\b|매일|매주|매월|매시간|매번|마다|항상|크론|평소|毎[日週月晩朝]|每[天日周月晚]/i;

/** Whether the sentence around a time tells what happens again and again, and not what happened then: `at 02:00 every night`. */
function isHabitual(text: string, { start, end }: Span): boolean {
  const line = text.slice(lineStartAt(text, start), lineEndAt(text, end));
  const at = start - lineStartAt(text, start);
  const from = Math.max(...['. ', '! ', '? ', '。'].map(sign => line.lastIndexOf(sign, at)));
  const to = line.slice(at).search(/[.!?]\s|。/);
  return habit.test(line.slice(from + 1, to < 0 ? undefined : at + to).slice(0, longestSentence));
}

/** In UTF-16 code units. */
const longestSentence = 1000;

/** The resolution, where it was before a time of its day. */
function resolvedBefore(timeline: Timeline, at: number): PlacedEvent | undefined {
  const resolved = milestonesOf(timeline).get('resolved');
  return resolved && resolved.at! % day < at ? resolved : undefined;
}

/** A new event behind the last one that is not later. */
function insertion({ events }: Timeline, at: number): Fix[] {
  const placed = timedEvents(events);
  const before = placed.findLast(event => event.at! % day <= at);
  const time = formatTime(at);
  const edit = before ? eventBeside(before, 'below', time) : eventBeside(placed[0]!, 'above', time);
  return edit ? [{ title: say('insert', { time }), edits: [edit], safe: false }] : [];
}

export default rule;
