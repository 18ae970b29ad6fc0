import { messages, type Message } from '../../messages/message.ts';
import { setDue, setOwner, setState, setTicket } from '../../model/action-edit.ts';
import { actionsOf, isOpen, isWritten, type PlacedActionItem } from '../../model/action-item.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { shiftEdits } from '../../text/edit.ts';
import { touches, type Span, type TextEdit } from '../../text/span.ts';
import { addDays } from '../../time/clock.ts';
import type { Section } from '../../model/section.ts';

const say = messages('edit-item', {
  done: 'Mark the action item as done',
  postpone: 'Postpone the action item by a week, to {date}',
});

export interface ItemEdit {
  readonly title: Message;
  /** In the document; never none. */
  readonly edits: readonly TextEdit[];
}

/** The action item that a selection touches, if it touches one only. */
export function itemAt(postmortem: Postmortem, selection: Span): PlacedActionItem | undefined {
  const touched = actionsOf(postmortem).filter(({ item, section }) =>
    touches(inDocument(section, item.span), selection),
  );
  return touched.length === 1 ? touched[0] : undefined;
}

/**
 * What can be done at once about the open action item at a selection.
 *
 * @param today `YYYY-MM-DD`; an overdue item is postponed from it.
 */
export function itemEdits(postmortem: Postmortem, selection: Span, today: string): ItemEdit[] {
  const placed = itemAt(postmortem, selection);
  if (!placed || !isOpen(placed.item) || !isWritten(postmortem, placed.item)) return [];
  const { item, section } = placed;
  const date = item.date && addDays(item.date > today ? item.date : today, 7);
  return [
    ...edit(say('done'), section, setState(section.content, item, 'done', statusesOf(postmortem, section))),
    ...(date ? edit(say('postpone', { date }), section, setDue(section.content, item, date)) : []),
  ];
}

/** What may be changed in an action item: one of them. The date is `YYYY-MM-DD`, a ticket a key or an address. */
export type ItemChange =
  | { readonly status: 'done' }
  | { readonly due: string }
  | { readonly owner: string }
  | { readonly ticket: string };

/** @returns edits of the document; undefined where the item has no place for it, such as a table without the column. */
export function changeItem(
  postmortem: Postmortem,
  { item, section }: PlacedActionItem,
  change: ItemChange,
): readonly TextEdit[] | undefined {
  const { content, start } = section;
  const edits =
    'status' in change
      ? setState(content, item, change.status, statusesOf(postmortem, section))
      : 'due' in change
        ? setDue(content, item, change.due)
        : 'owner' in change
          ? setOwner(content, item, change.owner)
          : setTicket(content, item, change.ticket);
  return edits && shiftEdits(edits, start);
}

/** The statuses that the template allows in the table of a section. */
function statusesOf({ match }: Postmortem, section: Section): readonly string[] {
  const columns = match?.schemaOf.get(section)?.table?.columns ?? [];
  const shape = columns.find(({ role }) => role === 'status')?.shape;
  return shape?.kind === 'choice' ? shape.values : [];
}

function edit(title: Message, { start }: Section, edits: readonly TextEdit[] | undefined): ItemEdit[] {
  return edits?.length ? [{ title, edits: shiftEdits(edits, start) }] : [];
}
