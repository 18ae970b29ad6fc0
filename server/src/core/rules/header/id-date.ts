import { messages, type Message } from '../../messages/message.ts';
import { incidentDaysOf, readDates, saysSomething, type IncidentDays } from '../../model/header-dates.ts';
import { headerField, type Postmortem } from '../../model/postmortem.ts';
import type { DateReading } from '../../time/date-notation.ts';
import { addDays } from '../../time/clock.ts';
import { textOf } from '../../markdown/markdown.ts';
import type { Span } from '../../text/span.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('header/id-date', {
  id: 'The incident id says {found}, the date says {date}. Expected the same day.',
  title: 'The title says {found}, the date says {date}. Expected the same day.',
  titleId: 'The title says {found}, the incident id says {date}. Expected the same day.',
  file: 'The date says {date}, the file’s name says {found}, which is before it. Expected a file named by the incident’s day or a later one.',
  date: 'The date is {date}.',
  set: 'Change {found} to {date}',
  setDate: 'Change the date to {date}',
  setId: 'Change the incident id to {date}',
});

const text = (title: string, id: string, date: string) =>
  `# Postmortem: ${title}\n\n**Incident ID:** ${id}\n**Date:** ${date}\n\n## 1. Impact\n\nNobody could pay.\n`;

const rule: DocumentRule = {
  id: 'header/id-date',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'The incident id, the date, the title and the file’s name tell of different days.',
    rationale:
      'An incident is searched for by its day. Where two places disagree, one of them was copied from another postmortem or mistyped, and whoever reads it does not know which.\n\nAn incident of several days may have its id from any of them. A file’s name often tells of the day on which the postmortem was begun, so that only a name from before the incident is reported.',
    source:
      'This project’s template makes the id of the incident’s day and time; many teams name files and titles by the day.',
    examples: [
      {
        title: 'an id of another day',
        markdown: text('Checkout outage', 'INC-⟦20251013⟧-101500', '2025-10-14'),
        fixed: text('Checkout outage', 'INC-20251014-101500', '2025-10-14'),
      },
      {
        title: 'a title of another day',
        markdown: text('Checkout outage of ⟦2024-10-14⟧', 'INC-20251014-101500', '14 October 2025'),
        fixed: text('Checkout outage of 2025-10-14', 'INC-20251014-101500', '14 October 2025'),
      },
      {
        title: 'an incident that went on until the next day, and an id without a day',
        markdown: text(
          'Checkout outage of 15 October 2025',
          'INC-20251014-235000',
          '2025-10-14 ~ 2025-10-15',
        ),
      },
      { title: 'nothing to compare', markdown: text('Checkout outage', 'INC-4711', '[YYYY-MM-DD]') },
    ],
  },
  reads: () => false,
  *check(postmortem) {
    const days = incidentDaysOf(postmortem);
    const id = idReading(postmortem);
    const title = titleReading(postmortem);
    if (days) {
      if (id && !isWithin(id, days)) yield disagreement(postmortem, 'id', id, days);
      if (title && !isWithin(title, days)) yield disagreement(postmortem, 'title', title, days);
      const file = fileDate(postmortem);
      // The file may have been named in a zone in which the day had not begun.
      if (file !== undefined && file < addDays(days.first, -1)!)
        yield { span: days.span, message: say('file', { found: file, date: days.first }) };
    } else if (id && title && id.dates[0] !== title.dates[0]) {
      const date = id.dates[0]!;
      yield disagreement(postmortem, 'titleId', title, { first: date, last: date, span: id.span });
    }
  },
};

function isWithin({ dates: [date] }: DateReading, { first, last }: IncidentDays): boolean {
  return first <= date! && date! <= last;
}

function idReading(postmortem: Postmortem): DateReading | undefined {
  const placed = headerField(postmortem, 'incidentId');
  if (!placed || !saysSomething(postmortem, placed)) return undefined;
  return sureReading(placed.field.value, placed.section.start + placed.field.valueSpan.start);
}

function titleReading({ title }: Postmortem): DateReading | undefined {
  if (!title) return undefined;
  const { start, end } = title.content.heading!.titleSpan;
  return sureReading(title.content.text.slice(start, end), title.start + start);
}

/** The only date in a text, if it means one day. */
function sureReading(source: string, start: number): DateReading | undefined {
  const [reading, ...more] = readDates(source, start);
  return reading && more.length === 0 && reading.dates.length === 1 ? reading : undefined;
}

function fileDate({ path = '' }: Postmortem): string | undefined {
  return sureReading(path.slice(path.lastIndexOf('/') + 1), 0)?.dates[0];
}

function disagreement(
  postmortem: Postmortem,
  what: 'id' | 'title' | 'titleId',
  reading: DateReading,
  days: IncidentDays,
): { span: Span; message: Message; related: { span: Span; message: Message }[]; fixes: () => Fix[] } {
  const found = reading.dates[0]!;
  const { first } = days;
  const fixes = () => [
    ...setting(postmortem, reading.span, reading.notation, first, say('set', { found, date: first }), true),
    ...(first === days.last
      ? setting(
          postmortem,
          days.span,
          'iso',
          found,
          say(what === 'titleId' ? 'setId' : 'setDate', { date: found }),
          false,
        )
      : []),
  ];
  return {
    span: reading.span,
    message: say(what, { found, date: first }),
    related: [{ span: days.span, message: say('date', { date: first }) }],
    fixes,
  };
}

/** Writes a date in the place of another one, in the same notation; a date in words stays the author’s. */
function setting(
  { markdown }: Postmortem,
  place: Span,
  notation: DateReading['notation'],
  date: string,
  title: Message,
  preferred: boolean,
): Fix[] {
  const written = textOf(markdown).slice(place.start, place.end);
  const digits = /^\d{8}$/.test(written) ? date.replaceAll('-', '') : date;
  return notation === 'words'
    ? []
    : [{ title, edits: [{ span: place, text: digits }], preferred, safe: false }];
}

export default rule;
