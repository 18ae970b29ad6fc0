import {
  CodeActionKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { serveCustomRequests } from './custom-requests.ts';
import { serveDiagnostics } from './diagnostics.ts';
import { describe } from './guard.ts';
import type { ServerHost } from './host.ts';
import { serveLanguageFeatures } from './language-features.ts';
import { OpenDocument } from './open-document.ts';
import { serveProjectFiles } from './project-files.ts';
import { Projects } from './projects.ts';
import type { Session } from './session.ts';

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** False when the client shows its own outline; two of them confuse. */
  readonly documentSymbols?: boolean;
  /** True when the client wants to be told of each analysis, by `postmortem/didAnalyze`. */
  readonly didAnalyze?: boolean;
  /** The name of the person who writes, for fixes that need it. */
  readonly author?: string;
}

/** Connects the core to a client. Returns at once; the connection listens from then on. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => document.update(changes, version),
  });
  const projects = new Projects(host, (rule, error) =>
    connection.console.error(`rule ${rule.id} failed: ${describe(error)}`),
  );

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    if (typeof options.author === 'string' && options.author.trim() !== '')
      projects.writtenBy(options.author.trim());
    const session: Session = { connection, host, documents, projects, capabilities };
    const { pulls, checkAll } = serveDiagnostics(session, options.didAnalyze === true);
    serveProjectFiles(session, checkAll);
    serveLanguageFeatures(session);
    serveCustomRequests(session);
    return {
      serverInfo: { name: 'postmortem', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: ['#', '|', ':', '[', ' '] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        ...(options.documentSymbols !== false && { documentSymbolProvider: true }),
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
