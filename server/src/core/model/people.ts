import { derived } from '../text/derived.ts';
import { actionsOf } from './action-item.ts';
import { isTeam } from './action-words.ts';
import { headerPeople } from './header-people.ts';
import type { Postmortem } from './postmortem.ts';

/** The people whom a document names as owners, most items first, and those of its header behind them; no teams. */
export const knownPeople = derived((postmortem: Postmortem): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { item } of actionsOf(postmortem))
    for (const owner of item.owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owners = [...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  return [...new Set([...owners, ...headerPeople(postmortem)])].filter(
    name => !isTeam(name) && !/[[\]{}<>]/.test(name),
  );
});
