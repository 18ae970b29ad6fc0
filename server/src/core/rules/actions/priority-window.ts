import { messages } from '../../messages/message.ts';
import { setDue, setPriority } from '../../model/action-edit.ts';
import {
  actionsOf,
  isOpen,
  isWritten,
  type PlacedActionItem,
  holdsActions,
} from '../../model/action-item.ts';
import { lastDueDay, windowsOf, statesWindows } from '../../model/due-window.ts';
import { incidentDaysOf } from '../../model/header-dates.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { PriorityWindow } from '../../template/template.ts';
import { shiftEdits } from '../../text/edit.ts';
import type { TextEdit } from '../../text/span.ts';
import { daysBetween } from '../../time/clock.ts';
import type { DocumentRule, Fix, OptionValue } from '../rule.ts';

const say = messages('actions/priority-window', {
  late: 'Due {days} days after the incident, expected at most {window} days for {priority}: {date} at the latest.',
  clamp: 'Set the due date to {date}',
  lower: 'Set the priority to {priority}, which allows {window} days',
});

const top = '# Postmortem: Checkout outage\n\n**Date:** 2026-12-20\n\n## 7. Action Items\n\n';
const head = `${top}| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n`;
const definitions =
  '\n**Priority Definitions:**\n- **P0** - Critical (within 24h)\n- **P1** - High (within 1 week)\n- **P2** - Medium (within 1 month)\n';

const rule: DocumentRule = {
  id: 'actions/priority-window',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  options: { P0: 0, P1: 0, P2: 0, P3: 0 },
  docs: {
    summary: 'An action item is due later than its priority allows.',
    rationale:
      'A priority is a promise on time. Where the document says that P1 is done within a week and gives a P1 two of them, one of the two is wrong: either it is less urgent, or it has to be done earlier.\n\nThe windows are those of the document’s own priority definitions, such as `- **P1** - High (within 1 week)`; where it has none, those of its template, and else the options: days for each priority, 0 for no window. They count from the last day of the incident. A month counts 30 days. Items that are done are let be.',
    source:
      'The document’s own priority definitions. Lunney, Lueder and Beyer, “Postmortem Action Items”, ;login: 42(1): the priority of an item says by when it has to be done.',
    examples: [
      {
        title: 'a P1 that is due eleven days after the incident',
        markdown: `${head}| Profile memory | Dave | P1 | ⟦2026-12-31⟧ | Open |\n| Alert on growth | Bob | P0 | 2026-12-21 | Open |\n${definitions}`,
        fixed: `${head}| Profile memory | Dave | P1 | 2026-12-27 | Open |\n| Alert on growth | Bob | P0 | 2026-12-21 | Open |\n${definitions}`,
      },
      {
        title: 'items that are done, within their window, or of a priority without one',
        markdown: `${head}| Profile memory | Dave | P1 | 2026-12-31 | Done |\n| Alert on growth | Bob | P1 | 2026-12-27 | Open |\n| Document it | Eve | P3 | 2027-12-31 | Open |\n${definitions}`,
      },
    ],
  },
  reads: section => holdsActions(section) || statesWindows(section),
  *check(postmortem, { options }) {
    const incident = incidentDaysOf(postmortem);
    if (!incident) return;
    const configured = windowsIn(options);
    for (const placed of actionsOf(postmortem)) {
      const { item, section } = placed;
      const last = isOpen(item) && isWritten(postmortem, item) && lastDueDay(postmortem, item, configured);
      if (!last || item.date === undefined || item.date <= last.date) continue;
      const days = daysBetween(incident.last, item.date)!;
      const { date, window } = last;
      yield {
        span: inDocument(section, item.due!.span),
        message: say('late', { days, window: window.days, priority: window.priority, date }),
        fixes: () => repairs(postmortem, placed, date, days, configured),
      };
    }
  },
};

/** The date that the priority allows, or the most urgent priority that allows the date. */
function repairs(
  postmortem: Postmortem,
  { item, section }: PlacedActionItem,
  date: string,
  days: number,
  configured: readonly PriorityWindow[],
): Fix[] {
  const stated = windowsOf(postmortem);
  const windows = [...(stated.length > 0 ? stated : configured)].sort((a, b) => a.days - b.days);
  const lower = windows.find(window => window.days >= days);
  const fix = (title: Fix['title'], edits: readonly TextEdit[] | undefined): Fix[] =>
    edits?.length ? [{ title, edits: shiftEdits(edits, section.start), safe: false }] : [];
  return [
    ...fix(say('clamp', { date }), setDue(section.content, item, date)),
    ...(lower
      ? fix(
          say('lower', { priority: lower.priority, window: lower.days }),
          setPriority(section.content, item, lower.priority),
        )
      : []),
  ];
}

function windowsIn(options: Readonly<Record<string, OptionValue>>): PriorityWindow[] {
  return Object.entries(options).flatMap(([priority, days]) =>
    typeof days === 'number' && days > 0 ? [{ priority, days }] : [],
  );
}

export default rule;
