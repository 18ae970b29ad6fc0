import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { serveActionItems } from './action-items.ts';
import { clientFiles, filesOfAllSchemes, withOpenDocuments } from './client-files.ts';
import { serveCodeActions } from './code-actions.ts';
import { kindsOfActions } from './convert.ts';
import { serveCustomRequests } from './custom-requests.ts';
import { serveDiagnostics } from './diagnostics.ts';
import { editorSettings } from './editor-settings.ts';
import { describe } from './guard.ts';
import type { ServerHost } from './host.ts';
import { serveLanguageFeatures } from './language-features.ts';
import { OpenDocument } from './open-document.ts';
import { serveProjectFiles } from './project-files.ts';
import { Projects } from './projects.ts';
import type { Session } from './session.ts';
import { serveTableRequests } from './table-requests.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** False when the client shows its own outline; two of them confuse. */
  readonly documentSymbols?: boolean;
  /** True when the client wants to be told of each analysis, by `postmortem/didAnalyze`. */
  readonly didAnalyze?: boolean;
  /** True when the client reads files for the server, by `postmortem/readFile` and `postmortem/listFolder`. */
  readonly files?: boolean;
  /** The name of the person who writes, for fixes that need it. */
  readonly author?: string;
}

/** Connects the core to a client. Returns at once; the connection listens from then on. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => document.update(changes, version),
  });

  connection.onInitialize((params): InitializeResult => {
    const { capabilities } = params;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const folders = new WorkspaceFolders(params);
    const files = filesOfAllSchemes(
      host.files,
      options.files === true ? clientFiles(connection, folders) : undefined,
    );
    const currentFiles = files && withOpenDocuments(files, documents);
    const projects = new Projects(
      host,
      {
        files: currentFiles,
        settings: editorSettings(connection, capabilities, folders),
        addressOf: uri => folders.addressOf(uri),
      },
      {
        ruleFailed: (rule, error) => connection.console.error(`rule ${rule.id} failed: ${describe(error)}`),
        readingFailed: (folder, error) =>
          connection.console.error(
            `configuration and templates of ${folder} could not be read: ${describe(error)}`,
          ),
      },
    );
    if (typeof options.author === 'string' && options.author.trim() !== '')
      projects.writtenBy(options.author.trim());
    const session: Session = { connection, host, documents, projects, folders, capabilities };
    const { pulls, checkAll } = serveDiagnostics(session, options.didAnalyze === true);
    const readItemsAgain = serveActionItems(session, currentFiles);
    serveProjectFiles(session, () => {
      checkAll();
      readItemsAgain();
    });
    serveLanguageFeatures(session);
    const commands = serveCodeActions(session);
    serveCustomRequests(session);
    serveTableRequests(session);
    return {
      serverInfo: { name: 'postmortem', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: ['#', '|', ':', '[', ' '] },
        hoverProvider: true,
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: [...new Set(Object.values(kindsOfActions))] },
        ...(commands.length > 0 && { executeCommandProvider: { commands: [...commands] } }),
        ...(options.documentSymbols !== false && { documentSymbolProvider: true }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pulls && {
          diagnosticProvider: {
            identifier: 'postmortem',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
      },
    };
  });
  documents.listen(connection);
  connection.listen();
}
