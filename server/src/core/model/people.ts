import { derived } from '../text/derived.ts';
import { actionsOf } from './action-item.ts';
import { isTeam, ownersIn } from './action-words.ts';
import { saysSomething } from './header-dates.ts';
import type { Postmortem } from './postmortem.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';

const peopleFields: ReadonlySet<FieldRole> = new Set([
  'authors',
  'incidentCommander',
  'reporter',
  'responders',
  'attendees',
]);

/** The people whom a document names as owners, most items first, and those of its header behind them; no teams. */
export const knownPeople = derived((postmortem: Postmortem): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { item } of actionsOf(postmortem))
    for (const owner of item.owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owners = [...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  const others = postmortem.header
    .filter(placed => placed.field.role !== undefined && peopleFields.has(placed.field.role))
    .filter(placed => saysSomething(postmortem, placed))
    .flatMap(({ field }) => ownersIn(field.value));
  return [...new Set([...owners, ...others])].filter(name => !isTeam(name) && !/[[\]{}<>]/.test(name));
});
