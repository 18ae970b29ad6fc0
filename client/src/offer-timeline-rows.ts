import * as vscode from 'vscode';
import {
  insertEvents as insertEventsMethod,
  offerEvents as offerEventsMethod,
  type InsertEvents,
  type InsertEventsParams,
  type OfferEvents,
  type OfferEventsParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { offerDropping } from './offer-dropping.ts';
import { offerPasting } from './offer-pasting.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';

/** In UTF-16 code units: what is longer is looked at by the command only. */
const longest = 200_000;

/**
 * Offers to paste or drop messages, alerts and lines of a log as rows of the timeline. What VS Code does with them comes
 * first, unless somebody chooses the rows by the button that it shows then.
 */
export function offerTimelineRows(connection: Connection, postmortems: Postmortems): vscode.Disposable {
  const rows = async (document: vscode.TextDocument, text: string) => {
    const mayTellEvents = text.length <= longest && /\d:\d|^\s*[[{]/.test(text);
    if (!mayTellEvents || postmortems.active !== document) return undefined;
    return rowsOf(connection, document, text);
  };
  const kind = 'timelineRows';
  return vscode.Disposable.from(
    offerPasting({
      kind,
      title: vscode.l10n.t('Paste as timeline rows'),
      isSecond: true,
      edit: (document, _position, { text }) => rows(document, text),
    }),
    offerDropping({ kind, title: vscode.l10n.t('Insert as timeline rows'), longest, edit: rows }),
  );
}

/** The edit that puts those events of a text into the timeline that are not in it; undefined where there are none. */
async function rowsOf(
  connection: Connection,
  document: vscode.TextDocument,
  text: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  const params = { text, now: Date.now() };
  const offer = await askAbout<OfferEvents | null, OfferEventsParams>(
    connection,
    document,
    offerEventsMethod,
    params,
  );
  const chosen = (offer?.events ?? []).flatMap(({ isKnown }, index) => (isKnown ? [] : [index]));
  if (chosen.length === 0) return undefined;
  const inserted = await askAbout<InsertEvents | null, InsertEventsParams>(
    connection,
    document,
    insertEventsMethod,
    { ...params, chosen },
  );
  if (!inserted || inserted.problem !== undefined) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of inserted.edits) edit.replace(document.uri, toRange(range), newText);
  return edit;
}
