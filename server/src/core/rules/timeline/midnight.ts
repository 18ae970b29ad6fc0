import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { dateOf } from '../../model/timeline-place.ts';
import { runsOf } from '../../model/timeline-run.ts';
import { timelinesOf, type PlacedEvent, isInTimeline } from '../../model/timeline.ts';
import { day } from '../../time/clock.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { dateEvent } from '../timeline-date.ts';

const say = messages('timeline/midnight', {
  passed:
    'Unexpected {time} after {before} without a date. Expected one, since a day seems to have begun in between.',
  insert: 'Write “{date}” before it',
});

const head = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/midnight',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'The clock goes back over midnight, and no date says so.',
    rationale:
      'A row of 00:10 below one of 23:50 is ten minutes later, or a day earlier if the rows are out of order: only a date tells. What counts from it may be a day wrong. Once a date stands there, the rows below it need none.',
    source: 'A clock that goes back by more than half a day is taken to have passed midnight.',
    examples: [
      {
        title: 'an incident at night',
        markdown: `${head}- 23:50 Alert fires\n- ⟦00:10⟧ Restarted\n- 00:20 Resolved\n`,
        fixed: `${head}- 23:50 Alert fires\n- 2025-10-15 00:10 Restarted\n- 00:20 Resolved\n`,
      },
      {
        title: 'a column of dates, in its notation',
        markdown: `${head}| Date | Time | Event |\n|---|---|---|\n| Oct 14 | 23:50 | Alert fires |\n| | ⟦00:10⟧ | Restarted |\n`,
        fixed: `${head}| Date | Time | Event |\n|---|---|---|\n| Oct 14 | 23:50 | Alert fires |\n| Oct 15 | 00:10 | Restarted |\n`,
      },
      {
        title: 'a date behind the time',
        markdown: `${head}| Time | Event |\n|---|---|\n| 23:50 (10/14) | Alert fires |\n| 00:30 (10/15) | Restarted |\n`,
      },
      {
        title: 'a date without a year, where nothing tells the year',
        markdown: '## Timeline (UTC)\n\n- 23:50 Alert fires\n- 10/15 00:30 Restarted\n',
      },
      {
        title: 'a date where the day begins',
        markdown: `${head}- 23:50 Alert fires\n- 2025-10-15 00:10 Restarted\n- 00:20 Resolved\n`,
      },
      {
        title: 'a date above the events of a day',
        markdown: `${head}- 23:50 Alert fires\n\n**2025-10-15**\n\n- 00:10 Restarted\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const { dated, ...timeline } of timelinesOf(postmortem)) {
      for (const { events } of runsOf({ dated, ...timeline })) {
        const timed = events.filter(({ at, event }) => at !== undefined && !event.reading!.relative);
        for (const [index, placed] of timed.entries()) {
          const before = timed[index - 1];
          if (!before || !isNextDay(before, placed)) continue;
          yield {
            span: inDocument(placed.section, placed.event.timeSpan),
            message: say('passed', { time: placed.event.time, before: before.event.time }),
            fixes: () => (dated ? dating(placed, timed.slice(0, index)) : []),
          };
        }
      }
    }
  },
};

/** Whether the day has turned without a date between two events on the same clocks. */
function isNextDay(before: PlacedEvent, { at, date, event: { reading } }: PlacedEvent): boolean {
  const isSameZone = reading!.zone === undefined || reading!.zone === before.event.reading!.zone;
  const isDated = date !== undefined || reading!.dates !== undefined;
  return !isDated && isSameZone && Math.floor(at! / day) > Math.floor(before.at! / day);
}

function dating(placed: PlacedEvent, above: readonly PlacedEvent[]): Fix[] {
  const date = dateOf(placed.at!);
  const edit = dateEvent(placed, date, above);
  return edit ? [{ title: say('insert', { date }), edits: [edit], preferred: true, safe: false }] : [];
}

export default rule;
