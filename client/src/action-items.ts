import * as vscode from 'vscode';
import {
  actionItems as actionItemsMethod,
  exportActionItems as exportActionItemsMethod,
  type ActionItemsParams,
  type ActionItemView,
  type ExportActionItemsParams,
  type ExportedActionItems,
} from '../../server/src/protocol.ts';
import { groupings, groupsOf, type ActionGroup, type Grouping } from './action-groups.ts';
import { actionItem, groupItem } from './action-tree-items.ts';
import { coalesce, delay } from './coalesce.ts';
import type { Connection } from './connection.ts';
import { localTime } from './file-names.ts';
import { MarkdownFiles } from './markdown-files.ts';

/** How long the view waits for more changes before it asks again, in milliseconds. */
const pause = 300;
/** What is remembered of the workspace. */
const groupingKey = 'postmortem.actionItems.grouping';
const closedKey = 'postmortem.actionItems.closed';

/** An action item in a group; one of several owners stands in several. */
export interface ActionNode {
  readonly item: ActionItemView;
  readonly group: ActionGroup;
}

type Node = ActionGroup | ActionNode;

/**
 * The view that lists the action items of all postmortems in the workspace. Nothing is read before it is looked at or
 * asked.
 */
export class ActionItems implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #connection: Connection;
  readonly #memory: vscode.Memento;
  readonly #files = new MarkdownFiles();
  readonly #view: vscode.TreeView<Node>;
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #listeners: vscode.Disposable;
  readonly #refresh = coalesce(
    () => this.#load(),
    () => delay(pause),
  );
  #items: readonly ActionItemView[] = [];
  #isStale = true;

  readonly onDidChangeTreeData = this.#change.event;

  constructor(connection: Connection, memory: vscode.Memento) {
    this.#connection = connection;
    this.#memory = memory;
    this.#view = vscode.window.createTreeView('postmortem.actionItems', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const outdate = () => {
      this.#isStale = true;
      if (this.#view.visible) this.#refresh();
    };
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#files,
      this.#view.onDidChangeVisibility(() => {
        if (this.#view.visible && this.#isStale) this.#refresh();
      }),
      this.#files.onDidChange(outdate),
      connection.onDidChangeActionItems(outdate),
      connection.onDidChangeState(state => {
        // Another server has read nothing yet.
        if (state === 'running' && this.#items.length > 0) outdate();
      }),
    );
  }

  get grouping(): Grouping {
    const remembered = this.#memory.get<string>(groupingKey);
    return groupings.find(known => known === remembered) ?? 'state';
  }

  get showsClosed(): boolean {
    return this.#memory.get(closedKey, false);
  }

  /** What the view lists, closed items included. Asks for it if need be. */
  async items(): Promise<readonly ActionItemView[]> {
    if (this.#isStale) await this.#load();
    return this.#items;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(groupingKey, grouping);
    this.#change.fire(undefined);
  }

  async showClosed(shown: boolean): Promise<void> {
    await this.#memory.update(closedKey, shown);
    this.#change.fire(undefined);
  }

  /** @returns the items, or all that are listed, as a text in a format. */
  async exported(
    format: ExportActionItemsParams['format'],
    items: readonly ActionItemView[] | undefined,
  ): Promise<string> {
    const params: ExportActionItemsParams = {
      ...(await this.#files.take()),
      format,
      ...(items ? { items: items.map(({ uri, line }) => ({ uri, line })) } : { open: !this.showsClosed }),
    };
    return (await this.#connection.request<ExportedActionItems>(exportActionItemsMethod, params)).text;
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const shown = this.showsClosed ? this.#items : this.#items.filter(({ open }) => open);
      return [...groupsOf(shown, this.grouping, today())];
    }
    return 'items' in node ? node.items.map(item => ({ item, group: node })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'items' in node
      ? groupItem(node, this.grouping)
      : actionItem(node.item, node.group, this.grouping, today());
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#change.dispose();
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    try {
      const params: ActionItemsParams = await this.#files.take();
      const items = await this.#connection.request<ActionItemView[]>(actionItemsMethod, params);
      // A tree that is drawn anew takes the buttons away from under the pointer.
      if (JSON.stringify(items) === JSON.stringify(this.#items)) return;
      this.#items = items;
    } catch (error) {
      this.#isStale = true;
      this.#connection.log.error('The action items could not be listed', error);
    }
    const open = this.#items.filter(item => item.open).length;
    const overdue = this.#items.filter(item => item.overdue).length;
    this.#view.badge =
      overdue > 0 ? { value: overdue, tooltip: vscode.l10n.t('{0} overdue', overdue) } : undefined;
    this.#view.description = open > 0 ? vscode.l10n.t('{0} open', open) : '';
    this.#change.fire(undefined);
  }
}

/** `YYYY-MM-DD` on the clocks of the user. */
function today(): string {
  return localTime(new Date()).slice(0, 10);
}
