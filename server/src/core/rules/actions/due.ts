import { messages } from '../../messages/message.ts';
import { isAsked } from '../../model/action-asked.ts';
import { setDue } from '../../model/action-edit.ts';
import {
  actionsOf,
  isOpen,
  isWritten,
  type PlacedActionItem,
  holdsActions,
} from '../../model/action-item.ts';
import { statusIn } from '../../model/action-words.ts';
import { lastDueDay, statesWindows } from '../../model/due-window.ts';
import { incidentDaysOf } from '../../model/header-dates.ts';
import { holdsPlaceholder } from '../../model/placeholder.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { columnSchemaIn } from '../../template/columns.ts';
import { shiftEdits } from '../../text/edit.ts';
import { addDays, daysBetween } from '../../time/clock.ts';
import { datesIn } from '../../time/date-notation.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('actions/due', {
  none: 'This action item has no due date.',
  vague: 'Unexpected “{found}” as a due date, expected a date such as {example}.',
  early: 'Unexpected due date {date}, which is before the incident on {first}.',
  overdue: 'This action item was due on {date}, {days} days ago, and is not done.',
  yesterday: 'This action item was due yesterday, on {date}, and is not done.',
  set: 'Set the due date to {date}',
});

const top = '# Postmortem: Checkout outage\n\n**Date:** 2026-12-29\n\n## 7. Action Items\n\n';
const head = `${top}| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n`;
const definitions = '\n**Priority Definitions:**\n- **P1** - High (within 1 week)\n';

const rule: DocumentRule = {
  id: 'actions/due',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'warning' },
  docs: {
    summary: 'An action item has no due date, one before the incident, or is overdue.',
    rationale:
      'An action item without a date competes with all other work and loses. One that is overdue and still open tells that the incident may come again; a new date, or the decision to drop the item, is better than an old one that nobody believes.\n\nA date is asked for by the column of a table, or by the list of a template that the document names or follows closely. Items that are done or dropped need none. The quick fix counts from the incident, by the item’s priority.',
    source:
      'Google, *Site Reliability Workbook*, chapter 10: action items have a deadline and are followed until they are closed. Lunney, Lueder and Beyer, “Postmortem Action Items”: bounded, so that it is known when one is done.',
    examples: [
      {
        title: 'no date, one before the incident, and one that is overdue',
        markdown: `${head}| Name the pool size | Mina | P1 | ⟦⟧ | Open |\n| Alert on it | Jun | P1 | ⟦2025-12-31⟧ | Done |\n| Document it | Sora | P1 | ⟦2026-12-30⟧ | Open |\n${definitions}`,
        fixed: `${head}| Name the pool size | Mina | P1 | 2027-01-05 | Open |\n| Alert on it | Jun | P1 | 2027-01-05 | Done |\n| Document it | Sora | P1 | 2026-12-30 | Open |\n${definitions}`,
      },
      {
        title: 'a word that is no date',
        template:
          '# Postmortem: [Title]\n\n**Date:** [YYYY-MM-DD]\n\n## Actions\n\n| Action | Due |\n|---|---|\n| [What] | [When] |\n',
        markdown:
          '# Postmortem: Checkout outage\n\n**Date:** 2026-12-29\n\n## Actions\n\n| Action | Due |\n|---|---|\n| Alert on it | ⟦someday⟧ |\n',
      },
      {
        title: 'what is done, dropped or due later, and a list of which nobody asks dates',
        markdown: `${head}| Name the pool size | Mina | P0 | | Done |\n| Alert on it | Jun | P1 | 2026-12-30 | Won't do |\n| Document it | Sora | P1 | 2027-01-04 | Open |\n\n- Ask the provider\n`,
      },
    ],
  },
  reads: section => holdsActions(section) || statesWindows(section),
  *check(postmortem, { today }) {
    const incident = incidentDaysOf(postmortem);
    for (const placed of actionsOf(postmortem)) {
      const { item, section } = placed;
      const { due, date, action, state } = item;
      if (state === 'dropped' || !isWritten(postmortem, item)) continue;
      const fixes = () => fromWindow(postmortem, placed, today);
      const place = inDocument(section, (due ?? action!).span);
      if (date !== undefined) {
        if (incident && date < incident.first)
          yield { span: place, message: say('early', { date, first: incident.first }), fixes };
        else if (date < today && isOpen(item)) {
          const days = daysBetween(date, today)!;
          yield { span: place, message: say(days === 1 ? 'yesterday' : 'overdue', { date, days }) };
        }
      } else if (isOpen(item) && isAsked(postmortem, placed, 'due')) {
        const found = due?.text ?? '';
        // `TBD` is reported as what it is.
        if (holdsPlaceholder(found, postmortem.match?.template)) continue;
        if (namesNobody(found)) yield { span: place, message: say('none'), fixes };
        else if (isNoDate(postmortem, placed, found))
          yield { span: place, message: say('vague', { found, example: today }), fixes };
      }
    }
  },
};

/**
 * Whether a text tells no day, as far as that is for this rule to say: cells of a column for which the template has a
 * format are judged by another one.
 */
function isNoDate(postmortem: Postmortem, { item, section }: PlacedActionItem, found: string): boolean {
  const column = item.row?.table.columns.find(({ role }) => role === 'due');
  const table = postmortem.match?.schemaOf.get(section)?.table;
  const hasFormat = table && column && columnSchemaIn(table, column)?.shape.kind === 'format';
  return !hasFormat && !/\d/.test(found) && datesIn(found).length === 0 && statusIn(found) === undefined;
}

/** The last day that the item's priority allows; where that has passed, as many days from today as it gives. */
function fromWindow(postmortem: Postmortem, { item, section }: PlacedActionItem, today: string): Fix[] {
  const last = lastDueDay(postmortem, item);
  const date = last && (last.date < today ? addDays(today, last.window.days) : last.date);
  const edits = date === undefined ? undefined : setDue(section.content, item, date);
  return edits?.length
    ? [{ title: say('set', { date: date! }), edits: shiftEdits(edits, section.start), safe: false }]
    : [];
}

export default rule;
