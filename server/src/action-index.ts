import type { ListedAction } from './core/features/actions/listed-action.ts';

/**
 * Fetches a file.
 *
 * @returns what reads its action items, to be called when there is time for it; none where it is no postmortem or is not
 *   there.
 */
export type FetchFile = (uri: string) => Promise<() => readonly ListedAction[]>;

/** The items of a file, none where it has none any more. */
export interface FileActions {
  readonly uri: string;
  readonly items: readonly ListedAction[];
}

/** What has changed since a version. */
export interface ActionChanges {
  /** What the files are as of. */
  readonly version: number;
  /** Whether there is more to be asked for, since this version. */
  readonly more: boolean;
  readonly files: readonly FileActions[];
}

interface Entry {
  readonly items: readonly ListedAction[];
  /** When they last became others. */
  readonly version: number;
}

/** So many files are fetched ahead while another one is read. */
const ahead = 4;
/** Of so many files it is told at once what has changed. */
const portion = 250;

/**
 * The action items of many postmortems. Each file is read once, until it is said to have changed; what is kept of it are
 * its items as plain data, and nothing for the many files that have none.
 */
export class ActionIndex {
  readonly #fetch: FetchFile;
  readonly #breathe: () => Promise<void>;
  readonly #known = new Map<string, Entry>();
  /** What may have changed since it was read. */
  readonly #stale = new Set<string>();
  readonly #fetching = new Map<string, Promise<() => readonly ListedAction[]>>();
  /** When files that had items were left out. */
  readonly #gone = new Map<string, number>();
  readonly #words = new Map<string, string>();
  #version = 0;
  #owners: { readonly version: number; readonly names: readonly string[] } | undefined;

  /** @param breathe resolves when it is time to read another file, so that nobody who types has to wait. */
  constructor(fetch: FetchFile, breathe: () => Promise<void>) {
    this.#fetch = fetch;
    this.#breathe = breathe;
  }

  /** Grows whenever the items of a file become others. */
  get version(): number {
    return this.#version;
  }

  /** The items of some files, in their order. What is known of other files is forgotten. */
  async itemsOf(uris: readonly string[]): Promise<readonly ListedAction[]> {
    const wanted = this.#want(uris);
    await this.#readEach(wanted.filter(uri => !this.#isKnown(uri)));
    // Somebody else may have asked for other files meanwhile.
    for (const uri of wanted) if (!this.#known.has(uri)) await this.#load(uri);
    return wanted.flatMap(uri => this.#known.get(uri)?.items ?? []);
  }

  /**
   * The same by file, and only of files whose items have become others since a version: those that did so first, and
   * no more than can be read and told in a moment.
   *
   * @param since 0 for the items of all files that have any.
   */
  async changesSince(uris: readonly string[], since: number): Promise<ActionChanges> {
    const wanted = this.#want(uris);
    const unread = wanted.filter(uri => !this.#isKnown(uri));
    await this.#readEach(unread.slice(0, portion));
    const known = wanted.flatMap(uri => ({ uri, ...(this.#known.get(uri) ?? nothing) }));
    const gone = Array.from(this.#gone, ([uri, version]) => ({ uri, version, items: none }));
    const changed = [...known, ...gone]
      .filter(({ version, items }) => version > since && (items.length > 0 || since > 0))
      .sort((a, b) => a.version - b.version);
    const files = changed.slice(0, portion);
    const isCut = files.length < changed.length;
    return {
      version: isCut ? files.at(-1)!.version : this.#version,
      more: isCut || unread.length > portion,
      files,
    };
  }

  /** Who owns the items that are known, those of most items first. Nothing is read. */
  owners(): readonly string[] {
    if (this.#owners?.version !== this.#version) {
      const counts = new Map<string, number>();
      for (const { items } of this.#known.values())
        for (const { owners } of items)
          for (const name of owners) counts.set(name, (counts.get(name) ?? 0) + 1);
      const names = [...counts].sort(([, a], [, b]) => b - a).map(([owner]) => owner);
      this.#owners = { version: this.#version, names };
    }
    return this.#owners.names;
  }

  /** To be called when a file has changed, or may have. */
  forget(uri: string): void {
    if (this.#known.has(uri)) this.#stale.add(uri);
    this.#fetching.delete(uri);
  }

  /** To be called when all items are told otherwise, though they say the same: they count as changed. */
  renew(): void {
    for (const [uri, { items }] of this.#known)
      if (items.length > 0) this.#known.set(uri, { items, version: ++this.#version });
  }

  /** To be called when all may be read otherwise, as after a change of templates. */
  forgetAll(): void {
    for (const uri of this.#known.keys()) this.#stale.add(uri);
    this.#fetching.clear();
  }

  /** Forgets other files than some. @returns each of these once. */
  #want(uris: readonly string[]): readonly string[] {
    const wanted = new Set(uris);
    for (const uri of this.#known.keys()) if (!wanted.has(uri)) this.#drop(uri);
    return [...wanted];
  }

  async #readEach(uris: readonly string[]): Promise<void> {
    for (const [index, uri] of uris.entries()) {
      for (const next of uris.slice(index, index + ahead)) void this.#fetched(next).catch(() => undefined);
      await this.#load(uri);
      await this.#breathe();
    }
  }

  #isKnown(uri: string): boolean {
    return this.#known.has(uri) && !this.#stale.has(uri);
  }

  #drop(uri: string): void {
    if (this.#known.get(uri)!.items.length > 0) this.#gone.set(uri, ++this.#version);
    this.#known.delete(uri);
    this.#stale.delete(uri);
  }

  #fetched(uri: string): Promise<() => readonly ListedAction[]> {
    const current = this.#fetching.get(uri);
    if (current) return current;
    const fetching = this.#fetch(uri);
    this.#fetching.set(uri, fetching);
    return fetching;
  }

  async #load(uri: string): Promise<void> {
    while (!this.#isKnown(uri)) {
      const fetching = this.#fetched(uri);
      const read = await fetching.catch((error: unknown) => {
        if (this.#fetching.get(uri) === fetching) this.#fetching.delete(uri);
        throw error;
      });
      // A change meanwhile has made what was fetched an old text.
      if (this.#fetching.get(uri) !== fetching) continue;
      this.#fetching.delete(uri);
      this.#keep(uri, read());
    }
  }

  #keep(uri: string, items: readonly ListedAction[]): void {
    const known = this.#known.get(uri) ?? nothing;
    this.#stale.delete(uri);
    const isSame = JSON.stringify(items) === JSON.stringify(known.items);
    if (isSame) this.#known.set(uri, known);
    else this.#known.set(uri, { items: this.#detached(items, uri), version: ++this.#version });
    if (!isSame) this.#gone.delete(uri);
  }

  /**
   * The same items in strings of their own, since a part of a text would keep all of that text in memory; what many items
   * say is one string.
   */
  #detached(items: readonly ListedAction[], uri: string): readonly ListedAction[] {
    const own = JSON.parse(JSON.stringify(items)) as ListedAction[];
    const title = own[0]?.title ?? '';
    return own.map(item => ({
      ...item,
      file: item.file === uri ? uri : item.file,
      title: item.title === title ? title : item.title,
      owners: item.owners.map(owner => this.#shared(owner)),
      ...(item.priority !== undefined && { priority: this.#shared(item.priority) }),
      ...(item.due !== undefined && { due: this.#shared(item.due) }),
      ...(item.kind !== undefined && { kind: this.#shared(item.kind) }),
    }));
  }

  #shared(word: string): string {
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, word);
    return known ?? word;
  }
}

/** Shared by all files without items. */
const none: readonly ListedAction[] = [];
const nothing: Entry = { items: none, version: 0 };
