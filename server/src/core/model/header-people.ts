import { derived } from '../text/derived.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { ownersIn } from './action-words.ts';
import { saysSomething } from './header-dates.ts';
import type { Postmortem } from './postmortem.ts';

const peopleFields: ReadonlySet<FieldRole> = new Set([
  'authors',
  'incidentCommander',
  'reporter',
  'responders',
  'attendees',
]);

/** The people whom the header of a document names. */
export const headerPeople = derived((postmortem: Postmortem): readonly string[] =>
  postmortem.header
    .filter(placed => placed.field.role !== undefined && peopleFields.has(placed.field.role))
    .filter(placed => saysSomething(postmortem, placed))
    .flatMap(({ field }) => ownersIn(field.value)),
);
