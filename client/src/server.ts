import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type ErrorHandler,
  type HandlerResult,
  type LanguageClientOptions,
  type ShowDocumentResult,
} from 'vscode-languageclient/node';
import {
  committers,
  didAnalyze,
  didChangeActionItems,
  listFolder as listFolderMethod,
  readFile as readFileMethod,
  type CommittersParams,
  type DidAnalyzeParams,
  type FileParams,
} from '../../server/src/protocol.ts';
import type { Server, ServerEvents } from './connection.ts';
import { gitAuthors } from './git-authors.ts';
import { restartPolicy } from './restarts.ts';
import { listFolder, readFile } from './serve-files.ts';

/**
 * Starts the server as a process of its own. This module alone loads the language client, which is too big to be read
 * for every Markdown file.
 *
 * @param module the path of the server's bundle.
 * @param author the name of the person who writes, for fixes that need it.
 */
export async function startServer(
  module: string,
  log: vscode.LogOutputChannel,
  events: ServerEvents,
  author: string | undefined,
): Promise<Server> {
  const mayRestart = restartPolicy();
  const client: QuietClient = new QuietClient(
    'postmortem',
    'Postmortem',
    { module, transport: TransportKind.ipc },
    clientOptions(log, errorHandler(), author),
  );
  let knowsCommitters = false;
  client.onNotification(didAnalyze, (params: DidAnalyzeParams) => {
    // Git takes its time in a large repository, and most workspaces are opened for something else.
    if (params.isPostmortem && !knowsCommitters) {
      knowsCommitters = true;
      void tellCommitters(client);
    }
    events.analyzed(params);
  });
  client.onNotification(didChangeActionItems, () => events.actionItemsChanged());
  client.onRequest(readFileMethod, ({ uri }: FileParams) => readFile(vscode.Uri.parse(uri)));
  client.onRequest(listFolderMethod, ({ uri }: FileParams) => listFolder(vscode.Uri.parse(uri)));
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) events.starting();
    if (newState === State.Running) {
      knowsCommitters = false;
      events.running();
    }
  });
  await client.start();
  return {
    get processId() {
      return client.serverProcess?.pid;
    },
    request: (method, params) => client.sendRequest(method, params),
    stop: () => client.dispose(),
  };

  function errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        // A server that dies while it starts would do so again.
        const restart = client.state === State.Running && mayRestart(Date.now());
        if (restart) events.died();
        else events.stopped();
        return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
  }
}

/** Tells the server who may own action items, besides those who do. */
async function tellCommitters(client: LanguageClient): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const names = (await Promise.all(folders.map(gitAuthors))).flat();
  const params: CommittersParams = { names };
  // A server that is gone by then is told again when it comes back.
  await client.sendNotification(committers, params).catch(() => undefined);
}

function clientOptions(
  log: vscode.LogOutputChannel,
  errorHandler: ErrorHandler,
  author: string | undefined,
): LanguageClientOptions {
  return {
    // The configuration is followed while it is written.
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.postmortem.yaml' }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // VS Code has a Markdown outline already; a second one would stand beside it.
    initializationOptions: {
      documentSymbols: false,
      didAnalyze: true,
      files: true,
      itemCommands: true,
      author,
    },
    initializationFailedHandler: () => false,
    errorHandler,
    diagnosticPullOptions: { onChange: true },
    middleware: {
      // The old side of a diff is a document, too; its findings would stand twice in the list of problems.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isReadOnly(document) ? undefined : next(document, previousResultId, token),
      provideInlayHints: (document, range, token, next) =>
        vscode.workspace.getConfiguration('postmortem', document).get('inlayHints', true)
          ? next(document, range, token)
          : undefined,
      window: {
        showDocument: (params, token, next) =>
          params.selection ? next(params, token) : showPage(params.uri, () => next(params, token)),
      },
    },
  };
}

/** Shows a document that the server tells of. A rule's page is Markdown to be read, not to be edited. */
async function showPage(
  uri: string,
  showSource: () => HandlerResult<ShowDocumentResult, void>,
): Promise<ShowDocumentResult> {
  try {
    if (uri.endsWith('.md')) {
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(uri));
      return { success: true };
    }
  } catch {
    // The extension that shows Markdown may be switched off.
  }
  const shown = await showSource();
  return 'success' in shown ? shown : { success: false };
}

function isReadOnly(document: vscode.TextDocument | vscode.Uri): boolean {
  const { scheme } = 'scheme' in document ? document : document.uri;
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/** Logs what goes wrong. The library's own notifications show stack traces; {@link ServerEvents} leads to better ones. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
