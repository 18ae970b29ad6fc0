import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { didAnalyze, type DidAnalyzeParams } from '../protocol.ts';
import { toDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';
import { LineBeingTyped } from './typing.ts';

export interface DiagnosticsOptions {
  readonly session: Session;
  /** The client asks for diagnostics itself; otherwise they are sent to it. */
  readonly pulls: boolean;
  readonly canRefresh: boolean;
  /** The client wants to be told of each analysis. */
  readonly tells: boolean;
}

/**
 * Checks documents as they change, in the way that the client understands.
 *
 * @param tells whether the client wants to be told of each analysis.
 * @returns whether the client pulls, and what checks all open documents again.
 */
export function serveDiagnostics(
  session: Session,
  tells: boolean,
): {
  readonly pulls: boolean;
  readonly checkAll: () => void;
} {
  const { connection, documents, capabilities } = session;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
  const diagnostics = new Diagnostics({ session, pulls, canRefresh, tells });
  documents.onDidChangeContent(({ document }) => diagnostics.schedule(document.uri));
  documents.onDidClose(({ document }) => diagnostics.close(document.uri));
  if (pulls) {
    connection.languages.diagnostics.on(({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      return document ? diagnostics.report(document) : { kind: DocumentDiagnosticReportKind.Full, items: [] };
    });
  }
  return { pulls, checkAll: () => diagnostics.checkAll() };
}

/**
 * Validates documents for clients that pull and for clients that are pushed to: one validator for both. Work waits for
 * the queue of edits to drain, so that of many quick edits only the newest text is analysed.
 */
class Diagnostics {
  readonly #options: DiagnosticsOptions;
  readonly #session: Session;
  readonly #waiting = new Set<string>();
  readonly #typing: LineBeingTyped;

  constructor(options: DiagnosticsOptions) {
    this.#options = options;
    this.#session = options.session;
    this.#typing = new LineBeingTyped(options.session.host.delay);
  }

  /** To be called after every change of a document. */
  schedule(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#afterDrain(uri, undefined);
  }

  /** To be called when something else than a document has changed. */
  checkAll(): void {
    for (const uri of this.#session.documents.keys()) this.schedule(uri);
    if (this.#options.pulls && this.#options.canRefresh)
      this.#session.connection.languages.diagnostics.refresh();
  }

  close(uri: string): void {
    this.#typing.forget(uri);
    if (!this.#options.pulls && !this.#session.projects.isSource(uri))
      void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to a pull. */
  async report(
    document: OpenDocument,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    try {
      await this.#load(document);
      const items = this.#isSource(document) ? [] : this.#validate(document, this.#analyse(document));
      return { kind: DocumentDiagnosticReportKind.Full, items };
    } catch (error) {
      this.#log(document, error);
      // An empty report would wipe out what the editor shows.
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'the document could not be checked', {
        retriggerRequest: false,
      });
    }
  }

  /** Messages are handled one a turn: a turn without a newer version means that no edit is waiting. */
  #afterDrain(uri: string, seen: number | undefined): void {
    this.#session.host.defer(() => {
      const document = this.#session.documents.get(uri);
      if (document && document.version !== seen) this.#afterDrain(uri, document.version);
      else if (document) void this.#publishWhenLoaded(document);
      else this.#waiting.delete(uri);
    });
  }

  async #publishWhenLoaded(document: OpenDocument): Promise<void> {
    try {
      await this.#load(document);
    } catch (error) {
      this.#log(document, error);
    }
    this.#waiting.delete(document.uri);
    const isOpen = this.#session.documents.get(document.uri) === document;
    if (isOpen) this.#publish(document);
  }

  #publish(document: OpenDocument): void {
    const { connection } = this.#session;
    const { pulls, tells } = this.#options;
    const { uri, version } = document;
    try {
      // What is wrong with a project's own files is said with the project.
      if (this.#isSource(document)) {
        if (tells) void connection.sendNotification(didAnalyze, { uri, version, isPostmortem: false });
        return;
      }
      const analysis = this.#analyse(document);
      if (!pulls)
        void connection.sendDiagnostics({ uri, version, diagnostics: this.#validate(document, analysis) });
      if (tells) void connection.sendNotification(didAnalyze, summaryOf(document, analysis));
    } catch (error) {
      this.#log(document, error);
    }
  }

  #isSource({ uri }: OpenDocument): boolean {
    return this.#session.projects.isSource(uri);
  }

  async #load(document: OpenDocument): Promise<void> {
    const { host, projects } = this.#session;
    await Promise.all([document.load(host.defer), projects.load(document.uri)]);
  }

  #analyse(document: OpenDocument): Analysis {
    return document.analysis(this.#session.projects.environment(document.uri));
  }

  #validate(document: OpenDocument, { findings }: Analysis): Diagnostic[] {
    const { pulls, canRefresh } = this.#options;
    const { host } = this.#session;
    // A client that pulls and cannot be told to pull again would never learn what was withheld.
    const patient = !pulls || canRefresh;
    const shown = patient
      ? this.#typing.withhold(document, findings, () => this.#settled(document.uri))
      : findings;
    return shown.map(finding => toDiagnostic(document.text, finding, host.rulePages));
  }

  /** The author has paused: what was withheld is shown. */
  #settled(uri: string): void {
    const document = this.#session.documents.get(uri);
    if (!document) return;
    if (!this.#options.pulls) this.#publish(document);
    else if (this.#options.canRefresh) this.#session.connection.languages.diagnostics.refresh();
  }

  #log(document: OpenDocument, error: unknown): void {
    this.#session.connection.console.error(`${document.uri} could not be checked: ${describe(error)}`);
  }
}

function summaryOf({ uri, version }: OpenDocument, { postmortem }: Analysis): DidAnalyzeParams {
  const { recognition, match, lifecycle } = postmortem;
  return {
    uri,
    version,
    isPostmortem: recognition.isPostmortem,
    ...(match && { template: match.template.name }),
    ...(recognition.isPostmortem && { lifecycle }),
  };
}
