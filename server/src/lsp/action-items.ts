import { ActionIndex } from '../action-index.ts';
import {
  isOverdue,
  isWanted,
  listedActions,
  type ListedAction,
} from '../core/features/actions/listed-action.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { isOpen } from '../core/model/action-item.ts';
import { readPostmortem } from '../core/model/postmortem.ts';
import type { Files } from '../project.ts';
import * as protocol from '../protocol.ts';
import { describe, guarded } from './guard.ts';
import { today, type Session } from './session.ts';

/** How long an author pauses before clients are told that action items may have changed, in milliseconds. */
const pause = 500;

/**
 * Answers `postmortem/actionItems`, and tells clients that have asked once when the items of an open document may have
 * changed.
 *
 * @param files what is read; undefined where there are no files but the open documents.
 * @returns what is to be called when all documents may be read otherwise.
 */
export function serveActionItems(session: Session, files: Files | undefined): () => void {
  const { connection, documents, folders, host } = session;
  const index = new ActionIndex(
    uri => readItems(session, files, uri),
    () => new Promise(resolve => host.defer(resolve)),
  );
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
  documents.onDidChangeContent(changed);
  documents.onDidClose(changed);
  connection.onRequest(
    protocol.actionItems,
    guarded('action items', connection, [], async (params: protocol.ActionItemsParams) => {
      isAsked = true;
      for (const uri of textsIn(params.changed)) index.forget(uri);
      // What is read stays inside of the workspace.
      const uris = textsIn(params.files).filter(
        uri => documents.get(uri) !== undefined || folders.folderOf(uri) !== undefined,
      );
      const day = today(session);
      const items = (await index.itemsOf(uris)).filter(item => isWanted(item, params, day));
      return items.map(item => toView(item, day));
    }),
  );
  return () => {
    index.forgetAll();
    tell();
  };
}

/** What other editors send is not to be trusted. */
function textsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : [];
}

async function readItems(
  { connection, documents, projects, host }: Session,
  files: Files | undefined,
  uri: string,
): Promise<readonly ListedAction[]> {
  await projects.load(uri);
  if (projects.isSource(uri)) return [];
  const environment = projects.environment(uri);
  const open = documents.get(uri);
  if (open) {
    await open.load(host.defer);
    return listedActions(open.analysis(environment).postmortem, open.text.getText(), uri);
  }
  try {
    const text = await files?.read(uri);
    if (text === undefined) return [];
    const { templates, named } = environment;
    const options = { templates, path: uri, ...(named !== undefined && { named }) };
    return listedActions(readPostmortem(parseMarkdown(text), options), text, uri);
  } catch (error) {
    connection.console.warn(`${uri} could not be read for its action items: ${describe(error)}`);
    return [];
  }
}

function toView(item: ListedAction, day: string): protocol.ActionItemView {
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
