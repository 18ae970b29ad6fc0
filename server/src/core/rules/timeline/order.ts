import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { dateTyposIn } from '../../model/timeline-typos.ts';
import { timelinesOf, type PlacedEvent, isInTimeline } from '../../model/timeline.ts';
import { disorderedRuns, type DisorderedRun } from '../../model/timeline-run.ts';
import { derived } from '../../text/derived.ts';
import type { Span } from '../../text/span.ts';
import { day } from '../../time/clock.ts';
import { readDay } from '../../time/read-day.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { sortRun } from '../timeline-sort.ts';

const say = messages('timeline/order', {
  earlier: 'Unexpected {time} after {before}. Expected the events in the order of their times.',
  before: 'The event before it is at {before}.',
  sort: 'Sort the timeline',
});

const head = '## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n';

const rule: DocumentRule = {
  id: 'timeline/order',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'An event of the timeline is earlier than the one before it.',
    rationale:
      'A timeline is read from top to bottom as one thing leading to the next. A row out of order hides how long something took and can turn cause and effect around; often it is a time that was mistyped. A mistyped date is reported by timeline/date-typo alone.\n\nA clock that goes back by more than half a day has passed midnight, and a date that is written once holds until the next one. Each table and each list is looked at on its own; of a range such as `10:15–10:20` the start counts; `~10:15` may be half an hour off, and `10:15` stands for all of its seconds; times of different zones are compared where both are known.',
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
      for (const { event, before } of disordered.disorders) {
        if (mistyped.has(event) || mistyped.has(before)) continue;
        const later = timeOf(before, event);
        yield {
          span: timeSpan(event),
          message: say('earlier', { time: timeOf(event, before), before: later }),
          related: [{ span: timeSpan(before), message: say('before', { before: later }) }],
          fixes: () => (disordered.run.events.some(one => mistyped.has(one)) ? [] : sorting(disordered)),
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

/**
 * One fix for all that is out of order in a run. An event that is more than a day too early has a mistyped date; to sort
 * it would hide that.
 */
const sorting = derived(({ run, disorders }: DisorderedRun): readonly Fix[] => {
  const edits = sortRun(run);
  const safe = disorders.every(({ event, before }) => before.at! - event.at! < day);
  return edits ? [{ title: say('sort'), edits, preferred: safe, safe }] : [];
});

export default rule;
