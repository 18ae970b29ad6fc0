import { derived } from '../text/derived.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { finished } from './action-item-of.ts';
import type { ActionItem } from './action-item.ts';
import type { Label } from './action-label.ts';
import { readTicketCell } from './action-ticket.ts';
import type { SectionContent } from './section.ts';
import { cellOf, entriesOf, type Table } from './table.ts';

/** Whether a table lists action items: it says what is to be done, by whom, until when or how far it is. */
export function isActionTable(table: Table): boolean {
  return hasColumn(table, 'action') && followUp.some(role => hasColumn(table, role));
}

const followUp: readonly ColumnRole[] = ['owner', 'priority', 'due', 'status'];

/** The columns that tell what is to be done where none of the role *action* does. */
const others: readonly ColumnRole[] = ['event', 'actionTaken'];

export function hasColumn({ columns }: Table, role: ColumnRole): boolean {
  return columns.some(column => column.role === role);
}

/** Whether a table in the section of the action items is one of these. */
export function listsActions(table: Table): boolean {
  const tells = hasColumn(table, 'action') && (hasColumn(table, 'ticket') || hasColumn(table, 'kind'));
  // Under this heading “Description”, and what elsewhere has been done, is what is to be done.
  const describes =
    others.some(role => hasColumn(table, role)) && followUp.some(role => hasColumn(table, role));
  return isActionTable(table) || tells || describes;
}

/** Of a column that elsewhere tells when something happened; beside an owner it tells until when something is to be done. */
const whenTitle = /^(?:when|wann|quand|cu[aá]ndo|quando|når|언제|いつ|何时|何時)\s*\??$/i;

/** A table of action items in which “When” is the column of the due dates, unless it has another one for them. */
const withDue = derived((table: Table): Table => {
  const { columns } = table;
  if (!hasColumn(table, 'owner') || hasColumn(table, 'due')) return table;
  const when = columns.find(({ title }) => whenTitle.test(title.trim()));
  if (!when) return table;
  return {
    ...table,
    columns: columns.map(column => (column === when ? { ...column, role: 'due' } : column)),
  };
});

/** The items in the rows of a table of them. @param label what stands above it. */
export function rowItems(content: SectionContent, written: Table, label: Label): ActionItem[] {
  const table = withDue(written);
  const role = (['action', ...others] as const).find(known => hasColumn(table, known)) ?? 'event';
  return entriesOf(content, table).map(row => {
    const action = cellOf(table, row, role);
    const cells = Object.fromEntries(
      (['owner', 'priority', 'due', 'status', 'ticket', 'kind'] as const).flatMap(part => {
        const cell = cellOf(table, row, part);
        return cell ? [[part, cell]] : [];
      }),
    );
    const { ticket, ...rest } = cells;
    const told =
      ticket && !hasColumn(table, 'status') ? readTicketCell(ticket) : { ...(ticket && { ticket }) };
    const parts = { ...(action && { action }), ...rest, ...told };
    const isStruck = /^~~[^]+~~$/.test(action?.source ?? '');
    return finished(
      { span: row.span, ...parts, row: { table, row } },
      label,
      isStruck ? 'dropped' : undefined,
    );
  });
}
