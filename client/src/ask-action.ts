import * as vscode from 'vscode';
import type { ActionItemView } from '../../server/src/protocol.ts';
import { gitAuthors } from './git-authors.ts';

/** Asks for the date on which an item is due. @param due the date so far. */
export function askDate(due: string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Postpone'),
    prompt: vscode.l10n.t('The new due date, YYYY-MM-DD'),
    value: nextWeek(due),
    validateInput: text =>
      isDate(text) ? undefined : vscode.l10n.t('Expected a date such as {0}.', nextWeek(undefined)),
  });
}

/** A week after the date, or after today where that is later. */
function nextWeek(due: string | undefined): string {
  const from = Math.max(Date.now(), due === undefined ? 0 : Date.parse(due) || 0);
  return new Date(from + 7 * 86_400_000).toISOString().slice(0, 10);
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Asks for the owner of an item: one of those who own items, of those who wrote the repository, or anybody else.
 *
 * @param owners those who own items, in the order in which they are offered.
 */
export async function askOwner(
  owners: readonly string[],
  item: ActionItemView | undefined,
): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.title = vscode.l10n.t('Assign');
  picker.placeholder = vscode.l10n.t('A person, chosen or typed');
  let known = [...owners];
  const show = () => {
    const typed = picker.value.trim();
    const isNew = typed !== '' && !known.includes(typed);
    picker.items = [...known, ...(isNew ? [typed] : [])].map(label => ({ label }));
  };
  picker.onDidChangeValue(show);
  show();
  const folder = item && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(item.uri));
  void gitAuthors(folder).then(authors => {
    known = [...new Set([...owners, ...authors])];
    show();
  });
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.label ?? (picker.value.trim() || undefined));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

export function askTicket(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Attach Ticket'),
    prompt: vscode.l10n.t('The address or the key of the ticket'),
    placeHolder: 'https://jira.example.com/browse/PAY-12',
    validateInput: text =>
      /^\s*(?:https?:\/\/\S+|[A-Za-z][A-Za-z0-9_]*-\d+|#\d+|[\w.-]+\/[\w.-]+#\d+)\s*$/.test(text)
        ? undefined
        : vscode.l10n.t('Expected an address such as https://…, or a key such as PAY-12 or #7.'),
  });
}
