import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Analysis, Environment } from '../core/analysis.ts';
import { didAnalyze, type DidAnalyzeParams } from '../protocol.ts';
import { toDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import { LineBeingTyped } from './typing.ts';

export interface DiagnosticsOptions {
  readonly connection: Connection;
  readonly environment: () => Environment;
  readonly document: (uri: string) => OpenDocument | undefined;
  readonly host: ServerHost;
  /** The client asks for diagnostics itself; otherwise they are sent to it. */
  readonly pulls: boolean;
  readonly canRefresh: boolean;
}

/**
 * Validates documents for clients that pull and for clients that are pushed to: one validator for both. Work waits for
 * the queue of edits to drain, so that of many quick edits only the newest text is analysed.
 */
export class Diagnostics {
  readonly #options: DiagnosticsOptions;
  readonly #waiting = new Set<string>();
  readonly #typing: LineBeingTyped;

  constructor(options: DiagnosticsOptions) {
    this.#options = options;
    this.#typing = new LineBeingTyped(options.host.delay);
  }

  /** To be called after every change of a document. */
  schedule(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#afterDrain(uri, undefined);
  }

  close(uri: string): void {
    this.#typing.forget(uri);
    if (!this.#options.pulls) void this.#options.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to a pull. */
  async report(
    document: OpenDocument,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    try {
      await document.load(this.#options.host.defer);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        items: this.#validate(document, this.#analyse(document)),
      };
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
    this.#options.host.defer(() => {
      const document = this.#options.document(uri);
      if (document && document.version !== seen) this.#afterDrain(uri, document.version);
      else if (document) void this.#publishWhenLoaded(document);
      else this.#waiting.delete(uri);
    });
  }

  async #publishWhenLoaded(document: OpenDocument): Promise<void> {
    try {
      await document.load(this.#options.host.defer);
    } catch (error) {
      this.#log(document, error);
    }
    this.#waiting.delete(document.uri);
    const isOpen = this.#options.document(document.uri) === document;
    if (isOpen) this.#publish(document);
  }

  #publish(document: OpenDocument): void {
    const { connection, pulls } = this.#options;
    const { uri, version } = document;
    try {
      const analysis = this.#analyse(document);
      if (!pulls)
        void connection.sendDiagnostics({ uri, version, diagnostics: this.#validate(document, analysis) });
      const { recognition, match } = analysis.postmortem;
      const params: DidAnalyzeParams = {
        uri,
        version,
        isPostmortem: recognition.isPostmortem,
        ...(match && { template: match.template.name }),
      };
      void connection.sendNotification(didAnalyze, params);
    } catch (error) {
      this.#log(document, error);
    }
  }

  #analyse(document: OpenDocument): Analysis {
    return document.analysis(this.#options.environment());
  }

  #validate(document: OpenDocument, { findings }: Analysis): Diagnostic[] {
    const { pulls, canRefresh, host } = this.#options;
    // A client that pulls and cannot be told to pull again would never learn what was withheld.
    const patient = !pulls || canRefresh;
    const shown = patient
      ? this.#typing.withhold(document, findings, () => this.#settled(document.uri))
      : findings;
    return shown.map(finding => toDiagnostic(document.text, finding, host.rulePages));
  }

  /** The author has paused: what was withheld is shown. */
  #settled(uri: string): void {
    const document = this.#options.document(uri);
    if (!document) return;
    if (!this.#options.pulls) this.#publish(document);
    else if (this.#options.canRefresh) this.#options.connection.languages.diagnostics.refresh();
  }

  #log(document: OpenDocument, error: unknown): void {
    this.#options.connection.console.error(`${document.uri} could not be checked: ${describe(error)}`);
  }
}
