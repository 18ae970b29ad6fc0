import type { TimelineEvent } from '../../model/timeline-event.ts';
import { withDetails } from './event-details.ts';
import type { OfferedEvent } from './offered-events.ts';

/**
 * An event as an item of a list, with the bullet, the marks around the time and the sign behind it that another item has:
 * `- **10:15** – Alarm`.
 *
 * @param text of the section that holds the other item.
 */
export function eventItem(
  text: string,
  { span, timeSpan }: TimelineEvent,
  event: OfferedEvent,
  withDate: boolean,
): string {
  const lead = text.slice(span.start, timeSpan.start);
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(lead)?.[0] ?? '- ';
  const written = text.slice(timeSpan.start, timeSpan.end);
  const marks = /^[*_`]*/.exec(lead.slice(marker.length) + written)![0];
  const behind = text.slice(timeSpan.end, span.end);
  const between =
    /^[ \t]*[:：–—-]?[*_`]*[ \t]*[:：–—-]?[ \t]+/.exec(behind)?.[0].replace(/[*_`]/g, '') ?? ' ';
  const shown = withDate ? event.stamp : event.time;
  return `${marker}${marks}${shown}${[...marks].reverse().join('')}${between}${withDetails(event.text, event.details)}`;
}
