import { messages, type Message } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { dateTyposIn, otherYearIn, type DateTypo, type OtherYear } from '../../model/timeline-typos.ts';
import { timelinesOf, isInTimeline } from '../../model/timeline.ts';
import { shiftSpan, type Span, type TextEdit } from '../../text/span.ts';
import { datesIn } from '../../time/date-notation.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';
import { redateEvent } from '../timeline-date.ts';

const say = messages('timeline/date-typo', {
  far: 'Unexpected date {written} between events of {meant}. Expected {meant}, if it is mistyped.',
  replace: 'Replace with “{meant}”',
  year: 'Unexpected dates of {written} under {told}. Expected the year {year}, or another one where the incident’s date is told.',
  years: 'Write the year {year} in all dates',
});

const head = '# Incident: Slow checkout\n\n## Timeline (UTC)\n\n';

const dated = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/date-typo',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'The date of an event is far from those of the events around it.',
    rationale:
      'The year of last month, a digit that slipped: a mistyped date throws one event out of the incident and spoils every duration that counts from it. What is reported has another year than the event beside it with nearly the same day, or stands out between two events that are near to each other. A day of its own at the end, for instance of the review, is let be, unless it is the same day of another month and the header tells of the month of the others. Dates that are all of another year than the header’s are said once.',
    source:
      'The dates of the timelines of public postmortems; of those that are mistyped, most have the year of another incident.',
    examples: [
      {
        title: 'a date with the year before',
        markdown: `${head}- 2026-01-05 10:15 Alert fires\n- ⟦2025-01-05⟧ 10:20 Restarted\n- 2026-01-05 10:40 Resolved\n`,
        fixed: `${head}- 2026-01-05 10:15 Alert fires\n- 2026-01-05 10:20 Restarted\n- 2026-01-05 10:40 Resolved\n`,
      },
      {
        title: 'a day that stands out',
        markdown: `${head}- 2026-01-28 10:15 Alert fires\n- ⟦2026-01-11⟧ 10:20 Restarted\n- 2026-01-28 10:40 Resolved\n`,
        fixed: `${head}- 2026-01-28 10:15 Alert fires\n- 2026-01-28 10:20 Restarted\n- 2026-01-28 10:40 Resolved\n`,
      },
      {
        title: 'a first event of the month before, under a date that tells otherwise',
        markdown: `${dated}- ⟦Sep 14, 2025⟧ 10:15 Alert fires\n- Oct 14, 2025 10:20 Restarted\n- Oct 14, 2025 10:40 Resolved\n`,
        fixed: `${dated}- Oct 14, 2025 10:15 Alert fires\n- Oct 14, 2025 10:20 Restarted\n- Oct 14, 2025 10:40 Resolved\n`,
      },
      {
        title: 'dates of last year under one of this year',
        markdown: `${dated}- ⟦2024-10-14⟧ 10:15 Alert fires\n- 2024-10-14 10:40 Resolved\n`,
        fixed: `${dated}- 2025-10-14 10:15 Alert fires\n- 2025-10-14 10:40 Resolved\n`,
      },
      {
        title: 'an incident that took months, with a review at its end',
        markdown: `${head}- 2025-10-14 Bug introduced\n- 2026-01-05 10:15 Alert fires\n- 2026-01-05 10:40 Resolved\n- 2026-02-20 Review\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of timelinesOf(postmortem)) {
      for (const typo of dateTyposIn(timeline)) {
        const { placed, written, meant } = typo;
        yield {
          span: placeOf(typo),
          message: say('far', { written, meant }),
          fixes: () => replacing(say('replace', { meant }), [redateEvent(placed, meant)], true),
        };
      }
      const other = otherYearIn(timeline);
      if (other) yield ofOtherYear(other);
    }
  },
};

/** One finding for all of them: perhaps it is the other date that is wrong. */
function ofOtherYear({ typos, told }: OtherYear): Finding {
  const [first] = typos;
  const [written, year] = [first!.written.slice(0, 4), first!.meant.slice(0, 4)];
  return {
    span: placeOf(first!),
    message: say('year', { written, told, year }),
    fixes: () =>
      replacing(
        say('years', { year }),
        typos.map(({ placed, meant }) => redateEvent(placed, meant)),
        false,
      ),
  };
}

function replacing(title: Message, edits: readonly (TextEdit | undefined)[], preferred: boolean): Fix[] {
  return edits.every(edit => edit !== undefined) ? [{ title, edits, preferred, safe: false }] : [];
}

/** Where the date stands: in the event's time, else in its row; the event's time when it is inherited. */
function placeOf({ placed: { event, section }, written }: DateTypo): Span {
  const { text } = section.content;
  const [found] = [event.timeSpan, event.span].flatMap(place =>
    datesIn(text.slice(place.start, place.end))
      .filter(({ dates }) => dates.length === 1 && dates[0] === written)
      .map(date => shiftSpan(date.span, place.start)),
  );
  return inDocument(section, found ?? event.timeSpan);
}

export default rule;
