import * as vscode from 'vscode';
import {
  newPostmortem as newPostmortemMethod,
  templates as templatesMethod,
  type NewPostmortem,
  type NewPostmortemParams,
  type TemplateInfo,
  type TemplatesParams,
} from '../../server/src/protocol.ts';
import { chooseTemplate } from './choose-template.ts';
import type { Connection } from './connection.ts';
import { localTime, pathSegments } from './file-names.ts';
import { unsavedAddress } from './unsaved-address.ts';

/** What `postmortem.new` asks for; whoever runs the command with these is not asked. */
export interface NewPostmortemAnswers {
  readonly title?: string;
  readonly severity?: string;
  /** A template's id. */
  readonly template?: string;
}

export interface NewPostmortemContext {
  /** What is remembered of the workspace. */
  readonly memory: vscode.Memento;
  /** Who writes it, unless the settings say. */
  readonly userName: string | undefined;
}

/**
 * Asks for title, template and severity and opens a new postmortem as an unsaved document.
 *
 * @param answers the questions that are not to be asked.
 * @returns the document's address, or undefined when the user gave up.
 */
export async function newPostmortem(
  connection: Connection,
  answers: NewPostmortemAnswers,
  { memory, userName }: NewPostmortemContext,
): Promise<vscode.Uri | undefined> {
  // The server comes up while the title is typed.
  connection.warmUp();
  const title = answers.title ?? (await askTitle());
  if (title === undefined) return undefined;
  const folder = folderOfNew();
  const uri = folder && `${folder.toString()}/`;
  const known = await connection.request<TemplateInfo[]>(templatesMethod, {
    ...(uri !== undefined && { uri }),
  } satisfies TemplatesParams);
  const named = answers.template ?? setting('newPostmortem.template', folder).trim();
  const template = await chooseTemplate(known, named, memory);
  if (!template) return undefined;
  const { severities } = template;
  const severity = answers.severity ?? (await askSeverity(severities));
  if (severity === undefined && severities.length > 0) return undefined;

  const author = setting('author').trim() || userName;
  const params: NewPostmortemParams = {
    title: title.trim(),
    now: localTime(new Date()),
    ...(severity !== undefined && { severity }),
    ...(author !== undefined && { author }),
    template: template.id,
    ...(uri !== undefined && { uri }),
  };
  const created = await connection.request<NewPostmortem | null>(newPostmortemMethod, params);
  if (!created) throw new Error(vscode.l10n.t('The new postmortem could not be made; the log says why.'));
  return openUnsaved(created, folder);
}

function askTitle(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New Postmortem'),
    prompt: vscode.l10n.t('What happened, in a few words'),
    placeHolder: vscode.l10n.t('Checkout out of memory'),
    ignoreFocusOut: true,
    validateInput: text => (text.trim() ? undefined : vscode.l10n.t('A postmortem needs a title.')),
  });
}

async function askSeverity(severities: readonly string[]): Promise<string | undefined> {
  if (severities.length === 0) return undefined;
  return vscode.window.showQuickPick([...severities], {
    title: vscode.l10n.t('New Postmortem'),
    placeHolder: vscode.l10n.t('Severity of the incident'),
    ignoreFocusOut: true,
  });
}

async function openUnsaved(
  { fileName, snippet }: NewPostmortem,
  folder: vscode.Uri | undefined,
): Promise<vscode.Uri> {
  const address = folder && (await unsavedAddress(folder, fileName));
  const document = await (address
    ? vscode.workspace.openTextDocument(address)
    : vscode.workspace.openTextDocument({ language: 'markdown' }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  return document.uri;
}

/**
 * The folder of the settings in which a new document would be saved. Without a workspace there is none; VS Code asks
 * when the document is saved.
 */
function folderOfNew(): vscode.Uri | undefined {
  const root = workspaceFolder()?.uri;
  return root && vscode.Uri.joinPath(root, ...pathSegments(setting('newPostmortem.folder', root)));
}

/** The folder that the active editor's file is in, else the first one. */
function workspaceFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
}

function setting(name: string, scope?: vscode.Uri): string {
  return vscode.workspace.getConfiguration('postmortem', scope).get(name, '');
}
