import sources from 'glob:./sources/*.ts';
import { dateOrderIn, type DateOrder } from './choose-date.ts';
import type { ImportContext, ImportedEvent, ImportSource } from './imported-event.ts';

/** All programs whose output can be read, by the names of their files. */
export const importSources: readonly ImportSource[] = sources;

export interface ReadEvents {
  readonly source: ImportSource;
  /** By time, at least one. Events without a day or a zone count as if they had them. */
  readonly events: readonly ImportedEvent[];
}

/**
 * Reads the events that another program tells.
 *
 * @param id the source; without one, the source that reads the most events is taken.
 * @returns undefined when there are none.
 */
export function readEvents(text: string, context: ImportContext, id?: string): ReadEvents | undefined {
  let best: ReadEvents | undefined;
  let order: { readonly found: DateOrder | undefined } | undefined;
  const own = { ...context, order: () => (order ??= { found: dateOrderIn(text, context.days) }).found };
  for (const source of importSources) {
    if (id !== undefined && source.id !== id) continue;
    const events = source.read(text, own);
    if (events.length > (best?.events.length ?? 0)) best = { source, events };
  }
  return best && { ...best, events: [...best.events].sort((a, b) => a.at - b.at) };
}
