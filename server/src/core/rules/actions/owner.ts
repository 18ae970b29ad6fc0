import { messages } from '../../messages/message.ts';
import { tableItemsOf } from '../../model/action-item.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('actions/owner', {
  none: 'This action item has no owner. Expected a person, found {found}.',
  empty: 'an empty cell',
  written: '“{owner}”',
});

const rule: SectionRule = {
  id: 'actions/owner',
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'An action item of a table with an owner column names nobody.',
    rationale:
      'What belongs to everybody is done by nobody. Whoever follows up on the incident needs one person to ask; a placeholder such as `TBD` hides that the question was never put.',
    source:
      'GOV.UK Service Manual, “Writing an incident report”: individuals, not teams, own actions. Lunney, Lueder and Beyer, “Postmortem Action Items”, ;login: 42(1): an action item has exactly one owner.',
    examples: [
      {
        title: 'an owner cell that says TBD',
        markdown: [
          '## 7. Action Items',
          '',
          '| Action | Owner | Priority | Due Date | Status |',
          '|--------|-------|----------|----------|--------|',
          '| Alert on memory growth | ⟦TBD⟧ | P0 | 2025-10-15 | Open |',
          '| Raise the memory limit | Alice | P0 | 2025-10-14 | Done |',
          '',
        ].join('\n'),
      },
      {
        title: 'a table without an owner column asks for none',
        markdown: [
          '## Action Items',
          '',
          '| Action | Status |',
          '|--------|--------|',
          '| Alert on memory growth | Open |',
          '',
        ].join('\n'),
      },
    ],
  },
  *check({ content }) {
    for (const { owner, state } of tableItemsOf(content)) {
      if (!owner || state === 'dropped' || !namesNobody(owner.text)) continue;
      const found = owner.text === '' ? say('empty') : say('written', { owner: owner.text });
      yield { span: owner.span, message: say('none', { found }) };
    }
  },
};

export default rule;
