import { derived } from '../text/derived.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';
import { examplesOf } from './example.ts';
import { sectionWithRole, type Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import { cellOf, entriesOf, tablesOf, type Cell, type Row, type Table } from './table.ts';
import { contains } from '../text/span.ts';
import { withDescendants } from './tree.ts';

/** A row of an action items table. Cells are absent where the table has no such column or the row is too short. */
export interface ActionItem {
  readonly table: Table;
  readonly row: Row;
  readonly action?: Cell;
  readonly owner?: Cell;
  readonly priority?: Cell;
  readonly due?: Cell;
  readonly status?: Cell;
  /** What the status cell says; open when it says nothing that the vocabulary knows. */
  readonly state: ActionStatus;
}

/** Whether a table lists action items: it says what is to be done, by whom, until when or how far it is. */
export function isActionTable(table: Table): boolean {
  const roles = new Set(table.columns.map(column => column.role));
  return (
    roles.has('action') &&
    (roles.has('owner') || roles.has('priority') || roles.has('due') || roles.has('status'))
  );
}

/** The action items in one section's tables, examples of the template left out. */
export const actionItemsOf = derived((content: SectionContent): readonly ActionItem[] => {
  const examples = examplesOf(content);
  return tablesOf(content)
    .filter(table => isActionTable(table) && !examples.some(example => contains(example.span, table.span)))
    .flatMap(table => entriesOf(content, table).map(row => readItem(table, row)));
});

function readItem(table: Table, row: Row): ActionItem {
  const cells = Object.fromEntries(
    (['action', 'owner', 'priority', 'due', 'status'] as const).flatMap(role => {
      const cell = cellOf(table, row, role);
      return cell ? [[role, cell]] : [];
    }),
  );
  return { table, row, ...cells, state: actionStatus(cells['status']?.text ?? '') ?? 'open' };
}

export interface PlacedActionItem {
  readonly item: ActionItem;
  readonly section: Section;
}

/** The action items of a document, in its order. */
export const actionsOf = derived((postmortem: Postmortem): readonly PlacedActionItem[] => {
  const section = sectionWithRole(postmortem, 'actionItems');
  return section
    ? withDescendants(section).flatMap(part =>
        actionItemsOf(part.content).map(item => ({ item, section: part })),
      )
    : [];
});
