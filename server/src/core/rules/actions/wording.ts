import { messages } from '../../messages/message.ts';
import { actionsOf, isWritten, type Part, holdsActions } from '../../model/action-item.ts';
import { inDocument } from '../../model/postmortem.ts';
import { derived } from '../../text/derived.ts';
import { vagueIn } from '../../vocabulary/vague-actions.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('actions/wording', {
  vague: 'Unexpected “{word}” without a measure, expected what is there when the action item is done.',
  verb: 'This action item begins with no verb. Expected what is to be done, such as “Add an alert on …”.',
});

const top = '# Postmortem: Checkout outage\n\n**Status:** Review\n\n## Action Items\n\n';

const rule: DocumentRule = {
  id: 'actions/wording',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'An action item is vague or begins with no verb.',
    rationale:
      'Nobody can tell when “Improve monitoring” is done, so that it never is. An action item that says what will be there (“Alert when the queue is older than 5 minutes”) can be given to somebody, estimated and closed. A wish to be more careful changes nothing that the next tired person works with.\n\nWords such as _improve_ or _investigate_ are let be where the item also says how much, by what or to which end.',
    source:
      'Lunney, Lueder and Beyer, “Postmortem Action Items”, ;login: 42(1): action items are actionable, specific and bounded; “Investigate monitoring for this scenario” becomes “Add alerting for all cases where this service returns >1% errors”.',
    examples: [
      {
        title: 'wishes, and a statement',
        markdown: `${top}- ⟦Improve monitoring⟧\n- ⟦Be more careful with deploys⟧ (@kim)\n- ⟦The runbook was out of date⟧\n- ⟦배포 시 더 주의⟧\n`,
      },
      {
        title: 'what can be told to be done',
        markdown: `${top}- Alert when the queue is older than 5 minutes\n- Improve the dashboard by a panel for memory\n- Investigate why the limit was 16 GB\n- Improve status page automation (auto-update on Sev2+)\n- 메모리 증가율 알람 추가\n`,
      },
    ],
  },
  reads: holdsActions,
  *check(postmortem) {
    for (const { item, section } of actionsOf(postmortem)) {
      const { action, state } = item;
      const word =
        action && state !== 'dropped' && isWritten(postmortem, item) ? vagueWordOf(action) : undefined;
      if (word === undefined) continue;
      yield {
        span: inDocument(section, action!.span),
        message: word === '' ? say('verb') : say('vague', { word }),
      };
    }
  },
};

const vagueWordOf = derived(({ text }: Part) => vagueIn(text));

export default rule;
