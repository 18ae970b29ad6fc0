import * as vscode from 'vscode';
import type { Connection } from './connection.ts';
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
    this.#item.detail = vscode.l10n.t('Postmortem');
    this.#item.busy = state === 'starting';
    this.#item.severity =
      state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.text = this.#text();
    this.#item.command =
      state === 'stopped'
        ? { command: 'postmortem.restartServer', title: vscode.l10n.t('Restart') }
        : { command: 'postmortem.showLog', title: vscode.l10n.t('Show Log') };
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

  #describeDocument(): string {
    const document = vscode.window.activeTextEditor?.document;
    const analyzed = document && this.#postmortems.find(document);
    if (!analyzed) return vscode.l10n.t('Not a postmortem');
    return analyzed.template === undefined
      ? vscode.l10n.t('Follows no known template')
      : vscode.l10n.t('Follows the template {0}', analyzed.template);
  }
}
