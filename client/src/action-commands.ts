import * as vscode from 'vscode';
import {
  editActionItem as editActionItemMethod,
  type ActionItemChange,
  type ActionItemView,
  type EditActionItem,
  type EditActionItemParams,
  type ExportActionItemsParams,
} from '../../server/src/protocol.ts';
import { groupings, ownersOf } from './action-groups.ts';
import type { ActionItems, ActionNode } from './action-items.ts';
import { describeGrouping } from './action-tree-items.ts';
import { askAbout } from './ask.ts';
import { askDate, askOwner, askTicket } from './ask-action.ts';
import type { Connection } from './connection.ts';
import { toRange } from './reveal.ts';

/** What the view of action items does with the items that are chosen in it, by the command's name. */
export const itemCommands = {
  markDone: () => Promise.resolve<ActionItemChange>({ status: 'done' }),
  postpone: async ([first]: readonly ActionItemView[]) => {
    const due = await askDate(first?.due);
    return due === undefined ? undefined : { due };
  },
  assign: async (items: readonly ActionItemView[], view: ActionItems) => {
    const owner = await askOwner(ownersOf(await view.items()), items[0]);
    return owner === undefined ? undefined : { owner };
  },
  attachTicket: async () => {
    const ticket = await askTicket();
    return ticket === undefined ? undefined : { ticket };
  },
} satisfies Record<
  string,
  (items: readonly ActionItemView[], view: ActionItems) => Promise<ActionItemChange | undefined>
>;

/**
 * Asks what is to be changed and changes it in the files of the items. What was saved before is saved again.
 *
 * @param clicked the item whose menu it was.
 * @param selected all that are selected, if several are.
 */
export async function changeItems(
  connection: Connection,
  view: ActionItems,
  command: keyof typeof itemCommands,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const items = itemsIn(selected) ?? itemsIn([clicked]);
  if (!items) return;
  const change = await itemCommands[command](items, view);
  if (!change) return;
  const failed: ActionItemView[] = [];
  for (const item of items) if (!(await changeItem(connection, item, change))) failed.push(item);
  if (failed.length > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Not changed, since the postmortem has no place for it or says something else by now: {0}',
        failed.map(({ action }) => action).join('; '),
      ),
    );
}

async function changeItem(
  connection: Connection,
  { uri, line, action }: ActionItemView,
  change: ActionItemChange,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const wasDirty = document.isDirty;
  const params = { line, action, change };
  const answer = await askAbout<EditActionItem | null, EditActionItemParams>(
    connection,
    document,
    editActionItemMethod,
    params,
  );
  if (!answer?.edits) return false;
  if (answer.edits.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  if (!wasDirty && !document.isUntitled) await document.save();
  return true;
}

/** What a menu hands over: nodes of the tree. */
function itemsIn(nodes: unknown): readonly ActionItemView[] | undefined {
  if (!Array.isArray(nodes)) return undefined;
  const items = nodes.flatMap(node => {
    const { item } = (node ?? {}) as Partial<ActionNode>;
    return item ? [item] : [];
  });
  return items.length > 0 ? items : undefined;
}

const formats: readonly (readonly [format: ExportActionItemsParams['format'], language: string])[] = [
  ['csv', 'plaintext'],
  ['json', 'json'],
  ['markdown', 'markdown'],
  ['ics', 'plaintext'],
  ['gh', 'shellscript'],
];

/** Opens the items that are selected, else all that are listed, in a format as an unsaved document. Nothing is run. */
export async function exportItems(view: ActionItems, clicked: unknown, selected: unknown): Promise<void> {
  const labels = {
    csv: vscode.l10n.t('CSV, for Jira or a spreadsheet'),
    json: 'JSON',
    markdown: vscode.l10n.t('Markdown checklist'),
    ics: vscode.l10n.t('Calendar (ICS)'),
    gh: vscode.l10n.t('Lines of a shell that create GitHub issues'),
    table: vscode.l10n.t('Table'),
  };
  const picked = await vscode.window.showQuickPick(
    formats.map(([format, language]) => ({ label: labels[format], format, language })),
    { title: vscode.l10n.t('Export Action Items') },
  );
  if (!picked) return;
  const content = await view.exported(picked.format, itemsIn(selected) ?? itemsIn([clicked]));
  const document = await vscode.workspace.openTextDocument({ content, language: picked.language });
  await vscode.window.showTextDocument(document);
}

/** Asks by what the items are put together. */
export async function groupItems(view: ActionItems): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    groupings.map(grouping => ({
      label: describeGrouping(grouping),
      grouping,
      ...(grouping === view.grouping && { description: vscode.l10n.t('now') }),
    })),
    { title: vscode.l10n.t('Group Action Items By') },
  );
  if (picked) await view.groupBy(picked.grouping);
}
