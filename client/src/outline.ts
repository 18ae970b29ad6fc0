import * as vscode from 'vscode';
import { outline, type DocumentParams, type OutlineView } from '../../server/src/protocol.ts';
import { coalesce, delay } from './coalesce.ts';
import type { Connection } from './connection.ts';
import { nodeAt, outlineNodes, type OutlineNode } from './outline-nodes.ts';
import { describeLifecycle, describeState, iconOf } from './outline-words.ts';
import type { Postmortems } from './postmortems.ts';

/** How long the outline waits for more analyses before it asks for its items, in milliseconds. */
const pause = 100;

/** The view that lists the parts of the active postmortem with their state. */
export class Outline implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly #connection: Connection;
  readonly #postmortems: Postmortems;
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #opened = new Set<string>();
  readonly #listeners: vscode.Disposable;
  readonly #refresh = coalesce(
    () => this.#load(),
    () => delay(pause),
  );
  #shown: vscode.TextDocument | undefined;
  #nodes: readonly OutlineNode[] = [];

  readonly onDidChangeTreeData = this.#change.event;

  constructor(connection: Connection, postmortems: Postmortems) {
    this.#connection = connection;
    this.#postmortems = postmortems;
    this.#view = vscode.window.createTreeView('postmortem.outline', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#change,
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      this.#view.onDidExpandElement(({ element }) => this.#opened.add(element.id)),
      this.#view.onDidCollapseElement(({ element }) => this.#opened.delete(element.id)),
      postmortems.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorSelection(event => this.#follow(event.textEditor)),
    );
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  getTreeItem({ id, item, children }: OutlineNode): vscode.TreeItem {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const state = describeState(item.state);
    const description = item.detail ?? (item.state === 'missing' ? state : undefined);
    const spoken = [item.label, item.detail, state].filter(Boolean).join(', ');
    return Object.assign(new vscode.TreeItem(item.label, children.length > 0 ? Collapsed : None), {
      id,
      iconPath: iconOf(item.state),
      tooltip: spoken,
      accessibilityInformation: { label: spoken },
      command: {
        command: 'postmortem.reveal',
        title: vscode.l10n.t('Go to'),
        arguments: [this.#shown?.uri, item.range.start],
      },
      ...(description !== undefined && { description }),
    });
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #load(): Promise<void> {
    if (!this.#view.visible) return;
    const document = this.#postmortems.active;
    if (!document) {
      this.#show(undefined, undefined);
      return;
    }
    const params: DocumentParams = { textDocument: { uri: document.uri.toString() } };
    const view = await this.#connection.query<OutlineView | null>(outline, params);
    // Without an answer the outline stays as it is until the server is back.
    if (view !== undefined && document === this.#postmortems.active) this.#show(document, view ?? undefined);
  }

  #show(document: vscode.TextDocument | undefined, view: OutlineView | undefined): void {
    this.#shown = document;
    this.#nodes = outlineNodes(view?.items ?? []);
    // The only view of a container shows no description, so its title tells it.
    this.#view.title = view
      ? [describeLifecycle(view.lifecycle), view.template].filter(Boolean).join(' · ')
      : vscode.l10n.t('Outline');
    this.#change.fire(undefined);
  }

  /** Selects the node that the cursor is in, without opening what the user has closed. */
  #follow({ document, selection }: vscode.TextEditor): void {
    if (!this.#view.visible || document !== this.#shown) return;
    const { line } = selection.active;
    const [selected] = this.#view.selection;
    // The cursor was sent to where something is missing; the node that says so stays selected.
    if (selected?.item.state === 'missing' && selected.item.range.start.line === line) return;
    const node = nodeAt(this.#nodes, line, ({ id }) => this.#opened.has(id));
    if (!node || node.id === selected?.id) return;
    // It is refused when the tree has changed meanwhile; the next move of the cursor finds the new one.
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
