import { priorityOf } from '../vocabulary/grades.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';
import type { ActionItem } from './action-item.ts';
import type { Label } from './action-label.ts';
import { dateIn, ownersIn, statusIn } from './action-words.ts';

type Written = Omit<ActionItem, 'state' | 'owners' | 'grade' | 'date' | 'monthAndDay'>;

/**
 * An item as it is written, with what its parts mean.
 *
 * @param label what stands above the item: it says what the item itself does not.
 * @param state what its box says, which a written status overrules only where both are open.
 */
export function finished(written: Written, label: Label, state?: ActionStatus): ActionItem {
  const owner = written.owner ?? label.owner;
  const priority = written.priority ?? label.priority;
  const kind = written.kind ?? label.kind;
  const grade = priority && priorityOf(priority.text);
  const day = written.due && dateIn(written.due.text);
  // A column of links also takes “Done”.
  const told = written.status ?? (written.row && written.ticket);
  const said = told && statusIn(told.text);
  return {
    ...written,
    ...(owner && { owner }),
    ...(priority && { priority }),
    ...(kind && { kind }),
    state: (state === 'open' ? undefined : state) ?? said ?? state ?? label.state ?? 'open',
    owners: owner ? ownersIn(owner.text) : [],
    ...(grade !== undefined && { grade }),
    ...(day !== undefined && (day.startsWith('--') ? { monthAndDay: day } : { date: day })),
  };
}

/** Whether something is still to be done about an item. */
export function isOpen({ state }: Pick<ActionItem, 'state'>): boolean {
  return state === 'open' || state === 'inProgress';
}
