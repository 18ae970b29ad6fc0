import { day, minute } from './clock.ts';
import { meaningOf } from './zone.ts';

/**
 * How far a zone's clocks are ahead of UTC when they show a time. An abbreviation is taken by the letter: `PST` is eight
 * hours behind in summer, too.
 *
 * @param zone as written.
 * @param local what the clocks show, in milliseconds as if it were UTC.
 * @returns minutes; undefined for a zone that is not known or ambiguous.
 */
export function offsetAt(zone: string, local: number): number | undefined {
  const { offsets, place } = meaningOf(zone);
  if (offsets) return offsets.length === 1 ? offsets[0] : undefined;
  return place === undefined ? undefined : offsetOfPlace(place, local);
}

/**
 * The other offset that clocks of a seasonal zone are on at an instant, in minutes: for `PST` on a summer date that of `PDT`.
 *
 * @param instant in milliseconds from the epoch.
 * @returns undefined when the abbreviation fits the date, or belongs to no place whose clocks change.
 */
export function seasonalOffsetAt(zone: string, instant: number): number | undefined {
  const { offsets, place } = meaningOf(zone);
  if (place === undefined || offsets?.length !== 1) return undefined;
  const actual = offsetOfInstant(place, instant);
  return actual === offsets[0] ? undefined : actual;
}

/** Whether two zones are those of one place in two seasons, as `EST` and `EDT` are. */
export function areOfOnePlace(a: string, b: string): boolean {
  const place = meaningOf(a).place;
  return place !== undefined && place === meaningOf(b).place;
}

/** The instant at which a zone's clocks show a time, in milliseconds from the epoch; undefined as in {@link offsetAt}. */
export function instantOf(zone: string, local: number): number | undefined {
  const offset = offsetAt(zone, local);
  return offset === undefined ? undefined : local - offset * minute;
}

/**
 * All instants at which a zone's clocks show a time, in milliseconds from the epoch: two of them when clocks are put back and
 * show it again, the first of which {@link instantOf} takes.
 *
 * @returns none for a zone that is not known or ambiguous.
 */
export function instantsOf(zone: string, local: number): readonly number[] {
  const first = instantOf(zone, local);
  if (first === undefined) return [];
  const { offsets, place } = meaningOf(zone);
  if (offsets || place === undefined) return [first];
  const { before, after } = offsetsAround(place, local);
  if (before === after || after === undefined) return [first];
  const second = local - after * minute;
  return second > first && localTimeOf(zone, second) === local ? [first, second] : [first];
}

/** What the clocks of a zone show at an instant, in milliseconds as if it were UTC; undefined as in {@link offsetAt}. */
export function localTimeOf(zone: string, instant: number): number | undefined {
  const { offsets, place } = meaningOf(zone);
  const offset = offsets
    ? offsets.length === 1
      ? offsets[0]
      : undefined
    : place === undefined
      ? undefined
      : offsetOfInstant(place, instant);
  return offset === undefined ? undefined : instant + offset * minute;
}

/** Of a time that clocks show twice, when they are put back, the first counts; of one that they skip, what it would have been. */
function offsetOfPlace(place: string, local: number): number | undefined {
  const { before, after } = offsetsAround(place, local);
  if (before === undefined || after === undefined || before === after) return before;
  const isBefore = offsetOfInstant(place, local - before * minute) === before;
  const isAfter = offsetOfInstant(place, local - after * minute) === after;
  return isBefore || !isAfter ? before : after;
}

/** The offsets at midnights that are surely before and behind a local time: no clocks are a day from UTC. */
function offsetsAround(
  place: string,
  local: number,
): { readonly before: number | undefined; readonly after: number | undefined } {
  const midnight = Math.floor(local / day) * day;
  return {
    before: offsetAtMidnight(place, midnight - day),
    after: offsetAtMidnight(place, midnight + 2 * day),
  };
}

/** Clocks that stand the same at both midnights around an instant (in UTC) stand so all day. */
function offsetOfInstant(place: string, instant: number): number | undefined {
  const midnight = Math.floor(instant / day) * day;
  const offset = offsetAtMidnight(place, midnight);
  return offset === offsetAtMidnight(place, midnight + day) ? offset : readOffset(place, instant);
}

/** So many midnights of a place are remembered: to ask for one takes a thousand times as long. */
const mostMidnights = 5000;
const midnights = new Map<string, Map<number, number | undefined>>();

function offsetAtMidnight(place: string, midnight: number): number | undefined {
  const known = midnights.get(place) ?? new Map<number, number | undefined>();
  if (known.has(midnight)) return known.get(midnight);
  midnights.set(place, known);
  if (known.size >= mostMidnights) known.clear();
  const offset = readOffset(place, midnight);
  known.set(midnight, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function readOffset(place: string, instant: number): number | undefined {
  if (!formats.has(place)) formats.set(place, formatOf(place));
  const format = formats.get(place);
  if (!format || Number.isNaN(new Date(instant).getTime())) return undefined;
  const wholeMinutes = Math.floor(instant / minute) * minute;
  const parts = Object.fromEntries(
    format.formatToParts(wholeMinutes).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0 } = parts;
  return (Date.UTC(year, month - 1, date, hour, minutes) - wholeMinutes) / minute;
}

/** undefined for a place that the runtime does not know. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}
