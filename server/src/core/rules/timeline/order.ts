import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { dateTyposIn } from '../../model/timeline-typos.ts';
import { timelinesOf, type PlacedEvent, isInTimeline } from '../../model/timeline.ts';
import { timeBetween, zoneOfEvent } from '../../model/timeline-instant.ts';
import { otherDays } from '../../model/timeline-other-days.ts';
import {
  disorderedRuns,
  type Disorder,
  type DisorderedRun,
  type TimelineRun,
} from '../../model/timeline-run.ts';
import { derived } from '../../text/derived.ts';
import type { Span } from '../../text/span.ts';
import { day } from '../../time/clock.ts';
import { readDay } from '../../time/read-day.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { redateEvent } from '../timeline-date.ts';
import { sortRun } from '../timeline-sort.ts';

const say = messages('timeline/order', {
  earlier: 'Unexpected {time} after {before}. Expected the events in the order of their times.',
  before: 'The event before it is at {before}.',
  sort: 'Sort the timeline',
  setDate: 'Set the date to {date}',
});

const head = '## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n';

const rule: DocumentRule = {
  id: 'timeline/order',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'An event of the timeline is earlier than the one before it.',
    rationale:
      'A timeline is read from top to bottom as one thing leading to the next. A row out of order hides how long something took and can turn cause and effect around; often it is a time that was mistyped. A mistyped date is reported by timeline/date-typo alone.\n\nA clock that goes back by more than half a day has passed midnight, and a date that is written once holds until the next one. Each table and each list is looked at on its own; of a range such as `10:15–10:20` the start counts; `~10:15` may be half an hour off, and `10:15` stands for all of its seconds; times of different zones are compared where both are known.\n\nAn event that would be in order on the day before or the next has a date that was not changed at midnight: that date is offered, and nothing is sorted unseen.',
    source:
      'AWS, “Why you should develop a correction of error (COE)”: the analysis follows the sequence of events that led to the incident. How dates, midnight, ranges and zones are written is taken from public postmortems.',
    examples: [
      {
        title: 'a row that was added at the end; the row without a time stays with the one above it',
        markdown: `${head}| 10:15 | Alert fires |\n| 10:40 | Service restarted |\n| | with more memory |\n| ⟦10:25⟧ | Memory leak found |\n`,
        fixed: `${head}| 10:15 | Alert fires |\n| 10:25 | Memory leak found |\n| 10:40 | Service restarted |\n| | with more memory |\n`,
      },
      {
        title: 'a list',
        markdown:
          '## Timeline\n\n- **10:15 UTC** Alert fires\n- **10:40 UTC** Service restarted\n- ⟦**10:25 UTC**⟧ Memory leak found\n',
        fixed:
          '## Timeline\n\n- **10:15 UTC** Alert fires\n- **10:25 UTC** Memory leak found\n- **10:40 UTC** Service restarted\n',
      },
      {
        title: 'a date that was not changed at midnight',
        markdown: `${head}| 2025-10-14 23:40 | Alert fires |\n| ⟦2025-10-14 00:20⟧ | Restarted |\n| 2025-10-15 00:50 | Resolved |\n`,
        fixed: `${head}| 2025-10-14 23:40 | Alert fires |\n| 2025-10-15 00:20 | Restarted |\n| 2025-10-15 00:50 | Resolved |\n`,
      },
      {
        title: 'midnight, a date that carries over, and a range that goes on while something else happens',
        markdown: `${head}| 2025-10-14 22:50 | Alert fires |\n| 23:10–23:55 | Database restored |\n| 23:30 | Customers informed |\n| 00:05 | Writes enabled |\n| 2025-10-16 09:00 | Incident closed |\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    const disorders = disorderedRuns(postmortem);
    if (disorders.length === 0) return;
    const mistyped = new Set(
      timelinesOf(postmortem)
        .flatMap(dateTyposIn)
        .map(({ placed }) => placed),
    );
    for (const disordered of disorders) {
      for (const disorder of disordered.disorders) {
        const { event, before } = disorder;
        if (mistyped.has(event) || mistyped.has(before)) continue;
        const later = timeOf(before, event);
        yield {
          span: timeSpan(event),
          message: say('earlier', { time: timeOf(event, before), before: later }),
          related: [{ span: timeSpan(before), message: say('before', { before: later }) }],
          fixes: () =>
            disordered.run.events.some(one => mistyped.has(one))
              ? []
              : [...dating(disordered.run, disorder), ...sorting(disordered)],
        };
      }
    }
  },
};

/** An event's time as written, with its date where another event has another one. */
function timeOf({ event: { time }, date }: PlacedEvent, other: PlacedEvent): string {
  const isKnown = date === undefined || date === other.date || readDay(time) !== undefined;
  return isKnown ? time : `${date} ${time}`;
}

function timeSpan({ event, section }: PlacedEvent): Span {
  return inDocument(section, event.timeSpan);
}

/** The dates that put an event in order; the one that is preferred is the only one. */
function dating(run: TimelineRun, disorder: Disorder): Fix[] {
  const meant = otherDays(run, disorder);
  return meant.flatMap(({ events, date }) => {
    const edits = events.filter(event => event.date !== undefined).map(event => redateEvent(event, date));
    return edits.every(edit => edit !== undefined)
      ? [{ title: say('setDate', { date }), edits, preferred: meant.length === 1, safe: false }]
      : [];
  });
}

/**
 * One fix for all that is out of order in a run. An event that is more than a day too early has a mistyped date, as has one
 * that another date puts in order; one of another zone may have the wrong one. To sort them would hide that.
 */
const sorting = derived(({ timeline, run, disorders }: DisorderedRun): readonly Fix[] => {
  const edits = sortRun(run, timeline);
  const safe = disorders.every(
    disorder =>
      -timeBetween(disorder.before, disorder.event) < day &&
      zoneOfEvent(timeline, disorder.before) === zoneOfEvent(timeline, disorder.event) &&
      otherDays(run, disorder).length === 0,
  );
  return edits ? [{ title: say('sort'), edits, preferred: safe, safe }] : [];
});

export default rule;
