import { newRow } from '../../features/insert-row.ts';
import { messages } from '../../messages/message.ts';
import { actionsOf, isActionTable, writtenActionsOf, holdsActions } from '../../model/action-item.ts';
import { examplesOf } from '../../model/example.ts';
import { headerField, inDocument, sectionWithRole, type Postmortem } from '../../model/postmortem.ts';
import type { Section } from '../../model/section.ts';
import { tablesOf } from '../../model/table.ts';
import { withDescendants } from '../../model/tree.ts';
import { severityOf } from '../../vocabulary/grades.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('actions/none', {
  none: 'There is no action item. Expected at least one, or why nothing is to be done.',
  urgent:
    'No action item of this incident of severity “{severity}” has the priority P0 or P1. Expected at least one.',
  add: 'Add an action item',
});

const top = (severity: string) =>
  `# Postmortem: Checkout outage\n\n**Severity:** ${severity}\n**Status:** Review\n\n`;
const head = '| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';

const rule: DocumentRule = {
  id: 'actions/none',
  scope: 'document',
  severity: { draft: 'off', review: 'warning', published: 'warning' },
  docs: {
    summary: 'There is no action item, or none that is urgent after a grave incident.',
    rationale:
      'An incident from which nothing follows will come again. After one of the two gravest severities that users felt, something has to be urgent enough to be done before other work.\n\nA section in which somebody tells why nothing is to be done is let be, and so are documents whose items have no priorities. Where the section itself is missing or empty, other rules say so.',
    source:
      'Google, *Site Reliability Workbook*, chapter 10: a postmortem of an outage that users felt has at least one P0 or P1 bug. Google, *Site Reliability Engineering*, chapter 15: a postmortem without action items is ineffective.',
    examples: [
      {
        title: 'a table without rows',
        markdown: `${top('Sev3')}⟦## 7. Action Items⟧\n\n${head}`,
      },
      {
        title: 'a Sev1 with nothing urgent to be done',
        markdown: `${top('Sev1')}⟦## 7. Action Items⟧\n\n${head}| Write it down | Kim | P2 | 2026-12-31 | Open |\n`,
      },
      {
        title: 'a Sev1 with a P1, and one without priorities',
        markdown: `${top('Sev1')}## 7. Action Items\n\n${head}| Write it down | Kim | P1 | 2026-12-31 | Open |\n`,
      },
      {
        title: 'a reason why there is none',
        markdown: `${top('Sev1')}## 7. Action Items\n\nN/A – the provider has moved us to another region.\n`,
      },
    ],
  },
  reads: holdsActions,
  *check(postmortem, { today }) {
    const root = sectionWithRole(postmortem, 'actionItems');
    const heading = root?.content.heading;
    if (!root || !heading) return;
    const items = writtenActionsOf(postmortem);
    const fixes = (): Fix[] => {
      const row = newRow(postmortem, 'action', today);
      return row ? [{ title: say('add'), edits: row.edits, safe: false }] : [];
    };
    const span = inDocument(root, heading.span);
    if (items.length === 0) {
      // Placeholders in rows of the template are reported where they stand.
      const isBare = actionsOf(postmortem).length === 0 && withDescendants(root).some(hasTableOnly);
      if (isBare) yield { span, message: say('none'), fixes };
      return;
    }
    const grades = items.flatMap(({ item }) => item.grade ?? []);
    const severity = graveSeverity(postmortem);
    if (severity !== undefined && grades.length > 0 && Math.min(...grades) > 1)
      yield { span, message: say('urgent', { severity }), fixes };
  },
};

/** Whether a section has the table for action items, and no words besides. */
function hasTableOnly({ content }: Section): boolean {
  const examples = new Set(examplesOf(content).flatMap(({ blocks }) => blocks.map(({ node }) => node)));
  return (
    tablesOf(content).some(table => isActionTable(table)) &&
    content.blocks.every(({ node }) => node.type !== 'paragraph' || examples.has(node))
  );
}

/** The severity as written, where it is one of the two gravest and users were affected. */
function graveSeverity(postmortem: Postmortem): string | undefined {
  const written = headerField(postmortem, 'severity')?.field.value ?? '';
  const affected = headerField(postmortem, 'affectedUsers')?.field.value;
  const nobody = affected !== undefined && (namesNobody(affected) || /^(?:0(?![\d.,])|no )/i.test(affected));
  const grade = severityOf(written);
  return grade !== undefined && grade <= 2 && !nobody ? written : undefined;
}

export default rule;
