/** What only the client can read. */

// --- server → client, requests: files that only the client can read -----------------------------------------
// Sent to clients that say by `initializationOptions: { files: true }` that they answer them. Clients read nothing
// outside of the workspace's folders: what is there is missing.

/** Params: {@link FileParams}. Result: the file's text without a byte order mark, or null when it is missing; an error when it is no UTF-8. */
export const readFile = 'postmortem/readFile';

/** Params: {@link FileParams}. Result: string[], the names of the files directly in a folder, none when it is missing. */
export const listFolder = 'postmortem/listFolder';

export interface FileParams {
  /** A folder's ends in `/`. */
  readonly uri: string;
}
