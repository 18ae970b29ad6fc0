import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type Diagnostic,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { translate } from '../core/messages/message.ts';
import type { FileProblem, Project } from '../project.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** The files of a project, wherever in a workspace they are. */
const watched = ['**/.postmortem.yaml', '**/.postmortem/templates/*.md'];

/**
 * Follows the files that projects are made of: says in them what is wrong, and has everything checked again when one
 * of them changes.
 *
 * @param checkAll checks all open documents.
 */
export function serveProjectFiles(session: Session, checkAll: () => void): void {
  const { connection, documents, projects, capabilities } = session;
  const reload = () => {
    projects.forget();
    checkAll();
  };
  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = watched.map(globPattern => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(reload);
  // A client that does not watch files, and templates that stand elsewhere.
  documents.onDidSave(({ document }) => {
    if (projects.reads(document.uri)) reload();
  });
  projects.onRead(publisher(session));
}

/** Publishes a project's problems, and takes back those that are gone. */
function publisher({ connection }: Session): (project: Project) => void {
  const published = new Set<string>();
  return ({ problems, sources }) => {
    for (const uri of new Set([...sources, ...problems.map(problem => problem.uri)])) {
      const own = problems.filter(problem => problem.uri === uri);
      if (own.length === 0 && !published.delete(uri)) continue;
      if (own.length > 0) published.add(uri);
      void connection.sendDiagnostics({ uri, diagnostics: own.map(toDiagnostic) });
    }
  };
}

function toDiagnostic({ uri, text, span, message }: FileProblem): Diagnostic {
  const document = TextDocument.create(uri, 'plaintext', 0, text);
  return {
    range: toRange(document, span),
    message: translate(message),
    severity: DiagnosticSeverity.Warning,
    source: 'postmortem',
    code: 'configuration',
  };
}
