import { messages, type Message } from '../messages/message.ts';
import { impactWindowOf } from '../model/impact-window.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { cellOf, type Row, type Table } from '../model/table.ts';
import { milestonesOf } from '../model/timeline-milestones.ts';
import { dateOf } from '../model/timeline-place.ts';
import { timelineOf, type Timeline } from '../model/timeline.ts';
import { day, formatTime, minute } from '../time/clock.ts';
import { readTime } from '../time/read-time.ts';
import { localTimeOf } from '../time/zone-offset.ts';
import { timeLike } from './written-time.ts';

const say = messages('completion/times', {
  above: 'The time of the row above',
  start: 'The start of the incident',
  now: 'Now',
  nowIn: 'Now in {zone}',
});

export interface OfferedTime {
  readonly text: string;
  readonly detail: Message;
}

/**
 * The times that a row of the timeline may have, as its other rows write theirs: that of the row above, so that the
 * timeline stays in order, the incident's start, and now, where the timeline's zone tells what its clocks show.
 *
 * @param now in milliseconds from the epoch.
 */
export function offeredTimes(
  postmortem: Postmortem,
  table: Table,
  row: Row,
  now: number | undefined,
): OfferedTime[] {
  const timeline = timelineOf(postmortem);
  const above = timeAbove(table, table.rows[table.rows.indexOf(row) - 1]);
  const like = above ?? table.rows.flatMap(other => ownTime(table, other) ?? [])[0];
  const start = timeline && startOf(postmortem, timeline);
  const local = now === undefined ? undefined : localTimeOf(timeline?.zone ?? '', now);
  const offered = [
    { text: above, detail: say('above') },
    { text: written(start, like, timeline?.dated === true), detail: say('start') },
    {
      text: written(local, like, true),
      detail: timeline?.zone === undefined ? say('now') : say('nowIn', { zone: timeline.zone }),
    },
  ];
  return offered.flatMap(({ text, detail }, index) =>
    text !== undefined && offered.findIndex(other => other.text === text) === index ? [{ text, detail }] : [],
  );
}

/**
 * The time of the nearest row that has one, from a row on upwards, in the same notation; of a range the end.
 *
 * @returns undefined when there is none.
 */
export function timeAbove(table: Table, above: Row | undefined): string | undefined {
  const upTo = above ? table.rows.indexOf(above) : -1;
  for (const row of table.rows.slice(0, upTo + 1).reverse()) {
    const source = cellOf(table, row, 'time')?.source ?? '';
    const reading = readTime(source);
    if (reading) return ownTime(table, row) ?? formatTime(reading.until ?? reading.at);
  }
  return undefined;
}

/** The time of a row as it is written, unless it is about one or a range. */
function ownTime(table: Table, row: Row): string | undefined {
  const source = cellOf(table, row, 'time')?.source ?? '';
  const reading = readTime(source);
  return reading && reading.until === undefined && !reading.approximate ? source : undefined;
}

/** On the clocks of the timeline, as the times of its events. */
function startOf(postmortem: Postmortem, timeline: Timeline): number | undefined {
  return impactWindowOf(postmortem)?.from ?? milestonesOf(timeline).get('start')?.at;
}

/** @param isDated whether the day of the time is known. */
function written(at: number | undefined, like: string | undefined, isDated: boolean): string | undefined {
  if (at === undefined) return undefined;
  const clock = ((at % day) + day) % day;
  if (like === undefined) return formatTime(Math.floor(clock / minute) * minute);
  return timeLike(like, clock, isDated ? dateOf(at) : undefined);
}
