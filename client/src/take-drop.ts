import * as vscode from 'vscode';
import { largestDrop, type FromPreview } from '../../server/src/protocol.ts';

type Drop = Extract<FromPreview, { type: 'dropped' }>;

/** Offers the events of what was dropped onto the preview, or says why it cannot be read. */
export async function takeDrop({ name, text, problem }: Drop): Promise<void> {
  if (problem === undefined) {
    // An empty file is no wish for the clipboard.
    const told = name ?? vscode.l10n.t('What was dropped');
    await vscode.commands.executeCommand('postmortem.pasteAsTimelineRows', text || '-', told);
    return;
  }
  const file = name ?? '';
  const messages = {
    several: vscode.l10n.t('Drop one file at a time: their events are picked from a list.'),
    tooLarge: vscode.l10n.t(
      '{0} is larger than {1} MB: drop the part that tells of the incident.',
      file,
      largestDrop / 1_000_000,
    ),
    noText: vscode.l10n.t('{0} is no text. A chat, a log, JSON or CSV tells events.', file),
  };
  void vscode.window.showInformationMessage(messages[problem]);
}
