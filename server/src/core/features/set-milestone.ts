import { messages, type Message } from '../messages/message.ts';
import { milestoneName } from '../messages/milestone-names.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { milestonesOfEvent } from '../model/timeline-milestones.ts';
import { markingOf } from '../rules/timeline-mark.ts';
import type { TextEdit } from '../text/span.ts';
import { milestoneOrder } from '../vocabulary/milestones.ts';
import { eventAt } from './timeline-event-at.ts';

const say = messages('set-milestone', {
  set: 'Mark as {milestone}',
  none: 'Mark as no milestone',
});

export interface Marking {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/**
 * The marks that the event at an offset can be given: each milestone that it is not, and none where it is one. A mark
 * takes the place of the one that is there.
 */
export function markingsAt(postmortem: Postmortem, offset: number): Marking[] {
  const found = eventAt(postmortem, offset);
  if (!found || found.placed.at === undefined) return [];
  const own = milestonesOfEvent(found.placed.event);
  const marking = (milestone: Parameters<typeof markingOf>[1], title: Message): Marking[] => {
    const edit = markingOf(found.placed, milestone);
    return edit ? [{ title, edits: [edit] }] : [];
  };
  return [
    ...milestoneOrder
      .filter(milestone => !own.includes(milestone))
      .flatMap(milestone => marking(milestone, say('set', { milestone: milestoneName(milestone) }))),
    ...(own.length > 0 ? marking('none', say('none')) : []),
  ];
}
