import * as vscode from 'vscode';
import type { Position } from 'vscode-languageserver-types';
import type { Lifecycle } from '../../server/src/protocol.ts';
import { worstOf, type BlockerGroup, type BlockerNode } from './blocker-nodes.ts';
import type { OutlineNode } from './outline-nodes.ts';
import { describeSeverity, describeState, iconOf, iconOfSeverity } from './outline-words.ts';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a part of the document looks in the tree. A click goes to its place in the document at `uri`. */
export function partItem({ id, item, children }: OutlineNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  const state = describeState(item.state);
  const description = item.detail ?? (item.state === 'missing' ? state : undefined);
  const spoken = [item.label, item.detail, state].filter(Boolean).join(', ');
  return Object.assign(new vscode.TreeItem(item.label, children.length > 0 ? Collapsed : None), {
    id,
    iconPath: iconOf(item.state),
    tooltip: spoken,
    accessibilityInformation: { label: spoken },
    command: goTo(uri, item.range.start),
    ...(description !== undefined && { description }),
  });
}

/** The list of what keeps the document from being published, with how many things do. */
export function blockerGroupItem(group: BlockerGroup, lifecycle: Lifecycle): vscode.TreeItem {
  // Short, so that the count beside it is seen in a narrow view.
  const isPublished = lifecycle === 'published';
  const label = isPublished ? vscode.l10n.t('To mend') : vscode.l10n.t('Before publication');
  const meaning = isPublished
    ? vscode.l10n.t('Should have kept this from being published')
    : vscode.l10n.t('Keeps this from being published');
  const count = String(group.blockers.length);
  return Object.assign(new vscode.TreeItem(label, Collapsed), {
    id: group.id,
    description: count,
    iconPath: iconOfSeverity(worstOf(group)),
    tooltip: meaning,
    accessibilityInformation: { label: `${meaning}, ${count}` },
  });
}

export function blockerItem({ id, blocker }: BlockerNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  const { message, rule, severity, range } = blocker;
  return Object.assign(new vscode.TreeItem(message, None), {
    id,
    description: rule,
    iconPath: iconOfSeverity(severity),
    tooltip: message,
    accessibilityInformation: { label: [message, rule, describeSeverity(severity)].join(', ') },
    command: goTo(uri, range.start),
  });
}

function goTo(uri: vscode.Uri | undefined, place: Position): vscode.Command {
  return { command: 'postmortem.reveal', title: vscode.l10n.t('Go to'), arguments: [uri, place] };
}
