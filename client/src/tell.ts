import * as vscode from 'vscode';

/** In milliseconds. */
const toldFor = 4000;

/** Tells something that needs no answer, for a short while. */
export function tell(text: string): void {
  vscode.window.setStatusBarMessage(text, toldFor);
}
