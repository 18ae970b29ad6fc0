import type {
  ClientCapabilities,
  Connection,
  TextDocumentIdentifier,
  TextDocuments,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { guarded } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import type { Projects } from './projects.ts';

/** What the parts of the server share, from `initialize` to the end. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly capabilities: ClientCapabilities;
}

/**
 * A handler of requests about one document. It answers null for a document that is not open or that is no postmortem,
 * and waits until a document that was just opened has been read.
 *
 * @param name of the request, for the log.
 */
export function aboutPostmortem<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  { connection, host, documents, projects }: Session,
  name: string,
  answer: (document: OpenDocument, analysis: Analysis, params: Params) => Result,
) {
  return guarded(name, connection, null, async (params: Params): Promise<Result | null> => {
    const { uri } = params.textDocument;
    const document = documents.get(uri);
    if (!document) return null;
    await Promise.all([document.load(host.defer), projects.load(uri)]);
    const analysis = document.analysis(projects.environment(uri));
    return analysis.postmortem.recognition.isPostmortem ? answer(document, analysis, params) : null;
  });
}

export function today({ host }: Session): string {
  return host.now().slice(0, 10);
}
