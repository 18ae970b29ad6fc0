import type { ActionItemView } from '../../server/src/protocol.ts';

export const groupings = ['state', 'owner', 'priority', 'postmortem'] as const;

/** By what action items are put together. */
export type Grouping = (typeof groupings)[number];

export type ItemState = 'overdue' | 'soon' | 'open' | 'closed';

export interface ActionGroup {
  /** The same as long as the group is; what is unfolded stays so. */
  readonly id: string;
  /** A state where items are put together by it; otherwise as written, and absent for items without any. */
  readonly state?: ItemState;
  readonly label?: string;
  /** The most urgent first. */
  readonly items: readonly ActionItemView[];
}

/** So many days before it is due an item is due soon. */
const soon = 7;

/** @param today `YYYY-MM-DD`. */
export function stateOf({ open, due }: ActionItemView, today: string): ItemState {
  if (!open) return 'closed';
  if (due === undefined) return 'open';
  if (due < today) return 'overdue';
  return (Date.parse(due) - Date.parse(today)) / 86_400_000 <= soon ? 'soon' : 'open';
}

/**
 * Puts action items together, groups with the most urgent item first; groups of items that have no owner or no priority
 * are last. An item of several owners is in the group of each.
 *
 * @param today `YYYY-MM-DD`.
 */
export function groupsOf(
  items: readonly ActionItemView[],
  grouping: Grouping,
  today: string,
): readonly ActionGroup[] {
  const groups = new Map<string, { state?: ItemState; label?: string; items: ActionItemView[] }>();
  for (const item of byUrgency(items, today))
    for (const key of keysOf(item, grouping, today)) {
      const id = `${grouping}:${key ?? ''}`;
      const group = groups.get(id) ?? { ...nameOf(item, grouping, key), items: [] };
      groups.set(id, group);
      group.items.push(item);
    }
  const all = [...groups].map(([id, group]) => ({ id, ...group }));
  const isNamed = (group: ActionGroup) => group.state !== undefined || group.label !== undefined;
  return [...all.filter(isNamed), ...all.filter(group => !isNamed(group))];
}

function keysOf(item: ActionItemView, grouping: Grouping, today: string): readonly (string | undefined)[] {
  switch (grouping) {
    case 'state':
      return [stateOf(item, today)];
    case 'owner':
      return item.owners.length > 0 ? item.owners.map(plainName) : [undefined];
    case 'priority':
      return [item.priority];
    case 'postmortem':
      return [item.uri];
  }
}

function nameOf(
  item: ActionItemView,
  grouping: Grouping,
  key: string | undefined,
): { state?: ItemState; label?: string } {
  if (key === undefined) return {};
  if (grouping === 'state') return { state: key as ItemState };
  if (grouping === 'postmortem') return { label: item.title };
  if (grouping === 'owner') return { label: item.owners.find(owner => plainName(owner) === key)! };
  return { label: key };
}

function plainName(owner: string): string {
  return owner.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}

const order: readonly ItemState[] = ['overdue', 'soon', 'open', 'closed'];

/** Open before closed, then by priority, then by the date on which it is due; what has neither is last. */
function byUrgency(items: readonly ActionItemView[], today: string): readonly ActionItemView[] {
  // Compared as one word each, since there may be tens of thousands.
  const keyed = items.map(item => {
    const { grade = 99, due = '9999', uri } = item;
    return {
      item,
      key: `${order.indexOf(stateOf(item, today))} ${String(grade).padStart(2, '0')} ${due} ${uri}`,
    };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

/** The owners of some items, each once, as first written, those with the most items first. */
export function ownersOf(items: readonly ActionItemView[]): readonly string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const owner of items.flatMap(({ owners }) => owners)) {
    const key = plainName(owner);
    const known = counts.get(key);
    counts.set(key, { name: known?.name ?? owner, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name);
}
