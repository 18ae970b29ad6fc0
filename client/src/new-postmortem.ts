import * as vscode from 'vscode';
import {
  newPostmortem as newPostmortemMethod,
  templates as templatesMethod,
  type NewPostmortem,
  type NewPostmortemParams,
  type TemplateInfo,
} from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { localTime, numberedName, pathSegments } from './file-names.ts';

/** What `postmortem.new` asks for; whoever runs the command with these is not asked. */
export interface NewPostmortemAnswers {
  readonly title?: string;
  readonly severity?: string;
}

/**
 * Asks for title and severity and opens a new postmortem as an unsaved document.
 *
 * @param answers the questions that are not to be asked.
 * @param userName who writes it, unless the settings say.
 * @returns the document's address, or undefined when the user gave up.
 */
export async function newPostmortem(
  connection: Connection,
  answers: NewPostmortemAnswers,
  userName: string | undefined,
): Promise<vscode.Uri | undefined> {
  // The server comes up while the title is typed.
  connection.warmUp();
  const title = answers.title ?? (await askTitle());
  if (title === undefined) return undefined;
  const [template] = await connection.request<TemplateInfo[]>(templatesMethod);
  const severities = template?.severities ?? [];
  const severity = answers.severity ?? (await askSeverity(severities));
  if (severity === undefined && severities.length > 0) return undefined;

  const author = setting('author').trim() || userName;
  const params: NewPostmortemParams = {
    title: title.trim(),
    now: localTime(new Date()),
    ...(severity !== undefined && { severity }),
    ...(author !== undefined && { author }),
    ...(template && { template: template.id }),
  };
  const created = await connection.request<NewPostmortem | null>(newPostmortemMethod, params);
  if (!created) throw new Error(vscode.l10n.t('The new postmortem could not be made; the log says why.'));
  return openUnsaved(created);
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

async function openUnsaved({ fileName, snippet }: NewPostmortem): Promise<vscode.Uri> {
  const address = await addressFor(fileName);
  const document = await (address
    ? vscode.workspace.openTextDocument(address)
    : vscode.workspace.openTextDocument({ language: 'markdown' }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  return document.uri;
}

/**
 * Where the new document would be saved: in the folder of the settings, under a name that nothing has yet. Without a
 * workspace there is no such place; VS Code asks when the document is saved.
 */
async function addressFor(fileName: string): Promise<vscode.Uri | undefined> {
  const root = workspaceFolder()?.uri;
  if (!root) return undefined;
  const folder = vscode.Uri.joinPath(root, ...pathSegments(setting('newPostmortem.folder', root)));
  for (let n = 1; ; n++) {
    const file = vscode.Uri.joinPath(folder, numberedName(fileName, n));
    const unsaved = file.with({ scheme: 'untitled' });
    if (!isOpen(unsaved) && !(await exists(file))) return unsaved;
  }
}

/** The folder that the active editor's file is in, else the first one. */
function workspaceFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
}

function setting(name: string, scope?: vscode.Uri): string {
  return vscode.workspace.getConfiguration('postmortem', scope).get(name, '');
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
