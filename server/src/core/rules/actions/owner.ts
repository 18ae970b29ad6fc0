import { messages } from '../../messages/message.ts';
import { isAsked } from '../../model/action-asked.ts';
import { setOwner } from '../../model/action-edit.ts';
import {
  actionsOf,
  isWritten,
  tableItemsOf,
  type PlacedActionItem,
  holdsActions,
} from '../../model/action-item.ts';
import { isTeam } from '../../model/action-words.ts';
import { knownPeople } from '../../model/people.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { shiftEdits } from '../../text/edit.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('actions/owner', {
  none: 'This action item has no owner. Expected a person, found {found}.',
  empty: 'an empty cell',
  nothing: 'none',
  written: '“{owner}”',
  team: 'Unexpected team “{owner}”, expected a person who answers for this action item.',
  assign: 'Assign to {name}',
});

const head =
  '## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|--------|-------|----------|----------|--------|\n';

const rule: DocumentRule = {
  id: 'actions/owner',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  options: { person: false },
  docs: {
    summary: 'An action item that is asked for its owner names nobody.',
    rationale:
      'What belongs to everybody is done by nobody. Whoever follows up on the incident needs one person to ask; a placeholder such as `TBD` hides that the question was never put.\n\nAn owner is asked for by the column of a table, or by the list of a template that the document names or follows closely: in other lists hardly anybody writes one. With the option `person` a team is no owner either.',
    source:
      'GOV.UK Service Manual, “Writing an incident report”: individuals, not teams, own actions. Lunney, Lueder and Beyer, “Postmortem Action Items”, ;login: 42(1): an action item has exactly one owner.',
    examples: [
      {
        title: 'an owner cell that says TBD',
        markdown: `${head}| Alert on memory growth | ⟦TBD⟧ | P0 | 2025-10-15 | Open |\n| Raise the memory limit | Alice | P0 | 2025-10-14 | Done |\n`,
        fixed: `${head}| Alert on memory growth | Alice | P0 | 2025-10-15 | Open |\n| Raise the memory limit | Alice | P0 | 2025-10-14 | Done |\n`,
      },
      {
        title: 'an item of a list in which the template has a place for owners',
        template: '# Postmortem: [Title]\n\n## Follow-ups\n\n- [What to do] ([Owner], due [YYYY-MM-DD])\n',
        markdown:
          '---\ntemplate: example\n---\n\n# Postmortem: Checkout outage\n\n## Follow-ups\n\n- ⟦Alert on memory growth⟧ (due 2025-10-15)\n- Raise the memory limit (@alice, due 2025-10-15)\n',
        fixed:
          '---\ntemplate: example\n---\n\n# Postmortem: Checkout outage\n\n## Follow-ups\n\n- Alert on memory growth (due 2025-10-15, @alice)\n- Raise the memory limit (@alice, due 2025-10-15)\n',
      },
      {
        title: 'a table without an owner column, and a list, ask for none',
        markdown:
          '## Action Items\n\n| Action | Status |\n|--------|--------|\n| Alert on memory growth | Open |\n\n- Raise the memory limit\n',
      },
    ],
  },
  reads: holdsActions,
  *check(postmortem, { options, owners: others }) {
    for (const placed of itemsOf(postmortem)) {
      const { item, section } = placed;
      const { owner, owners, action, state } = item;
      if (state === 'dropped' || !isAsked(postmortem, placed, 'owner')) continue;
      const fixes = () => assignments(postmortem, placed, others?.() ?? []);
      if (owner && namesNobody(owner.text)) {
        const found = owner.text === '' ? say('empty') : say('written', { owner: owner.text });
        yield { span: inDocument(section, owner.span), message: say('none', { found }), fixes };
      } else if (!owner && action && !item.row && isWritten(postmortem, item)) {
        const message = say('none', { found: say('nothing') });
        yield { span: inDocument(section, action.span), message, fixes };
      } else if (owner && options['person'] === true && owners.every(isTeam)) {
        yield { span: inDocument(section, owner.span), message: say('team', { owner: owner.text }), fixes };
      }
    }
  },
};

/** The items of tables wherever they stand, and those of the lists about them. */
function itemsOf(postmortem: Postmortem): PlacedActionItem[] {
  const items = actionsOf(postmortem);
  const known = new Set(items.flatMap(({ item }) => item.row?.row ?? []));
  const others = postmortem.sections.flatMap(section =>
    tableItemsOf(section.content).flatMap(item => (known.has(item.row!.row) ? [] : { item, section })),
  );
  return [...items, ...others];
}

/** In the light bulb. */
const mostNames = 5;

/** @param others owners in other postmortems. */
function assignments(
  postmortem: Postmortem,
  { item, section }: PlacedActionItem,
  others: readonly string[],
): Fix[] {
  return [...new Set([...knownPeople(postmortem), ...others])].slice(0, mostNames).flatMap(name => {
    const edits = setOwner(section.content, item, name);
    return edits?.length
      ? [{ title: say('assign', { name }), edits: shiftEdits(edits, section.start), safe: false }]
      : [];
  });
}

export default rule;
