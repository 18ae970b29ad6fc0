import { dateOf } from '../../model/timeline-place.ts';
import type { PlacedEvent } from '../../model/timeline.ts';
import type { Column, Table } from '../../model/table.ts';
import { day } from '../../time/clock.ts';
import { zoneIn } from '../../time/zone.ts';
import { localTimeOf } from '../../time/zone-offset.ts';
import { clockStyle } from './clock-style.ts';
import { dateStyle, type DateStyle } from './date-style.ts';
import { purposeOf, withDetails } from './event-details.ts';
import type { OfferedEvent } from './offered-events.ts';

/**
 * What the cells of a new row hold, by column: the time and the event; in a column of another zone its time there; dates,
 * and what the source says under a title of the same meaning; a dash in all others.
 *
 * @param events that stand in the table.
 */
export function eventRow(
  table: Table,
  events: readonly PlacedEvent[],
): (event: OfferedEvent, withDate: boolean) => string[] {
  const { columns } = table;
  const time = timeColumn(table, events);
  const said = eventColumn(table, time);
  const hasDates = columns.some(({ role, index }) => role === 'date' && index !== time);
  const clocks = columns.map(column => zoneClock(table, column));
  const dates = dateStyle(events);
  const purposes = columns.map(({ title }) => purposeOf(title));
  return (event, withDate) => {
    const others = event.details.filter(({ title }) => !purposes.includes(purposeOf(title)));
    return columns.map(({ role, index }) => {
      const isTime = index === time;
      const showsDate = withDate && !hasDates;
      const clock = clocks[index];
      if (isTime && (!clock || isOnClocks(event, clock.zone))) return showsDate ? event.stamp : event.time;
      if (clock) return clock.write(event, showsDate) ?? '-';
      if (role === 'date') return dateIn(event, clocks[time]?.zone, dates);
      if (index === said) return withDetails(event.text, others);
      return event.details.find(({ title }) => purposeOf(title) === purposes[index])?.text ?? '-';
    });
  };
}

/** The column that holds the times of the events, else the first one whose title says so. */
function timeColumn({ columns }: Table, [first]: readonly PlacedEvent[]): number {
  const cells = first?.event.row?.row.cells ?? [];
  const read = cells.findIndex(({ span }) => span === first!.event.timeSpan);
  return read >= 0
    ? read
    : Math.max(
        0,
        columns.findIndex(({ role }) => role === 'time'),
      );
}

function eventColumn({ columns }: Table, time: number): number {
  const titled = columns.findIndex(({ role }) => role === 'event');
  if (titled >= 0) return titled;
  return columns.findIndex(
    ({ role, title, index }) => index !== time && role === undefined && zoneIn(title) === undefined,
  );
}

/** What the title of a column of times has beside the zone. */
const timeWords = /^[\s()[\]:,_-]*(?:(?:local )?(?:time|clock)|시간|시각|時刻|时间)?[\s()[\]:,_-]*$/i;

/** The zone that the title of a column of times names. */
function zoneOfColumn({ role, title }: Column): string | undefined {
  const zone = zoneIn(title);
  const isOfTimes = role === 'time' || (role === undefined && timeWords.test(title.replace(zone ?? '', '')));
  return isOfTimes ? zone : undefined;
}

interface ZoneClock {
  readonly zone: string;
  /** @returns undefined where the instant of the event is not known. */
  readonly write: (event: OfferedEvent, withDate: boolean) => string | undefined;
}

/** Writes the times of a column that names its zone; undefined for every other column. */
function zoneClock(table: Table, column: Column): ZoneClock | undefined {
  const zone = zoneOfColumn(column);
  if (zone === undefined) return undefined;
  const style = clockStyle(table.rows.map(row => row.cells[column.index]?.text ?? ''));
  return {
    zone,
    write: ({ instant, approximate }, withDate) => {
      const at = instant === undefined ? undefined : localTimeOf(zone, instant);
      if (at === undefined) return undefined;
      return `${approximate ? '~' : ''}${withDate ? `${dateOf(at)} ` : ''}${style.write(at)}`;
    },
  };
}

/** Whether the clocks of a zone show what those of the timeline do, or cannot be told. */
function isOnClocks({ instant, at }: OfferedEvent, zone: string): boolean {
  const local = instant === undefined ? undefined : localTimeOf(zone, instant);
  return local === undefined || (local - at) % day === 0;
}

/** The date beside a time on the clocks of a zone; that on the clocks of the timeline where none is named. */
function dateIn({ instant, date }: OfferedEvent, zone: string | undefined, { write }: DateStyle): string {
  const at = zone === undefined || instant === undefined ? undefined : localTimeOf(zone, instant);
  return date === undefined ? '' : write(at === undefined ? date : dateOf(at));
}
