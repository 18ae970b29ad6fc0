import * as vscode from 'vscode';
import type { DidAnalyzeParams } from '../../server/src/protocol.ts';

/** Nothing has needed the server yet; it comes up, or again after it died; it answers; it is gone until asked for. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

/** A server that was started. */
export interface Server {
  /** The server's process while it runs. */
  readonly processId: number | undefined;
  request<Result>(method: string, params?: unknown): Promise<Result>;
  /** Resolves when the process has ended, or rejects after two seconds and lets it be ended by force. */
  stop(): Promise<void>;
}

/** So long a server has to have run for its death to be news again, in milliseconds. */
const settled = 10 * 60_000;

/** What a server tells while it lives. */
export interface ServerEvents {
  starting(): void;
  running(): void;
  /** It died and is being started again. */
  died(): void;
  /** It died and will not be started again. */
  stopped(): void;
  analyzed(params: DidAnalyzeParams): void;
  actionItemsChanged(): void;
}

export type Launch = (log: vscode.LogOutputChannel, events: ServerEvents) => Promise<Server>;

/** The client's way to the server: starts it when it is first needed and tells everyone what it says. */
export class Connection implements vscode.Disposable {
  readonly #launch: Launch;
  readonly #stateChange = new vscode.EventEmitter<ServerState>();
  readonly #analysis = new vscode.EventEmitter<DidAnalyzeParams>();
  readonly #actionItemsChange = new vscode.EventEmitter<undefined>();
  #state: ServerState = 'idle';
  #server: Promise<Server> | undefined;
  #log: vscode.LogOutputChannel | undefined;
  #lastDeath = -Infinity;

  readonly onDidChangeState = this.#stateChange.event;
  readonly onDidAnalyze = this.#analysis.event;
  readonly onDidChangeActionItems = this.#actionItemsChange.event;

  /** @param launch loads the language client and starts a server; it is not called before it is needed. */
  constructor(launch: Launch) {
    this.#launch = launch;
  }

  get state(): ServerState {
    return this.#state;
  }

  get log(): vscode.LogOutputChannel {
    this.#log ??= vscode.window.createOutputChannel('Postmortem', { log: true });
    return this.#log;
  }

  /** Starts the server unless it runs. Rejects when it cannot be started, of which the user is told here. */
  start(): Promise<Server> {
    this.#server ??= this.#begin();
    return this.#server;
  }

  /** Starts the server without waiting for it. */
  warmUp(): void {
    this.start().catch(() => undefined);
  }

  /** Sends a request, for which the server is started if need be. Rejects when it fails. */
  async request<Result>(method: string, params?: unknown): Promise<Result> {
    const server = await this.start();
    return server.request<Result>(method, params);
  }

  /** Like {@link request} for what is shown beside the text: undefined when the server is away or fails. */
  async query<Result>(method: string, params?: unknown): Promise<Result | undefined> {
    if (this.#state !== 'running') return undefined;
    try {
      return await this.request<Result>(method, params);
    } catch (error) {
      this.log.error(`${method} failed`, error);
      return undefined;
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server's process if there is one. */
  async stop(): Promise<void> {
    const starting = this.#server;
    this.#server = undefined;
    try {
      await (await starting)?.stop();
    } catch (error) {
      this.log.warn('The server did not stop by itself', error);
    }
  }

  dispose(): void {
    this.#stateChange.dispose();
    this.#analysis.dispose();
    this.#actionItemsChange.dispose();
    this.#log?.dispose();
  }

  async #begin(): Promise<Server> {
    this.#change('starting');
    try {
      return await this.#launch(this.log, {
        starting: () => this.#change('starting'),
        running: () => this.#change('running'),
        died: () => this.#died(),
        stopped: () => this.#stopped(),
        analyzed: params => this.#analysis.fire(params),
        actionItemsChanged: () => this.#actionItemsChange.fire(undefined),
      });
    } catch (error) {
      this.log.error('The server could not be started', error);
      this.#stopped();
      throw error;
    }
  }

  #change(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChange.fire(state);
  }

  #died(): void {
    // One that dies over and over is told of once, and then when it is given up.
    const last = this.#lastDeath;
    this.#lastDeath = Date.now();
    if (this.#lastDeath - last < settled) return;
    void this.#tell(
      vscode.window.showWarningMessage,
      vscode.l10n.t(
        'The postmortem language server stopped unexpectedly and is being restarted. Your text is safe.',
      ),
    );
  }

  #stopped(): void {
    if (this.#state === 'stopped') return;
    this.#server = undefined;
    this.#change('stopped');
    void this.#tell(
      vscode.window.showErrorMessage,
      vscode.l10n.t(
        'The postmortem language server is not running: postmortems are not checked. Your text is safe.',
      ),
      vscode.l10n.t('Restart'),
    );
  }

  async #tell(show: typeof vscode.window.showErrorMessage, message: string, restart?: string): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const choice = await show(message, ...(restart === undefined ? [] : [restart]), showLog);
    if (choice === showLog) this.log.show();
    else if (choice !== undefined) await this.restart().catch(() => undefined);
  }
}
