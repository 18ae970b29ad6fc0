import * as vscode from 'vscode';
import type { BlockerItem, Lifecycle, OutlineItem } from '../../server/src/protocol.ts';

type State = OutlineItem['state'];

export function describeState(state: State): string {
  switch (state) {
    case 'complete':
      return vscode.l10n.t('complete');
    case 'unfinished':
      return vscode.l10n.t('unfinished');
    case 'missing':
      return vscode.l10n.t('missing');
  }
}

export function describeLifecycle(lifecycle: Lifecycle): string {
  switch (lifecycle) {
    case 'draft':
      return vscode.l10n.t('Draft');
    case 'review':
      return vscode.l10n.t('Review');
    case 'published':
      return vscode.l10n.t('Published');
  }
}

/** Three shapes, so that the states differ for those who do not see the colours. */
export function iconOf(state: State): vscode.ThemeIcon {
  const [icon, color] = icons[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

export function iconOfSeverity(severity: BlockerItem['severity']): vscode.ThemeIcon {
  return new vscode.ThemeIcon(severity, new vscode.ThemeColor(`list.${severity}Foreground`));
}

export function describeSeverity(severity: BlockerItem['severity']): string {
  return severity === 'error' ? vscode.l10n.t('error') : vscode.l10n.t('warning');
}

const icons: Readonly<Record<State, readonly [icon: string, color: string]>> = {
  complete: ['pass', 'testing.iconPassed'],
  unfinished: ['circle-outline', 'list.warningForeground'],
  missing: ['circle-slash', 'list.errorForeground'],
};
