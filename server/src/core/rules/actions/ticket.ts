import { messages } from '../../messages/message.ts';
import { isAsked } from '../../model/action-asked.ts';
import { isOpen, writtenActionsOf, type ActionItem, holdsActions } from '../../model/action-item.ts';
import { holdsPlaceholder } from '../../model/placeholder.ts';
import { inDocument } from '../../model/postmortem.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import { derived } from '../../text/derived.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('actions/ticket', {
  none: 'This open action item has no ticket. Expected a link or a key, as {count} other items have.',
  asked: 'This open action item has no ticket. Expected a link or a key.',
});

const top = '# Postmortem: Checkout outage\n\n**Status:** Published\n\n## Action Items\n\n';

const rule: DocumentRule = {
  id: 'actions/ticket',
  scope: 'document',
  severity: { draft: 'off', review: 'hint', published: 'information' },
  docs: {
    summary: 'An open action item has no ticket, though the document gives tickets to its items.',
    rationale:
      'A postmortem is read once; a tracker is looked at every day. An item that is in the document alone is forgotten when the document is closed.\n\nTickets are asked for by a column of the table or by the list of a template that the document names or follows closely, or where most items of the document have one. A link, a key such as `PAY-12` or a number such as `#42` counts, also within the action.',
    source:
      'Google, *Site Reliability Workbook*, chapter 10: each action item has a tracking bug. Atlassian, *Incident Handbook*: every corrective action is an issue that is linked to the postmortem.',
    examples: [
      {
        title: 'an empty cell in a column of tickets',
        markdown: `${top}| Action | Owner | Ticket |\n|---|---|---|\n| Alert on growth | Bob | PAY-12 |\n| Profile memory | Dave | ⟦⟧ |\n`,
      },
      {
        title: 'the only item of a list without one',
        markdown: `${top}- PAY-12: Alert on growth\n- [#7](https://x.example/7): Limit it\n- ⟦Profile memory⟧\n`,
      },
      {
        title: 'what is done, and a list of which nobody asks tickets',
        markdown: `${top}- [x] Alert on growth\n- [ ] Profile memory\n`,
      },
    ],
  },
  reads: holdsActions,
  *check(postmortem) {
    const items = writtenActionsOf(postmortem);
    const count = items.filter(({ item }) => hasTicket(item)).length;
    const isCustom = count * 2 > items.length;
    for (const placed of items) {
      const { item, section } = placed;
      // `TBD` is reported as what it is.
      const isLeft = holdsPlaceholder(item.ticket?.text ?? '', postmortem.match?.template);
      if (!isOpen(item) || isLeft || hasTicket(item)) continue;
      const isWanted = isAsked(postmortem, placed, 'ticket');
      if (!isWanted && !isCustom) continue;
      const part = item.row ? (item.ticket ?? item.action!) : item.action!;
      yield {
        span: inDocument(section, part.span),
        message: isWanted ? say('asked') : say('none', { count }),
      };
    }
  },
};

/** Whether an item has a ticket, also one that stands in the words of the action. */
const hasTicket = derived(({ ticket, action }: ActionItem): boolean => {
  if (ticket && !namesNobody(ticket.text)) return true;
  return /https?:\/\/|\]\(|(?<![\p{L}\d&])#\d+|(?<![\p{L}\d-])[A-Z]{2,}-\d+/u.test(action?.source ?? '');
});

export default rule;
