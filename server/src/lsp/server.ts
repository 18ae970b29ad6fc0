import {
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
  type Position,
  type Range,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { CodeActionKind, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Analysis, Environment } from '../core/analysis.ts';
import { completionsAt } from '../core/features/completion.ts';
import { hoverAt } from '../core/features/hover.ts';
import { newRow } from '../core/features/insert-row.ts';
import { newPostmortem } from '../core/features/new-postmortem.ts';
import { outlineOf } from '../core/features/outline.ts';
import { repairsAt } from '../core/features/repairs.ts';
import { symbolsOf } from '../core/features/symbols.ts';
import { timelinePicture, titleOf } from '../core/features/timeline-view.ts';
import { applyEdits } from '../core/text/edit.ts';
import { builtinTemplates } from '../core/template/builtin.ts';
import { severitiesOf } from '../core/template/template.ts';
import * as protocol from '../protocol.ts';
import * as convert from './convert.ts';
import { Diagnostics } from './diagnostics.ts';
import { describe, guarded } from './guard.ts';
import type { ServerHost } from './host.ts';
import { OpenDocument } from './open-document.ts';

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** False when the client shows its own outline; two of them confuse. */
  readonly documentSymbols?: boolean;
}

/** Connects the core to a client. Returns at once; the connection listens from then on. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => document.update(changes, version),
  });
  const environment = (): Environment => ({
    templates: builtinTemplates(),
    today: host.now().slice(0, 10),
    onRuleError: (rule, error) => connection.console.error(`rule ${rule.id} failed: ${describe(error)}`),
  });

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const diagnostics = serveDiagnostics(connection, host, documents, environment, capabilities);
    serveLanguage(connection, host, documents, environment, capabilities);
    serveProtocol(connection, host, documents, environment);
    return {
      serverInfo: { name: 'postmortem', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: ['#', '|', ':', '[', ' '] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        ...(options.documentSymbols !== false && { documentSymbolProvider: true }),
        ...(diagnostics.pulls && {
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

function serveDiagnostics(
  connection: Connection,
  host: ServerHost,
  documents: TextDocuments<OpenDocument>,
  environment: () => Environment,
  capabilities: ClientCapabilities,
) {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
  const diagnostics = new Diagnostics({
    connection,
    environment,
    document: uri => documents.get(uri),
    host,
    pulls,
    canRefresh,
  });
  documents.onDidChangeContent(({ document }) => diagnostics.schedule(document.uri));
  documents.onDidClose(({ document }) => diagnostics.close(document.uri));
  if (pulls) {
    connection.languages.diagnostics.on(({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      return document ? diagnostics.report(document) : { kind: DocumentDiagnosticReportKind.Full, items: [] };
    });
  }
  return { pulls };
}

function serveLanguage(
  connection: Connection,
  host: ServerHost,
  documents: TextDocuments<OpenDocument>,
  environment: () => Environment,
  capabilities: ClientCapabilities,
): void {
  const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
  const read = reader(documents, host, environment);

  connection.onCompletion(
    guarded(
      'completion',
      connection,
      null,
      ({ textDocument, position }: { textDocument: TextDocumentIdentifier; position: Position }) =>
        read(textDocument, (document, { postmortem }) =>
          completionsAt(postmortem, document.text.offsetAt(position), today(host)).map(item =>
            convert.toCompletionItem(document.text, item),
          ),
        ),
    ),
  );
  connection.onHover(
    guarded(
      'hover',
      connection,
      null,
      ({ textDocument, position }: { textDocument: TextDocumentIdentifier; position: Position }) =>
        read(textDocument, (document, { postmortem }) => {
          const hover = hoverAt(postmortem, document.text.offsetAt(position));
          return hover ? convert.toHover(document.text, hover) : null;
        }),
    ),
  );
  connection.onCodeAction(
    guarded(
      'code actions',
      connection,
      null,
      ({ textDocument, range }: { textDocument: TextDocumentIdentifier; range: Range }) =>
        read(textDocument, (document, analysis) =>
          repairsAt(analysis, convert.toSpan(document.text, range), today(host)).map(repair =>
            convert.toCodeAction(document.text, repair, host.rulePages, versioned),
          ),
        ),
    ),
  );
  connection.onDocumentSymbol(
    guarded(
      'document symbols',
      connection,
      null,
      ({ textDocument }: { textDocument: TextDocumentIdentifier }) =>
        read(textDocument, (document, { postmortem }) =>
          symbolsOf(postmortem).map(symbol => convert.toDocumentSymbol(document.text, symbol)),
        ),
    ),
  );
}

function serveProtocol(
  connection: Connection,
  host: ServerHost,
  documents: TextDocuments<OpenDocument>,
  environment: () => Environment,
): void {
  const read = reader(documents, host, environment);

  connection.onRequest(
    protocol.outline,
    guarded('outline', connection, null, ({ textDocument }: protocol.DocumentParams) =>
      read(textDocument, (document, { postmortem, findings }): protocol.OutlineView => ({
        title: titleOf(postmortem),
        lifecycle: postmortem.lifecycle,
        ...(postmortem.match && { template: postmortem.match.template.name }),
        items: outlineOf(postmortem, findings).map(entry => convert.toOutlineItem(document.text, entry)),
      })),
    ),
  );
  connection.onRequest(
    protocol.timeline,
    guarded('timeline', connection, null, ({ textDocument }: protocol.DocumentParams) =>
      read(textDocument, (document, { postmortem }) =>
        convert.toTimelineView(document.text, timelinePicture(postmortem)),
      ),
    ),
  );
  connection.onRequest(
    protocol.insertRow,
    guarded('new row', connection, null, ({ textDocument, kind, position }: protocol.InsertRowParams) =>
      read(textDocument, (document, { postmortem }): protocol.InsertRow | null => {
        const row = newRow(postmortem, kind, today(host), position && document.text.offsetAt(position));
        return row ? toInsertRow(document, row) : null;
      }),
    ),
  );
  connection.onRequest(protocol.templates, (): protocol.TemplateInfo[] =>
    environment().templates.map(template => ({
      id: template.id,
      name: template.name,
      severities: severitiesOf(template),
    })),
  );
  connection.onRequest(
    protocol.newPostmortem,
    guarded(
      'new postmortem',
      connection,
      null,
      (params: protocol.NewPostmortemParams): protocol.NewPostmortem | null =>
        newPostmortem(environment().templates, params) ?? null,
    ),
  );
}

function toInsertRow(
  document: OpenDocument,
  { edits, select }: NonNullable<ReturnType<typeof newRow>>,
): protocol.InsertRow {
  const after = new OpenDocument(document.uri, 'markdown', 0, applyEdits(document.text.getText(), edits));
  return { edits: convert.toTextEdits(document.text, edits), selection: convert.toRange(after.text, select) };
}

/** Answers null for documents that are not open or that are no postmortems. */
function reader(documents: TextDocuments<OpenDocument>, host: ServerHost, environment: () => Environment) {
  return async <Result>(
    { uri }: TextDocumentIdentifier,
    answer: (document: OpenDocument, analysis: Analysis) => Result,
  ): Promise<Result | null> => {
    const document = documents.get(uri);
    if (!document) return null;
    await document.load(host.defer);
    const analysis = document.analysis(environment());
    return analysis.postmortem.recognition.isPostmortem ? answer(document, analysis) : null;
  };
}

function today(host: ServerHost): string {
  return host.now().slice(0, 10);
}
