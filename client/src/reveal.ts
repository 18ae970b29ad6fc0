import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageserver-types';

/**
 * Moves the cursor of a document's editor to a place and shows it, in the column where the document is open already: a
 * view beside the text must not be covered by the text.
 */
export async function reveal(uri: vscode.Uri, position: Position): Promise<void> {
  const place = toPosition(position);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri) });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shows = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const groups = vscode.window.tabGroups.all.filter(group => group.tabs.some(shows));
  return (groups.find(group => group.isActive) ?? groups[0])?.viewColumn ?? vscode.ViewColumn.One;
}

function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}
