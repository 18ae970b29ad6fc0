import { messages } from '../../messages/message.ts';
import { datedFieldsOf, incidentDaysOf } from '../../model/header-dates.ts';
import { addDays } from '../../time/clock.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('header/future', {
  future: 'Unexpected {date} in the future, expected today or a day before.',
  early: 'Unexpected {date}, which is before the incident. Expected {first} or a day after.',
  incident: 'The incident was on {first}.',
});

const text = (date: string, published: string) =>
  `# Postmortem: Checkout outage\n\n**Date:** ${date}\n\n## 1. Impact\n\nNobody could pay.\n\n## 10. Sign-off\n\n**Published:** ${published}\n`;

const rule: DocumentRule = {
  id: 'header/future',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A date lies in the future, or the postmortem was published before its incident.',
    rationale:
      'A postmortem tells of what has happened. A day that is still to come is a mistyped year or month, and everything that counts from it is wrong with it.\n\nTomorrow is let be: the day has already begun somewhere, and incidents are often dated in UTC.',
    source:
      'Checked are the dates of the header and of the sign-off; due dates of action items lie in the future.',
    examples: [
      { title: 'an incident of the year 2085', markdown: text('⟦2085-10-14⟧', '-') },
      { title: 'published before the incident', markdown: text('14 October 2025', '⟦2025-09-20⟧') },
      { title: 'published after it', markdown: text('2025-10-14 ~ 2025-10-15', '2025-10-20') },
    ],
  },
  reads: ({ role }) => role === 'signOff',
  *check(postmortem, { today }) {
    const latest = addDays(today, 1) ?? today;
    const incident = incidentDaysOf(postmortem);
    for (const { field, dates } of datedFieldsOf(postmortem)) {
      for (const { span, dates: meant } of dates) {
        const [date] = meant;
        if (date === undefined) continue;
        if (meant.every(candidate => candidate > latest)) yield { span, message: say('future', { date }) };
        else if (
          field.role === 'published' &&
          incident &&
          meant.every(candidate => candidate < incident.first)
        ) {
          const { first } = incident;
          const related = [{ span: incident.span, message: say('incident', { first }) }];
          yield { span, message: say('early', { date, first }), related };
        }
      }
    }
  },
};

export default rule;
