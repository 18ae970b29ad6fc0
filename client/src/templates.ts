import * as vscode from 'vscode';
import {
  convert as convertMethod,
  createTemplate as createTemplateMethod,
  templates as templatesMethod,
  type Convert,
  type ConvertParams,
  type CreateTemplate,
  type CreateTemplateParams,
  type TemplateInfo,
  type TemplatesParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';
import { unsavedAddress } from './unsaved-address.ts';

/**
 * Asks for a template and puts the active postmortem into its form, as one step that can be undone. Rejects when the
 * server cannot be asked or the document cannot be edited.
 *
 * @param id the template's id; whoever runs the command with one is not asked.
 */
export async function convertToTemplate(
  connection: Connection,
  postmortems: Postmortems,
  id: string | undefined,
): Promise<void> {
  const document = documentFor(postmortems);
  if (!document) return sayNoPostmortem();
  const template = id ?? (await pickTemplate(connection, document));
  if (template === undefined) return;
  const conversion = await askAbout<Convert | null, ConvertParams>(connection, document, convertMethod, {
    template,
  });
  if (!conversion) return sayNoPostmortem();
  if (conversion.edits.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The postmortem has the form of this template already.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of conversion.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The postmortem could not be converted.'));
  await vscode.window.showTextDocument(document);
}

/**
 * Makes a template of the active postmortem and opens it as an unsaved document that belongs into the workspace's
 * `.postmortem/templates`; saving it is what adds it to the team's templates.
 *
 * @param name what the template is called; whoever runs the command with one is not asked.
 * @returns the document's address, or undefined when the user gave up.
 */
export async function createTemplate(
  connection: Connection,
  postmortems: Postmortems,
  name: string | undefined,
): Promise<vscode.Uri | undefined> {
  const document = documentFor(postmortems);
  if (!document) return sayNoPostmortem();
  const called = name ?? (await askName());
  if (called === undefined) return undefined;
  const params: CreateTemplateParams = { textDocument: { uri: document.uri.toString() }, name: called };
  const created = await connection.request<CreateTemplate | null>(createTemplateMethod, params);
  if (!created) return sayNoPostmortem();
  const address = await addressFor(document, created.fileName);
  const opened = await (address
    ? vscode.workspace.openTextDocument(address)
    : vscode.workspace.openTextDocument({ language: 'markdown' }));
  const editor = await vscode.window.showTextDocument(opened);
  await editor.edit(builder => builder.insert(new vscode.Position(0, 0), created.text));
  return opened.uri;
}

function documentFor(postmortems: Postmortems): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return active?.languageId === 'markdown' ? active : postmortems.active;
}

function sayNoPostmortem(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a postmortem first.'));
}

async function pickTemplate(
  connection: Connection,
  { uri }: vscode.TextDocument,
): Promise<string | undefined> {
  const params: TemplatesParams = { uri: uri.toString() };
  const templates = await connection.request<TemplateInfo[]>(templatesMethod, params);
  const items = templates.map(({ id, name }) => ({
    id,
    label: name,
    ...(name !== id && { description: id }),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Convert to Template'),
    placeHolder: vscode.l10n.t('The template whose form the postmortem is to have'),
    matchOnDescription: true,
  });
  return picked?.id;
}

function askName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Create Template from This Document'),
    prompt: vscode.l10n.t('What the template is called'),
    value: vscode.l10n.t('Team postmortem'),
    validateInput: text => (text.trim() ? undefined : vscode.l10n.t('A template needs a name.')),
  });
}

/** Where the template would be saved. Without a workspace there is no such place. */
async function addressFor({ uri }: vscode.TextDocument, fileName: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && unsavedAddress(vscode.Uri.joinPath(folder.uri, '.postmortem', 'templates'), fileName);
}
