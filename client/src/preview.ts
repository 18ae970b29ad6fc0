import * as vscode from 'vscode';
import {
  previewVersion,
  timeline,
  type FromPreview,
  type TimelineParams,
  type TimelineView,
  type ToPreview,
} from '../../server/src/protocol.ts';
import { coalesce, delay } from './coalesce.ts';
import type { Connection } from './connection.ts';
import { editEvent, moveEvent } from './change-event.ts';
import type { Postmortems } from './postmortems.ts';
import { readMessage } from './preview-messages.ts';
import { previewHtml } from './preview-page.ts';
import { reveal } from './reveal.ts';
import { takeDrop } from './take-drop.ts';

/** How often the preview is drawn anew while someone types, at most: every so many milliseconds. */
const pause = 50;

/** Longer than VS Code takes to learn that a page has the focus, in milliseconds. */
const focusPause = 400;

const viewType = 'postmortem.preview';
const zoneKey = 'postmortem.timeline.zone';

/** A message for the page, without the version that is added to each. */
type Outgoing = ToPreview extends infer M ? (M extends ToPreview ? Omit<M, 'version'> : never) : never;

type EditMessage = Extract<FromPreview, { type: 'editEvent' }>;

/** The panel that shows the timeline of the active postmortem. There is one at most. */
export class Preview implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #connection: Connection;
  readonly #postmortems: Postmortems;
  readonly #memory: vscode.Memento;
  readonly #listeners: vscode.Disposable;
  readonly #refresh = coalesce(
    () => this.#load(),
    () => delay(pause),
  );
  #panel: vscode.WebviewPanel | undefined;
  #shown: vscode.TextDocument | undefined;
  #line: number | undefined;
  /** How many events were clicked, or edited in the page. */
  #clicks = 0;
  /** Whether an event is being edited in the page since the last click. */
  #isEditing = false;
  #zone: string | undefined;
  /** Who waits for the next message of a type from the page. */
  readonly #waiting = new Map<FromPreview['type'], (message: FromPreview) => void>();

  /**
   * @param extension the folder that the extension is installed in.
   * @param memory what is remembered of the workspace.
   */
  constructor(
    extension: vscode.Uri,
    connection: Connection,
    postmortems: Postmortems,
    memory: vscode.Memento,
  ) {
    this.#extension = extension;
    this.#connection = connection;
    this.#postmortems = postmortems;
    this.#memory = memory;
    this.#zone = memory.get<string>(zoneKey);
    this.#listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      postmortems.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
    );
  }

  /** Opens the preview beside the active editor, which keeps the focus. */
  open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#adopt(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Timeline'), column));
  }

  /** The zone to show times in; undefined for that of the document. */
  get zone(): string | undefined {
    return this.#zone;
  }

  showZone(zone: string | undefined): void {
    this.#zone = zone;
    void this.#memory.update(zoneKey, zone);
    this.#refresh();
  }

  /**
   * Has the page draw an SVG document as a PNG and put it into the clipboard; opens the page for that.
   *
   * @returns the bytes where the page may not write to the clipboard; undefined when it did.
   */
  async toPng(svg: string): Promise<Uint8Array | undefined> {
    const ready = this.#panel?.visible ? undefined : this.#next('ready');
    this.open();
    this.#panel?.reveal();
    await ready;
    const answer = this.#next('png');
    if (this.#panel) post(this.#panel, { type: 'toPng', svg });
    const message = await answer;
    return message.type === 'png' && message.data !== undefined ? bytesOf(message.data) : undefined;
  }

  #next(type: FromPreview['type']): Promise<FromPreview> {
    return new Promise(resolve => this.#waiting.set(type, resolve));
  }

  /** Called by VS Code for the panel that was open when its window was closed or reloaded. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#adopt(panel);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const files = vscode.Uri.joinPath(this.#extension, 'dist');
    const address = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(files, name)).toString();
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = this.#shown = undefined;
    });
    panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(readMessage(data)));
    panel.webview.options = { enableScripts: true, localResourceRoots: [files] };
    panel.webview.html = previewHtml({
      cspSource: panel.webview.cspSource,
      nonce: crypto.randomUUID(),
      script: address('preview.js'),
      styleSheet: address('preview.css'),
      title: vscode.l10n.t('Timeline'),
      language: 'en',
    });
  }

  #receive(message: FromPreview | undefined): void {
    if (!message) return;
    this.#waiting.get(message.type)?.(message);
    this.#waiting.delete(message.type);
    switch (message.type) {
      case 'ready':
        this.#refresh();
        break;
      case 'open':
        void this.#goTo(message.line);
        break;
      case 'addEvent':
        // In another zone the time is not the document's.
        void vscode.commands.executeCommand(
          'postmortem.addTimelineEntry',
          this.#zone === undefined ? message.at : undefined,
        );
        break;
      case 'editing':
        this.#clicks += 1;
        this.#isEditing = true;
        this.#panel?.reveal();
        break;
      case 'editEvent':
        void this.#edit(message);
        break;
      case 'addAction':
        void vscode.commands.executeCommand('postmortem.addActionItem', message.words);
        break;
      case 'moveEvent':
        if (this.#shown) void moveEvent(this.#connection, this.#shown, message);
        break;
      case 'dropped':
        void takeDrop(message);
        break;
      case 'command':
        void vscode.commands.executeCommand(`postmortem.timeline.${message.command}`);
        break;
    }
  }

  /**
   * Goes to a line of the document. VS Code asks the page now and then whether it has the focus, and when it asks right
   * after the click, the page takes the focus back from the editor; then the way is gone once more.
   */
  async #goTo(line: number): Promise<void> {
    const document = this.#shown;
    if (!document) return;
    const click = (this.#clicks += 1);
    this.#isEditing = false;
    await reveal(document.uri, { line, character: 0 });
    // The second click of a double click begins to edit in the page.
    if (this.#isEditing) this.#panel?.reveal();
    await delay(focusPause);
    const isLatest = click === this.#clicks && document === this.#shown;
    if (isLatest && this.#panel?.active) await reveal(document.uri, { line, character: 0 });
  }

  async #edit({ position, text, time, shownTime }: EditMessage): Promise<void> {
    const document = this.#shown;
    const panel = this.#panel;
    if (!document || !panel) return;
    const change = {
      position,
      ...(text !== undefined && { text }),
      ...(time !== undefined && { time }),
      // In the document's own zone its own time counts, which may say more.
      ...(this.#zone !== undefined && shownTime !== undefined && { shownTime }),
    };
    const done = await editEvent(this.#connection, document, change).catch(() => false);
    if (panel === this.#panel) post(panel, { type: 'edited', done });
  }

  async #load(): Promise<void> {
    const panel = this.#panel;
    if (!panel?.visible) return;
    const document = this.#postmortems.active;
    if (!document) {
      this.#show(panel, undefined, null);
      return;
    }
    const params: TimelineParams = {
      textDocument: { uri: document.uri.toString() },
      ...(this.#zone !== undefined && { zone: this.#zone }),
    };
    const view = await this.#connection.query<TimelineView | null>(timeline, params);
    // Without an answer the page stays as it is until the server is back.
    if (view === undefined || panel !== this.#panel || document !== this.#postmortems.active) return;
    this.#show(panel, document, view);
  }

  #show(
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument | undefined,
    view: TimelineView | null,
  ): void {
    if (document !== this.#shown) this.#line = undefined;
    this.#shown = document;
    panel.title = view?.title ? vscode.l10n.t('Timeline: {0}', view.title) : vscode.l10n.t('Timeline');
    post(panel, { type: 'show', uri: document?.uri.toString() ?? '', view });
  }

  #follow({ document, selection }: vscode.TextEditor): void {
    const { line } = selection.active;
    if (!this.#panel?.visible || document !== this.#shown || line === this.#line) return;
    this.#line = line;
    post(this.#panel, { type: 'reveal', line });
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
}

function post(panel: vscode.WebviewPanel, message: Outgoing): void {
  void panel.webview.postMessage({ version: previewVersion, ...message } satisfies ToPreview);
}
