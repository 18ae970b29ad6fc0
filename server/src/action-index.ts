import type { ListedAction } from './core/features/actions/listed-action.ts';

/** @returns the action items of a file; none where it is no postmortem or is not there. */
export type ReadActions = (uri: string) => Promise<readonly ListedAction[]>;

/**
 * The action items of many postmortems. Each file is read once, until it is said to have changed; what is kept of it are
 * its items as plain data, and nothing for the many files that have none.
 */
export class ActionIndex {
  readonly #read: ReadActions;
  readonly #breathe: () => Promise<void>;
  readonly #known = new Map<string, readonly ListedAction[]>();
  readonly #reading = new Map<string, Promise<readonly ListedAction[]>>();

  /** @param breathe resolves when it is time to read another file, so that nobody who types has to wait. */
  constructor(read: ReadActions, breathe: () => Promise<void>) {
    this.#read = read;
    this.#breathe = breathe;
  }

  /** The items of some files, in their order. What is known of other files is forgotten. */
  async itemsOf(uris: readonly string[]): Promise<readonly ListedAction[]> {
    const wanted = new Set(uris);
    for (const uri of this.#known.keys()) if (!wanted.has(uri)) this.#known.delete(uri);
    const items: ListedAction[] = [];
    for (const uri of wanted) {
      const known = this.#known.get(uri);
      for (const item of known ?? (await this.#load(uri))) items.push(item);
      if (!known) await this.#breathe();
    }
    return items;
  }

  /** Who owns the items that are known, those of most items first. Nothing is read. */
  owners(): readonly string[] {
    const counts = new Map<string, number>();
    for (const items of this.#known.values())
      for (const owner of items.flatMap(({ owners }) => owners))
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([owner]) => owner);
  }

  /** To be called when a file has changed, or may have. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#reading.delete(uri);
  }

  /** To be called when all may be read otherwise, as after a change of templates. */
  forgetAll(): void {
    this.#known.clear();
    this.#reading.clear();
  }

  #load(uri: string): Promise<readonly ListedAction[]> {
    const current = this.#reading.get(uri);
    if (current) return current;
    const reading: Promise<readonly ListedAction[]> = this.#read(uri).then(
      items => {
        // A change meanwhile has made this reading an old one.
        if (this.#reading.get(uri) !== reading) return this.#known.get(uri) ?? this.#load(uri);
        this.#reading.delete(uri);
        const kept = items.length > 0 ? detached(items) : none;
        this.#known.set(uri, kept);
        return kept;
      },
      (error: unknown) => {
        if (this.#reading.get(uri) === reading) this.#reading.delete(uri);
        throw error;
      },
    );
    this.#reading.set(uri, reading);
    return reading;
  }
}

/** Shared by all files without items. */
const none: readonly ListedAction[] = [];

/** The same items in strings of their own: a part of a text would keep all of that text in memory. */
function detached(items: readonly ListedAction[]): readonly ListedAction[] {
  return JSON.parse(JSON.stringify(items)) as ListedAction[];
}
