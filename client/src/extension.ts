/** The extension in VS Code on a desktop or a remote machine. Activation is cheap: the server waits for a postmortem. */
import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import {
  outline,
  type ActionItemView,
  type DocumentParams,
  type OutlineView,
} from '../../server/src/protocol.ts';
import { ActionItems } from './action-items.ts';
import { alignOnSave } from './align-tables.ts';
import { registerCommands } from './commands.ts';
import { Connection, type ServerState } from './connection.ts';
import { openForPostmortems } from './gate.ts';
import { watchTables } from './in-table.ts';
import { MarkdownPictures } from './markdown-pictures.ts';
import type { MarkdownIt } from './markdown-plugin.ts';
import { offerTimelineRows } from './offer-timeline-rows.ts';
import { Outline } from './outline.ts';
import { pasteTables } from './paste-table.ts';
import { Postmortems } from './postmortems.ts';
import { Preview } from './preview.ts';
import { Status } from './status.ts';

/** What other extensions may use. */
export interface PostmortemApi {
  readonly serverState: ServerState;
  /** The process of the server while it runs, for those who measure or debug it. */
  serverProcessId(): Promise<number | undefined>;
  /** The parts of an open document with their state; null for what is no postmortem. Starts the server if need be. */
  outline(uri: vscode.Uri): Promise<OutlineView | null>;
  /** The action items of all postmortems in the workspace. Starts the server if need be. */
  actionItems(): Promise<readonly ActionItemView[]>;
  /** For VS Code's own Markdown preview. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

let connection: Connection | undefined;

export function activate(context: vscode.ExtensionContext): PostmortemApi {
  const opened = new Connection(async (log, events) => {
    const { startServer } = await import('./server.ts');
    return startServer(context.asAbsolutePath('dist/server.js'), log, events, author());
  });
  connection = opened;
  const postmortems = new Postmortems(opened);
  const preview = new Preview(context.extensionUri, opened, postmortems, context.workspaceState);
  const pictures = new MarkdownPictures(opened, postmortems);
  const actionItems = new ActionItems(opened, context.workspaceState);
  context.subscriptions.push(
    actionItems,
    opened,
    postmortems,
    preview,
    pictures,
    new Outline(opened, postmortems),
    new Status(opened, postmortems),
    registerCommands({
      connection: opened,
      postmortems,
      preview,
      actionItems,
      memory: context.workspaceState,
      userName: userName(),
    }),
    alignOnSave(opened, postmortems),
    watchTables(postmortems),
    pasteTables(opened, postmortems),
    offerTimelineRows(opened, postmortems),
    openForPostmortems(() => opened.warmUp()),
  );
  return {
    get serverState() {
      return opened.state;
    },
    async serverProcessId() {
      return opened.state === 'running' ? (await opened.start()).processId : undefined;
    },
    outline(uri) {
      const params: DocumentParams = { textDocument: { uri: uri.toString() } };
      return opened.request<OutlineView | null>(outline, params);
    },
    actionItems: () => actionItems.items(),
    extendMarkdownIt: markdown => pictures.extend(markdown),
  };
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}

/** Who writes: as the settings say, else the user of the machine. */
function author(): string | undefined {
  return vscode.workspace.getConfiguration('postmortem').get('author', '').trim() || userName();
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // There are systems whose users have no name.
    return undefined;
  }
}
