import type { Postmortem } from '../../model/postmortem.ts';
import { timelinesOf } from '../../model/timeline.ts';
import { derived } from '../../text/derived.ts';
import type { Moments } from './sort.ts';

/** When the events of a document's timelines were that stand in tables and have a time. */
export const momentsOf = derived(
  (postmortem: Postmortem): Moments =>
    new Map(
      timelinesOf(postmortem).flatMap(({ events }) =>
        events.flatMap(({ event: { row }, section, at }) =>
          row && at !== undefined ? [[section.start + row.row.span.start, at] as const] : [],
        ),
      ),
    ),
);
