import { isOpen, writtenActionsOf } from '../../model/action-item.ts';
import { plainName } from '../../model/action-doubt.ts';
import { ticketOf } from '../../model/action-ticket.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { positionsIn } from '../../text/position.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { ActionStatus } from '../../vocabulary/vocabulary.ts';
import { titleOf } from '../timeline-view.ts';

/** An action item as plain data, which holds nothing of its document but words. */
export interface ListedAction {
  readonly action: string;
  readonly owners: readonly string[];
  /** As written; absent where nothing is. */
  readonly priority?: string;
  /** For comparing, 0 for the most urgent. */
  readonly grade?: number;
  /** `YYYY-MM-DD`; absent where no day is written. */
  readonly due?: string;
  readonly status: ActionStatus;
  /** A key, or the address of a link; also one in the words of the action. */
  readonly ticket?: string;
  readonly kind?: string;
  /** The path or the address of the postmortem. */
  readonly file: string;
  /** The line of the item, from 1. */
  readonly line: number;
  /** The title of the postmortem. */
  readonly title: string;
}

/** The items of {@link writtenActionsOf}, in their order; none of what is no postmortem. */
export function listedActions(postmortem: Postmortem, text: string, file: string): ListedAction[] {
  if (!postmortem.recognition.isPostmortem) return [];
  const positionAt = positionsIn(text);
  const title = titleOf(postmortem);
  return writtenActionsOf(postmortem).map(({ item, section }): ListedAction => {
    const { action, owners, priority, grade, date, state, kind } = item;
    const ticket = ticketOf(item);
    return {
      action: oneLine(action!.text),
      owners,
      ...(priority && !namesNobody(priority.text) && { priority: oneLine(priority.text) }),
      ...(grade !== undefined && { grade }),
      ...(date !== undefined && { due: date }),
      status: state,
      ...(ticket && { ticket: addressIn(ticket.source) ?? oneLine(ticket.text) }),
      ...(kind && { kind: oneLine(kind.text) }),
      file,
      line: positionAt(section.start + item.span.start).line,
      title,
    };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function addressIn(source: string): string | undefined {
  return /https?:\/\/[^\s<>()|]*[^\s<>()|.,;:]/.exec(source)?.[0];
}

/** Which action items are wanted. */
export interface ActionFilter {
  /** Only those about which something is still to be done. */
  readonly open?: boolean;
  /** Only those that are open and were due before today. */
  readonly overdue?: boolean;
  /** Only those of this owner, in any case and with or without `@`; or with this address. */
  readonly owner?: string;
}

/** @param today `YYYY-MM-DD`. */
export function isWanted(item: ListedAction, { open, overdue, owner }: ActionFilter, today: string): boolean {
  return (
    (!open || isOpen({ state: item.status })) &&
    (!overdue || isOverdue(item, today)) &&
    (owner === undefined || item.owners.some(name => isCalled(name, owner)))
  );
}

/** Whether an owner is called so, with or without what stands beside the name; or has this address. */
function isCalled(owner: string, wanted: string): boolean {
  const address = /[^\s<>(),]+@[^\s<>(),]+\.[^\s<>(),]+/.exec(owner)?.[0];
  return plainName(owner) === plainName(wanted) || address?.toLowerCase() === wanted.trim().toLowerCase();
}

/** @param today `YYYY-MM-DD`. */
export function isOverdue({ status, due }: ListedAction, today: string): boolean {
  return isOpen({ state: status }) && due !== undefined && due < today;
}
