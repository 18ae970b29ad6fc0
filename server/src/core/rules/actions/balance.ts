import { messages } from '../../messages/message.ts';
import { kindOf, writtenActionsOf, holdsActions } from '../../model/action-item.ts';
import { inDocument } from '../../model/postmortem.ts';
import { topOf } from '../../model/tree.ts';
import type { ActionKind } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('actions/balance', {
  balance:
    'All {count} action items repair or mitigate. Expected one that prevents such an incident, or detects it earlier.',
});

const top = '# Postmortem: Checkout outage\n\n**Status:** Published\n\n';
const table = '## Action Items\n\n| Action Item | Type | Owner |\n|---|---|---|\n';

const rule: DocumentRule = {
  id: 'actions/balance',
  scope: 'document',
  severity: { draft: 'off', review: 'hint', published: 'hint' },
  docs: {
    summary: 'Action items repair and mitigate only; none prevents or detects.',
    rationale:
      'What repairs this incident does nothing about the next one. A postmortem whose items all mitigate has learnt how to suffer less from a cause that is still there.\n\nItems are judged by their kind, as a column or the heading above them says (_Prevent_, _Detect_, _Mitigate_, _Repair_); where an item has none, nothing is said.',
    source:
      'Lunney, Lueder and Beyer, “Postmortem Action Items”, ;login: 42(1): items that investigate and mitigate are balanced by those that detect and prevent. Google, *Site Reliability Engineering*, appendix D: the column *Type* says prevent, mitigate, process or other.',
    examples: [
      {
        title: 'two items that mitigate and repair',
        markdown: `${top}⟦## Action Items⟧\n\n| Action Item | Type | Owner |\n|---|---|---|\n| Shed load at 80% | Mitigate | Bob |\n| Restart the workers | Fix | Dave |\n`,
      },
      {
        title: 'one that also detects, and items without a kind',
        markdown: `${top}${table}| Shed load at 80% | Mitigate | Bob |\n| Alert at 70% | Detect | Dave |\n`,
      },
    ],
  },
  reads: holdsActions,
  *check(postmortem) {
    const items = writtenActionsOf(postmortem);
    if (items.length < 2 || !items.every(({ item }) => isAfterTheFact(kindOf(item)))) return;
    const { section } = items[0]!;
    const root = topOf(section, 'actionItems');
    const span = root.content.heading?.span;
    if (span) yield { span: inDocument(root, span), message: say('balance', { count: items.length }) };
  },
};

function isAfterTheFact(kind: ActionKind | undefined): boolean {
  return kind === 'mitigate' || kind === 'repair';
}

export default rule;
