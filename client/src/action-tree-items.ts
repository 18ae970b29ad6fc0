import * as vscode from 'vscode';
import type { ActionItemView } from '../../server/src/protocol.ts';
import { shortDate } from './short-date.ts';
import { stateOf, type ActionGroup, type Grouping, type ItemState } from './action-groups.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a group of action items looks in the tree. */
export function groupItem({ id, state, label, items }: ActionGroup, grouping: Grouping): vscode.TreeItem {
  const name = state ? describeState(state) : (label ?? nameless(grouping));
  const item = new vscode.TreeItem(name, state === 'closed' ? Collapsed : Expanded);
  return Object.assign(item, {
    id,
    description: String(items.length),
    accessibilityInformation: { label: `${name}, ${items.length}` },
    ...(state && { iconPath: iconOf(state) }),
  });
}

/** How an action item looks in the tree. A click goes to it. */
export function actionItem(
  view: ActionItemView,
  group: ActionGroup,
  grouping: Grouping,
  today: string,
): vscode.TreeItem {
  const state = stateOf(view, today);
  const { uri, line, action, owners, due, priority, title, ticket } = view;
  const owner = owners.join(', ');
  // A narrow side bar shows the beginning: when and who come before what.
  const label = [
    due && shortDate(due, today, vscode.env.language),
    grouping === 'owner' ? undefined : owner,
    action,
  ];
  const description = [
    grouping === 'priority' ? undefined : priority,
    grouping === 'postmortem' ? undefined : title,
  ];
  const spoken = [action, describeState(state), priority, owner, due, title].filter(Boolean).join(', ');
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`${action}\n`);
  for (const part of [describeState(state), priority, owner, due, ticket, title])
    if (part) tooltip.appendText(`\n${part}`);
  return Object.assign(new vscode.TreeItem(label.filter(Boolean).join(' · '), None), {
    id: `${group.id} ${uri}:${line}`,
    description: description.filter(Boolean).join(' · '),
    tooltip,
    iconPath: iconOf(state),
    contextValue: view.open ? 'actionItem.open' : 'actionItem.closed',
    accessibilityInformation: { label: spoken },
    command: {
      command: 'postmortem.reveal',
      title: vscode.l10n.t('Go to'),
      arguments: [vscode.Uri.parse(uri), { line, character: 0 }],
    },
  });
}

/** What stands for the items of a group that are not shown yet. A click shows more of them. */
export function restItem(group: ActionGroup, rest: number): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(vscode.l10n.t('{0} more…', rest), None), {
    id: `${group.id} …`,
    command: {
      command: 'postmortem.actionItems.showMore',
      title: vscode.l10n.t('Show More'),
      arguments: [group.id],
    },
  });
}

export function describeState(state: ItemState): string {
  switch (state) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'soon':
      return vscode.l10n.t('Due soon');
    case 'open':
      return vscode.l10n.t('Open');
    case 'closed':
      return vscode.l10n.t('Done');
  }
}

export function describeGrouping(grouping: Grouping): string {
  switch (grouping) {
    case 'state':
      return vscode.l10n.t('State');
    case 'owner':
      return vscode.l10n.t('Owner');
    case 'priority':
      return vscode.l10n.t('Priority');
    case 'postmortem':
      return vscode.l10n.t('Postmortem');
  }
}

function nameless(grouping: Grouping): string {
  return grouping === 'owner' ? vscode.l10n.t('Nobody') : vscode.l10n.t('No priority');
}

/** Four shapes, so that the states differ for those who do not see the colours. */
const icons: Readonly<Record<ItemState, readonly [icon: string, color: string]>> = {
  overdue: ['warning', 'list.errorForeground'],
  soon: ['clock', 'list.warningForeground'],
  open: ['circle-outline', 'foreground'],
  closed: ['pass', 'testing.iconPassed'],
};

function iconOf(state: ItemState): vscode.ThemeIcon {
  const [icon, color] = icons[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
