import type { EventDetail } from '../../import/imported-event.ts';
import { columnRole } from '../../vocabulary/lookup.ts';
import { normalize } from '../../vocabulary/normalize.ts';

/** What a column of a source or of a table is for: its role, else its title. */
export function purposeOf(title: string): string {
  const role = columnRole(title);
  return role === 'action' ? 'actionTaken' : (role ?? normalize(title));
}

/** The event followed by what was done and by whom, for a timeline that has no columns for that. */
export function withDetails(text: string, details: readonly EventDetail[]): string {
  const said = (purpose: string) => details.find(({ title }) => purposeOf(title) === purpose)?.text;
  const action = said('actionTaken');
  const owner = said('owner');
  return `${text}${action === undefined ? '' : ` – ${action}`}${owner === undefined ? '' : ` (${owner})`}`;
}
