import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Has files watched, each pattern once, where the client can be asked to. What is gone is watched in vain. */
export function watchFiles({
  connection,
  capabilities,
}: Pick<Session, 'connection' | 'capabilities'>): (watchers: readonly FileSystemWatcher[]) => void {
  const known = new Set<string>();
  return wanted => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = wanted.filter(({ globPattern }) => !known.has(JSON.stringify(globPattern)));
    for (const { globPattern } of watchers) known.add(JSON.stringify(globPattern));
    if (watchers.length > 0)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}
