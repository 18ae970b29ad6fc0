import * as vscode from 'vscode';
import {
  editTable as editTableMethod,
  pasteRows as pasteRowsMethod,
  tableColumns as tableColumnsMethod,
  type EditTable,
  type EditTableParams,
  type PasteRows,
  type PasteRowsParams,
  type TableColumns,
  type TableColumnsParams,
  type TableCommand,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { toRange } from './reveal.ts';
import { tell } from './tell.ts';

/**
 * Does something with the table at each cursor, as one step that can be undone, and selects the cells to go on with.
 * Where it cannot be done at one of the cursors, nothing is. Rejects when the server cannot be asked or the document
 * cannot be edited.
 */
export async function editTable(connection: Connection, command: TableCommand): Promise<void> {
  const editor = markdownEditor();
  const others = editor ? otherPositions(editor) : [];
  const edit = editor && (await askForEdit(connection, editor, { command, others }));
  if (edit) await apply(editor, edit);
  else if (others.length > 0) tell(vscode.l10n.t('Nothing was done: it could not be done at every cursor.'));
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
  const edit = editor && (await askForEdit(connection, editor, { command }).catch(() => null));
  if (edit) await apply(editor, edit);
  else {
    const [name, argument] = usual[command];
    await vscode.commands.executeCommand(name, argument);
  }
}

/**
 * Sorts the table at the cursor by a column that the user chooses.
 *
 * @param direction whoever runs the command with one is not asked, and means the column of the cursor.
 */
export async function sortByColumn(connection: Connection, direction: string | undefined): Promise<void> {
  const commands = { ascending: 'sortAscending', descending: 'sortDescending' } as const;
  if (direction === 'ascending' || direction === 'descending')
    return editTable(connection, commands[direction]);
  const editor = markdownEditor();
  const columns =
    editor &&
    (await askAbout<TableColumns | null, TableColumnsParams>(
      connection,
      editor.document,
      tableColumnsMethod,
      {
        position: positionOf(editor),
      },
    ));
  if (!columns) return tell(vscode.l10n.t('There is no table at the cursor.'));
  const column = await pickColumn(columns);
  if (column === undefined) return;
  const items = [
    { label: vscode.l10n.t('Ascending'), command: commands.ascending },
    { label: vscode.l10n.t('Descending'), command: commands.descending },
  ];
  const title = vscode.l10n.t('Sort by “{0}”', titleOf(columns, column));
  const command = (await vscode.window.showQuickPick(items, { title }))?.command;
  const edit =
    command && (await askForEdit(connection, editor, { command, column, others: otherPositions(editor) }));
  if (edit) await apply(editor, edit);
  else if (command) tell(vscode.l10n.t('The table has rows that must be repaired before it can be sorted.'));
}

/** The column of the cursor is offered first. */
async function pickColumn(columns: TableColumns): Promise<number | undefined> {
  const { titles, column: here } = columns;
  const order = [here, ...titles.keys()].filter((column, index, all) => all.indexOf(column) === index);
  const items = order.map(column => ({
    label: titleOf(columns, column),
    column,
    ...(column === here && { description: vscode.l10n.t('the column of the cursor') }),
  }));
  const title = vscode.l10n.t('Sort by Column');
  return (await vscode.window.showQuickPick(items, { title }))?.column;
}

function titleOf({ titles }: TableColumns, column: number): string {
  return titles[column] || vscode.l10n.t('Column {0}', column + 1);
}

/** Puts the text that is in the clipboard, of which an extension sees no other form, as rows below the one at the cursor, and tells which columns had no place. */
export async function pasteRows(connection: Connection): Promise<void> {
  const editor = markdownEditor();
  const text = await vscode.env.clipboard.readText();
  const pasted =
    editor &&
    (await askAbout<PasteRows | null, PasteRowsParams>(connection, editor.document, pasteRowsMethod, {
      position: positionOf(editor),
      others: otherPositions(editor),
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
  wanted: Omit<EditTableParams, 'textDocument' | 'position'>,
): Promise<EditTable | null> {
  const params = { position: positionOf(editor), ...wanted };
  return askAbout<EditTable | null, EditTableParams>(connection, editor.document, editTableMethod, params);
}

function positionOf({ selection }: vscode.TextEditor) {
  return positionAt(selection.active);
}

function otherPositions({ selections }: vscode.TextEditor) {
  return selections.slice(1).map(({ active }) => positionAt(active));
}

function positionAt({ line, character }: vscode.Position) {
  return { line, character };
}

async function apply(editor: vscode.TextEditor, { edits, selection, others = [] }: EditTable): Promise<void> {
  const edited =
    edits.length === 0 ||
    (await editor.edit(builder => {
      for (const { range, newText } of edits) builder.replace(toRange(range), newText);
    }));
  if (!edited) throw new Error(vscode.l10n.t('The table could not be edited.'));
  editor.selections = [selection, ...others].map(range => {
    const { start, end } = toRange(range);
    return new vscode.Selection(start, end);
  });
  editor.revealRange(editor.selection);
}
