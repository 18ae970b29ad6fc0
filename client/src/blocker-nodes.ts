import type { BlockerItem } from '../../server/src/protocol.ts';

/** The list of what keeps a postmortem from being published, in the tree that VS Code shows. */
export interface BlockerGroup {
  readonly id: string;
  readonly blockers: readonly BlockerNode[];
}

export interface BlockerNode {
  /** The same while text elsewhere changes. */
  readonly id: string;
  readonly blocker: BlockerItem;
  readonly group: BlockerGroup;
}

/** No heading is called that, so that it is not taken for a part of the document. */
const groupId = '//blockers';

/** @returns undefined when nothing keeps the postmortem from being published. */
export function blockerGroup(items: readonly BlockerItem[]): BlockerGroup | undefined {
  if (items.length === 0) return undefined;
  const counts = new Map<string, number>();
  const blockers: BlockerNode[] = [];
  const group = { id: groupId, blockers };
  for (const blocker of items) {
    const name = `${groupId}/${blocker.rule}/${blocker.message}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    blockers.push({ id: count === 1 ? name : `${name}#${count}`, blocker, group });
  }
  return group;
}

/** The severity of the worst of them. */
export function worstOf({ blockers }: BlockerGroup): BlockerItem['severity'] {
  return blockers.some(({ blocker }) => blocker.severity === 'error') ? 'error' : 'warning';
}
