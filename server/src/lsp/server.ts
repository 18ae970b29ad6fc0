import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Files } from '../project.ts';
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
import { Projects, type ProjectSources } from './projects.ts';
import type { Session } from './session.ts';
import { serveTableRequests } from './table-requests.ts';
import { serveImportRequests } from './import-requests.ts';
import { WorkspaceFolders } from './workspace-folders.ts';
import { serveWritingRequests } from './writing-requests.ts';

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** False when the client shows its own outline; two of them confuse. */
  readonly documentSymbols?: boolean;
  /** True when the client wants to be told of each analysis, by `postmortem/didAnalyze`. */
  readonly didAnalyze?: boolean;
  /** True when the client reads files for the server, by `postmortem/readFile` and `postmortem/listFolder`. */
  readonly files?: boolean;
  /** True when the client carries out the commands of `protocol.ts` that ask somebody about an action item. */
  readonly itemCommands?: boolean;
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
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { session, files } = beginSession(connection, host, documents, params, options);
    const { pulls, checkAll } = serveDiagnostics(session, options.didAnalyze === true);
    const actionItems = serveActionItems(session, files);
    const readAgain = () => {
      checkAll();
      actionItems.readAgain();
    };
    serveProjectFiles(session, readAgain, actionItems.filesChanged);
    serveLanguageFeatures(session);
    const commands = serveCodeActions(session, options.itemCommands === true);
    serveCustomRequests(session);
    serveWritingRequests(session);
    serveTableRequests(session);
    serveImportRequests(session);
    return {
      serverInfo: { name: 'postmortem', version: host.version },
      capabilities: capabilitiesFor(options, commands, pulls),
    };
  });
  documents.listen(connection);
  connection.listen();
}

/** What holds until the client is gone, and the files that are read for it. */
function beginSession(
  connection: Connection,
  host: ServerHost,
  documents: TextDocuments<OpenDocument>,
  params: InitializeParams,
  options: InitializationOptions,
): { readonly session: Session; readonly files: Files | undefined } {
  const { capabilities } = params;
  const folders = new WorkspaceFolders(params);
  const remote = options.files === true ? clientFiles(connection, folders) : undefined;
  const all = filesOfAllSchemes(host.files, remote);
  const files = all && withOpenDocuments(all, documents);
  const sources: ProjectSources = {
    files,
    settings: editorSettings(connection, capabilities, folders),
    addressOf: uri => folders.addressOf(uri),
  };
  const projects = new Projects(host, sources, {
    ruleFailed: (rule, error) => connection.console.error(`rule ${rule.id} failed: ${describe(error)}`),
    readingFailed: (folder, error) =>
      connection.console.error(
        `configuration and templates of ${folder} could not be read: ${describe(error)}`,
      ),
  });
  if (typeof options.author === 'string' && options.author.trim() !== '')
    projects.writtenBy(options.author.trim());
  return { session: { connection, host, documents, projects, folders, capabilities }, files };
}

/**
 * @param commands what the client may have executed.
 * @param pulls whether the client asks for diagnostics by itself.
 */
function capabilitiesFor(
  { documentSymbols }: InitializationOptions,
  commands: readonly string[],
  pulls: boolean,
): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: ['#', '|', ':', '[', ' ', '@'] },
    hoverProvider: true,
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: [...new Set(Object.values(kindsOfActions))] },
    ...(commands.length > 0 && { executeCommandProvider: { commands: [...commands] } }),
    ...(documentSymbols !== false && { documentSymbolProvider: true }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls && {
      diagnosticProvider: {
        identifier: 'postmortem',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
