import * as vscode from 'vscode';
import {
  timelinePicture,
  type TimelinePicture,
  type TimelinePictureParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { imageAddress, imageLink, pictureName } from './picture-link.ts';
import type { Postmortems } from './postmortems.ts';
import type { Preview } from './preview.ts';
import { tell } from './tell.ts';

export interface PictureContext {
  readonly connection: Connection;
  readonly postmortems: Postmortems;
  readonly preview: Preview;
}

/** Puts the timeline of the active postmortem into the clipboard, as text. */
export async function copyAs(context: PictureContext, format: 'svg' | 'mermaid'): Promise<void> {
  const asked = await askForPicture(context, { format });
  if (!asked) return;
  const { text } = asked.picture;
  await vscode.env.clipboard.writeText(format === 'mermaid' ? mermaidBlock(text) : text);
  sayCopied(format === 'svg' ? 'SVG' : 'Mermaid');
}

/** Puts it there as a PNG, or asks for a file where the page may not write to the clipboard. */
export async function copyAsPng(context: PictureContext): Promise<void> {
  const { kind } = vscode.window.activeColorTheme;
  const isDark = kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
  const asked = await askForPicture(context, { scheme: isDark ? 'dark' : 'light' });
  if (!asked) return;
  const bytes = await context.preview.toPng(asked.picture.text);
  if (!bytes) {
    sayCopied('PNG');
    return;
  }
  const { uri } = asked.document;
  const beside = vscode.Uri.joinPath(uri, '..', pictureName(uri.path, 'png'));
  const file = await vscode.window.showSaveDialog({
    ...(isFile(asked.document) && { defaultUri: beside }),
    filters: { PNG: ['png'] },
  });
  if (file) await vscode.workspace.fs.writeFile(file, bytes);
}

/**
 * Writes the picture beside the document, `NAME.timeline.svg`, and shows it below the timeline. Done again, it only writes
 * the picture anew. A document that has no file yet gets a chart of Mermaid in a code block.
 */
export async function insertPicture(context: PictureContext): Promise<void> {
  const { active } = context.postmortems;
  const format = active && isFile(active) ? 'overview' : 'mermaid';
  const asked = await askForPicture(context, { format });
  if (!asked) return;
  const { document, picture } = asked;
  if (format === 'mermaid') {
    await insertBelow(document, picture, mermaidBlock(picture.text).trimEnd());
    return;
  }
  const name = pictureName(document.uri.path, 'svg');
  const file = vscode.Uri.joinPath(document.uri, '..', name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(picture.text));
  if (document.getText().includes(`](${imageAddress(name)})`)) return;
  await insertBelow(document, picture, imageLink(vscode.l10n.t('Timeline of {0}', picture.title), name));
}

/** Asks for the zone that preview and pictures show times in. */
export async function chooseZone(context: PictureContext): Promise<void> {
  const zone = await askForZone();
  if (!zone) return;
  context.preview.showZone(zone.name);
  if (zone.name === undefined) return;
  const asked = await askForPicture(context, {});
  if (asked && asked.picture.zone !== zone.name)
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The times are shown as they are written: the timeline does not tell all of its dates, or not its zone.',
      ),
    );
}

/** Without a name, the zone of the document is meant. */
async function askForZone(): Promise<{ readonly name?: string } | undefined> {
  const local = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const title = vscode.l10n.t('Zone of the Timeline');
  const other = { label: vscode.l10n.t('Another zone…') };
  const items = [
    { label: vscode.l10n.t('As the document says'), zone: {} },
    { label: 'UTC', zone: { name: 'UTC' } },
    { label: vscode.l10n.t('Local'), description: local, zone: { name: local } },
    other,
  ];
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen !== other) return chosen && 'zone' in chosen ? chosen.zone : undefined;
  const name = await vscode.window.showQuickPick(Intl.supportedValuesOf('timeZone'), { title });
  return name === undefined ? undefined : { name };
}

async function askForPicture(
  { connection, postmortems, preview }: PictureContext,
  params: Omit<TimelinePictureParams, 'textDocument' | 'zone'>,
): Promise<{ readonly document: vscode.TextDocument; readonly picture: TimelinePicture } | undefined> {
  const document = postmortems.active;
  const { zone } = preview;
  const picture =
    document &&
    (await askAbout<TimelinePicture | null, TimelinePictureParams>(connection, document, timelinePicture, {
      ...params,
      ...(zone !== undefined && { zone }),
    }));
  if (picture) return { document, picture };
  void vscode.window.showInformationMessage(vscode.l10n.t('There is no timeline with events to draw.'));
  return undefined;
}

async function insertBelow(
  document: vscode.TextDocument,
  { below }: TimelinePicture,
  block: string,
): Promise<void> {
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Position(below.line, below.character);
  edit.insert(document.uri, place, `\n\n${block}`.replaceAll('\n', eol));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The picture could not be inserted.'));
}

function isFile({ uri }: vscode.TextDocument): boolean {
  return uri.scheme !== 'untitled';
}

function mermaidBlock(text: string): string {
  return `\`\`\`mermaid\n${text}\`\`\`\n`;
}

function sayCopied(format: string): void {
  tell(vscode.l10n.t('Timeline copied as {0}', format));
}
