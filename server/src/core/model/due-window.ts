import { derived } from '../text/derived.ts';
import { addDays } from '../time/clock.ts';
import { readPriorityWindows } from '../template/priorities.ts';
import type { PriorityWindow } from '../template/template.ts';
import { priorityOf } from '../vocabulary/grades.ts';
import type { ActionItem } from './action-item.ts';
import { incidentDaysOf } from './header-dates.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';

const statedIn = derived(({ text }: SectionContent): readonly PriorityWindow[] => readPriorityWindows(text));

/** Whether a section says how soon a priority is due. */
export function statesWindows({ content }: Section): boolean {
  return statedIn(content).length > 0;
}

/** How soon each priority is due: as the document's own definitions say, else as its template's do. */
export const windowsOf = derived((postmortem: Postmortem): readonly PriorityWindow[] => {
  const own = postmortem.sections.flatMap(({ content }) => statedIn(content));
  return own.length > 0 ? own : (postmortem.match?.template.priorities ?? []);
});

/**
 * The last day on which an action item of its priority may be due, `YYYY-MM-DD`: so many days after the incident's last.
 *
 * @param configured what counts where neither document nor template defines priorities.
 * @returns undefined where the incident's date or the window is not known.
 */
export function lastDueDay(
  postmortem: Postmortem,
  item: ActionItem,
  configured: readonly PriorityWindow[] = [],
): { readonly date: string; readonly window: PriorityWindow } | undefined {
  const incident = incidentDaysOf(postmortem);
  const stated = windowsOf(postmortem);
  const windows = stated.length > 0 ? stated : configured;
  const window =
    item.grade === undefined
      ? undefined
      : windows.find(({ priority }) => priorityOf(priority) === item.grade);
  const date = incident && window && addDays(incident.last, window.days);
  return date === undefined ? undefined : { date, window: window! };
}
