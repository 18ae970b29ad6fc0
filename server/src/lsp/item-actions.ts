import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { itemAt } from '../core/features/actions/edit-item.ts';
import { listedActions } from '../core/features/actions/listed-action.ts';
import { writtenActionsOf } from '../core/model/action-item.ts';
import { messages, translate, type Message } from '../core/messages/message.ts';
import { isOpen } from '../core/model/action-item.ts';
import type { Span } from '../core/text/span.ts';
import { assignItem, attachTicketToItem } from '../protocol.ts';
import { toView } from './action-items.ts';
import type { OpenDocument } from './open-document.ts';
import { today, type Session } from './session.ts';

const say = messages('item-actions', {
  assign: 'Assign the action item…',
  attachTicket: 'Attach a ticket to the action item…',
});

/** What can be done about the action item at a selection once the client has asked its user: commands of the client. */
export function itemActions(
  session: Session,
  { text, uri }: OpenDocument,
  { postmortem }: Analysis,
  selection: Span,
): CodeAction[] {
  const placed = itemAt(postmortem, selection);
  const index = placed ? writtenActionsOf(postmortem).findIndex(({ item }) => item === placed.item) : -1;
  const listed = index < 0 ? undefined : listedActions(postmortem, text.getText(), uri)[index];
  if (!placed || !listed) return [];
  const item = toView(listed, today(session));
  const action = (message: Message, command: string): CodeAction => {
    const title = translate(message);
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command, arguments: [{ item }] },
    };
  };
  return [
    ...(isOpen(placed.item) ? [action(say('assign'), assignItem)] : []),
    action(say('attachTicket'), attachTicketToItem),
  ];
}
