import type { Files } from '../project.ts';

/** What a server is handed by where it runs: Node or a web worker. */
export interface ServerHost {
  /** The local date and time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: () => string;
  /** The same in milliseconds from the epoch. */
  readonly instant: () => number;
  /** Runs a callback once the messages that have arrived are handled. */
  readonly defer: (callback: () => void) => void;
  /**
   * Runs a callback after so many milliseconds.
   *
   * @returns what calls it off.
   */
  readonly delay: (milliseconds: number, callback: () => void) => () => void;
  /** The address of the folder with a page for each rule, with a slash at its end; absent when there is none. */
  readonly rulePages?: string;
  /** The files of projects; absent where there are none, as in a page without a file system. */
  readonly files?: Files;
  readonly version: string;
}
