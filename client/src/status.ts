import * as vscode from 'vscode';
import type { DidAnalyzeParams } from '../../server/src/protocol.ts';
import type { Connection, ServerState } from './connection.ts';
import { describeLifecycle } from './outline-words.ts';
import type { Postmortems } from './postmortems.ts';

/** Shows the state of the server in the language status of Markdown documents, from when it is first started. */
export class Status implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #postmortems: Postmortems;
  readonly #listeners: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(connection: Connection, postmortems: Postmortems) {
    this.#connection = connection;
    this.#postmortems = postmortems;
    this.#listeners = vscode.Disposable.from(
      connection.onDidChangeState(() => this.#update()),
      connection.onDidAnalyze(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item?.dispose();
  }

  #update(): void {
    const { state } = this.#connection;
    if (state === 'idle') return;
    this.#item ??= vscode.languages.createLanguageStatusItem('postmortem.server', { language: 'markdown' });
    this.#item.name = vscode.l10n.t('Postmortem');
    this.#item.detail = this.#detail();
    this.#item.busy = state === 'starting';
    this.#item.severity =
      state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.text = this.#text();
    this.#item.command = commandIn(state);
  }

  #text(): string {
    switch (this.#connection.state) {
      case 'idle':
      case 'starting':
        return vscode.l10n.t('Starting');
      case 'running':
        return this.#describeDocument();
      case 'stopped':
        return vscode.l10n.t('Stopped');
    }
  }

  /** The state of the active postmortem, beside its template. */
  #detail(): string {
    const lifecycle = this.#connection.state === 'running' ? this.#analyzed()?.lifecycle : undefined;
    return lifecycle ? describeLifecycle(lifecycle) : vscode.l10n.t('Postmortem');
  }

  #analyzed(): DidAnalyzeParams | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.#postmortems.find(document);
  }

  #describeDocument(): string {
    const analyzed = this.#analyzed();
    if (!analyzed) return vscode.l10n.t('Not a postmortem');
    return analyzed.template === undefined
      ? vscode.l10n.t('Follows no known template')
      : vscode.l10n.t('Follows the template {0}', analyzed.template);
  }
}

function commandIn(state: ServerState): vscode.Command {
  switch (state) {
    case 'running':
      return { command: 'postmortem.explain', title: vscode.l10n.t('Why?') };
    case 'stopped':
      return { command: 'postmortem.restartServer', title: vscode.l10n.t('Restart') };
    default:
      return { command: 'postmortem.showLog', title: vscode.l10n.t('Show Log') };
  }
}
