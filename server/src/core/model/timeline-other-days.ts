import { addDays, day } from '../time/clock.ts';
import { timeBetween } from './timeline-instant.ts';
import type { Disorder, TimelineRun } from './timeline-run.ts';
import type { PlacedEvent } from './timeline.ts';

/** Events of one written date, and the date that puts them in order with those around them. */
export interface OtherDay {
  readonly events: readonly PlacedEvent[];
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * Which other dates explain that an event is earlier than the one before it: its own date was not changed at midnight, or
 * that of the one before it was changed too soon.
 */
export function otherDays(run: TimelineRun, { event, before }: Disorder): OtherDay[] {
  const timed = run.events.filter(({ at }) => at !== undefined);
  const index = timed.indexOf(event);
  const early = alsoEarly(timed.slice(index), before);
  const [above, below] = [timed[index - 2], timed[index + early.length]];
  const between = timeBetween(before, event) + day;
  return [
    ...explained(early, 1, between, below && timeBetween(early.at(-1)!, below) - day),
    // Nothing above it would say that its incident began a day earlier.
    ...(above ? explained([before], -1, between, timeBetween(above, before) - day) : []),
  ];
}

/** An event and those right behind it that are of its date and too early as well. */
function alsoEarly(events: readonly PlacedEvent[], before: PlacedEvent): PlacedEvent[] {
  const [first] = events;
  const end = events.findIndex((one, index) => {
    const isOfDate = index === 0 || one.date === undefined || one.date === first!.date;
    const isBack = index > 0 && timeBetween(events[index - 1]!, one) < 0;
    return !isOfDate || isBack || timeBetween(before, one) >= 0;
  });
  return events.slice(0, end < 0 ? undefined : end);
}

/**
 * @param between the silence that the other day leaves between the two events, in milliseconds: more than half a day of it
 *   explains nothing.
 * @param beyond the silence that it leaves on the other side.
 */
function explained(events: readonly PlacedEvent[], days: number, between: number, beyond = 0): OtherDay[] {
  const written = events[0]?.date;
  const date = written === undefined ? undefined : addDays(written, days);
  const isInOrder = between >= 0 && between <= day / 2 && beyond >= 0;
  return date !== undefined && isInOrder ? [{ events, date }] : [];
}
