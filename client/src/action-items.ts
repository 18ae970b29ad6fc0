import * as vscode from 'vscode';
import {
  actionItemChanges,
  exportActionItems as exportActionItemsMethod,
  type ActionItemChanges,
  type ActionItemChangesParams,
  type ActionItemView,
  type ExportActionItemsParams,
  type ExportedActionItems,
} from '../../server/src/protocol.ts';
import { groupings, groupsOf, type ActionGroup, type Grouping } from './action-groups.ts';
import { ActionList } from './action-list.ts';
import { actionItem, groupItem, restItem } from './action-tree-items.ts';
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

/** The items of a group that are not shown yet. */
interface RestNode {
  readonly rest: number;
  readonly of: ActionGroup;
}

type Node = ActionGroup | ActionNode | RestNode;

/** So many items of a group are shown, and so many more when more are asked for: a tree of thousands takes seconds. */
const shownAtOnce = 300;

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
  readonly #list = new ActionList();
  /** What has changed and the server has not been told of. */
  readonly #untold = new Set<string>();
  /** How many items of a group are shown, by the group's id, where more were asked for. */
  readonly #shown = new Map<string, number>();
  #loading: Promise<void> | undefined;
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
        if (state !== 'running' || this.#list.version === undefined) return;
        this.#list.restart();
        outdate();
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
    if (this.#isStale || this.#loading) await this.#load();
    return this.#list.items;
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
      const { items } = this.#list;
      const shown = this.showsClosed ? items : items.filter(({ open }) => open);
      return [...groupsOf(shown, this.grouping, today())];
    }
    return 'items' in node ? this.#itemsIn(node) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('rest' in node) return restItem(node.of, node.rest);
    return 'items' in node
      ? groupItem(node, this.grouping)
      : actionItem(node.item, node.group, this.grouping, today());
  }

  /** Shows more items of a group. */
  showMore(group: string): void {
    this.#shown.set(group, this.#shownOf(group) + shownAtOnce);
    this.#change.fire(undefined);
  }

  #itemsIn(group: ActionGroup): Node[] {
    const shown = group.items.slice(0, this.#shownOf(group.id));
    const rest = group.items.length - shown.length;
    return [...shown.map(item => ({ item, group })), ...(rest > 0 ? [{ rest, of: group }] : [])];
  }

  #shownOf(group: string): number {
    return this.#shown.get(group) ?? shownAtOnce;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#change.dispose();
  }

  #load(): Promise<void> {
    this.#loading ??= this.#read().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #read(): Promise<void> {
    this.#isStale = false;
    try {
      const { files, changed } = await this.#files.take();
      for (const uri of changed) this.#untold.add(uri);
      const request = { changed: [...this.#untold], ...(files !== this.#list.files && { files }) };
      let params: ActionItemChangesParams = request;
      for (let more = true; more;) {
        const { version } = this.#list;
        const answer = await this.#connection.request<ActionItemChanges | null>(actionItemChanges, {
          ...params,
          ...(version !== undefined && { since: version }),
        });
        if (!answer) throw new Error('The server failed.');
        for (const uri of request.changed) this.#untold.delete(uri);
        params = { changed: [] };
        more = answer.more;
        // A tree that is drawn anew takes the buttons away from under the pointer.
        if (this.#list.take(answer, files)) this.#show();
      }
    } catch (error) {
      this.#isStale = true;
      this.#connection.log.error('The action items could not be listed', error);
      this.#show();
    }
  }

  #show(): void {
    const { items } = this.#list;
    const open = items.filter(item => item.open).length;
    const overdue = items.filter(item => item.overdue).length;
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
