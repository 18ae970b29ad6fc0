import * as vscode from 'vscode';
import type { DidAnalyzeParams } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';

/** For `when` clauses in the manifest. */
const contextKey = 'postmortem.isPostmortem';

/** Knows which open documents are postmortems, and which of them the views beside the text follow. */
export class Postmortems implements vscode.Disposable {
  readonly #known = new Map<string, DidAnalyzeParams>();
  readonly #change = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #active: vscode.TextDocument | undefined;
  #isPostmortem = false;

  /** The active postmortem is another one, or it was analysed anew. */
  readonly onDidChange = this.#change.event;

  constructor(connection: Connection) {
    this.#listeners = vscode.Disposable.from(
      this.#change,
      connection.onDidAnalyze(params => this.#analyzed(params)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
    );
  }

  /** The postmortem whose editor was active last and that is still open. */
  get active(): vscode.TextDocument | undefined {
    return this.#active;
  }

  /** What the server said last about a document; undefined for what is no postmortem. */
  find(document: vscode.TextDocument): DidAnalyzeParams | undefined {
    return this.#known.get(document.uri.toString());
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #analyzed(params: DidAnalyzeParams): void {
    if (params.isPostmortem) this.#known.set(params.uri, params);
    else this.#known.delete(params.uri);
    const changed = this.#follow();
    if (!changed && params.uri === this.#active?.uri.toString()) this.#change.fire();
  }

  #closed(uri: vscode.Uri): void {
    if (this.#known.delete(uri.toString())) this.#follow();
  }

  /** Chooses the active postmortem anew and returns whether it is another one. */
  #follow(): boolean {
    const editor = vscode.window.activeTextEditor;
    const document = editor && this.find(editor.document) ? editor.document : undefined;
    this.#tellManifest(document !== undefined);
    const next = document ?? this.#stillOpen() ?? this.#visible();
    if (next === this.#active) return false;
    this.#active = next;
    this.#change.fire();
    return true;
  }

  #stillOpen(): vscode.TextDocument | undefined {
    return this.#active && this.find(this.#active) ? this.#active : undefined;
  }

  #visible(): vscode.TextDocument | undefined {
    return vscode.window.visibleTextEditors
      .map(({ document }) => document)
      .find(document => this.find(document));
  }

  #tellManifest(isPostmortem: boolean): void {
    if (isPostmortem === this.#isPostmortem) return;
    this.#isPostmortem = isPostmortem;
    void vscode.commands.executeCommand('setContext', contextKey, isPostmortem);
  }
}
