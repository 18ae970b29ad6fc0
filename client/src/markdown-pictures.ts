import * as vscode from 'vscode';
import {
  timelinePicture,
  type TimelinePicture,
  type TimelinePictureParams,
} from '../../server/src/protocol.ts';
import { coalesce, delay } from './coalesce.ts';
import type { Connection } from './connection.ts';
import { withPictures, type MarkdownIt, type PlacedPicture } from './markdown-plugin.ts';
import type { Postmortems } from './postmortems.ts';

/** How often a picture is asked for while someone types, at most: every so many milliseconds. */
const pause = 250;

/**
 * The pictures in VS Code's own Markdown preview. A preview is rendered at once and the server answers later, so a
 * picture is kept, and previews are rendered once more when another one has come.
 */
export class MarkdownPictures implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #postmortems: Postmortems;
  /** By the documents that were rendered; null for one that has no picture, or none yet. */
  readonly #pictures = new Map<string, PlacedPicture | null>();
  readonly #listeners: vscode.Disposable;
  readonly #refresh = coalesce(
    () => this.#load(),
    () => delay(pause),
  );

  constructor(connection: Connection, postmortems: Postmortems) {
    this.#connection = connection;
    this.#postmortems = postmortems;
    this.#listeners = vscode.Disposable.from(
      postmortems.onDidChange(() => {
        if (this.#pictures.size > 0) this.#refresh();
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(setting))
          void vscode.commands.executeCommand('markdown.preview.refresh');
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#pictures.delete(uri.toString())),
    );
  }

  /** Called by VS Code when a Markdown preview is opened for the first time. */
  extend(markdown: MarkdownIt): MarkdownIt {
    return withPictures(markdown, document =>
      document instanceof vscode.Uri ? this.#pictureOf(document) : undefined,
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #pictureOf(uri: vscode.Uri): PlacedPicture | undefined {
    if (!vscode.workspace.getConfiguration(undefined, uri).get<boolean>(setting)) return undefined;
    const key = uri.toString();
    if (!this.#pictures.has(key)) {
      this.#pictures.set(key, null);
      this.#refresh();
    }
    return this.#pictures.get(key) ?? undefined;
  }

  async #load(): Promise<void> {
    const document = this.#postmortems.active;
    const key = document?.uri.toString();
    if (key === undefined || !this.#pictures.has(key)) return;
    const params: TimelinePictureParams = {
      textDocument: { uri: key },
      format: 'overview',
      // The colours are those of the theme and not of the system.
      scheme: 'light',
    };
    const answer = await this.#connection.query<TimelinePicture | null>(timelinePicture, params);
    if (answer === undefined || !this.#pictures.has(key)) return;
    const picture = answer && { svg: answer.text, line: answer.section.start.line };
    if (JSON.stringify(picture) === JSON.stringify(this.#pictures.get(key))) return;
    this.#pictures.set(key, picture);
    await vscode.commands.executeCommand('markdown.preview.refresh');
  }
}

const setting = 'postmortem.timeline.inMarkdownPreview';
