import { ActionIndex } from '../action-index.ts';
import { changeItem, type ItemChange } from '../core/features/actions/edit-item.ts';
import { exportFormats } from '../core/features/actions/export-actions.ts';
import {
  isOverdue,
  isWanted,
  listedActions,
  type ListedAction,
} from '../core/features/actions/listed-action.ts';
import { isOpen, writtenActionsOf } from '../core/model/action-item.ts';
import { isDate } from '../core/time/clock.ts';
import { toTextEdits } from './convert.ts';
import type { Files } from '../project.ts';
import * as protocol from '../protocol.ts';
import { readActions } from '../read-actions.ts';
import { describe, guarded } from './guard.ts';
import { idleTime } from './idle.ts';
import { aboutPostmortem, today, type Session } from './session.ts';
import { watchFiles } from './watch-files.ts';

/** How long an author pauses before clients are told that action items may have changed, in milliseconds. */
const pause = 500;

export interface ServedActionItems {
  /** To be called when all documents may be read otherwise. */
  readAgain(): void;
  /** To be called when files have changed, were made or deleted. */
  filesChanged(uris: readonly string[]): void;
}

/**
 * Answers `postmortem/actionItems`, and tells clients that have asked once when the items of an open document may have
 * changed, or files that the client watches for it.
 *
 * @param files what is read; undefined where there are no files but the open documents.
 */
export function serveActionItems(session: Session, files: Files | undefined): ServedActionItems {
  const { connection, documents, folders, host } = session;
  const idle = idleTime(host);
  const index = new ActionIndex(
    uri => fetchItems(session, files, uri),
    () => idle.turn(),
  );
  session.projects.ownedBy(() => index.owners());
  const watch = watchFiles(session);
  let isAsked = false;
  let callOff: () => void = () => undefined;
  const tell = () => {
    callOff();
    if (isAsked)
      callOff = host.delay(pause, () => void connection.sendNotification(protocol.didChangeActionItems));
  };
  const changed = ({ document }: { readonly document: { readonly uri: string } }) => {
    index.forget(document.uri);
    tell();
  };
  let asked: readonly string[] = [];
  const filesOf = ({ files: named, changed: outdated }: Partial<protocol.ActionItemsParams>) => {
    isAsked = true;
    if (outdated) for (const uri of textsIn(outdated)) index.forget(uri);
    else watch([{ globPattern: '**/*.md' }]);
    // What is read stays inside of the workspace.
    const isReadable = (uri: string) =>
      documents.get(uri) !== undefined || folders.folderOf(uri) !== undefined;
    if (named) asked = textsIn(named).filter(isReadable);
    return asked;
  };
  const itemsOf = (params: protocol.ActionItemsParams) => index.itemsOf(filesOf(params));
  documents.onDidChangeContent(event => {
    idle.typed();
    changed(event);
  });
  documents.onDidClose(changed);
  connection.onRequest(
    protocol.actionItems,
    guarded('action items', connection, [], async (params: protocol.ActionItemsParams) => {
      const day = today(session);
      const items = (await itemsOf(params)).filter(item => isWanted(item, params, day));
      return items.map(item => toView(item, day));
    }),
  );
  let toldOn: string | undefined;
  connection.onRequest(
    protocol.actionItemChanges,
    guarded(
      'changes of action items',
      connection,
      null,
      async (params: protocol.ActionItemChangesParams): Promise<protocol.ActionItemChanges | null> => {
        const day = today(session);
        const uris = filesOf(params);
        // What is overdue is so from one day to the next.
        if (toldOn !== day) index.renew();
        toldOn = day;
        const { since } = params;
        const isKnown = typeof since === 'number' && since <= index.version;
        const { version, more, files: changed } = await index.changesSince(uris, isKnown ? since : 0);
        const views = changed.map(({ uri, items }) => ({ uri, items: items.map(item => toView(item, day)) }));
        return { version, more, all: !isKnown, files: views };
      },
    ),
  );
  connection.onRequest(
    protocol.exportActionItems,
    guarded(
      'export of action items',
      connection,
      { text: '' },
      async (params: protocol.ExportActionItemsParams): Promise<protocol.ExportedActionItems> => {
        const day = today(session);
        const format = Object.hasOwn(exportFormats, params.format) ? params.format : 'table';
        const chosen = params.items && new Set(params.items.map(({ uri, line }) => `${uri}:${line}`));
        const items = await itemsOf(params);
        const wanted = items.filter(
          item => isWanted(item, params, day) && (chosen?.has(`${item.file}:${item.line - 1}`) ?? true),
        );
        const named = wanted.map(item => ({ ...item, file: pathIn(item.file, folders.folderOf(item.file)) }));
        return { text: exportFormats[format](named, day) };
      },
    ),
  );
  connection.onRequest(
    protocol.editActionItem,
    aboutPostmortem(
      session,
      'edit action item',
      (
        { text },
        { postmortem },
        { line, action, change }: protocol.EditActionItemParams,
      ): protocol.EditActionItem | null => {
        const at = listedActions(postmortem, text.getText(), '').findIndex(
          item => item.line === line + 1 && item.action === action,
        );
        const placed = writtenActionsOf(postmortem)[at];
        const isKnown = placed && isChange(change);
        if (!isKnown) return null;
        const edits = changeItem(postmortem, placed, change);
        return edits ? { edits: toTextEdits(text, edits) } : {};
      },
    ),
  );
  return {
    readAgain() {
      index.forgetAll();
      tell();
    },
    filesChanged(uris) {
      const texts = uris.filter(uri => uri.endsWith('.md'));
      for (const uri of texts) index.forget(uri);
      if (texts.length > 0) tell();
    },
  };
}

/** How people call a file: by its path within its folder of the workspace. */
function pathIn(uri: string, folder: string | undefined): string {
  const path = uri.slice(folder?.length ?? 0);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What other editors send is not to be trusted. */
function textsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : [];
}

function isChange(change: unknown): change is ItemChange {
  const [entry, ...more] = Object.entries((change ?? {}) as Record<string, unknown>);
  if (!entry || more.length > 0 || typeof entry[1] !== 'string') return false;
  const [key, value] = entry;
  if (key === 'status') return value === 'done';
  return key === 'due' ? isDate(value) : key === 'owner' || key === 'ticket';
}

/** What cannot be read has no items, which is logged. */
async function fetchItems(
  { connection, documents, projects, host }: Session,
  files: Files | undefined,
  uri: string,
): Promise<() => readonly ListedAction[]> {
  await projects.load(uri);
  if (projects.isSource(uri)) return noItems;
  const failed = (error: unknown) => {
    connection.console.warn(`${uri} could not be read for its action items: ${describe(error)}`);
    return [];
  };
  const open = documents.get(uri);
  await open?.load(host.defer);
  const text = open ? open.text.getText() : await files?.read(uri).catch(failed);
  if (typeof text !== 'string') return noItems;
  return () => {
    const environment = projects.environment(uri);
    const { templates, named } = environment;
    try {
      return open
        ? listedActions(open.analysis(environment).postmortem, open.text.getText(), uri)
        : readActions(text, { templates, path: uri, ...(named !== undefined && { named }) }, uri);
    } catch (error) {
      return failed(error);
    }
  };
}

const noItems = () => [];

/** How an item is told to clients. @param day today, `YYYY-MM-DD`. */
export function toView(item: ListedAction, day: string): protocol.ActionItemView {
  const { action, owners, priority, grade, due, status, ticket, kind, file, line, title } = item;
  return {
    uri: file,
    line: line - 1,
    title,
    action,
    owners,
    ...(priority !== undefined && { priority }),
    ...(grade !== undefined && { grade }),
    ...(due !== undefined && { due }),
    ...(ticket !== undefined && { ticket }),
    ...(kind !== undefined && { kind }),
    status,
    open: isOpen({ state: status }),
    overdue: isOverdue(item, day),
  };
}
