import * as vscode from 'vscode';
import { outline, type DocumentParams, type Lifecycle, type OutlineView } from '../../server/src/protocol.ts';
import { coalesce, delay } from './coalesce.ts';
import type { Connection } from './connection.ts';
import { blockerGroup, type BlockerGroup, type BlockerNode } from './blocker-nodes.ts';
import { blockerGroupItem, blockerItem, partItem } from './outline-items.ts';
import { nodeAt, outlineNodes, type OutlineNode } from './outline-nodes.ts';
import { describeLifecycle } from './outline-words.ts';
import type { Postmortems } from './postmortems.ts';

/** How long the outline waits for more analyses before it asks for its items, in milliseconds. */
const pause = 100;

type Node = OutlineNode | BlockerGroup | BlockerNode;

/** The view that lists the parts of the active postmortem with their state, below what keeps it from being published. */
export class Outline implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #connection: Connection;
  readonly #postmortems: Postmortems;
  readonly #view: vscode.TreeView<Node>;
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #opened = new Set<string>();
  readonly #listeners: vscode.Disposable;
  readonly #refresh = coalesce(
    () => this.#load(),
    () => delay(pause),
  );
  #shown: vscode.TextDocument | undefined;
  #lifecycle: Lifecycle = 'draft';
  #blockers: BlockerGroup | undefined;
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

  getChildren(node?: Node): Node[] {
    if (!node) return [...(this.#blockers ? [this.#blockers] : []), ...this.#nodes];
    if ('blockers' in node) return [...node.blockers];
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: Node): Node | undefined {
    if ('blocker' in node) return node.group;
    return 'parent' in node ? node.parent : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('blockers' in node) return blockerGroupItem(node, this.#lifecycle);
    return 'blocker' in node ? blockerItem(node, this.#shown?.uri) : partItem(node, this.#shown?.uri);
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
    this.#lifecycle = view?.lifecycle ?? 'draft';
    this.#blockers = blockerGroup(view?.blockers ?? []);
    this.#nodes = outlineNodes(view?.items ?? []);
    this.#view.description = view
      ? [describeLifecycle(view.lifecycle), view.template].filter(Boolean).join(' · ')
      : '';
    this.#change.fire(undefined);
  }

  /** Selects the node that the cursor is in, without opening what the user has closed. */
  #follow({ document, selection }: vscode.TextEditor): void {
    if (!this.#view.visible || document !== this.#shown) return;
    const { line } = selection.active;
    const [selected] = this.#view.selection;
    if (selected && sentTo(selected) === line) return;
    const node = nodeAt(this.#nodes, line, ({ id }) => this.#opened.has(id));
    if (!node || node.id === selected?.id) return;
    // It is refused when the tree has changed meanwhile; the next move of the cursor finds the new one.
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }
}

/** The line to which a node sends the cursor that is no part itself: it stays selected while the cursor is there. */
function sentTo(node: Node): number | undefined {
  if ('blocker' in node) return node.blocker.range.start.line;
  return 'item' in node && node.item.state === 'missing' ? node.item.range.start.line : undefined;
}
