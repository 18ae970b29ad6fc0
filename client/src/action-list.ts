import type { ActionItemChanges, ActionItemView } from '../../server/src/protocol.ts';

/** The action items of all files, as the server told them in the order in which it read them. */
export class ActionList {
  #byFile = new Map<string, readonly ActionItemView[]>();
  /** What is told anew takes the place of the old list once it is complete. */
  #next = this.#byFile;
  #items: readonly ActionItemView[] | undefined;
  #version: number | undefined;
  #files: readonly string[] | undefined;

  /** The version as of which it is known; undefined before anything is. */
  get version(): number | undefined {
    return this.#version;
  }

  /** The files that the server has been asked about. */
  get files(): readonly string[] | undefined {
    return this.#files;
  }

  /** By the addresses of their files. */
  get items(): readonly ActionItemView[] {
    this.#items ??= [...this.#byFile.keys()].sort().flatMap(uri => this.#byFile.get(uri)!);
    return this.#items;
  }

  /** To be called when the server has been started anew: it knows nothing of what it told. */
  restart(): void {
    this.#version = undefined;
    this.#files = undefined;
  }

  /**
   * Takes what the server told of some files.
   *
   * @returns whether the items are others now.
   */
  take({ version, more, all, files }: ActionItemChanges, asked: readonly string[]): boolean {
    this.#version = version;
    this.#files = asked;
    if (all) this.#next = this.#byFile.size > 0 ? new Map() : this.#byFile;
    for (const { uri, items } of files) {
      if (items.length > 0) this.#next.set(uri, items);
      else this.#next.delete(uri);
    }
    const isNew = this.#next !== this.#byFile;
    if (isNew && more) return false;
    this.#byFile = this.#next;
    if (!isNew && files.length === 0) return false;
    this.#items = undefined;
    return true;
  }
}
