import * as vscode from 'vscode';
import {
  insertEvents as insertEventsMethod,
  offerEvents as offerEventsMethod,
  type InsertEvents,
  type InsertEventsParams,
  type OfferedEventItem,
  type OfferEvents,
  type OfferEventsParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { editorFor } from './editor-for.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';

type Item = vscode.QuickPickItem & { readonly index: number };

/**
 * Puts what was copied from a chat, an alert or a log into the timeline of the active postmortem, as one step that can be
 * undone: its author picks which events. Rejects when the server cannot be asked or the document cannot be edited.
 *
 * @param copied the text; whoever runs the command without one means the clipboard.
 * @param name of the file that the text is from, if it is from one.
 */
export async function pasteAsTimelineRows(
  connection: Connection,
  postmortems: Postmortems,
  copied: string | undefined,
  name?: string,
): Promise<void> {
  const editor = await editorFor(postmortems);
  const text = copied ?? (await vscode.env.clipboard.readText());
  if (!editor) return say(vscode.l10n.t('Open a postmortem first.'));
  const { document } = editor;
  const params = { text, now: Date.now() };
  const offer = await askAbout<OfferEvents | null, OfferEventsParams>(
    connection,
    document,
    offerEventsMethod,
    params,
  );
  if (!offer)
    return say(
      name === undefined
        ? vscode.l10n.t(
            'The clipboard holds no events: copy messages of Slack or Teams, alerts in JSON, a log, git log or CSV.',
          )
        : vscode.l10n.t(
            '{0} holds no events: messages of Slack or Teams, alerts in JSON, a log, git log or CSV do.',
            name,
          ),
    );
  const chosen = await pick(offer);
  if (!chosen || chosen.length === 0) return;
  const inserted = await askAbout<InsertEvents | null, InsertEventsParams>(
    connection,
    document,
    insertEventsMethod,
    { ...params, chosen },
  );
  if (!inserted) throw new Error(vscode.l10n.t('The events could not be inserted.'));
  if (inserted.problem !== undefined)
    return say(vscode.l10n.t('The events have no place: {0}.', inserted.problem));
  const edited = await editor.edit(builder => {
    for (const { range, newText } of inserted.edits) builder.replace(toRange(range), newText);
  });
  if (!edited) throw new Error(vscode.l10n.t('The events could not be inserted.'));
}

/** @returns the indexes of the events that are wanted; undefined when the user gave up. */
async function pick({ source, events }: OfferEvents): Promise<number[] | undefined> {
  const picked = await vscode.window.showQuickPick(events.map(toItem), {
    title: vscode.l10n.t('Paste as Timeline Rows: {0}', source),
    placeHolder: vscode.l10n.t('The events to put into the timeline'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ index }) => index);
}

function toItem({ time, date, text, isKnown, isAmbiguous }: OfferedEventItem, index: number): Item {
  const notes = [
    ...(isKnown ? [vscode.l10n.t('in the timeline already')] : []),
    ...(isAmbiguous ? [vscode.l10n.t('day and month may be meant the other way round')] : []),
  ];
  return {
    index,
    label: date === undefined ? time : `${date} ${time}`,
    description: notes.length > 0 ? `${text} (${notes.join('; ')})` : text,
    picked: !isKnown,
  };
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
