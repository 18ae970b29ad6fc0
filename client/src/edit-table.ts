import * as vscode from 'vscode';
import {
  editTable as editTableMethod,
  pasteRows as pasteRowsMethod,
  type EditTable,
  type EditTableParams,
  type PasteRows,
  type PasteRowsParams,
  type TableCommand,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { toRange } from './reveal.ts';

/** So long something that needs no answer is told, in milliseconds. */
const toldFor = 4000;

/**
 * Does something with the table at the cursor, as one step that can be undone, and selects the cell to go on with. Of
 * several cursors the first one counts. Rejects when the server cannot be asked or the document cannot be edited.
 */
export async function editTable(connection: Connection, command: TableCommand): Promise<void> {
  const editor = markdownEditor();
  const edit = editor && (await askForEdit(connection, editor, command));
  if (edit) await apply(editor, edit);
  else tell(vscode.l10n.t('Nothing in a table could be done at the cursor.'));
}

/** What the keys of {@link pressKey} do outside of tables. */
const usual: Readonly<Record<KeyCommand, readonly [command: string, argument?: unknown]>> = {
  nextCell: ['tab'],
  previousCell: ['outdent'],
  nextRow: ['type', { text: '\n' }],
};

type KeyCommand = 'nextCell' | 'previousCell' | 'nextRow';

/** Goes to another cell; where there is no table, the key does what it always does. */
export async function pressKey(connection: Connection, command: KeyCommand): Promise<void> {
  const editor = markdownEditor();
  // A key must do something, be the server there or not.
  const edit = editor && (await askForEdit(connection, editor, command).catch(() => null));
  if (edit) await apply(editor, edit);
  else {
    const [name, argument] = usual[command];
    await vscode.commands.executeCommand(name, argument);
  }
}

/**
 * Sorts the table at the cursor by the cursor's column.
 *
 * @param direction whoever runs the command with one is not asked.
 */
export async function sortByColumn(connection: Connection, direction: string | undefined): Promise<void> {
  const commands = { ascending: 'sortAscending', descending: 'sortDescending' } as const;
  const items = [
    { label: vscode.l10n.t('Ascending'), command: commands.ascending },
    { label: vscode.l10n.t('Descending'), command: commands.descending },
  ];
  const command =
    direction === 'ascending' || direction === 'descending'
      ? commands[direction]
      : (
          await vscode.window.showQuickPick(items, {
            title: vscode.l10n.t('Sort by the Column at the Cursor'),
          })
        )?.command;
  if (command) await editTable(connection, command);
}

/** Puts what is in the clipboard as rows below the one at the cursor, and tells which columns had no place. */
export async function pasteRows(connection: Connection): Promise<void> {
  const editor = markdownEditor();
  const text = await vscode.env.clipboard.readText();
  const pasted =
    editor &&
    (await askAbout<PasteRows | null, PasteRowsParams>(connection, editor.document, pasteRowsMethod, {
      position: positionOf(editor),
      text,
    }));
  if (!pasted) {
    tell(vscode.l10n.t('There is no table at the cursor, or nothing to paste.'));
    return;
  }
  await apply(editor, pasted);
  if (pasted.left.length > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The table has no column for: {0}', pasted.left.join(', ')),
    );
}

function markdownEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'markdown' ? editor : undefined;
}

function askForEdit(
  connection: Connection,
  editor: vscode.TextEditor,
  command: TableCommand,
): Promise<EditTable | null> {
  const params = { position: positionOf(editor), command };
  return askAbout<EditTable | null, EditTableParams>(connection, editor.document, editTableMethod, params);
}

function positionOf({ selection }: vscode.TextEditor) {
  const { line, character } = selection.active;
  return { line, character };
}

async function apply(editor: vscode.TextEditor, { edits, selection }: EditTable): Promise<void> {
  const edited =
    edits.length === 0 ||
    (await editor.edit(builder => {
      for (const { range, newText } of edits) builder.replace(toRange(range), newText);
    }));
  if (!edited) throw new Error(vscode.l10n.t('The table could not be edited.'));
  const { start, end } = toRange(selection);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection);
}

function tell(text: string): void {
  vscode.window.setStatusBarMessage(text, toldFor);
}
