import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { dateTyposIn, type DateTypo } from '../../model/timeline-typos.ts';
import { timelinesOf, isInTimeline } from '../../model/timeline.ts';
import { shiftSpan, span, type Span } from '../../text/span.ts';
import { datesIn } from '../../time/date-notation.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('timeline/date-typo', {
  far: 'Unexpected date {written} between events of {meant}. Expected {meant}, if it is mistyped.',
  replace: 'Replace with “{meant}”',
});

const head = '# Incident: Slow checkout\n\n## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/date-typo',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'The date of an event is far from those of the events around it.',
    rationale:
      'The year of last month, a digit that slipped: a mistyped date throws one event out of the incident and spoils every duration that counts from it. What is reported has another year than the event beside it with nearly the same day, or stands out between two events that are near to each other. A day of its own at the end, for instance of the review, is let be.',
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
        title: 'an incident that took months, with a review at its end',
        markdown: `${head}- 2025-10-14 Bug introduced\n- 2026-01-05 10:15 Alert fires\n- 2026-01-05 10:40 Resolved\n- 2026-02-20 Review\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const typo of timelinesOf(postmortem).flatMap(dateTyposIn)) {
      const { written, meant } = typo;
      const place = placeOf(typo);
      yield {
        span: place.span,
        message: say('far', { written, meant }),
        fixes: (): Fix[] =>
          place.isIso
            ? [
                {
                  title: say('replace', { meant }),
                  edits: [{ span: place.span, text: meant }],
                  preferred: true,
                  safe: false,
                },
              ]
            : [],
      };
    }
  },
};

/** Where the date stands: in the event's time, else in its row; the event's time when it is inherited. */
function placeOf({ placed: { event, section }, written }: DateTypo): {
  readonly span: Span;
  readonly isIso: boolean;
} {
  const { text } = section.content;
  const places = [event.timeSpan, event.span].flatMap(place =>
    datesIn(text.slice(place.start, place.end))
      .filter(({ dates }) => dates.length === 1 && dates[0] === written)
      .map(found => ({ span: shiftSpan(found.span, place.start), isIso: found.notation === 'iso' })),
  );
  const [found] = places;
  if (!found) return { span: inDocument(section, event.timeSpan), isIso: false };
  return { span: inDocument(section, span(found.span.start, found.span.end)), isIso: found.isIso };
}

export default rule;
