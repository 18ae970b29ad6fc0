import type {
  ClientCapabilities,
  Connection,
  TextDocumentIdentifier,
  TextDocuments,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { TableStyle } from '../core/features/align-table.ts';
import { guarded } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import type { Projects } from './projects.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** What the parts of the server share, from `initialize` to the end. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly folders: WorkspaceFolders;
  readonly capabilities: ClientCapabilities;
}

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * A handler of requests about one document. It answers null for a document that is not open, and waits until a document
 * that was just opened has been read.
 *
 * @param name of the request, for the log.
 */
export function aboutDocument<Params extends AboutDocument, Result>(
  { connection, host, documents, projects }: Session,
  name: string,
  answer: (document: OpenDocument, analysis: Analysis, params: Params) => Result,
) {
  return guarded(name, connection, null, async (params: Params): Promise<Result | null> => {
    const { uri } = params.textDocument;
    const document = documents.get(uri);
    if (!document) return null;
    await Promise.all([document.load(host.defer), projects.load(uri)]);
    return answer(document, document.analysis(projects.environment(uri)), params);
  });
}

/** Like {@link aboutDocument}; it also answers null for what is no postmortem. */
export function aboutPostmortem<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  answer: (document: OpenDocument, analysis: Analysis, params: Params) => Result,
) {
  return aboutDocument(session, name, (document, analysis, params: Params) =>
    analysis.postmortem.recognition.isPostmortem && !session.projects.isSource(document.uri)
      ? answer(document, analysis, params)
      : null,
  );
}

export function today({ host }: Session): string {
  return host.now().slice(0, 10);
}

/** How the tables of a document are aligned. */
export function tableStyleOf({ projects }: Session, uri: string): TableStyle {
  return projects.environment(uri).configuration?.tableStyle ?? 'aligned';
}
